import { momentAt } from '../china-time'
import { dayNumber, type Day } from '../day'
import type { WorkEntry } from './entry'

/** So many days after its day a line still counts as written at the time. */
export const ON_TIME_DAYS = 2

/** When what holds was written. */
export interface Written {
  /** The day, in China, on which the line that holds was written. */
  readonly day: Day
  /** `added`: first written more than two days after; `changed`: written in time, but changed after that. */
  readonly late: 'added' | 'changed' | null
}

/** Lines in the order that decides: by when they were written, then by id, whichever device they come from. */
export function inOrder(a: WorkEntry, b: WorkEntry): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** The lines of each thing that a journal speaks of, oldest first, a line that is there twice once. */
export function byThing(entries: readonly WorkEntry[]): ReadonlyMap<string, readonly WorkEntry[]> {
  const seen = new Set<string>()
  const things = new Map<string, WorkEntry[]>()
  for (const entry of entries.slice().sort(inOrder)) {
    if (seen.has(entry.id)) continue
    seen.add(entry.id)
    const key = `${entry.about} ${entry.of}`
    const lines = things.get(key)
    if (lines) lines.push(entry)
    else things.set(key, [entry])
  }
  return things
}

/** The day of an instant that no clock of this time shows. */
export const NO_DAY: Day = '1970-01-01'
const LAST_INSTANT = Date.UTC(2100, 0, 1)

/** The day, in China, of an instant in milliseconds. */
export function dayAt(at: number): Day {
  return at >= 0 && at < LAST_INSTANT ? momentAt(at).day : NO_DAY
}

const MS_PER_DAY = 86_400_000
const CHINA_OFFSET_MS = 8 * 3_600_000

/** Days since 1970-01-01 in China, as `dayNumber` counts them, without the detour over a text. */
function dayNumberAt(at: number): number {
  return at >= 0 && at < LAST_INSTANT ? Math.floor((at + CHINA_OFFSET_MS) / MS_PER_DAY) : 0
}

/** True where something of that day was written later than two days after it. */
export function isLate(day: Day, at: number): boolean {
  return dayNumberAt(at) - dayNumber(day) > ON_TIME_DAYS
}

/** How the lines about something of that day were written, oldest first. */
export function writtenOf(day: Day, lines: readonly WorkEntry[]): Written {
  const [first, last] = [lines[0]?.at ?? 0, lines[lines.length - 1]?.at ?? 0]
  const lastOnTime = dayNumber(day) + ON_TIME_DAYS
  const late = dayNumberAt(last) <= lastOnTime ? null : dayNumberAt(first) > lastOnTime ? 'added' : 'changed'
  return { day: dayAt(last), late }
}
