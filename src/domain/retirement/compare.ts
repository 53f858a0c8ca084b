import type { Month } from '../month'
import type { Age } from './types'
import { ageWords, monthWords, spanWords } from './wording'

/** One side of a comparison: a person's statutory month, or one choice of month. */
export interface Side {
  readonly month: Month
  readonly age: Age
  readonly delay: number
  readonly need: number
}

/** One line: the same fact of both sides, and whether they differ. */
export interface CompareRow {
  readonly id: keyof Side
  readonly label: string
  readonly left: string
  readonly right: string
  readonly same: boolean
}

export interface Comparison {
  readonly rows: readonly CompareRow[]
  /** Months by which the right side is later; negative where it is earlier. */
  readonly later: number
  readonly sentence: string
}

/** Two people, or two choices of one person, side by side. */
export function compare(left: Side, right: Side): Comparison {
  const row = (id: keyof Side, label: string, words: (side: Side) => string): CompareRow => {
    const [l, r] = [words(left), words(right)]
    return { id, label, left: l, right: r, same: l === r }
  }
  const later = right.month - left.month
  return {
    rows: [
      row('month', '退休年月', (side) => monthWords(side.month)),
      row('age', '退休时', (side) => ageWords(side.age)),
      row('delay', '比原来晚', (side) => spanWords(side.delay)),
      row('need', '最低缴费', (side) => spanWords(side.need)),
    ],
    later,
    sentence: laterWords(later),
  }
}

function laterWords(later: number): string {
  if (later === 0) return '同一个月退休'
  return later > 0 ? `右边晚${spanWords(later)}` : `右边早${spanWords(-later)}`
}
