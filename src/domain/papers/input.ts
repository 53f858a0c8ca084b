import type { Day } from '../day'
import type { Answers } from '../flow'
import type { Fen } from '../money'
import type { ClaimKind, FenRange } from '../wages/claim'
import type { Interruption } from '../wages/records'

/** A line of the claim for a paper. */
export interface PaperClaimLine {
  readonly kind: ClaimKind
  /** Key of its name on paper: the kind, or `ending-` and the value of the ending. */
  readonly name: string
  /** What it is for, `9 月、10 月`; empty where nothing was said. */
  readonly of: string
  readonly fen: FenRange
}

/** The claim, of the kinds that the paper may ask for. */
export interface PaperClaim {
  readonly lines: readonly PaperClaimLine[]
  readonly paidFen: Fen
  readonly totalFen: FenRange
}

/** What the work log says of one site. */
export interface WorkSummary {
  readonly site: string
  readonly employer: string
  readonly from: Day
  readonly to: Day
  /** On how many days something was done. */
  readonly days: number
  /** `null` where some of it has no price yet. */
  readonly earnedFen: Fen | null
  readonly receivedFen: Fen
}

export interface PaperEvidence {
  readonly name: string
  /** What it proves; empty where nobody said. */
  readonly proves: string
  readonly note: string
}

/** All that a paper is filled from. */
export interface PaperInput {
  /** `null` for a form to be filled by hand on whatever day. */
  readonly today: Day | null
  /** The answers that count. */
  readonly answers: Answers
  /** Days by what they are, as typed. */
  readonly dates: Readonly<Record<string, string>>
  readonly interruptions: readonly Interruption[]
  /** What was typed into the blanks, by their id. */
  readonly values: Readonly<Record<string, string>>
  /** `null` where there is no claim. */
  readonly claim: PaperClaim | null
  /** What was typed as the amount where there is no claim. */
  readonly amountFen: Fen | null
  /** The end of a range to state. */
  readonly end: 'low' | 'high'
  readonly log: readonly WorkSummary[]
  readonly evidence: readonly PaperEvidence[]
}
