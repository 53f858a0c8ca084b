/**
 * An exact fraction, kept in lowest terms with a positive denominator. Both parts are safe integers, so that no
 * step of a calculation is a binary float and nothing is rounded before the end.
 */
export interface Exact {
  readonly num: number
  readonly den: number
}

export const ZERO: Exact = { num: 0, den: 1 }

const DECIMAL_TEXT = /^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestDivisor(b, a % b)
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError('an amount is too large to be exact')
  return value === 0 ? 0 : value
}

/** The fraction `num / den`. Throws a RangeError for parts that are not safe integers and for a zero denominator. */
export function exact(num: number, den = 1): Exact {
  if (den === 0) throw new RangeError('a fraction by zero')
  const divisor = greatestDivisor(safe(num), safe(den)) * Math.sign(den)
  return { num: safe(num / divisor), den: safe(den / divisor) }
}

/** An amount that may be whole, as a fraction. */
export function asExact(amount: Exact | number): Exact {
  return typeof amount === 'number' ? exact(amount) : amount
}

export function add(a: Exact, b: Exact): Exact {
  const divisor = greatestDivisor(a.den, b.den)
  const left = safe(a.num * (b.den / divisor))
  const right = safe(b.num * (a.den / divisor))
  return exact(left + right, safe((a.den / divisor) * b.den))
}

export function negate(a: Exact): Exact {
  return exact(-a.num, a.den)
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b))
}

/** The product. Crosswise shortened first, so that it overflows only where the result itself would. */
export function multiply(a: Exact, b: Exact): Exact {
  const [left, right] = [exact(a.num, b.den), exact(b.num, a.den)]
  return exact(safe(left.num * right.num), safe(left.den * right.den))
}

/** The quotient. Throws a RangeError where `b` is zero. */
export function divide(a: Exact, b: Exact): Exact {
  return multiply(a, exact(b.den, b.num))
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compare(a: Exact, b: Exact): number {
  return subtract(a, b).num
}

export function least(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b
}

export function greatest(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b
}

export function sum(all: readonly Exact[]): Exact {
  return all.reduce(add, ZERO)
}

/** `percent` hundredths. */
export function percent(value: number): Exact {
  return exact(value, 100)
}

/** The nearest integer; a half goes away from zero, so that amounts and deductions round alike. */
export function roundHalfAway(a: Exact): number {
  const size = Math.abs(a.num)
  const rest = size % a.den
  const whole = (size - rest) / a.den + (rest >= a.den - rest ? 1 : 0)
  return a.num < 0 && whole > 0 ? -whole : whole
}

/** The integer at or below. */
export function floorOf(a: Exact): number {
  const rest = ((a.num % a.den) + a.den) % a.den
  return (a.num - rest) / a.den
}

/** What is reckoned, or `null` where it is too large to be exact: for readers of what people type. */
export function exactOrNull<T>(reckon: () => T): T | null {
  try {
    return reckon()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/**
 * `2.5`, `-1.005` and the like from the text a person typed. `null` for anything that is not a plain decimal, or has more
 * figures than are exact.
 */
export function parseDecimal(text: string): Exact | null {
  const parts = DECIMAL_TEXT.exec(text.trim())
  if (!parts) return null
  const [, sign, whole, fraction = ''] = parts
  const size = exactOrNull(() => exact(Number(`${whole}${fraction}`), 10 ** fraction.length))
  return size && sign ? negate(size) : size
}

/** Fen from yuan as typed, without a float between: `19.9` is 1990. `null` for what is not a plain decimal. */
export function fenFromYuan(text: string): number | null {
  const yuan = parseDecimal(text)
  return yuan && exactOrNull(() => roundHalfAway(multiply(yuan, exact(100))))
}

/** A short decimal for showing a working: at most `places` figures behind the point, no trailing zeros. */
export function decimalText(a: Exact, places = 2): string {
  const scaled = roundHalfAway(multiply(a, exact(10 ** places)))
  const digits = String(Math.abs(scaled)).padStart(places + 1, '0')
  const text = `${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`
  return `${scaled < 0 ? '-' : ''}${text.replace(/\.?0+$/, '')}`
}
