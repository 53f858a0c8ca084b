import type { Fen } from '../money'
import type { WageRules } from './rules'

/** How a claim would be decided: final for the employer, or not. */
export interface AwardForm {
  readonly final: boolean
  /** The most that one item may come to. */
  readonly limitFen: Fen
}

/**
 * 一裁终局 (调解仲裁法 47): each item by itself at most twelve monthly minimum wages, never the sum. One item over
 * it makes the whole award not final.
 */
export function awardForm(itemsFen: readonly Fen[], monthlyMinimumFen: Fen, rules: WageRules): AwardForm {
  const limitFen = monthlyMinimumFen * rules.finalAwardMonths.value
  return { final: itemsFen.every((fen) => fen <= limitFen), limitFen }
}
