import { halfWidth } from './half-width'

const IGNORED = /[\s\u200b-\u200f\u2060\ufeff¥￥元]/g
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d*)?$/

/**
 * A number as people type it, as a plain decimal: full-width figures, a Chinese full stop for the point, spaces and the
 * sign of the money are understood, and commas where they part three figures. Another comma stays, for the reader to
 * refuse: `4500,50` is not 450050.
 */
export function plainDecimal(text: string): string {
  const plain = halfWidth(text).replace(/。/g, '.').replace(IGNORED, '')
  return GROUPED.test(plain) ? plain.replace(/,/g, '') : plain
}
