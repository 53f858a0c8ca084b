import type { Month } from '../month'
import type { CategoryAnswers } from './category'
import type { ChecklistAnswers } from './checklist'
import type { TickRecord } from './ticks'
import type { Paid, TrackId } from './types'

/** Everything a person answers of themselves besides the birth and the months paid. */
export type PersonAnswers = CategoryAnswers &
  Pick<ChecklistAnswers, 'housingFund' | 'medicalYears' | 'dossier'>

/** One person on this device, as kept. An identity number is never part of it. */
export interface PersonRow {
  readonly id: string
  /** 我, 父亲, 母亲 or a name. */
  readonly name: string
  /** `1971-04` or `1971-04-12`; `null` while nothing was given. */
  readonly birth: string | null
  readonly answers: PersonAnswers
  readonly paid: Paid
  /** Which track is looked at where the answers leave two. */
  readonly view: TrackId | null
  /** The month chosen on the timeline; `null` for the statutory one. */
  readonly chosen: Month | null
  /** When it was last changed, an instant in milliseconds. */
  readonly updated: number
}

/** The marks of one item of one person's checklist, as kept. */
export interface TickRow {
  readonly person: string
  readonly item: string
  readonly record: TickRecord
}
