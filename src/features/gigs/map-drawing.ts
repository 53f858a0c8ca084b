import type { Region } from '../../content/pack'
import { bikeCircleMetres, walkCircleMetres } from '../../domain/distance'
import type { LatLng } from '../../domain/position'
import type { Block } from '../../domain/free-spots'
import { nearGroups } from '../../domain/near-groups'
import { pushApart } from '../../domain/push-apart'
import {
  fitProjection,
  project,
  unitsOf,
  type Frame,
  type Point,
  type Projection,
} from '../../domain/schematic'
import { HIT, markBlock, placeMark, RADIUS, townMark, type PlaceMark, type TownMark } from './map-marks'
import type { Town } from './map-towns'
import type { PlaceRow } from './use-places'

/** The drawing at its first size; one unit is one pixel on a phone 360 wide. */
export const FRAME: Frame = { width: 360, height: 476, margin: { x: 34, top: 26, bottom: 46 } }
/** From here on a place may stand for itself. */
const SINGLES_FROM = 4
/** Places stand for themselves only while they take less than this share of the drawing. */
const SINGLES_SHARE = 0.3
/** Seats this near to each other cannot be drawn apart where they lie: they share a mark. */
const TOGETHER = { link: 20, width: 36 }

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
function singlesOf({ towns, letter, projection }: Scene, zoom: number): readonly Single[] | null {
  if (zoom < SINGLES_FROM) return null
  const rows = ([] as PlaceRow[]).concat(...towns.map((town) => town.rows))
  const singles = rows.flatMap((row) => (row.place.position ? [{ row, position: row.place.position }] : []))
  const room = singles.reduce(
    (sum, { row, position }) =>
      sum + areaOf(markBlock(placeMark(row, project(projection, position)), letter, HIT)),
    0,
  )
  return room < SINGLES_SHARE * FRAME.width * FRAME.height * zoom * zoom ? singles : null
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
