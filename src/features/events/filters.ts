import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { addDays, type Day } from '../../domain/day'
import { bikeCircleMetres, type Pace } from '../../domain/distance'
import { NO_FILTER, type EventFilter, type OptionCounts } from '../../domain/events/filter'
import { todayWindow, weekendWindow, weekWindow, type DayWindow } from '../../domain/events/windows'
import type { LatLng } from '../../domain/position'

export type When = 'today' | 'week' | 'weekend' | 'soon'

/** What the list is narrowed to. Stands in the address, so that back, reload and sharing keep it. */
export interface Filters {
  readonly when: When
  readonly kinds: readonly string[]
  readonly audience: readonly string[]
  readonly towns: readonly string[]
  readonly near: boolean
  readonly seatsLeft: boolean
  readonly online: boolean
}

export const NO_FILTERS: Filters = {
  when: 'soon',
  kinds: [],
  audience: [],
  towns: [],
  near: false,
  seatsLeft: false,
  online: false,
}

/** Without a narrower choice the list goes so far. */
export const DAYS_SHOWN = 60
const WHENS: readonly When[] = ['today', 'week', 'weekend']

/** Reads filters from a query; what it does not know it ignores. */
export function filtersOf(query: LocationQuery): Filters {
  return {
    when: WHENS.find((when) => when === query.when) ?? 'soon',
    kinds: listOf(query.kind),
    audience: listOf(query.for),
    towns: listOf(query.town),
    near: query.near === '1',
    seatsLeft: query.seats === '1',
    online: query.online === '1',
  }
}

/** The query of filters: only what is set. */
export function queryOf(filters: Filters): LocationQueryRaw {
  return {
    ...(filters.when === 'soon' ? {} : { when: filters.when }),
    ...(filters.kinds.length ? { kind: [...filters.kinds] } : {}),
    ...(filters.audience.length ? { for: [...filters.audience] } : {}),
    ...(filters.towns.length ? { town: [...filters.towns] } : {}),
    ...(filters.near ? { near: '1' } : {}),
    ...(filters.seatsLeft ? { seats: '1' } : {}),
    ...(filters.online ? { online: '1' } : {}),
  }
}

/** The days that a choice covers, from today on. */
export function windowOf(when: When, today: Day): DayWindow {
  if (when === 'today') return todayWindow(today)
  const window = when === 'week' ? weekWindow(today) : when === 'weekend' ? weekendWindow(today) : null
  if (!window) return { from: today, to: addDays(today, DAYS_SHOWN - 1) }
  return { from: window.from > today ? window.from : today, to: window.to }
}

/** What the rules ask for. 附近 is ten minutes by bike from the chosen town; without one it asks for nothing. */
export function eventFilterOf(filters: Filters, from: LatLng | null, pace: Pace | null): EventFilter {
  const { kinds, audience, towns, seatsLeft, online } = filters
  const near = filters.near && from && pace ? { from, metres: bikeCircleMetres(pace) } : null
  return { ...NO_FILTER, kinds, audience, towns, seatsLeft, online, near }
}

/** One filter as a chip: what it is called, whether it is on, how many events it leaves, and the filters after a tap. */
export interface FilterChip {
  readonly key: string
  readonly label: string
  readonly on: boolean
  readonly count: number | null
  readonly next: Filters
}

export interface ChipContext {
  readonly counts: OptionCounts
  /** How many events the days of each choice hold. */
  readonly whens: Readonly<Record<When, number>>
  /** How many are near; `null` where nobody knows from where. */
  readonly near: number | null
}

const WHEN_LABELS: readonly (readonly [When, string])[] = [
  ['today', '今天'],
  ['week', '本周'],
  ['weekend', '周末'],
]

/** Every chip: the days first, then for whom, then the rest. Options that no event has fall away, set ones stay. */
export function chipsFor(filters: Filters, { counts, whens, near }: ChipContext): readonly FilterChip[] {
  const chip = (key: string, label: string, on: boolean, count: number | null, change: Partial<Filters>) => ({
    key,
    label,
    on,
    count,
    next: { ...filters, ...change },
  })
  const options = (
    field: 'kinds' | 'audience' | 'towns',
    label: (value: string) => string,
    counted: ReadonlyMap<string, number>,
  ) =>
    optionsOf(counted, filters[field]).map(([value, count]) =>
      chip(`${field}:${value}`, label(value), filters[field].includes(value), count, {
        [field]: toggled(filters[field], value),
      }),
    )
  return [
    ...WHEN_LABELS.map(([when, label]) =>
      chip(`when:${when}`, label, filters.when === when, whens[when], {
        when: filters.when === when ? 'soon' : when,
      }),
    ),
    ...options('audience', (who) => (who === '不限' ? '谁都能去' : `给${who}`), counts.audience),
    ...(near === null ? [] : [chip('near', '附近', filters.near, near, { near: !filters.near })]),
    chip('seats', '有名额', filters.seatsLeft, counts.seatsLeft, { seatsLeft: !filters.seatsLeft }),
    chip('online', '网上看', filters.online, counts.online, { online: !filters.online }),
    ...options('kinds', (kind) => kind, counts.kinds),
    ...options('towns', (town) => town, counts.towns),
  ]
}

export function activeChips(chips: readonly FilterChip[]): readonly FilterChip[] {
  return chips.filter((chip) => chip.on)
}

function optionsOf(counts: ReadonlyMap<string, number>, set: readonly string[]): [string, number][] {
  const gone = set.filter((value) => !counts.has(value)).map((value): [string, number] => [value, 0])
  return [...Array.from(counts), ...gone].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

function toggled(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value]
}

function listOf(value: LocationQuery[string] | undefined): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => !!each)
}
