import { halfWidth } from './half-width'

const UNSEEN = /[\u200b-\u200f\u2060\ufeff¥￥元]/g
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d*)?$/
/** Figures parted by spaces: one number only where each group but the first has three. */
const PARTED = /\d\s+\d/
const SPACED = /^-?\d{1,3}(\s\d{3})+(\.\d*)?$/

/**
 * A number as people type it, as a plain decimal: full-width figures, a Chinese full stop for the point, spaces and the
 * sign of the money are understood, and commas and spaces where they part three figures. Others stay, for the reader to
 * refuse: `4500,50` is not 450050, and `1 2000` may be two numbers.
 */
export function plainDecimal(text: string): string {
  const typed = halfWidth(text).replace(/。/g, '.').replace(UNSEEN, '').trim()
  if (PARTED.test(typed) && !SPACED.test(typed)) return typed
  const plain = typed.replace(/\s/g, '')
  return GROUPED.test(plain) ? plain.replace(/,/g, '') : plain
}

const MYRIAD: Readonly<Record<string, number>> = { 万: 4, 千: 3 }

/** An amount of money as people type it, in yuan: `1.2万`, `3千`, `1500块钱` too. `1万2` says too little to be taken. */
export function plainMoney(text: string): string {
  const plain = plainDecimal(text).replace(/块钱?$/, '')
  const [, figure, unit] = /^(\d+(?:\.\d+)?)([万千])$/.exec(plain) ?? []
  return figure && unit ? shifted(figure, MYRIAD[unit] ?? 0) : plain
}

/** A decimal times ten to the power of `places`, exactly. */
function shifted(figure: string, places: number): string {
  const [whole = '', parts = ''] = figure.split('.')
  const digits = whole + parts.padEnd(places, '0')
  const at = whole.length + places
  const rest = digits.slice(at).replace(/0+$/, '')
  return digits.slice(0, at).replace(/^0+(?=\d)/, '') + (rest && `.${rest}`)
}

/** What a count may be followed by. */
const UNITS = /(?:个?小时|个?钟头|个?工|天|日|件|个|次|块)$/

/** A count as people type it: `10天`, `2.5小时` too. */
export function plainCount(text: string): string {
  return plainDecimal(text).replace(UNITS, '')
}
