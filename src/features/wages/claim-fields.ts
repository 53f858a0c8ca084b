import type { ClaimKind } from '../../domain/wages/claim'

export interface FieldOption {
  readonly value: string
  readonly label: string
}

export type FieldValues = Readonly<Record<string, string>>

/** One thing to type. Amounts are decimal text in yuan. */
export interface FieldSpec {
  readonly name: string
  readonly label: string
  /** The label by what the item says already, where one fits better. */
  readonly labelBy?: (item: FieldValues) => string | undefined
  readonly hint?: string
  readonly kind: 'money' | 'count' | 'whole' | 'year' | 'day' | 'month' | 'choice' | 'text'
  readonly optional?: boolean
  /** A number above this is a slip of the finger. May depend on the item and this part. */
  readonly most?: number | ((item: FieldValues, part: FieldValues) => number)
  /** A day that may lie ahead; work that is claimed does not. */
  readonly ahead?: boolean
  /** A price of one thing: it may hold parts of a fen, to a ten-thousandth of a yuan. */
  readonly price?: boolean
  /** Nought comes to nothing, and nobody claims that. */
  readonly positive?: boolean
  readonly options?: readonly FieldOption[]
  /** Whether it is asked, by what the item and this part say already. */
  readonly shown?: (item: FieldValues, part: FieldValues) => boolean
}

/** The form of one kind of claim. */
export interface FormSpec {
  readonly kind: ClaimKind
  readonly about: string
  readonly fields: readonly FieldSpec[]
  /** Months, days or jobs: as many as there are. */
  readonly parts?: PartsSpec
}

export interface PartsSpec {
  readonly title: string
  readonly add: string
  readonly fields: readonly FieldSpec[]
}

export const money = (name: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  label,
  kind: 'money',
  ...more,
})

export const field = (
  kind: FieldSpec['kind'],
  name: string,
  label: string,
  more: Partial<FieldSpec> = {},
): FieldSpec => ({ name, label, kind, ...more })

/** One part for each month, asked with these fields besides; the next one starts as a copy of the last. */
export const byMonth = (title: string, ...fields: readonly FieldSpec[]): PartsSpec => ({
  title,
  add: '再加一个月，照上个月',
  fields: [field('month', 'month', '哪个月'), ...fields],
})
