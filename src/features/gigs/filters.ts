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

/** Every chip for these rows, the two most asked first. */
export function chipsFor(rows: readonly PlaceRow[], filters: Filters): readonly FilterChip[] {
  const chip = (key: string, label: string, on: boolean, next: Filters): FilterChip => ({
    key,
    label,
    on,
    next,
    count: rows.filter((row) => passes(row, on ? filters : next)).length,
  })
  return [
    chip('open', '现在开着', filters.open, { ...filters, open: !filters.open }),
    chip('step', '无台阶', filters.stepFree, { ...filters, stepFree: !filters.stepFree }),
    ...valuesOf(rows, (row) => row.place.amenities).map((name) =>
      chip(`has:${name}`, `有${name}`, filters.amenities.includes(name), {
        ...filters,
        amenities: toggled(filters.amenities, name),
      }),
    ),
    ...valuesOf(rows, (row) => [row.place.kind]).map((name) =>
      chip(`kind:${name}`, name, filters.kinds.includes(name), {
        ...filters,
        kinds: toggled(filters.kinds, name),
      }),
    ),
  ]
}

/** The single filters that are on, in words, each with the filters without it. */
export function activeChips(chips: readonly FilterChip[]): readonly FilterChip[] {
  return chips.filter((chip) => chip.on)
}

function toggled(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value]
}

/** Values that occur, most frequent first. */
function valuesOf(rows: readonly PlaceRow[], pick: (row: PlaceRow) => readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const row of rows) for (const value of pick(row)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value)
}

function listOf(value: LocationQuery[string] | undefined): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => !!each)
}
