import type { PackParts, Place } from '../../content/pack'
import type { Moment } from '../../domain/china-time'
import {
  stateAt,
  stateWords,
  type OpeningHours,
  type PlaceState,
  type StateWords,
} from '../../domain/opening-hours'

/** What a place says of itself at a moment. Both `null` while the clock is unknown. */
export interface Said {
  readonly state: PlaceState | null
  readonly words: StateWords | null
}

/** Reads the state of one place. */
export type StateReader = (place: Place) => Said

/** One of each of the opening hours in a pack: thousands of places keep a few dozen timetables. */
export type Timetables = ReadonlyMap<OpeningHours, OpeningHours>

/** While the clock is unknown. */
export const UNSAID: Said = { state: null, words: null }

/** Finds the timetables that are the same. Worked out once a pack. */
export function timetablesOf(places: readonly Place[]): Timetables {
  const byPrint = new Map<number, OpeningHours[]>()
  const same = new Map<OpeningHours, OpeningHours>()
  for (const { hours } of places) {
    if (!hours) continue
    const print = fingerprint(hours)
    const alike = byPrint.get(print) ?? []
    const first = alike.find((each) => isSame(each, hours)) ?? hours
    if (first === hours) byPrint.set(print, alike.concat(hours))
    same.set(hours, first)
  }
  return same
}

/** A number that the same weeks share and few others do: much cheaper than their text. */
function fingerprint({ week }: OpeningHours): number {
  let print = 0
  for (const spans of week) {
    print = (print * 31 + 1) | 0
    for (const span of spans) print = (print * 31 + span[0] * 1441 + span[1]) | 0
  }
  return print
}

/** The same plain values, however deep. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (!Array.isArray(one)) return isSame(Object.values(one), Object.values(other))
  if (!Array.isArray(other) || one.length !== other.length) return false
  for (let index = 0; index < one.length; index += 1) if (!isSame(one[index], other[index])) return false
  return true
}

/** Reads the states of places at one moment, each timetable once. */
export function stateReader(
  now: Moment | null,
  holidays: PackParts['holidays'],
  timetables: Timetables,
): StateReader {
  if (!now) return () => UNSAID
  const read = new Map<OpeningHours | null, Said>()
  return ({ hours }) => {
    const timetable = hours && (timetables.get(hours) ?? hours)
    const known = read.get(timetable)
    if (known) return known
    const state = stateAt(timetable, now, holidays)
    const said = { state, words: stateWords(state, now) }
    read.set(timetable, said)
    return said
  }
}
