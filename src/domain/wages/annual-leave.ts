import { addDays, daysBetween, type Day } from '../day'
import type { Fen } from '../money'
import { compare, exact, floorOf, greatest, multiply, percent, subtract, ZERO, type Exact } from './exact'
import { yuanOf, type Amount, type LineResult, type Warning } from './line'
import { averageWage } from './compensation'
import { lastDayOfMonths, serviceBetween } from './service'
import { dayWage } from './wage-rate'
import { bandValue, type WageContext, type WageRules } from './rules'

export interface AnnualLeaveInput {
  /** The first day worked here, or 1 January of the year that is reckoned, whichever is later. */
  readonly from: Day
  /** The last day of the job in that year, or its 31 December. */
  readonly to: Day
  /** Whole years worked anywhere, by `to`. */
  readonly yearsWorked: number
  /** The first day of unbroken work: leave begins after a year of it. */
  readonly workingSince: Day
  /** Half days may have been taken. */
  readonly daysTaken: Exact
  /** True while the job goes on and the year is not over: the leave may still be taken. */
  readonly mayStillBeTaken: boolean
  /** Wages of the months before, overtime pay taken out, at most twelve. */
  readonly monthWagesFen: readonly Fen[]
}

const DAYS_A_YEAR = 365
const MONTHS_A_YEAR = 12

/** The first day on which twelve months of unbroken work are full, and leave begins (实施办法 3). */
function leaveBegins({ workingSince }: AnnualLeaveInput): Day {
  return addDays(lastDayOfMonths(workingSince, MONTHS_A_YEAR), 1)
}

/**
 * Whole days due for the part of the year and not taken: days of the year from the first of the job, or from when the
 * twelve months were full, by 365 times the days of a year, less those taken; a part of a day does not count
 * (实施办法 5, 12).
 */
export function unusedLeaveDays(input: AnnualLeaveInput, rules: WageRules): number {
  return Math.max(0, floorOf(dueDays(input, rules).days))
}

interface Due {
  readonly days: Exact
  /** A whole year: nothing of it was cut, so that a part of a day is what somebody took. */
  readonly whole: boolean
}

function dueDays(input: AnnualLeaveInput, rules: WageRules): Due {
  const begins = leaveBegins(input)
  const from = begins > input.from ? begins : input.from
  const days = Math.min(daysBetween(from, input.to) + 1, DAYS_A_YEAR)
  if (days <= 0) return { days: ZERO, whole: false }
  const served = Math.floor(serviceBetween(input.workingSince, input.to).months / MONTHS_A_YEAR)
  const band = bandValue(rules.annualLeaveDays.value, Math.max(input.yearsWorked, served))
  const due = subtract(exact(days * band, DAYS_A_YEAR), input.daysTaken)
  return { days: greatest(due, ZERO), whole: days === DAYS_A_YEAR }
}

function leaveWarnings(input: AnnualLeaveInput): readonly Warning[] {
  const full = lastDayOfMonths(input.workingSince, MONTHS_A_YEAR)
  if (input.to < full) return [{ code: 'under-one-year-no-leave' }]
  const begins = leaveBegins(input)
  return [
    ...(begins > input.from ? [{ code: 'leave-from-full-year', values: { day: begins } } as const] : []),
    ...(input.mayStillBeTaken ? [{ code: 'leave-may-be-taken' } as const] : []),
  ]
}

/**
 * Pay for leave not taken: 300 % of a day's wage "其中包含" the wage already paid, so 200 % more (实施办法 10, 11).
 * The day's wage is the average of the months before without overtime. From nothing, while the leave may still be taken.
 */
export function annualLeavePay(input: AnnualLeaveInput, context: WageContext): LineResult {
  const { rules } = context
  const days = unusedLeaveDays(input, rules)
  const due = dueDays(input, rules)
  const most = due.whole ? due.days : exact(days)
  const partDay = compare(most, exact(days)) > 0
  const rate = rules.annualLeaveExtraPercent.value
  const wage = averageWage(input.monthWagesFen, null)
  const payOf = (count: Exact) => multiply(multiply(dayWage(wage, rules), percent(rate)), count)
  const amount: Amount = { low: input.mayStillBeTaken ? ZERO : payOf(exact(days)), high: payOf(most) }
  return {
    amount,
    steps: [
      { what: 'leave-days', sum: `${input.from} ~ ${input.to}: ${days}` },
      { what: 'leave', sum: `${yuanOf(wage)} ÷ ${rules.paidDaysAMonth.value} × ${rate}% × ${days}` },
    ],
    articles: [...rules.annualLeaveDays.articles, ...rules.annualLeaveExtraPercent.articles],
    warnings: [...leaveWarnings(input), ...(partDay ? [{ code: 'leave-part-day' } as const] : [])],
  }
}
