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

/** The people as they will be once an edit is written. */
export function withEdit(people: People, edit: Edit): People {
  if (edit.kind === 'ticks')
    return { ...people, ticks: { ...people.ticks, [edit.id]: edit.change(people.ticks[edit.id] ?? {}) } }
  const others = people.rows.filter(({ id }) => id !== edit.id)
  if (edit.kind === 'remove') {
    const ticks = { ...people.ticks }
    delete ticks[edit.id]
    return { rows: others, ticks }
  }
  const before = people.rows.find(({ id }) => id === edit.id)
  const after = edit.change(before)
  const rows = before ? people.rows.map((row) => (row === before ? after : row)) : [...people.rows, after]
  return { ...people, rows }
}

/** What the database tells, as people. */
export function peopleOf(rows: readonly PersonRow[], ticks: readonly TickRow[]): People {
  const byPerson: Record<string, Record<string, TickRow['record']>> = {}
  for (const { person, item, record } of ticks) (byPerson[person] ??= {})[item] = record
  return { rows, ticks: byPerson }
}
