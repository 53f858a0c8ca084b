import type { LatLng } from './position'

/** A point of a drawing: units to the right and down from its top left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The drawing's size and how much of it stays free of points at each side, in units. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number }
}

/** How WGS-84 degrees become units of a drawing. North is up and one scale holds both ways, so bearings stay true. */
export interface Projection {
  readonly centre: LatLng
  readonly middle: Point
  /** Units for a degree of latitude. */
  readonly scale: number
}

/** Metres along the ground for a degree of latitude, on a sphere of the Earth's mean radius. */
const METRES_A_DEGREE = 111_195
/** A single point, or points in one spot, are drawn as if they lay this far apart. */
const LEAST_SPAN_DEGREES = 0.01

/** The largest projection that shows all these points inside the frame's margins, in the middle. */
export function fitProjection(points: readonly LatLng[], frame: Frame): Projection {
  const lat = spanOf(points.map((point) => point.lat))
  const lng = spanOf(points.map((point) => point.lng))
  const { width, height, margin } = frame
  const room = { x: width - 2 * margin.x, y: height - margin.top - margin.bottom }
  const spanX = Math.max(LEAST_SPAN_DEGREES, lng.size * shrink(lat.middle))
  const spanY = Math.max(LEAST_SPAN_DEGREES, lat.size)
  return {
    centre: { lat: lat.middle, lng: lng.middle },
    middle: { x: width / 2, y: margin.top + room.y / 2 },
    scale: Math.min(room.x / spanX, room.y / spanY),
  }
}

/** Where a WGS-84 point lies in the drawing. */
export function project({ centre, middle, scale }: Projection, at: LatLng): Point {
  return {
    x: middle.x + (at.lng - centre.lng) * shrink(centre.lat) * scale,
    y: middle.y - (at.lat - centre.lat) * scale,
  }
}

/** How many units a distance on the ground takes. */
export function unitsOf(projection: Projection, metres: number): number {
  return (metres / METRES_A_DEGREE) * projection.scale
}

/** About how wide a label is, in units: a Chinese character takes the letter size, others a little over half. */
export function labelWidth(text: string, letterSize: number): number {
  let width = 0
  for (const char of text) width += char < '\u2e80' ? 0.6 : 1
  return width * letterSize
}

/** A degree of longitude is this much shorter than one of latitude. */
function shrink(lat: number): number {
  return Math.cos((lat * Math.PI) / 180)
}

function spanOf(values: readonly number[]): { readonly middle: number; readonly size: number } {
  if (values.length === 0) return { middle: 0, size: 0 }
  const least = Math.min(...values)
  const most = Math.max(...values)
  return { middle: (least + most) / 2, size: most - least }
}
