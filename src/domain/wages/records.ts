import type { Answers } from '../flow'

/** A day on which the person demanded, complained, or was promised payment. */
export interface Interruption {
  readonly id: string
  /** An id of the ways in the data. */
  readonly kind: string
  readonly day: string
}

/** What the person answered about their case, as kept. There is one. */
export interface WageCase {
  readonly id: string
  readonly answers: Answers
  /** Days by what they are, `left` or `iou-due` …; text as typed. */
  readonly dates: Readonly<Record<string, string>>
  readonly interruptions: readonly Interruption[]
}

/** A claim without its items, as kept. Amounts are text as typed. */
export interface WageClaim {
  readonly id: string
  readonly name: string
  readonly paid: string
  /** Three times the local average wage a month, where the person found it out; and on which day. */
  readonly cap: string
  readonly capDay: string
  /** When it was made, an instant in milliseconds. */
  readonly created: number
}

export interface ItemPart {
  readonly id: string
  readonly values: Readonly<Record<string, string>>
}

/** One item of a claim, as typed. */
export interface WageItem {
  readonly claim: string
  readonly id: string
  readonly kind: string
  readonly values: Readonly<Record<string, string>>
  /** Months, days or jobs within the item. */
  readonly parts: readonly ItemPart[]
  readonly created: number
}

/** Everything about wages that a person keeps. */
export interface WageRecords {
  readonly cases: readonly WageCase[]
  readonly claims: readonly WageClaim[]
  readonly items: readonly WageItem[]
}

export const NO_RECORDS: WageRecords = { cases: [], claims: [], items: [] }

/** A change that is on the screen already and perhaps not yet kept. `change` gets what stands there, or `undefined`. */
export type WageEdit =
  | {
      readonly table: 'cases'
      readonly id: string
      readonly change: (row: WageCase | undefined) => WageCase
    }
  | {
      readonly table: 'claims'
      readonly id: string
      readonly change: (row: WageClaim | undefined) => WageClaim
    }
  | {
      readonly table: 'items'
      readonly claim: string
      readonly id: string
      readonly change: (row: WageItem | undefined) => WageItem
    }
  | { readonly table: 'remove-claim'; readonly id: string }
  | { readonly table: 'remove-item'; readonly claim: string; readonly id: string }
  | { readonly table: 'clear' }

function put<Row>(rows: readonly Row[], at: number, row: Row): readonly Row[] {
  return at < 0 ? [...rows, row] : rows.map((each, index) => (index === at ? row : each))
}

/** The records as they will be once an edit is kept. */
export function withEdit(records: WageRecords, edit: WageEdit): WageRecords {
  const { cases, claims, items } = records
  switch (edit.table) {
    case 'cases': {
      const at = cases.findIndex(({ id }) => id === edit.id)
      return { ...records, cases: put(cases, at, edit.change(cases[at])) }
    }
    case 'claims': {
      const at = claims.findIndex(({ id }) => id === edit.id)
      return { ...records, claims: put(claims, at, edit.change(claims[at])) }
    }
    case 'items': {
      const at = items.findIndex(({ claim, id }) => claim === edit.claim && id === edit.id)
      return { ...records, items: put(items, at, edit.change(items[at])) }
    }
    case 'remove-claim':
      return {
        ...records,
        claims: claims.filter(({ id }) => id !== edit.id),
        items: items.filter(({ claim }) => claim !== edit.id),
      }
    case 'remove-item':
      return {
        ...records,
        items: items.filter(({ claim, id }) => claim !== edit.claim || id !== edit.id),
      }
    case 'clear':
      return NO_RECORDS
  }
}

/** The rows that these edits touch, as they are shown, by table of the database. */
export function touchedRows(records: WageRecords, edits: readonly WageEdit[]) {
  const touched = (table: WageEdit['table'], id: string) =>
    edits.some((edit) => edit.table === table && 'id' in edit && edit.id === id)
  return {
    wageCases: records.cases.filter(({ id }) => touched('cases', id)),
    wageClaims: records.claims.filter(({ id }) => touched('claims', id)),
    wageItems: records.items.filter(({ id }) => touched('items', id)),
  }
}

/** Edits that make rows stand as they are, whatever stands there. */
export function asEdits(rows: {
  readonly wageCases?: readonly object[]
  readonly wageClaims?: readonly object[]
  readonly wageItems?: readonly object[]
}): readonly WageEdit[] {
  const { wageCases = [], wageClaims = [], wageItems = [] } = rows
  return [
    ...(wageCases as readonly WageCase[]).map((row): WageEdit => ({
      table: 'cases',
      id: row.id,
      change: () => row,
    })),
    ...(wageClaims as readonly WageClaim[]).map((row): WageEdit => ({
      table: 'claims',
      id: row.id,
      change: () => row,
    })),
    ...(wageItems as readonly WageItem[]).map((row): WageEdit => ({
      table: 'items',
      claim: row.claim,
      id: row.id,
      change: () => row,
    })),
  ]
}
