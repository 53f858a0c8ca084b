import type { Day } from '../day'
import type { WorkEntry } from './entry'
import { dayAt } from './things'

/** What is to be written about a thing. */
export type WorkNote = Pick<WorkEntry, 'site' | 'about' | 'of' | 'value'>

function same(a: WorkEntry['value'], b: WorkEntry['value']): boolean {
  if (a === null || b === null) return a === b
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

/** The day that a note is dated; `null` for the name and the terms of a site, which may lie ahead. */
function datedOn({ about, of, value }: WorkNote): Day | null {
  if (about === 'day') return of
  return about === 'money' ? (value?.['day'] ?? null) : null
}

/**
 * A note as a new line of the journal, or `null` where there is nothing to write: it stands so already, or it is dated
 * after the day of `now` (an instant in milliseconds). It comes after all that was written about the same thing, also
 * where the clock of the device has gone back.
 */
export function nextLine(
  entries: readonly WorkEntry[],
  note: WorkNote,
  id: string,
  now: number,
): WorkEntry | null {
  const dated = datedOn(note)
  if (dated !== null && dated > dayAt(now)) return null
  const lines = entries.filter(
    (each) => each.site === note.site && each.about === note.about && each.of === note.of,
  )
  const last = lines.reduce<WorkEntry | null>(
    (latest, line) =>
      !latest || line.at > latest.at || (line.at === latest.at && line.id > latest.id) ? line : latest,
    null,
  )
  if (same(last?.value ?? null, note.value)) return null
  return { ...note, id, at: Math.max(now, (last?.at ?? 0) + 1) }
}
