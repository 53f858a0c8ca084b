import type { Fen } from '../money'
import type { ClaimKind, ClaimLine } from '../wages/claim'
import { exact, subtract } from '../wages/exact'
import { addAmounts, amountFen, notBelowZero } from '../wages/line'
import type { PaperClaim } from './input'

/** A line of the claim with what it is called on paper, and what it is for. */
export interface NamedLine {
  readonly line: ClaimLine
  readonly name: string
  readonly of: string
}

/**
 * The claim as far as a paper may ask for it, less what was paid on the whole; `null` where nothing of it may stand
 * there. The total is rounded once.
 */
export function paperClaim(
  lines: readonly NamedLine[],
  paidFen: Fen,
  counts: readonly ClaimKind[],
): PaperClaim | null {
  const counted = lines.filter(({ line }) => counts.includes(line.kind))
  if (counted.length === 0) return null
  const all = addAmounts(counted.map(({ line }) => line.amount))
  const paid = exact(paidFen)
  const left = { low: subtract(all.low, paid), high: subtract(all.high, paid) }
  return {
    lines: counted.map(({ line, name, of }) => ({ kind: line.kind, name, of, fen: line.fen })),
    paidFen,
    totalFen: amountFen(notBelowZero(left)),
  }
}
