import type { PersonRow, TickRow } from '../../domain/retirement/person'
import type { Ticks } from '../../domain/retirement/ticks'

/** The people of this device and their marks, by person. */
export interface People {
  readonly rows: readonly PersonRow[]
  readonly ticks: Readonly<Record<string, Ticks>>
}

/** A change that is on the screen already and not yet in the database. */
export type Edit =
  | {
      readonly kind: 'person'
      readonly id: string
      readonly change: (row: PersonRow | undefined) => PersonRow
    }
  | { readonly kind: 'ticks'; readonly id: string; readonly change: (ticks: Ticks) => Ticks }
  | { readonly kind: 'remove'; readonly id: string }

/** Names come from outside: an object that has none of its own to begin with. */
function byName<Value>(from: Readonly<Record<string, Value>> = {}): Record<string, Value> {
  return Object.assign(Object.create(null) as Record<string, Value>, from)
}

export const NOBODY: People = { rows: [], ticks: byName() }

/** The people as they will be once an edit is written. */
export function withEdit(people: People, edit: Edit): People {
  const ticks = byName(people.ticks)
  if (edit.kind === 'ticks') {
    ticks[edit.id] = edit.change(ticks[edit.id] ?? byName())
    return { ...people, ticks }
  }
  if (edit.kind === 'remove') {
    delete ticks[edit.id]
    return { rows: people.rows.filter(({ id }) => id !== edit.id), ticks }
  }
  const before = people.rows.find(({ id }) => id === edit.id)
  const after = edit.change(before)
  const rows = before ? people.rows.map((row) => (row === before ? after : row)) : [...people.rows, after]
  return { ...people, rows }
}

/** What the database tells, as people. */
export function peopleOf(rows: readonly PersonRow[], marks: readonly TickRow[]): People {
  const ticks = byName<Record<string, TickRow['record']>>()
  for (const { person, item, record } of marks) (ticks[person] ??= byName())[item] = record
  return { rows, ticks }
}
