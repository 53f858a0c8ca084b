import { addDays, dayText, daysInMonth, type Day } from '../day'
import type { Fen } from '../money'
import { monthFromText, monthInYear, yearOfMonth, type Month } from '../month'
import { compare, divide, exact, least, multiply, roundHalfAway, sum, ZERO, type Exact } from '../wages/exact'
import { isWorkingDay, type DayTables } from '../wages/working-days'
import { dayEarning } from './earn'
import type { Terms } from './read'
import type { LoggedDay } from './site'

/** How a part of a month is reckoned: 月计薪天数 from the data, and which days are working days. */
export interface MonthRule {
  readonly paidDays: Exact
  readonly tables: DayTables
}

/**
 * How the monthly wage of a month was reckoned. `whole`: every working day worked. `share`: days worked by 月计薪天数,
 * for which the law has no single way. `over`: no rule at hand, so the whole wage once the month is over.
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

/** The wage of one month for the days worked in it under terms by the month. No more than the wage of a month. */
export function monthWage(
  month: Month,
  days: readonly LoggedDay[],
  terms: Terms,
  today: Day,
  rule: MonthRule | null,
): MonthWage {
  const units = sum(days.map((day) => unitsOf(day, terms)))
  const whole = roundHalfAway(terms.rate)
  if (!rule) return { fen: units.num > 0 && month < monthFromText(today) ? whole : 0, method: 'over' }
  if (workedWhole(month, days, terms, rule.tables)) return { fen: whole, method: 'whole' }
  const share = multiply(divide(units, rule.paidDays), exact(whole))
  return { fen: roundHalfAway(least(share, exact(whole))), method: 'share' }
}
