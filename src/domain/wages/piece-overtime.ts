import { compare, decimalText, multiply, percent, sum, ZERO, type Exact } from './exact'
import { certain, priceOf, type LineResult } from './line'
import type { WageRules } from './rules'

/** Exact pieces of each kind of overtime. */
export type PieceCounts = Readonly<Record<'extra' | 'rest' | 'statutory', Exact>>

/** Piece work after the quota: 150, 200 and 300 % of the rate a piece (工资支付暂行规定 13). */
export function pieceOvertime(rateFen: Exact, pieces: PieceCounts, rules: WageRules): LineResult {
  const kinds = (['extra', 'rest', 'statutory'] as const).filter((kind) => compare(pieces[kind], ZERO) > 0)
  const rate = (kind: keyof PieceCounts) => rules.overtimePercent.value[kind]
  const wages = kinds.map((kind) => multiply(multiply(rateFen, percent(rate(kind))), pieces[kind]))
  return {
    amount: certain(sum(wages)),
    steps: kinds.map((kind) => ({
      what: kind,
      sum: `${priceOf(rateFen)} × ${rate(kind)}% × ${decimalText(pieces[kind])}`,
    })),
    articles: rules.overtimePercent.articles,
    warnings: [],
  }
}
