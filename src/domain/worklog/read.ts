import { isDay, type Day } from '../day'
import { compare, exact, exactOrNull, multiply, parseDecimal, ZERO, type Exact } from '../wages/exact'
import type { WorkEntry } from './entry'

type Value = NonNullable<WorkEntry['value']>

/** How a site pays: by the day (一个工), the hour, the piece or the month. */
export type RateKind = 'day' | 'hour' | 'piece' | 'month'

/** What was agreed, from a day on. Amounts are exact fen, since a piece may pay less than one. */
export interface Terms {
  readonly from: Day
  readonly kind: RateKind
  readonly rate: Exact
  /** For an hour of overtime; `null` where nothing was agreed. */
  readonly over: Exact | null
  /** Hours of a full day; `null` where nobody said. */
  readonly fullHours: Exact | null
}

/** What was done on a day: a full day, half of one, so many hours, nothing, or only what is counted beside. */
export type Did = 'full' | 'half' | 'hours' | 'off' | 'none'

export interface DayWork {
  readonly did: Did
  /** Hours, where `did` says so. */
  readonly hours: Exact
  readonly over: Exact
  readonly pieces: Exact
  readonly note: string
}

/** Wages received, an advance (借支), or what was taken off as agreed. */
export type MoneyKind = 'paid' | 'advance' | 'deduct'

export interface MoneyMoved {
  readonly kind: MoneyKind
  readonly day: Day
  /** Fen, never below zero. */
  readonly fen: number
  readonly how: string
  readonly note: string
}

const KINDS: readonly RateKind[] = ['day', 'hour', 'piece', 'month']
const DIDS: readonly Did[] = ['full', 'half', 'hours', 'off']
const MONEY_KINDS: readonly MoneyKind[] = ['paid', 'advance', 'deduct']
const HUNDRED = exact(100)
/** More is a slip of the finger, and could not be reckoned with exactly. */
const MOST = { paid: exact(10_000_000), rate: exact(1_000_000), hours: exact(24), pieces: exact(1_000_000) }
/** Hours and pieces to a hundredth, a price to a hundredth of a fen. */
const COUNT_PLACES = 2
const RATE_PLACES = 4

/** A number as typed, from zero to `most`, with so many places behind the point; `null` for anything else. */
function readNumber(text: string | undefined, most: Exact, places: number): Exact | null {
  return exactOrNull(() => {
    const value = parseDecimal(text ?? '')
    const sound = value && value.num >= 0 && compare(value, most) <= 0 && 10 ** places % value.den === 0
    return sound ? value : null
  })
}

/** Exact fen of a price as typed in yuan; `null` for anything else. */
function readRate(text: string | undefined): Exact | null {
  const yuan = readNumber(text, MOST.rate, RATE_PLACES)
  return yuan && multiply(yuan, HUNDRED)
}

/** Hours of a day as typed; `null` for more than a day, or finer than a hundredth. */
export function readHours(text: string | undefined): Exact | null {
  return readNumber(text, MOST.hours, COUNT_PLACES)
}

/** Pieces of a day as typed; `null` for more than a million, or finer than a hundredth. */
export function readPieces(text: string | undefined): Exact | null {
  return readNumber(text, MOST.pieces, COUNT_PLACES)
}

/** Terms from the values of a line about a site; `null` where they say no kind or no rate. */
export function readTerms(from: Day, value: Value): Terms | null {
  const kind = KINDS.find((each) => each === value['kind'])
  const rate = readRate(value['rate'])
  if (!kind || !rate || !isDay(from)) return null
  const full = readHours(value['full'])
  return { from, kind, rate, over: readRate(value['over']), fullHours: full && full.num > 0 ? full : null }
}

/** A day from the values of a line; `null` where it says nothing of work. */
export function readDay(value: Value): DayWork | null {
  const said = DIDS.find((each) => each === value['did'])
  const over = readHours(value['over']) ?? ZERO
  const pieces = readPieces(value['pieces']) ?? ZERO
  const hours = said === 'hours' ? readHours(value['hours']) : ZERO
  const note = value['note'] ?? ''
  if (!said && over.num === 0 && pieces.num === 0 && note.trim() === '') return null
  return { did: hours ? (said ?? 'none') : 'none', hours: hours ?? ZERO, over, pieces, note }
}

/** A payment from the values of a line; `null` where it has no kind, day or amount of whole fen. */
export function readMoved(value: Value): MoneyMoved | null {
  const kind = MONEY_KINDS.find((each) => each === value['kind'])
  const yuan = readNumber(value['amount'], MOST.paid, COUNT_PLACES)
  const fen = yuan && multiply(yuan, HUNDRED)
  const day = value['day'] ?? ''
  if (!kind || !fen || !isDay(day)) return null
  return { kind, day, fen: fen.num, how: value['how'] ?? '', note: value['note'] ?? '' }
}
