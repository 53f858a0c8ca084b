import type { Fen } from '../money'
import { exact, roundHalfAway } from '../wages/exact'
import type { Rate } from './rate'

/** `even`: the same sum every month (等额本息). `end`: interest every month, the principal at the end (先息后本). */
export type Way = 'even' | 'end'

export interface LoanTerms {
  readonly principal: Fen
  /** Whole months, from 1. */
  readonly months: number
  /** What the bank asks. */
  readonly rate: Rate
  /** The part of the rate that the borrower bears; the state pays what is above it. */
  readonly ownRate: Rate
  readonly way: Way
}

/** One month's instalment. `own` and `state` are its interest, divided. */
export interface Instalment {
  readonly nth: number
  readonly principal: Fen
  readonly interest: Fen
  readonly own: Fen
  readonly state: Fen
  /** Principal that is still owed afterwards. */
  readonly left: Fen
}

export interface Schedule {
  readonly rows: readonly Instalment[]
  readonly interest: Fen
  readonly own: Fen
  readonly state: Fen
}

/** A month's share of a yearly rate in millionths. */
const YEAR = 12_000_000

/** A month's interest at a yearly rate, half up to the fen. */
function monthsInterest(balance: Fen, rate: Rate): Fen {
  return roundHalfAway(exact(balance * rate, YEAR))
}

/**
 * The instalments of a loan, exact to the fen: the principal repaid adds up to the loan, nothing is left at the end, and
 * what the borrower and the state bear adds up to the interest. The last instalment carries what rounding left over.
 * Throws a RangeError for a loan of nothing or of no month.
 */
export function repaymentSchedule(terms: LoanTerms): Schedule {
  const { principal, months } = terms
  if (!Number.isInteger(principal) || !Number.isInteger(months) || principal < 1 || months < 1)
    throw new RangeError('a loan needs an amount and a month')
  const shared = { ...terms, ownRate: Math.min(terms.ownRate, terms.rate) }
  const rows = terms.way === 'even' ? evenRows(shared) : endRows(shared)
  const sum = (of: (row: Instalment) => Fen) => rows.reduce((total, row) => total + of(row), 0)
  return {
    rows,
    interest: sum((row) => row.interest),
    own: sum((row) => row.own),
    state: sum((row) => row.state),
  }
}

function instalment(nth: number, left: Fen, principal: Fen, interest: Fen, own: Fen): Instalment {
  return { nth, principal, interest, own, state: interest - own, left: left - principal }
}

function evenRows({ principal, months, rate, ownRate }: LoanTerms): readonly Instalment[] {
  const each = evenInstalment(principal, months, rate)
  const rows: Instalment[] = []
  let left = principal
  for (let nth = 1; nth <= months; nth += 1) {
    const interest = monthsInterest(left, rate)
    const repaid = nth === months ? left : Math.min(left, each - interest)
    rows.push(instalment(nth, left, repaid, interest, monthsInterest(left, ownRate)))
    left -= repaid
  }
  return rows
}

/** The least whole sum of fen that repays the loan in time, found by halving: no power of a rate need be worked out. */
export function evenInstalment(principal: Fen, months: number, rate: Rate): Fen {
  let low = Math.ceil(principal / months)
  let high = principal + monthsInterest(principal, rate)
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (repays(principal, months, rate, middle)) high = middle
    else low = middle + 1
  }
  return low
}

function repays(principal: Fen, months: number, rate: Rate, each: Fen): boolean {
  let left = principal
  for (let nth = 1; nth <= months; nth += 1) {
    left += monthsInterest(left, rate) - each
    if (left <= 0) return true
  }
  return false
}

function endRows({ principal, months, rate, ownRate }: LoanTerms): readonly Instalment[] {
  const [interest, own] = [monthsInterest(principal, rate), monthsInterest(principal, ownRate)]
  return Array.from({ length: months }, (_, index) =>
    instalment(index + 1, principal, index + 1 === months ? principal : 0, interest, own),
  )
}
