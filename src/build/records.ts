import type { Problem } from './problem'
import type { Spot, YamlValue } from './read/yaml'

export type Kind =
  'region' | 'source' | 'hotline' | 'division' | 'holidays' | 'holiday' | 'place' | 'guide' | 'drop'

/** A record as read: text only, not yet checked, knowing where each field stands. */
export interface RawRecord {
  readonly file: string
  readonly fields: YamlValue
  spot(path: readonly PropertyKey[]): { readonly line: number; readonly column?: number }
  /** What a field is called in its file; a CSV column has its Chinese heading. */
  fieldName(path: readonly PropertyKey[]): string
}

/** A checked record and where it stands. */
export interface Kept<T> {
  readonly kind: Kind
  readonly id: string
  /** The folder it comes from. */
  readonly level: string
  readonly value: T
  readonly raw: RawRecord
}

/** Collects problems; nothing stops at the first. */
export class Problems {
  readonly all: Problem[] = []

  /** How many of them stop the pack. */
  get errors(): number {
    return this.all.filter(({ severity }) => severity === 'error').length
  }

  add(file: string, spot: Spot | { line: number; column?: number }, wrong: string, right: string): void {
    this.all.push({ file, ...placeOf(spot), wrong, right, severity: 'error' })
  }

  /** A problem of one field of a record. */
  atField(
    raw: RawRecord,
    path: readonly PropertyKey[],
    wrong: string,
    right: string,
    severity: Problem['severity'] = 'error',
  ): void {
    const record = recordName(raw)
    const field = raw.fieldName(path)
    const named = { ...(record ? { record } : {}), ...(field ? { field } : {}) }
    this.all.push({ file: raw.file, ...placeOf(raw.spot(path)), ...named, wrong, right, severity })
  }

  warn(file: string, line: number, wrong: string, right: string): void {
    this.all.push({ file, line, wrong, right, severity: 'warning' })
  }
}

function placeOf(spot: { line: number; column?: number }): { line: number; column?: number } {
  return spot.column === undefined ? { line: spot.line } : { line: spot.line, column: spot.column }
}

/** The id of a raw record, else its code or name, as far as one can be read. */
export function recordName(raw: RawRecord): string | undefined {
  const fields = raw.fields
  if (typeof fields !== 'object' || Array.isArray(fields)) return undefined
  const named = fields as { readonly [key: string]: YamlValue }
  const name = [named['id'], named['code'], named['date'], named['name']].find(
    (value) => typeof value === 'string' && value !== '',
  )
  return typeof name === 'string' ? name : undefined
}

/** A field of a raw record as text; `''` where it is missing or no text. */
export function textField(raw: RawRecord, name: string): string {
  const fields = raw.fields
  if (typeof fields !== 'object' || Array.isArray(fields)) return ''
  const value = (fields as { readonly [key: string]: YamlValue })[name]
  return typeof value === 'string' ? value : ''
}
