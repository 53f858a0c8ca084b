import { isPosition, type LatLng } from '../../domain/position'
import { bdFromGcj, gcjFromWgs } from '../../domain/datum'
import { cleanCode, cleanText } from './cells'
import { bad, good, type Read } from './result'

export type Datum = 'WGS-84' | 'GCJ-02' | 'BD-09'

/** Whose map a position comes from, as staff write it. */
const DATUMS: readonly (readonly [RegExp, Datum])[] = [
  [/^WGS-?84$|^GPS$|^国际$/i, 'WGS-84'],
  [/^GCJ-?02$|高德|腾讯|微信|苹果|国测局|火星/i, 'GCJ-02'],
  [/^BD-?09$|百度/i, 'BD-09'],
]

/** The datum of 坐标系; `null` where none is named. */
export function readDatum(text: string): Read<Datum | null> {
  const code = cleanCode(text).replace(/[ _]/g, '-')
  if (code === '') return good(null)
  const known = DATUMS.find(([shape]) => shape.test(code))
  return known
    ? good(known[1])
    : bad(`坐标系“${cleanText(text)}”看不懂`, '请写 WGS-84、GCJ-02（高德、腾讯、微信）或 BD-09（百度）')
}

/** `30°10′16″N`, `121°03'15.5"E`, `30.1712`; `null` for anything else. */
function degrees(text: string): number | null {
  const code = cleanCode(text)
    .replace(/[NE北东]纬?经?/gi, '')
    .trim()
  if (/^[+-]?\d+(\.\d+)?$/.test(code)) return Number(code)
  const parts =
    /^(\d{1,3})[°度](?:(\d{1,2}(?:\.\d+)?)[′'’分])?(?:(\d{1,2}(?:\.\d+)?)(?:[″"”秒]|''|′′))?$/.exec(
      code.replace(/\s/g, ''),
    )
  if (!parts) return null
  return Number(parts[1]) + Number(parts[2] ?? 0) / 60 + Number(parts[3] ?? 0) / 3600
}

/** The two numbers of a position; both may stand in one of the cells, as map apps copy them. */
export function readPair(lat: string, lng: string): readonly [number | null, number | null] {
  const both = [lat, lng].map(cleanCode)
  const [only, other] = both[0] === '' ? [both[1] ?? '', both[0]] : [both[0] ?? '', both[1]]
  const pair = other === '' ? /^([^,，;； ]+)[,，;； ]+([^,，;； ]+)$/.exec(only) : null
  const [first, second] = pair ? [degrees(pair[1] ?? ''), degrees(pair[2] ?? '')] : both.map(degrees)
  // Map apps write the longitude first as often as last; in China the two cannot be confused.
  if (pair && first && second && first > 70 && second < 60) return [second, first]
  return [first ?? null, second ?? null]
}

const bdFromWgs = (position: LatLng): LatLng => bdFromGcj(gcjFromWgs(position))
/** A hundred-thousandth of a degree is a metre. */
const PLACES = 1e5
const ROUNDS = 12

/** The point that a shift takes to this one: the shift changes so slowly that a few rounds find it to a millimetre. */
function undone(shift: (from: LatLng) => LatLng, to: LatLng): LatLng {
  let from = to
  for (let round = 0; round < ROUNDS; round++) {
    const there = shift(from)
    from = { lat: from.lat + to.lat - there.lat, lng: from.lng + to.lng - there.lng }
  }
  return from
}

/** The position in WGS-84, whatever map it was copied from. */
export function toWgs(position: LatLng, datum: Datum): LatLng {
  if (!isPosition(position) || datum === 'WGS-84') return position
  const { lat, lng } = undone(datum === 'GCJ-02' ? gcjFromWgs : bdFromWgs, position)
  return { lat: Math.round(lat * PLACES) / PLACES, lng: Math.round(lng * PLACES) / PLACES }
}

/**
 * The position cells of a row in WGS-84, with what they were converted from kept in 坐标来源. Cells that cannot be read stay
 * as they are, for the rules to tell.
 */
export function wgsCells(cells: PositionCells): PositionCells {
  const [lat, lng] = readPair(cells.lat, cells.lng)
  const told = readDatum(cells.datum)
  // 微信位置 names the map; without a datum it says enough.
  const datum = told.ok ? (told.value ?? (cells.datum.trim() === '' ? datumNamed(cells.how) : null)) : null
  if (lat === null || lng === null || datum === null) return cells
  const wgs = toWgs({ lat, lng }, datum)
  const how = datum === 'WGS-84' ? cells.how : `${cleanText(cells.how) || '地图'}（${datum} 换算）`
  return { lat: String(wgs.lat), lng: String(wgs.lng), how, datum: 'WGS-84' }
}

function datumNamed(how: string): Datum | null {
  return DATUMS.find(([shape]) => shape.test(cleanCode(how)))?.[1] ?? null
}

export interface PositionCells {
  readonly lat: string
  readonly lng: string
  readonly how: string
  readonly datum: string
}
