import { plainDecimal } from '../plain-decimal'
import { exact, exactOrNull, multiply, parseDecimal } from '../wages/exact'

/** A yearly rate in millionths, always an integer: 3.45 % is 34500, so that no step is a binary float. */
export type Rate = number

/** One base point (BP) is a hundredth of one per cent. */
const MILLIONTHS_A_POINT = 100
/** Nothing that a bank may ask lies above it; more is a slip of the finger. */
const HIGHEST: Rate = 240_000

/** `3.45` as typed, per cent a year. `null` for what is no rate, has more than four decimals, or is over 24 %. */
export function rateFromPercent(text: string): Rate | null {
  const percent = parseDecimal(plainDecimal(text).replace(/[%％]$/, ''))
  const parts = percent && exactOrNull(() => multiply(percent, exact(10_000)))
  if (!parts) return null
  const { num, den } = parts
  return den === 1 && num >= 0 && num <= HIGHEST ? num : null
}

/** `3.45%`. */
export function rateText(rate: Rate): string {
  const digits = String(rate).padStart(5, '0')
  const cut = digits.length - 4
  return `${digits.slice(0, cut)}.${digits.slice(cut)}`.replace(/\.?0+$/, '') + '%'
}

/** So many base points under a rate; never under nothing. */
export function below(rate: Rate, points: number): Rate {
  return Math.max(0, rate - points * MILLIONTHS_A_POINT)
}
