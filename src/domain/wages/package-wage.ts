import type { Fen } from '../money'
import { exact, subtract } from './exact'
import { addAmounts, certain, notBelowZero, yuanOf, type LineResult } from './line'
import { unknownMinimum } from './minimum-wage'
import { overtimePay } from './overtime'
import type { OvertimeEntry } from './overtime-day'
import { inForce, type WageContext } from './rules'

/** A month paid in one sum for everything (包薪), with the overtime that was in it. */
export interface PackageMonth {
  /** `2026-03`. */
  readonly month: string
  readonly paidFen: Fen
  readonly entries: readonly OvertimeEntry[]
}

/**
 * What months of a wage for everything (包薪) fell short of the least they must come to: 劳动法 44, 48. A month above
 * does not make up for one below. Months of which no minimum is known are left out and warned of.
 */
export function packageShortfall(months: readonly PackageMonth[], context: WageContext): LineResult {
  const lines = months.map(({ month, paidFen, entries }): LineResult => {
    const minimum = inForce(context.minimumWages, `${month}-01`)?.monthlyFen
    if (minimum === undefined) return unknownMinimum(month)
    const floor = packageFloor(minimum, entries, context)
    const paid = certain(exact(-paidFen))
    const sum = `${yuanOf(minimum)} + ${yuanOf(subtract(floor.amount.low, exact(minimum)))} − ${yuanOf(paidFen)}`
    return {
      ...floor,
      amount: notBelowZero(addAmounts([floor.amount, paid])),
      steps: [...floor.steps, { what: 'shortfall', sum }],
    }
  })
  return {
    amount: addAmounts(lines.map(({ amount }) => amount)),
    steps: lines.flatMap(({ steps }) => steps),
    articles: [...context.rules.minimumWage.articles, ...context.rules.overtimePercent.articles],
    warnings: lines.flatMap(({ warnings }) => warnings),
  }
}

/** The least that a wage for everything (包薪) must come to: the minimum wage and the overtime reckoned from it. */
export function packageFloor(
  minimumFen: Fen,
  entries: readonly OvertimeEntry[],
  context: WageContext,
): LineResult {
  const overtime = overtimePay({ monthlyFen: minimumFen, minimumFen, scheme: 'standard', entries }, context)
  return { ...overtime, amount: addAmounts([certain(exact(minimumFen)), overtime.amount]) }
}
