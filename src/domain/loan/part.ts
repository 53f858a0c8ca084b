import type { Day } from '../day'
import type { Measure } from '../measures/measure'
import type { Fen } from '../money'
import { below, type Rate } from './rate'

/** How true a section of the data is, as every record says. */
export interface Kept {
  readonly source: string
  readonly checked: Day
  readonly reviewBy: Day
  readonly status: 'verified' | 'sample'
}

/** The plan's own words, and the paragraph that they stand in. */
export interface PlanWords {
  readonly id: string
  readonly title: string
  readonly words: string
  readonly paragraph: string
  readonly source: string
  /** What the plan leaves open. */
  readonly open?: string
}

/** The section `startup` of the part `paths`. */
export interface StartupPart {
  readonly plan: readonly PlanWords[]
  /** The measure that is the guaranteed loan (创业担保贷款), by id. */
  readonly loan: string
}

/** What the measure says of the loan. */
export interface LoanRule {
  readonly measure: Measure
  readonly cap: Fen
  /** Months after graduating in which a business that is started gets all of its interest back. */
  readonly fullMonths: number
  /** Everybody else: what lies above the LPR less so many base points. */
  readonly pointsBelow: number
}

/** The rule of the loan; `null` where the measures in force have none. */
export function loanRule(loan: string, measures: readonly Measure[]): LoanRule | null {
  const measure = measures.find(({ id }) => id === loan)
  if (measure?.amount.kind !== 'loan') return null
  const { fen, fullMonths, othersBelowLprBp } = measure.amount
  return { measure, cap: fen, fullMonths, pointsBelow: othersBelowLprBp }
}

/** The part of the bank's rate that the borrower bears: nothing, or all up to the LPR less so many base points. */
export function ownRate(all: boolean, lpr: Rate, { pointsBelow }: Pick<LoanRule, 'pointsBelow'>): Rate {
  return all ? 0 : below(lpr, pointsBelow)
}
