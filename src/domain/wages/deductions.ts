import type { Fen } from '../money'
import { exact, greatest, least, multiply, percent, subtract, ZERO, type Exact } from './exact'
import { addAmounts, certain, notBelowZero, yuanOf, type LineResult, type Step, type Warning } from './line'
import { minimumWageOn } from './minimum-wage'
import type { WageContext, WageRules } from './rules'

/** What was taken from a month's wage for damage done. */
export interface Deduction {
  /** `2026-03`. */
  readonly month: string
  readonly wageFen: Fen
  readonly deductedFen: Fen
  /** The whole damage to make good; `null` where there was none or nobody said. */
  readonly lossFen: Fen | null
}

/** The most that may be deducted: 20 % of the wage, and what is left stays at the minimum (工资支付暂行规定 16). */
export function mostDeductible(wageFen: Fen, lossFen: Fen, minimumFen: Fen, rules: WageRules): Exact {
  const share = multiply(exact(wageFen), percent(rules.deductionPercent.value))
  const aboveMinimum = greatest(exact(wageFen - minimumFen), ZERO)
  return least(least(share, aboveMinimum), exact(lossFen))
}

/** What was deducted beyond what the law allows, month by month. */
export function overDeducted(deductions: readonly Deduction[], context: WageContext): LineResult {
  const steps: Step[] = []
  const warnings: Warning[] = [{ code: 'deduction-needs-agreement' }]
  const refunds = deductions.map((each) => {
    const row = minimumWageOn(context.minimumWages, `${each.month}-01`)
    if (!row) warnings.push({ code: 'minimum-unknown', values: { month: each.month } })
    const most = mostDeductible(
      each.wageFen,
      each.lossFen ?? each.wageFen,
      row?.monthlyFen ?? 0,
      context.rules,
    )
    steps.push({ what: 'deduction-limit', sum: yuanOf(most) })
    steps.push({ what: 'deduction', sum: `${yuanOf(each.deductedFen)} − ${yuanOf(most)}` })
    return notBelowZero(certain(subtract(exact(each.deductedFen), most)))
  })
  return { amount: addAmounts(refunds), steps, articles: context.rules.deductionPercent.articles, warnings }
}
