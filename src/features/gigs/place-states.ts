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
  const byText = new Map<string, OpeningHours>()
  const same = new Map<OpeningHours, OpeningHours>()
  for (const { hours } of places) {
    if (!hours) continue
    const text = JSON.stringify(hours)
    const first = byText.get(text) ?? hours
    byText.set(text, first)
    same.set(hours, first)
  }
  return same
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
