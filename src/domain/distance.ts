import { isPosition, type LatLng } from './position'

/** How a straight line becomes a way, and how fast people go: data of the region. */
export interface Pace {
  /** The way on the ground divided by the straight line, 1 or more. */
  readonly detour: number
  readonly walkKmh: number
  readonly bikeKmh: number
}

/** How long it takes to get there; minutes are whole and rounded up, never 0. */
export interface Reach {
  readonly walkMinutes: number
  readonly bikeMinutes: number
  readonly withinTenMinutesOnFoot: boolean
  readonly withinTenMinutesByBike: boolean
}

const EARTH_RADIUS_METRES = 6_371_008.8
const TEN_MINUTES = 10
/** Keeps the noise of binary fractions from adding a minute on the very edge of the circle. */
const NOISE = 1e-9

/**
 * Metres of the straight line between two WGS-84 points (haversine); `null` where either is missing or not a
 * number. Never NaN: rounding may push the half-chord past its limits, so it is clamped.
 */
export function metresBetween(from: LatLng | null | undefined, to: LatLng | null | undefined): number | null {
  if (!isPosition(from) || !isPosition(to)) return null
  const halfLat = radians(to.lat - from.lat) / 2
  const halfLng = radians(to.lng - from.lng) / 2
  const cosines = Math.cos(radians(from.lat)) * Math.cos(radians(to.lat))
  const chord = Math.sin(halfLat) ** 2 + cosines * Math.sin(halfLng) ** 2
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, Math.max(0, chord))))
}

/** Minutes on foot and by bike for a straight line in metres, and whether the place is in the ten-minute circle. */
export function reach(metres: number, pace: Pace): Reach {
  const walkMinutes = minutesFor(metres, pace.detour, pace.walkKmh)
  const bikeMinutes = minutesFor(metres, pace.detour, pace.bikeKmh)
  return {
    walkMinutes,
    bikeMinutes,
    withinTenMinutesOnFoot: walkMinutes <= TEN_MINUTES,
    withinTenMinutesByBike: bikeMinutes <= TEN_MINUTES,
  }
}

/** How far, in metres of straight line, ten minutes on foot go. */
export function walkCircleMetres(pace: Pace): number {
  return circleMetres(pace.detour, pace.walkKmh)
}

/** How far, in metres of straight line, ten minutes by bike go. */
export function bikeCircleMetres(pace: Pace): number {
  return circleMetres(pace.detour, pace.bikeKmh)
}

/** Orders distances in metres, near before far; what has no distance comes last. */
export function compareMetres(one: number | null, other: number | null): number {
  const [a, b] = [rank(one), rank(other)]
  return a === b ? 0 : a < b ? -1 : 1
}

/** A copy, nearest first; equals keep their order in old browsers too, whose sort is not stable. */
export function nearestFirst<T>(items: readonly T[], metresOf: (item: T) => number | null): readonly T[] {
  return items
    .map((item, index) => ({ item, index, metres: metresOf(item) }))
    .sort((one, other) => compareMetres(one.metres, other.metres) || one.index - other.index)
    .map(({ item }) => item)
}

/** `420 米`, `1.1 公里`, `12 公里`: as exact as a straight line deserves. */
export function distanceWords(metres: number): string {
  const tens = Math.max(10, Math.round(metres / 10) * 10)
  if (tens < 1000) return `${tens} 米`
  const kilometres = metres / 1000
  return kilometres < 9.95 ? `${kilometres.toFixed(1)} 公里` : `${Math.round(kilometres)} 公里`
}

/** `8 分钟`, `1 小时 5 分钟`, `2 小时`. */
export function minutesWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes - hours * 60
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`
}

/** Nobody rides a bike for longer to a day's work. */
const MOST_BIKE_MINUTES = 90

/** `走路 8 分钟`, `骑车 12 分钟`; how long it takes is told as far as one would go that way. */
export function reachShort({ withinTenMinutesOnFoot, walkMinutes, bikeMinutes }: Reach, about = ''): string {
  if (withinTenMinutesOnFoot) return `走路${about} ${minutesWords(walkMinutes)}`
  return bikeMinutes > MOST_BIKE_MINUTES ? '骑车太远' : `骑车${about} ${minutesWords(bikeMinutes)}`
}

/** `走路约 8 分钟，在 10 分钟就业圈内`; by bike where only that is within ten minutes; the longer time beyond. */
export function reachWords(reached: Reach): string {
  const within = reached.withinTenMinutesOnFoot || reached.withinTenMinutesByBike
  return `${reachShort(reached, '约')}${within ? `，在 ${TEN_MINUTES} 分钟就业圈内` : ''}`
}

function minutesFor(metres: number, detour: number, kmh: number): number {
  return Math.max(1, Math.ceil((metres * detour) / metresPerMinute(kmh) - NOISE))
}

function circleMetres(detour: number, kmh: number): number {
  return (TEN_MINUTES * metresPerMinute(kmh)) / detour
}

function metresPerMinute(kmh: number): number {
  return (kmh * 1000) / 60
}

function rank(metres: number | null): number {
  return metres === null || Number.isNaN(metres) ? Infinity : metres
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
