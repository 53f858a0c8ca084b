import { defineStore } from 'pinia'
import { computed, type ComputedRef } from 'vue'
import { useClock } from '../../content/clock'
import type { Division, Place } from '../../content/pack'
import { useContent } from '../../content/store'
import { metresBetween, nearestFirst, reach, type Pace, type Reach } from '../../domain/distance'
import type { LatLng } from '../../domain/position'
import { useOrigin } from './origin'
import { stateReader, timetablesOf, UNSAID, type Said, type StateReader } from './place-states'

/** A place as the list shows it now. What depends on the clock or the origin is `null` while those are unknown. */
export interface PlaceRow extends Said {
  readonly place: Place
  readonly division: Division | undefined
  readonly metres: number | null
  readonly reach: Reach | null
}

/** What of a row hangs on the origin alone. */
type Way = Pick<PlaceRow, 'place' | 'division' | 'metres' | 'reach'>

/** What the rows share, worked out as seldom as can be: ways once an origin, states once a minute. */
const usePlaceRows = defineStore('place-rows', () => {
  const content = useContent()
  const clock = useClock()
  const origin = useOrigin()
  const divisions = computed(() => new Map((content.pack?.divisions ?? []).map((each) => [each.code, each])))
  const timetables = computed(() => timetablesOf(content.pack?.places ?? []))
  const stateOf = computed(
    () => content.pack && stateReader(clock.now, content.pack.holidays, timetables.value),
  )
  const ways = computed<readonly Way[]>(() => {
    const { pack } = content
    if (!pack) return []
    const from = origin.point
    const pace = pack.region.tenMinutes
    const its = divisions.value
    const all = pack.places.map((place) => wayTo(place, its, pace, from))
    return from ? nearestFirst(all, (way) => way.metres) : all
  })
  const rows = computed(() => {
    const read = stateOf.value
    return ways.value.map((way) => withState(way, read))
  })
  const byId = computed(() => new Map(ways.value.map((way) => [way.place.id, way])))

  function row(id: string): PlaceRow | null {
    const way = byId.value.get(id)
    return way ? withState(way, stateOf.value) : null
  }

  return { rows, row }
})

function wayTo(place: Place, divisions: ReadonlyMap<string, Division>, pace: Pace, from: LatLng | null): Way {
  const metres = metresBetween(from, place.position)
  return {
    place,
    division: divisions.get(place.division),
    metres,
    reach: metres === null ? null : reach(metres, pace),
  }
}

function withState(way: Way, stateOf: StateReader | null): PlaceRow {
  const { place, division, metres, reach: reached } = way
  const { state, words } = stateOf ? stateOf(place) : UNSAID
  return { place, division, metres, reach: reached, state, words }
}

/** Every place, nearest first where the origin is known. */
export function usePlaces(): ComputedRef<readonly PlaceRow[]> {
  const shared = usePlaceRows()
  return computed(() => shared.rows)
}

/** One place by its id; `null` where there is none. */
export function usePlace(id: () => string): ComputedRef<PlaceRow | null> {
  const shared = usePlaceRows()
  return computed(() => shared.row(id()))
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
