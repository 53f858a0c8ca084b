import type { Fen } from '../money'
import { exact, greatest, least, multiply, subtract, ZERO, type Exact } from './exact'
import { between, decimalStep, type LineResult } from './line'
import { dayWage } from './wage-rate'
import type { WageRules } from './rules'

export interface PartMonthInput {
  readonly monthlyFen: Fen
  /** Working days and paid statutory days within the part that was worked. */
  readonly presentDays: Exact
  /** Working days of the month on which there was no work. */
  readonly absentDays: Exact
  readonly paidFen: Fen
}

/**
 * Pay for a part of a month. The law gives no single way: day wage times days present, or the month less the days
 * absent. Both are shown, as a range between nothing and a month's wage.
 */
export function partMonthPay(input: PartMonthInput, rules: WageRules): LineResult {
  const wage = exact(input.monthlyFen)
  const daily = dayWage(wage, rules)
  const forward = least(multiply(daily, input.presentDays), wage)
  const backward = greatest(subtract(wage, multiply(daily, input.absentDays)), ZERO)
  const left = (value: Exact) => greatest(subtract(value, exact(input.paidFen)), ZERO)
  return {
    amount: between(left(forward), left(backward)),
    steps: [decimalStep('forward', forward), decimalStep('backward', backward)],
    articles: rules.paidDaysAMonth.articles,
    warnings: [{ code: 'two-methods' }],
  }
}
