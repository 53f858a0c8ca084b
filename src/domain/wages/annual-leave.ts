import { addYearsToDay, daysBetween, type Day } from '../day'
import type { Fen } from '../money'
import { exact, floorOf, multiply, percent } from './exact'
import { certain, yuanOf, type LineResult, type Warning } from './line'
import { averageWage } from './compensation'
import { dayWage } from './wage-rate'
import { bandValue, type WageContext, type WageRules } from './rules'

export interface AnnualLeaveInput {
  /** The first day worked here, or 1 January of the year that is reckoned, whichever is later. */
  readonly from: Day
  /** The last day of the job in that year, or its 31 December. */
  readonly to: Day
  /** Whole years worked anywhere, by the end of the year that is reckoned. */
  readonly yearsWorked: number
  /** The first day of unbroken work: leave begins after a year of it. */
  readonly workingSince: Day
  readonly daysTaken: number
  /** Wages of the months before, overtime pay taken out, at most twelve. */
  readonly monthWagesFen: readonly Fen[]
}

const DAYS_A_YEAR = 365

/** Days due for the part of the year and not taken; a part of a day does not count (实施办法 5, 12). */
export function unusedLeaveDays(input: AnnualLeaveInput, rules: WageRules): number {
  if (input.to < addYearsToDay(input.workingSince, 1)) return 0
  const whole = bandValue(rules.annualLeaveDays.value, input.yearsWorked)
  const days = Math.min(daysBetween(input.from, input.to) + 1, DAYS_A_YEAR)
  return Math.max(0, floorOf(exact(Math.max(0, days) * whole, DAYS_A_YEAR)) - input.daysTaken)
}

/**
 * Pay for leave not taken: 300 % of a day's wage "其中包含" the wage already paid, so 200 % more (实施办法 10, 11).
 * The day's wage is the average of the months before without overtime.
 */
export function annualLeavePay(input: AnnualLeaveInput, context: WageContext): LineResult {
  const { rules } = context
  const days = unusedLeaveDays(input, rules)
  const rate = rules.annualLeaveExtraPercent.value
  const wage = averageWage(input.monthWagesFen, null)
  const pay = multiply(multiply(dayWage(wage, rules), percent(rate)), exact(days))
  const short = input.to < addYearsToDay(input.workingSince, 1)
  const warnings: readonly Warning[] = short ? [{ code: 'under-one-year-no-leave' }] : []
  return {
    amount: certain(pay),
    steps: [
      { what: 'leave-days', sum: `${input.from} ~ ${input.to}: ${days}` },
      { what: 'leave', sum: `${yuanOf(wage)} ÷ ${rules.paidDaysAMonth.value} × ${rate}% × ${days}` },
    ],
    articles: [...rules.annualLeaveDays.articles, ...rules.annualLeaveExtraPercent.articles],
    warnings,
  }
}
