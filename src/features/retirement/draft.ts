import type { PersonRow } from '../../domain/retirement/person'
import { mergeTicks, type Ticks } from '../../domain/retirement/ticks'
import { readPref, writePref } from '../../platform/prefs'
import type { Edit, People } from './edits'

/** A page that is left in the middle of a write cannot finish it; what it had is kept here until the next start. */
const KEY = 'retirement-draft'

/** Keeps the people named, as they are on the screen. */
export function keepDraft(people: People, ids: ReadonlySet<string>): void {
  const rows = people.rows.filter(({ id }) => ids.has(id))
  const ticks = Object.fromEntries(Array.from(ids, (id) => [id, people.ticks[id] ?? {}]))
  writePref(KEY, JSON.stringify({ rows, ticks }))
}

export function dropDraft(): void {
  writePref(KEY, null)
}

/**
 * The draft as edits: a later record of a person wins, marks merge. Empty where there is none, or where what lies there
 * does not look like one: an older app may have left it, or somebody else.
 */
export async function draftEdits(): Promise<readonly Edit[]> {
  const text = readPref(KEY)
  if (text === null) return []
  try {
    const { rowsFault } = await import('../../domain/backup/shapes')
    const { rows, ticks } = JSON.parse(text) as { rows: PersonRow[]; ticks: Record<string, Ticks> }
    const marks = Object.keys(ticks).flatMap((person) =>
      Object.keys(ticks[person] ?? {}).map((item) => ({ person, item, record: ticks[person]?.[item] })),
    )
    if (rowsFault('persons', rows) || rowsFault('ticks', marks)) return []
    return [
      ...rows.map((draft): Edit => ({
        kind: 'person',
        id: draft.id,
        change: (row) => (row && row.updated > draft.updated ? row : draft),
      })),
      ...Object.keys(ticks).map((id): Edit => ({
        kind: 'ticks',
        id,
        change: (kept) => mergeTicks(kept, ticks[id] ?? {}),
      })),
    ]
  } catch {
    return []
  }
}
