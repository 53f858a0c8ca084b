/** A point in WGS-84 degrees, as GPS gives it and as the pack carries it. */
export interface LatLng {
  readonly lat: number
  readonly lng: number
}

/** A position as typed into a table: numbers or text. */
export type TypedDegree = number | string | null | undefined

export type CheckedPosition =
  | { readonly ok: true; readonly position: LatLng }
  | {
      readonly ok: false
      readonly problem: 'missing' | 'zero' | 'swapped' | 'outside'
      readonly message: string
    }

/** Mainland China lies within these degrees. */
const MAINLAND = { south: 18, north: 54, west: 73, east: 135 }

/**
 * Reads a typed position in mainland China. A zero is a value, not an absence; only the pair 0,0 is refused, and a
 * pair that fits the other way round is called swapped.
 */
export function checkPosition(lat: TypedDegree, lng: TypedDegree): CheckedPosition {
  const position = { lat: degreeOf(lat), lng: degreeOf(lng) }
  if (!isPosition(position)) return refused('missing', '经纬度要填数字，如 30.05 和 121.15')
  if (position.lat === 0 && position.lng === 0) return refused('zero', '经纬度是 0,0，没有量到位置')
  if (isInMainland(position)) return { ok: true, position }
  if (isInMainland({ lat: position.lng, lng: position.lat })) {
    return refused('swapped', `经纬度写反了，纬度应是 ${position.lng}，经度应是 ${position.lat}`)
  }
  return refused('outside', '位置不在大陆范围：纬度 18 到 54，经度 73 到 135')
}

/** True where both degrees are finite numbers within a half turn. */
export function isPosition(position: LatLng | null | undefined): position is LatLng {
  return !!position && isDegree(position.lat) && isDegree(position.lng)
}

function isDegree(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= 180
}

function isInMainland({ lat, lng }: LatLng): boolean {
  return lat >= MAINLAND.south && lat <= MAINLAND.north && lng >= MAINLAND.west && lng <= MAINLAND.east
}

function degreeOf(typed: TypedDegree): number {
  if (typeof typed === 'number') return typed
  const text = (typed ?? '').trim()
  return text === '' ? NaN : Number(text)
}

function refused(problem: 'missing' | 'zero' | 'swapped' | 'outside', message: string): CheckedPosition {
  return { ok: false, problem, message }
}
