import type { Fen } from '../money'
import { exact, greatest, multiply, percent, subtract, ZERO } from './exact'
import { addAmounts, certain, notBelowZero, yuanOf, type LineResult, type Step, type Warning } from './line'
import { minimumWageOn } from './minimum-wage'
import { bandValue, type WageContext, type WageRules } from './rules'

/** A month on probation, the wage agreed for afterwards, and what was paid. */
export interface ProbationMonth {
  readonly month: string
  readonly agreedFen: Fen
  readonly paidFen: Fen
}

/** Probation pay under 80 % of the agreed wage or under the minimum wage (劳动合同法 20; 实施条例 15). */
export function probationShortfall(months: readonly ProbationMonth[], context: WageContext): LineResult {
  const rate = context.rules.probationPercent.value
  const steps: Step[] = []
  const warnings: Warning[] = []
  const shortfalls = months.map((each) => {
    const row = minimumWageOn(context.minimumWages, `${each.month}-01`)
    if (!row) warnings.push({ code: 'minimum-unknown', values: { month: each.month } })
    const floor = greatest(multiply(exact(each.agreedFen), percent(rate)), exact(row?.monthlyFen ?? 0))
    steps.push({ what: 'probation', sum: `${yuanOf(floor)} − ${yuanOf(each.paidFen)}` })
    return notBelowZero(certain(subtract(floor, exact(each.paidFen))))
  })
  return {
    amount: addAmounts(shortfalls),
    steps,
    articles: context.rules.probationPercent.articles,
    warnings,
  }
}

export interface ProbationLength {
  /** Length of the contract in whole months; `null` for one without end. */
  readonly contractMonths: number | null
  readonly probationMonths: number
  /** The month's wage after probation. */
  readonly fullFen: Fen
}

/** One full month's wage for each month of probation served beyond the limit (劳动合同法 19, 83). */
export function illegalProbation(input: ProbationLength, rules: WageRules): LineResult {
  const bands = rules.probationMonths.value
  const longest =
    input.contractMonths === null
      ? (bands[bands.length - 1]?.value ?? 0)
      : bandValue(bands, input.contractMonths)
  const excess = Math.max(0, input.probationMonths - longest)
  return {
    amount: certain(excess > 0 ? multiply(exact(input.fullFen), exact(excess)) : ZERO),
    steps: [{ what: 'probation', sum: `${yuanOf(input.fullFen)} × (${input.probationMonths} − ${longest})` }],
    articles: [...rules.probationMonths.articles, ...rules.probationExcess.articles],
    warnings: [],
  }
}
