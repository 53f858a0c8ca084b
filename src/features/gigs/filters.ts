import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { PlaceRow } from './use-places'

/** What the list is narrowed to. Stands in the address, so that back, reload and sharing keep it. */
export interface Filters {
  readonly open: boolean
  readonly stepFree: boolean
  readonly kinds: readonly string[]
  readonly amenities: readonly string[]
}

export const NO_FILTERS: Filters = { open: false, stepFree: false, kinds: [], amenities: [] }

/** Reads filters from a query; what it does not know it ignores. */
export function filtersOf(query: LocationQuery): Filters {
  return {
    open: query.open === '1',
    stepFree: query.step === '1',
    kinds: listOf(query.kind),
    amenities: listOf(query.has),
  }
}

/** The query of filters: only what is set. */
export function queryOf(filters: Filters): LocationQueryRaw {
  return {
    ...(filters.open ? { open: '1' } : {}),
    ...(filters.stepFree ? { step: '1' } : {}),
    ...(filters.kinds.length ? { kind: [...filters.kinds] } : {}),
    ...(filters.amenities.length ? { has: [...filters.amenities] } : {}),
  }
}

/** True where a row passes every filter. Several kinds widen, several amenities narrow. */
export function passes(row: PlaceRow, filters: Filters): boolean {
  return (
    (!filters.open || row.state?.state === 'open') &&
    (!filters.stepFree || row.place.stepFree === true) &&
    (filters.kinds.length === 0 || filters.kinds.includes(row.place.kind)) &&
    filters.amenities.every((amenity) => row.place.amenities.includes(amenity))
  )
}

/** One filter as a chip: what it is called, whether it is on, how many rows it would leave, and the filters after a tap. */
export interface FilterChip {
  readonly key: string
  readonly label: string
  readonly on: boolean
  readonly count: number
  readonly next: Filters
}

/** Every chip for these rows, the two most asked first, then what is there and the kinds, most frequent first. */
export function chipsFor(rows: readonly PlaceRow[], filters: Filters): readonly FilterChip[] {
  const tally = tallyOf(rows, filters)
  const chip = (key: string, label: string, on: boolean, adding: number, next: Filters): FilterChip => ({
    key,
    label,
    on,
    next,
    count: on ? tally.shown : adding,
  })
  return [
    chip('open', '现在开着', filters.open, tally.open, { ...filters, open: !filters.open }),
    chip('step', '无台阶', filters.stepFree, tally.stepFree, { ...filters, stepFree: !filters.stepFree }),
    ...mostFrequent(tally.amenities).map(([name, { left }]) =>
      chip(`has:${name}`, `有${name}`, filters.amenities.includes(name), left, {
        ...filters,
        amenities: toggled(filters.amenities, name),
      }),
    ),
    ...mostFrequent(tally.kinds).map(([name, { left }]) =>
      chip(`kind:${name}`, name, filters.kinds.includes(name), left + (filters.kinds.length && tally.shown), {
        ...filters,
        kinds: toggled(filters.kinds, name),
      }),
    ),
  ]
}

/** A value of a filter: how many rows have it at all, and how many of those the filters let through. */
interface Count {
  all: number
  left: number
}

interface Tally {
  /** Rows that pass every filter; and those of them that are open or step-free. */
  shown: number
  open: number
  stepFree: number
  readonly amenities: Map<string, Count>
  /** `left` of a kind leaves the kinds aside: another kind widens what is shown. */
  readonly kinds: Map<string, Count>
}

/** Counts everything that the chips say, in one pass. */
function tallyOf(rows: readonly PlaceRow[], filters: Filters): Tally {
  const tally: Tally = {
    shown: 0,
    open: 0,
    stepFree: 0,
    amenities: noneYet(filters.amenities),
    kinds: noneYet(filters.kinds),
  }
  const anyKind: Filters = { ...filters, kinds: [] }
  for (const row of rows) {
    const { kind, amenities, stepFree } = row.place
    const passesRest = passes(row, anyKind)
    const shown = passesRest && (filters.kinds.length === 0 || filters.kinds.includes(kind))
    if (shown) {
      tally.shown += 1
      if (row.state?.state === 'open') tally.open += 1
      if (stepFree) tally.stepFree += 1
    }
    count(tally.kinds, kind, passesRest)
    for (const amenity of amenities) count(tally.amenities, amenity, shown)
  }
  return tally
}

/** What is set stands among the chips even where no place has it, so that it can be taken away. */
function noneYet(values: readonly string[]): Map<string, Count> {
  return new Map(values.map((value) => [value, { all: 0, left: 0 }]))
}

function count(counts: Map<string, Count>, value: string, left: boolean): void {
  const its = counts.get(value) ?? { all: 0, left: 0 }
  its.all += 1
  if (left) its.left += 1
  counts.set(value, its)
}

function mostFrequent(counts: Map<string, Count>): [string, Count][] {
  return [...counts].sort((a, b) => b[1].all - a[1].all || (a[0] < b[0] ? -1 : 1))
}

/** The single filters that are on, in words, each with the filters without it. */
export function activeChips(chips: readonly FilterChip[]): readonly FilterChip[] {
  return chips.filter((chip) => chip.on)
}

function toggled(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value]
}

function listOf(value: LocationQuery[string] | undefined): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => !!each)
}
