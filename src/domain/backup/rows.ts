import type { EvidenceItem } from '../evidence/item'
import type { ScheduledEvent } from '../events/scheduled'
import type { AnswerRow } from '../measures/answers'
import type { PaperDraft } from '../papers/draft'
import type { PersonRow, TickRow } from '../retirement/person'
import type { WageCase, WageClaim, WageItem } from '../wages/records'
import type { WorkEntry } from '../worklog/entry'

/** A mark on a place, as kept. */
export interface SavedRow {
  readonly kind: string
  readonly id: string
  readonly at: number
  readonly name: string
}

/** What is said of a file of evidence, without its bytes. */
export interface FileNote {
  /** `<item>:original` or `<item>:small`. */
  readonly id: string
  readonly mime: string
  readonly sha256: string
}

/** The row of each table of the person's database, but for the bytes. */
export interface TableRows {
  readonly saved: SavedRow
  readonly persons: PersonRow
  readonly ticks: TickRow
  readonly wageCases: WageCase
  readonly wageClaims: WageClaim
  readonly wageItems: WageItem
  readonly schedule: ScheduledEvent
  readonly workEntries: WorkEntry
  readonly evidence: EvidenceItem
  readonly papers: PaperDraft
  readonly answers: AnswerRow
}
export type TableName = keyof TableRows

/** Everything that a person keeps, in memory; `files` are the ids of what has bytes. */
export type PersonalRows = { readonly [Name in TableName]: readonly TableRows[Name][] } & {
  readonly files: readonly string[]
}

/** The version of the person's database in which each table came. A backup of an earlier one has no rows of it. */
export const TABLE_SINCE: Readonly<Record<TableName, number>> = {
  saved: 1,
  persons: 2,
  ticks: 2,
  wageCases: 3,
  wageClaims: 3,
  wageItems: 3,
  schedule: 4,
  workEntries: 5,
  evidence: 5,
  papers: 5,
  answers: 5,
}
export const TABLE_NAMES = Object.keys(TABLE_SINCE) as TableName[]
/** The version of the person's database that this app writes. */
export const DATABASE_VERSION = 5

export const NO_ROWS: PersonalRows = {
  saved: [],
  persons: [],
  ticks: [],
  wageCases: [],
  wageClaims: [],
  wageItems: [],
  schedule: [],
  workEntries: [],
  evidence: [],
  papers: [],
  answers: [],
  files: [],
}

/** The item of evidence that a file belongs to. */
export function itemOfFile(id: string): string {
  return id.slice(0, id.lastIndexOf(':'))
}
