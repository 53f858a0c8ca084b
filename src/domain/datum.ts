import type { LatLng } from './position'

/** A point in GCJ-02, the datum of 高德, 腾讯 and Apple in mainland China. */
export interface Gcj02 extends LatLng {
  readonly datum: 'GCJ-02'
}

/** A point in BD-09, the datum of 百度. */
export interface Bd09 extends LatLng {
  readonly datum: 'BD-09'
}

/** The ellipsoid of Krasovsky 1940, on which GCJ-02 is built. */
const SEMI_MAJOR_METRES = 6_378_245
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943
const BAIDU_TURN = (Math.PI * 3000) / 180

/**
 * WGS-84 to GCJ-02. Points outside the customary box round mainland China stay where they are: the box is crude,
 * which does not matter to a city well inside it.
 */
export function gcjFromWgs({ lat, lng }: LatLng): Gcj02 {
  if (isOutsideBox(lat, lng)) return { lat, lng, datum: 'GCJ-02' }
  const shift = shiftAt(lat, lng)
  return { lat: lat + shift.lat, lng: lng + shift.lng, datum: 'GCJ-02' }
}

/** GCJ-02 to BD-09. */
export function bdFromGcj({ lat, lng }: Gcj02): Bd09 {
  const radius = Math.sqrt(lng * lng + lat * lat) + 0.00002 * Math.sin(lat * BAIDU_TURN)
  const angle = Math.atan2(lat, lng) + 0.000003 * Math.cos(lng * BAIDU_TURN)
  return { lat: radius * Math.sin(angle) + 0.006, lng: radius * Math.cos(angle) + 0.0065, datum: 'BD-09' }
}

function isOutsideBox(lat: number, lng: number): boolean {
  return lng < 72.004 || lng > 137.8347 || lat < 0.8293 || lat > 55.8271
}

/** The shift in degrees, from one in metres on the ellipsoid. */
function shiftAt(lat: number, lng: number): LatLng {
  const [x, y] = [lng - 105, lat - 35]
  const radians = (lat / 180) * Math.PI
  const magic = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) ** 2
  const meridian = (SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED)) / (magic * Math.sqrt(magic))
  const parallel = (SEMI_MAJOR_METRES / Math.sqrt(magic)) * Math.cos(radians)
  return {
    lat: (northing(x, y) * 180) / meridian / Math.PI,
    lng: (easting(x, y) * 180) / parallel / Math.PI,
  }
}

function northing(x: number, y: number): number {
  const plain = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  return (
    plain +
    waves(x, [6, 20], [2, 20]) +
    waves(y, [1, 20], [1 / 3, 40]) +
    waves(y, [1 / 12, 160], [1 / 30, 320])
  )
}

function easting(x: number, y: number): number {
  const plain = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  return (
    plain +
    waves(x, [6, 20], [2, 20]) +
    waves(x, [1, 20], [1 / 3, 40]) +
    waves(x, [1 / 12, 150], [1 / 30, 300])
  )
}

/** Two sine waves in metres, each given as half-turns per degree and height. */
function waves(at: number, one: readonly [number, number], two: readonly [number, number]): number {
  return ((one[1] * Math.sin(one[0] * at * Math.PI) + two[1] * Math.sin(two[0] * at * Math.PI)) * 2) / 3
}
