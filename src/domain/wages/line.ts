import type { Fen } from '../money'
import {
  add,
  asExact,
  compare,
  decimalText,
  exact,
  multiply,
  greatest,
  least,
  roundHalfAway,
  ZERO,
  type Exact,
} from './exact'
import type { ArticleRef } from './law'

/** What a person should know about a line. The sentences stand in the data, one for each code. */
export type WarningCode =
  | 'year-not-published'
  | 'year-not-held'
  | 'maybe-statutory'
  | 'statutory-by-law'
  | 'time-off-not-for-statutory'
  | 'time-off-not-for-extra'
  | 'over-monthly-limit'
  | 'over-daily-limit'
  | 'irregular-hours'
  | 'irregular-statutory-ask'
  | 'comprehensive-period'
  | 'base-raised-to-minimum'
  | 'minimum-unknown'
  | 'paid-more-than-due'
  | 'cap-unknown'
  | 'cap-not-applied'
  | 'leave-part-day'
  | 'capped'
  | 'one-day-decides'
  | 'overtime-in-average-disputed'
  | 'ending-gives-nothing'
  | 'under-one-year-no-leave'
  | 'leave-from-full-year'
  | 'leave-may-be-taken'
  | 'older-years-unclear'
  | 'older-years-not-counted'
  | 'check-retirement-age'
  | 'two-methods'
  | 'refusal-ends-double-wage'
  | 'double-wage-limit-disputed'
  | 'deduction-needs-agreement'
  | 'extra-award-not-added'
  | 'ending-counted-twice'

export interface Warning {
  readonly code: WarningCode
  readonly values?: Readonly<Record<string, string>>
}

/** A row of the working: what it is (a code with a sentence in the data) and the sum in figures. */
export interface Step {
  readonly what: StepCode
  readonly sum: string
}

export type StepCode =
  | 'hour-wage'
  | 'day-wage'
  | 'extra'
  | 'rest'
  | 'statutory'
  | 'unknown-day'
  | 'owed'
  | 'paid'
  | 'shortfall'
  | 'service'
  | 'month-wage'
  | 'compensation'
  | 'notice-month'
  | 'double-months'
  | 'double-days'
  | 'leave-days'
  | 'leave'
  | 'deduction-limit'
  | 'deduction'
  | 'probation'
  | 'forward'
  | 'backward'

/** Exact fen, from the least to the most that the law may give. Equal where the law is clear. */
export interface Amount {
  readonly low: Exact
  readonly high: Exact
}

export interface LineResult {
  readonly amount: Amount
  readonly steps: readonly Step[]
  readonly articles: readonly ArticleRef[]
  readonly warnings: readonly Warning[]
}

export function certain(value: Exact): Amount {
  return { low: value, high: value }
}

/** The range over two readings, whichever is the smaller. */
export function between(a: Exact, b: Exact): Amount {
  return { low: least(a, b), high: greatest(a, b) }
}

export function addAmounts(all: readonly Amount[]): Amount {
  return all.reduce((a, b) => ({ low: add(a.low, b.low), high: add(a.high, b.high) }), certain(ZERO))
}

export function notBelowZero({ low, high }: Amount): Amount {
  return { low: greatest(low, ZERO), high: greatest(high, ZERO) }
}

export function isRange({ low, high }: Amount): boolean {
  return compare(low, high) !== 0
}

/** Whole fen of both ends, each rounded once. */
export function amountFen({ low, high }: Amount): { readonly low: Fen; readonly high: Fen } {
  return { low: roundHalfAway(low), high: roundHalfAway(high) }
}

/** `4350` or `1655.17`: yuan for a working, from exact fen. */
export function yuanOf(fen: Exact | Fen): string {
  return decimalText(exact(roundHalfAway(asExact(fen)), 100))
}

/** `0.125`: a price for a working, which may hold parts of a fen, from exact fen. */
export function priceOf(fen: Exact | Fen): string {
  return decimalText(multiply(asExact(fen), exact(1, 100)), 6)
}

/** A row of the working that is a sum of yuan alone. */
export function decimalStep(what: StepCode, fen: Exact): Step {
  return { what, sum: yuanOf(fen) }
}
