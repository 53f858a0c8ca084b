import type { Point } from '../../domain/schematic'
import { FRAME } from './map-drawing'

/** Which part of the map is seen: the point in the middle, in units of the first size, and how much it is enlarged. */
export interface MapView extends Point {
  readonly zoom: number
}

export const LEAST_ZOOM = 1
export const MOST_ZOOM = 16
export const WHOLE: MapView = { x: FRAME.width / 2, y: FRAME.height / 2, zoom: LEAST_ZOOM }

/** The view moved by so many units of the screen. */
export function pannedBy(view: MapView, dx: number, dy: number): MapView {
  return kept({ ...view, x: view.x - dx / view.zoom, y: view.y - dy / view.zoom })
}

/** The view enlarged by a factor; the point under `about`, a point of the screen, stays there. */
export function zoomedBy(view: MapView, factor: number, about: Point = MIDDLE): MapView {
  const zoom = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, view.zoom * factor))
  const under = pointUnder(view, about)
  return kept({
    x: under.x - (about.x - MIDDLE.x) / zoom,
    y: under.y - (about.y - MIDDLE.y) / zoom,
    zoom,
  })
}

/** The view with a point of the map in its middle. */
export function centredOn(point: Point, zoom: number): MapView {
  return kept({ x: point.x, y: point.y, zoom: Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, zoom)) })
}

/** The point of the map, in units of the first size, under a point of the screen. */
export function pointUnder(view: MapView, { x, y }: Point): Point {
  return { x: view.x + (x - MIDDLE.x) / view.zoom, y: view.y + (y - MIDDLE.y) / view.zoom }
}

/** How the group that was drawn at one zoom is moved, and enlarged while two fingers are down. */
export function transformOf(view: MapView, drawnAt: number): string {
  const x = round(MIDDLE.x - view.x * view.zoom)
  const y = round(MIDDLE.y - view.y * view.zoom)
  const scale = view.zoom === drawnAt ? '' : ` scale(${round(view.zoom / drawnAt)})`
  return `translate(${x} ${y})${scale}`
}

/** True where a point drawn at the view's own zoom is on the screen. */
export function isSeen(view: MapView, { x, y }: Point): boolean {
  return (
    Math.abs(x - view.x * view.zoom) <= FRAME.width / 2 &&
    Math.abs(y - view.y * view.zoom) <= FRAME.height / 2
  )
}

const MIDDLE: Point = { x: FRAME.width / 2, y: FRAME.height / 2 }

/** No further out than the edge of the map: the whole of it at the first size. */
function kept(view: MapView): MapView {
  const spare = { x: MIDDLE.x * (1 - 1 / view.zoom), y: MIDDLE.y * (1 - 1 / view.zoom) }
  return {
    zoom: view.zoom,
    x: Math.max(MIDDLE.x - spare.x, Math.min(MIDDLE.x + spare.x, view.x)),
    y: Math.max(MIDDLE.y - spare.y, Math.min(MIDDLE.y + spare.y, view.y)),
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
