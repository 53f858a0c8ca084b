import { addDays, dayText, daysInMonth, type Day } from '../day'
import type { Fen } from '../money'
import { monthFromText, monthInYear, yearOfMonth, type Month } from '../month'
import { compare, divide, exact, least, multiply, roundHalfAway, sum, ZERO, type Exact } from '../wages/exact'
import { isStatutory, isWorkingDay, type DayTables } from '../wages/working-days'
import { dayEarning } from './earn'
import type { Terms } from './read'
import type { LoggedDay } from './site'

/** How a part of a month is reckoned: 月计薪天数 from the data, and which days are working days. */
export interface MonthRule {
  readonly paidDays: Exact
  readonly tables: DayTables
}

/**
 * How the monthly wage of a month was reckoned. `whole`: every working day worked. `share`: days worked, and the 法定节假日
 * that lay in between, which are paid (劳动法51), by 月计薪天数 (人社部发〔2025〕2号), for which the law has no single way. `over`: no rule at hand, so the whole wage once the month is over.
 */
export type MonthMethod = 'whole' | 'share' | 'over'

export interface MonthWage {
  readonly fen: Fen
  readonly method: MonthMethod
}

const ONE = exact(1)

function unitsOf(day: LoggedDay, terms: Terms): Exact {
  return dayEarning(day, terms).units ?? ZERO
}

/** Every day of a month. */
export function daysOf(month: Month): readonly Day[] {
  const [year, inYear] = [yearOfMonth(month), monthInYear(month)]
  const first = dayText(year, inYear, 1)
  return Array.from({ length: daysInMonth(year, inYear) }, (_, at) => addDays(first, at))
}

function workedWhole(month: Month, days: readonly LoggedDay[], terms: Terms, tables: DayTables): boolean {
  const full = new Set(days.filter((day) => compare(unitsOf(day, terms), ONE) >= 0).map(({ day }) => day))
  return daysOf(month).every((day) => full.has(day) || !isWorkingDay(day, tables))
}

/** A month of which some days were worked, under terms by the month. */
export interface WorkedMonth {
  readonly month: Month
  /** Days written for this month under these terms. */
  readonly days: readonly LoggedDay[]
  readonly terms: Terms
  /** True for a day within the work under these terms: see `heldUnder`. */
  readonly held: (day: Day) => boolean
}

/** Days that are paid: those worked, and each 法定节假日 within the work, which counts once, worked or not. */
function paidUnits({ month, days, terms, held }: WorkedMonth, tables: DayTables): Exact {
  const statutory = daysOf(month).filter((day) => held(day) && isStatutory(day, tables))
  const worked = days.filter(({ day }) => !statutory.includes(day)).map((day) => unitsOf(day, terms))
  return sum([...worked, exact(statutory.length)])
}

/** The wage of one month for what was worked in it under terms by the month. No more than the wage of a month. */
export function monthWage(worked: WorkedMonth, today: Day, rule: MonthRule | null): MonthWage {
  const { month, days, terms } = worked
  const any = days.some((day) => unitsOf(day, terms).num > 0)
  const whole = roundHalfAway(terms.rate)
  if (!rule) return { fen: any && month < monthFromText(today) ? whole : 0, method: 'over' }
  if (workedWhole(month, days, terms, rule.tables)) return { fen: whole, method: 'whole' }
  if (!any) return { fen: 0, method: 'share' }
  const share = multiply(divide(paidUnits(worked, rule.tables), rule.paidDays), exact(whole))
  return { fen: roundHalfAway(least(share, exact(whole))), method: 'share' }
}
