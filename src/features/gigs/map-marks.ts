import type { Block } from '../../domain/free-spots'
import { labelWidth, type Point } from '../../domain/schematic'
import { shortName, type Town } from './map-towns'
import type { PlaceRow } from './use-places'

export const RADIUS = { count: 13, shut: 7, dot: 3.5, place: 10, me: 13 }

/** A town on the map, or a few whose seats lie too near to each other to be drawn apart. */
export interface TownMark extends Point {
  readonly key: string
  readonly towns: readonly Town[]
  /** The names, a line each. */
  readonly lines: readonly string[]
  /** Where the person said they are. */
  readonly here: boolean
  readonly kind: 'open' | 'shut' | 'total' | 'dot'
  /** What the mark says: how many are open, or how many there are. */
  readonly count: number
  readonly radius: number
}

export interface PlaceMark extends Point {
  readonly row: PlaceRow
  /** The name, a line each. */
  readonly lines: readonly string[]
  readonly kind: 'open' | 'shut'
  readonly radius: number
}

/** The mark of one or more towns at a point. `single`: their places stand for themselves. */
export function townMark(towns: readonly Town[], at: Point, here: string | null, single: boolean): TownMark {
  const names = towns.map((town) => shortName(town.division.name))
  const total = towns.reduce((sum, town) => sum + town.rows.length, 0)
  const open = towns.some((town) => town.open === null)
    ? null
    : towns.reduce((sum, town) => sum + (town.open ?? 0), 0)
  const kind = single ? 'dot' : kindOf(total, open)
  return {
    ...at,
    key: towns[0]?.division.code ?? '',
    towns,
    lines: linesOf(names),
    here: towns.some((town) => town.division.code === here),
    kind,
    count: open ?? total,
    radius: kind === 'open' || kind === 'total' ? RADIUS.count : RADIUS[kind],
  }
}

function kindOf(total: number, open: number | null): TownMark['kind'] {
  if (total === 0) return 'dot'
  if (open === null) return 'total'
  return open > 0 ? 'open' : 'shut'
}

/** Two names a line; where there are more than four, the first and how many. */
function linesOf(names: readonly string[]): readonly string[] {
  if (names.length > 4) return [`${names[0]}等`, `${names.length} 个乡镇街道`]
  return [names.slice(0, 2), names.slice(2)].filter((pair) => pair.length).map((pair) => pair.join(' '))
}

export function placeMark(row: PlaceRow, at: Point): PlaceMark {
  const kind = row.state?.state === 'open' ? 'open' : 'shut'
  return { ...at, row, lines: row.place.name.split(' · '), kind, radius: RADIUS.place }
}

/** A finger's half width. */
export const HIT = 24

/** The room that a mark and the lines under it take: never less than a finger where it is to be touched. */
export function markBlock(mark: TownMark | PlaceMark, letter: number, least = 0): Block {
  const words = Math.max(...mark.lines.map((line) => labelWidth(line, letter) / 2 + 1))
  const side = Math.max(mark.radius, words, least)
  return {
    at: { x: mark.x, y: mark.y },
    left: side,
    right: side,
    up: Math.max(mark.radius + 1, least * 0.6),
    down: Math.max(mark.radius + LABEL_GAP + mark.lines.length * lineHeight(letter), least * 1.4),
  }
}

/** Between a mark and the letters under it, in units. */
const LABEL_GAP = 3
/** From the middle of a letter down to the line it stands on, as a share of its size. */
export const MIDDLE_OF_LETTER = 0.36

function lineHeight(letter: number): number {
  return letter * 1.15
}

/** The line that the nth line of a label stands on, under a mark. */
export function baselineOf(mark: TownMark | PlaceMark, line: number, letter: number): number {
  return mark.y + mark.radius + LABEL_GAP + letter * 0.9 + line * lineHeight(letter)
}

/** What a finger may touch of a place: its mark and its name, never over those of another. */
export function touchOf(
  mark: PlaceMark,
  letter: number,
): { x: number; y: number; width: number; height: number } {
  const { left, right, up, down } = markBlock(mark, letter, HIT)
  return { x: mark.x - left, y: mark.y - up, width: left + right, height: up + down }
}
