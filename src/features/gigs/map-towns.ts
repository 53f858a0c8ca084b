import type { Division } from '../../content/pack'
import { metresBetween, nearestFirst } from '../../domain/distance'
import type { LatLng } from '../../domain/position'
import type { PlaceRow } from './use-places'

/** A town with its places, as the map and the list below it show it. */
export interface Town {
  readonly division: Division
  readonly rows: readonly PlaceRow[]
  /** How many are open; `null` while the clock is unknown. */
  readonly open: number | null
}

/** Every division, also without a place: the nearest first where the origin is known, else as the pack lists them. */
export function townsOf(
  divisions: readonly Division[],
  rows: readonly PlaceRow[],
  from: LatLng | null,
): readonly Town[] {
  const byCode = new Map<string, PlaceRow[]>()
  for (const row of rows) {
    const its = byCode.get(row.place.division)
    if (its) its.push(row)
    else byCode.set(row.place.division, [row])
  }
  const towns = divisions.map((division): Town => {
    const its = byCode.get(division.code) ?? []
    return { division, rows: its, open: countOpen(its) }
  })
  return from ? nearestFirst(towns, (town) => metresBetween(from, town.division.position)) : towns
}

/** Open places in the ten-minute circle by bike, in the order given; `null` without an origin or a clock. */
export function openInCircle(rows: readonly PlaceRow[]): readonly PlaceRow[] | null {
  if (!rows.some((row) => row.reach && row.state)) return null
  return rows.filter((row) => row.state?.state === 'open' && row.reach?.withinTenMinutesByBike)
}

/** `2 个开着，共 3 个`; before the clock is known, `3 个零工点`; `没有零工点`. */
export function townWords(town: Town): string {
  const total = town.rows.length
  if (total === 0) return '没有零工点'
  if (town.open === null) return `${total} 个零工点`
  return town.open === 0 ? `${total} 个，现在没开` : `${town.open} 个开着，共 ${total} 个`
}

/** A name without 街道, 镇 or 乡: as towns are written on a map. A name of one character keeps its ending. */
export function shortName(name: string): string {
  return name.replace(/^(.{2,})(街道|镇|乡)$/, '$1')
}

function countOpen(rows: readonly PlaceRow[]): number | null {
  if (rows.some((row) => !row.state)) return null
  return rows.filter((row) => row.state?.state === 'open').length
}
