import type { PersonRow, TickRow } from '../../domain/retirement/person'
import { mergeTicks, type Ticks } from '../../domain/retirement/ticks'

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

/**
 * What the screen shows and what the database tells made one. An answer of the database may be older than the screen:
 * of a person the later record holds, marks merge. Who is not in the database is gone, unless not yet written.
 */
export function mergePeople(shown: People, told: People, unwritten: ReadonlySet<string>): People {
  const mine = new Map(shown.rows.map((row) => [row.id, row]))
  const rows = told.rows.map((row) => {
    const other = mine.get(row.id)
    return other && other.updated > row.updated ? other : row
  })
  const known = new Set(rows.map(({ id }) => id))
  const waiting = shown.rows.filter(({ id }) => !known.has(id) && unwritten.has(id))
  const ticks: Record<string, Ticks> = {}
  for (const { id } of [...rows, ...waiting])
    ticks[id] = mergeTicks(shown.ticks[id] ?? {}, told.ticks[id] ?? {})
  return { rows: [...rows, ...waiting], ticks }
}
