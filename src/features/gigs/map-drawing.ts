import type { Region } from '../../content/pack'
import { bikeCircleMetres, walkCircleMetres } from '../../domain/distance'
import type { LatLng } from '../../domain/position'
import type { Block } from '../../domain/free-spots'
import { nearGroups } from '../../domain/near-groups'
import { pushApart } from '../../domain/push-apart'
import {
  fitProjection,
  labelWidth,
  project,
  unitsOf,
  type Frame,
  type Point,
  type Projection,
} from '../../domain/schematic'
import { shortName, type Town } from './map-towns'
import type { PlaceRow } from './use-places'

/** The drawing at its first size; one unit is one pixel on a phone 360 wide. */
export const FRAME: Frame = { width: 360, height: 476, margin: { x: 34, top: 26, bottom: 46 } }
/** From here on a place may stand for itself. */
const SINGLES_FROM = 4
/** Places stand for themselves only while they take less than this share of the drawing. */
const SINGLES_SHARE = 0.3
/** Seats this near to each other cannot be drawn apart where they lie: they share a mark. */
const TOGETHER = { link: 20, width: 36 }
const RADIUS = { count: 13, shut: 7, dot: 3.5, place: 10, me: 13 }

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

/** Everything to draw at one zoom, in units of that zoom. */
export interface Drawing {
  readonly zoom: number
  readonly towns: readonly TownMark[]
  readonly places: readonly PlaceMark[]
  readonly me: (Point & { readonly radius: number; readonly circles: readonly number[] }) | null
}

export interface Scene {
  readonly projection: Projection
  readonly towns: readonly Town[]
  readonly pace: Region['tenMinutes']
  readonly me: LatLng | null
  /** The code of the division that the person chose. */
  readonly here: string | null
  /** How large the letters are, in units. */
  readonly letter: number
}

/** The projection that shows every town. */
export function projectionOf(towns: readonly Town[]): Projection {
  return fitProjection(
    towns.map((town) => town.division.position),
    FRAME,
  )
}

/** The drawing at a zoom: towns with how many are open, or, close enough, each place for itself. */
export function drawingAt(scene: Scene, zoom: number): Drawing {
  const at = (position: LatLng): Point => times(project(scene.projection, position), zoom)
  const singles = singlesOf(scene, zoom)
  const me = scene.me && { ...at(scene.me), radius: RADIUS.me, circles: circlesOf(scene, zoom) }
  const towns = groupsOf(scene, at).map(({ spot, members }) => townMark(members, spot, scene.here, !!singles))
  const places = (singles ?? []).map(({ row, position }) => placeMark(row, at(position)))
  const blocks = [
    ...(me ? [meBlock(me)] : []),
    ...towns.map((mark) => markBlock(mark, scene.letter)),
    ...places.map((mark) => markBlock(mark, scene.letter, HIT)),
  ]
  const spots = pushApart(blocks, zoom > 1 ? null : FRAME).slice(me ? 1 : 0)
  return {
    zoom,
    me,
    towns: placed(towns, spots.slice(0, towns.length)),
    places: placed(places, spots.slice(towns.length)),
  }
}

/** Towns that share a mark, and the middle of their seats. */
function groupsOf(
  { towns }: Scene,
  at: (position: LatLng) => Point,
): readonly { readonly spot: Point; readonly members: readonly Town[] }[] {
  const seats = towns.map((town) => at(town.division.position))
  return nearGroups(seats, TOGETHER).map((group) => ({
    spot: middleOf(group.map((index) => seats[index] as Point)),
    members: group.map((index) => towns[index] as Town),
  }))
}

interface Single {
  readonly row: PlaceRow
  readonly position: LatLng
}

/** The places, where there is room to draw each; else `null`. */
function singlesOf({ towns, letter }: Scene, zoom: number): readonly Single[] | null {
  if (zoom < SINGLES_FROM) return null
  const rows = ([] as PlaceRow[]).concat(...towns.map((town) => town.rows))
  const singles = rows.flatMap((row) => (row.place.position ? [{ row, position: row.place.position }] : []))
  const room = singles.reduce(
    (sum, { row }) => sum + areaOf(markBlock(placeMark(row, ORIGIN), letter, HIT)),
    0,
  )
  return room < SINGLES_SHARE * FRAME.width * FRAME.height * zoom * zoom ? singles : null
}

const ORIGIN: Point = { x: 0, y: 0 }

function townMark(towns: readonly Town[], at: Point, here: string | null, single: boolean): TownMark {
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

function placeMark(row: PlaceRow, at: Point): PlaceMark {
  const kind = row.state?.state === 'open' ? 'open' : 'shut'
  return { ...at, row, lines: row.place.name.split(' · '), kind, radius: RADIUS.place }
}

/** A finger's half width. */
const HIT = 24

/** The room that a mark and the lines under it take: never less than a finger where it is to be touched. */
function markBlock(mark: TownMark | PlaceMark, letter: number, least = 0): Block {
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

function meBlock({ x, y }: Point): Block {
  const side = RADIUS.me + 1
  return { at: { x, y }, left: side, right: side, up: side, down: side, pinned: true }
}

/** The circles of ten minutes on foot and by bike that are large enough to be seen round the mark. */
function circlesOf({ projection, pace }: Scene, zoom: number): readonly number[] {
  return [walkCircleMetres(pace), bikeCircleMetres(pace)]
    .map((metres) => unitsOf(projection, metres) * zoom)
    .filter((radius) => radius > RADIUS.me + 4)
}

function placed<T extends Point>(marks: readonly T[], spots: readonly (Point | null)[]): readonly T[] {
  return marks.flatMap((mark, index) => {
    const spot = spots[index]
    return spot ? [{ ...mark, x: spot.x, y: spot.y }] : []
  })
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }))
  return times(sum, 1 / points.length)
}

function times({ x, y }: Point, by: number): Point {
  return { x: x * by, y: y * by }
}

function areaOf({ left, right, up, down }: Block): number {
  return (left + right) * (up + down)
}
