import { metresBetween } from '../distance'
import type { LatLng } from '../position'
import type { EventRecord } from './types'

/** What a person asks for. An empty list, `null` or `false` asks for nothing. */
export interface EventFilter {
  readonly kinds: readonly string[]
  readonly audience: readonly string[]
  readonly towns: readonly string[]
  /** Metres of straight line from a point. */
  readonly near: { readonly from: LatLng; readonly metres: number } | null
  readonly seatsLeft: boolean
  readonly online: boolean
}

/** Where an event is, told from its place record where it has one. */
export interface EventWhere {
  readonly town: string | null
  readonly position: LatLng | null
}

export type WhereOf = (event: EventRecord) => EventWhere

export const NO_FILTER: EventFilter = {
  kinds: [],
  audience: [],
  towns: [],
  near: null,
  seatsLeft: false,
  online: false,
}

/** How many events each option would show, the other filters staying as they are. */
export interface OptionCounts {
  readonly kinds: ReadonlyMap<string, number>
  readonly audience: ReadonlyMap<string, number>
  readonly towns: ReadonlyMap<string, number>
  readonly seatsLeft: number
  readonly online: number
  /** How many pass every filter. */
  readonly total: number
}

const EVERYBODY = '不限'

type Facet = keyof EventFilter
type Test = (event: EventRecord, filter: EventFilter, where: EventWhere) => boolean

const TESTS: Readonly<Record<Facet, Test>> = {
  kinds: (event, { kinds }) => kinds.length === 0 || kinds.includes(event.kind),
  audience: (event, { audience }) => audience.length === 0 || audience.some((who) => isFor(event, who)),
  towns: (_, { towns }, { town }) => towns.length === 0 || (town !== null && towns.includes(town)),
  near: (_, { near }, { position }) => {
    if (!near) return true
    const metres = metresBetween(near.from, position)
    return metres !== null && metres <= near.metres
  },
  seatsLeft: (event, { seatsLeft }) => !seatsLeft || hasSeatsLeft(event),
  online: (event, { online }) => !online || event.online !== null,
}
const FACETS = Object.keys(TESTS) as Facet[]

/** The events that pass every filter, in the order given. */
export function filterEvents(
  events: readonly EventRecord[],
  filter: EventFilter,
  whereOf: WhereOf,
): EventRecord[] {
  return events.filter((event) => failures(event, filter, whereOf(event)).length === 0)
}

/** One walk over the events: an event counts for a facet where no other facet shuts it out. */
export function countOptions(
  events: readonly EventRecord[],
  filter: EventFilter,
  whereOf: WhereOf,
): OptionCounts {
  const [kinds, audience, towns] = [newCounts(), newCounts(), newCounts()]
  const counts = { kinds, audience, towns, seatsLeft: 0, online: 0, total: 0 }
  for (const event of events) {
    const where = whereOf(event)
    const failed = failures(event, filter, where)
    const onlyBy = (facet: Facet) => failed.every((each) => each === facet)
    if (onlyBy('kinds')) add(kinds, event.kind)
    if (onlyBy('audience')) audienceOf(event).forEach((who) => add(audience, who))
    if (onlyBy('towns') && where.town !== null) add(towns, where.town)
    if (failed.length === 0) counts.total += 1
    if (onlyBy('seatsLeft') && hasSeatsLeft(event)) counts.seatsLeft += 1
    if (onlyBy('online') && event.online !== null) counts.online += 1
  }
  addEverybody(audience)
  return counts
}

/** What is open to everybody counts as that alone until the end, so that no event counts twice for an option. */
function audienceOf({ audience }: EventRecord): readonly string[] {
  return audience.includes(EVERYBODY) ? [EVERYBODY] : audience
}

function addEverybody(audience: Map<string, number>): void {
  const open = audience.get(EVERYBODY) ?? 0
  audience.forEach((count, who) => who !== EVERYBODY && audience.set(who, count + open))
}

function failures(event: EventRecord, filter: EventFilter, where: EventWhere): Facet[] {
  return FACETS.filter((facet) => !TESTS[facet](event, filter, where))
}

/** What is open to everybody is open to each. */
function isFor(event: EventRecord, who: string): boolean {
  return event.audience.some((each) => each === who || each === EVERYBODY)
}

/** True where seats are known to be left, and where no number of seats limits the event. */
function hasSeatsLeft({ seats, status }: EventRecord): boolean {
  return status !== 'cancelled' && (seats === null || seats.left === null || seats.left > 0)
}

function newCounts(): Map<string, number> {
  return new Map()
}

function add(counts: Map<string, number>, option: string): void {
  counts.set(option, (counts.get(option) ?? 0) + 1)
}
