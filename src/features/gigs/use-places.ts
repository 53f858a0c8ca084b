import { computed, type ComputedRef } from 'vue'
import { useClock } from '../../content/clock'
import type { Division, PackParts, Place } from '../../content/pack'
import { useContent } from '../../content/store'
import type { Moment } from '../../domain/china-time'
import { metresBetween, nearestFirst, reach, type Reach } from '../../domain/distance'
import { stateAt, stateWords, type PlaceState, type StateWords } from '../../domain/opening-hours'
import type { LatLng } from '../../domain/position'
import { useOrigin } from './origin'

/** A place as the list shows it now. What depends on the clock or the origin is `null` while those are unknown. */
export interface PlaceRow {
  readonly place: Place
  readonly division: Division | undefined
  readonly state: PlaceState | null
  readonly words: StateWords | null
  readonly metres: number | null
  readonly reach: Reach | null
}

/** One place as a row. */
export function rowOf(place: Place, pack: PackParts, now: Moment | null, from: LatLng | null): PlaceRow {
  const state = now && stateAt(place.hours, now, pack.holidays)
  const metres = metresBetween(from, place.position)
  return {
    place,
    division: pack.divisions.find((division) => division.code === place.division),
    state,
    words: now && state && stateWords(state, now),
    metres,
    reach: metres === null ? null : reach(metres, pack.region.tenMinutes),
  }
}

/** Every place, nearest first where the origin is known. */
export function usePlaces(): ComputedRef<readonly PlaceRow[]> {
  const content = useContent()
  const clock = useClock()
  const origin = useOrigin()
  return computed(() => {
    const { pack } = content
    if (!pack) return []
    const rows = pack.places.map((place) => rowOf(place, pack, clock.now, origin.point))
    return nearestFirst(rows, (row) => row.metres)
  })
}

/** One place by its id; `null` where there is none. */
export function usePlace(id: () => string): ComputedRef<PlaceRow | null> {
  const content = useContent()
  const clock = useClock()
  const origin = useOrigin()
  return computed(() => {
    const place = content.place(id())
    return place && content.pack ? rowOf(place, content.pack, clock.now, origin.point) : null
  })
}

/** The nearest open place (or the first open one where the origin is unknown), and how many are open. */
export function useOpenNow(): ComputedRef<{ readonly open: readonly PlaceRow[]; readonly total: number }> {
  const rows = usePlaces()
  return computed(() => ({
    open: rows.value.filter((row) => row.state?.state === 'open'),
    total: rows.value.length,
  }))
}

/** The place that opens first, among rows in the order given. */
export function nextToOpen(rows: readonly PlaceRow[]): PlaceRow | null {
  let best: PlaceRow | null = null
  for (const row of rows) if (opensBefore(row, best)) best = row
  return best
}

function opensBefore(row: PlaceRow, best: PlaceRow | null): boolean {
  const at = opening(row)
  if (at === null) return false
  const other = best && opening(best)
  return other === null || at < other
}

function opening(row: PlaceRow): string | null {
  if (row.state?.state !== 'closed' || !row.state.opensAt) return null
  const { day, minute } = row.state.opensAt
  return `${day} ${String(minute).padStart(4, '0')}`
}
