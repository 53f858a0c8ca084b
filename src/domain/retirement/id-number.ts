import { halfWidth } from '../half-width'
import { isDay, type Day } from '../day'
import { monthFromText } from '../month'
import type { Birth, Sex } from './types'

/** What an identity number tells. It is read and forgotten: nothing here holds the number itself. */
export type IdReading =
  /** Not complete yet: no birth and no error, so that nothing flashes up while somebody types. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'ok'; readonly birth: Birth; readonly sex: Sex }
  | { readonly kind: 'wrong'; readonly why: 'shape' | 'date' | 'check-digit' }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/**
 * Reads an 18-digit number (GB 11643: region, birth, order, check digit). `finished` says that the person has left the
 * field: only then may a number be too short, or be one of the old 15-digit kind.
 */
export function readIdNumber(typed: string, today: Day, finished: boolean): IdReading {
  const text = plainId(typed)
  if (/^\d{0,17}$/.test(text) && !finished) return { kind: 'incomplete' }
  const id = /^\d{15}$/.test(text) ? upgradeId(text) : text
  if (!/^\d{17}[\dX]$/.test(id)) return text === '' ? { kind: 'incomplete' } : { kind: 'wrong', why: 'shape' }
  const birth = birthInId(id.slice(6, 14), today)
  if (!birth) return { kind: 'wrong', why: 'date' }
  if (checkDigit(id) !== id[17]) return { kind: 'wrong', why: 'check-digit' }
  return { kind: 'ok', birth, sex: Number(id[16]) % 2 === 1 ? 'male' : 'female' }
}

/** What stands for the X at the end where a keyboard has none: Ⅹ, ⅹ, ×, Х, х, Χ, χ. */
const LIKE_X = /[\u2169\u2179\u00d7\u0425\u0445\u03a7\u03c7]$/

/** Full-width digits and letters to plain ones, `x` and what looks like it to `X`, spaces and hyphens away. */
export function plainId(typed: string): string {
  return halfWidth(typed)
    .replace(/[\s\u200b-\u200f\ufeff-]/g, '')
    .replace(LIKE_X, 'X')
    .toUpperCase()
}

/** The birth written as eight digits, `19901001`; `null` where it is no real day, before 1900 or after today. */
export function birthInId(digits: string, today: Day): Birth | null {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  if (!isDay(day) || day < '1900-01-01' || day > today) return null
  return { month: monthFromText(day), date: Number(digits.slice(6)) }
}

/** The check digit that the first 17 digits call for (ISO 7064, MOD 11-2). */
export function checkDigit(id: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(id[i]), 0)
  return CHECK_DIGITS.charAt(sum % 11)
}

/** The 18-digit form of a 15-digit number: the century 19 put in and the check digit added. */
export function upgradeId(id15: string): string {
  const long = `${id15.slice(0, 6)}19${id15.slice(6)}`
  return long + checkDigit(long)
}

/** `110105********002X`: what may be shown of a number. Anything of another length is hidden whole. */
export function maskId(id: string): string {
  const text = plainId(id)
  return text.length === 18 ? `${text.slice(0, 6)}********${text.slice(14)}` : '*'.repeat(text.length)
}

/** A text for sharing, a link or a file name with every identity number in it masked, spaced or not. */
export function withoutIdNumbers(text: string): string {
  const number =
    /(^|[^\d\uff10-\uff19])((?:[\d\uff10-\uff19][\s\u3000-]?){17}[\dXx\uff10-\uff19\uff38\uff58])(?![\d\uff10-\uff19])/g
  return text.replace(number, (_, before: string, id: string) => before + maskId(id))
}
