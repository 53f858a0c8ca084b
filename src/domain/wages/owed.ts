import type { Fen } from '../money'
import {
  add,
  asExact,
  compare,
  decimalText,
  exact,
  greatest,
  multiply,
  subtract,
  sum,
  ZERO,
  type Exact,
} from './exact'
import { certain, priceOf, yuanOf, type LineResult, type Step, type Warning } from './line'
import type { WageRules } from './rules'

/** One thing worked for and what was paid towards it. Counts are exact: half days are days too. */
export type OwedWork =
  | { readonly by: 'month' | 'job'; readonly dueFen: Fen; readonly paidFen: Fen }
  | {
      readonly by: 'piece' | 'day' | 'hour'
      /** A piece may pay parts of a fen. */
      readonly rateFen: Exact | Fen
      readonly count: Exact
      readonly paidFen: Fen
    }

function due(work: OwedWork): Exact {
  return 'rateFen' in work ? multiply(asExact(work.rateFen), work.count) : exact(work.dueFen)
}

function step(work: OwedWork): Step {
  const sumText =
    'rateFen' in work ? `${priceOf(work.rateFen)} × ${decimalText(work.count, 6)}` : yuanOf(work.dueFen)
  return { what: 'owed', sum: `${sumText} − ${yuanOf(work.paidFen)}` }
}

/**
 * Wages owed by month, job, piece, day or hour, less what was paid for them: 劳动法 50, 工资支付暂行规定 7, 9.
 * More paid than due is nothing owed, and is said.
 */
export function wagesOwed(works: readonly OwedWork[], rules: WageRules): LineResult {
  const owed = subtract(sum(works.map(due)), works.map(({ paidFen }) => exact(paidFen)).reduce(add, ZERO))
  const over: readonly Warning[] = compare(owed, ZERO) < 0 ? [{ code: 'paid-more-than-due' }] : []
  return {
    amount: certain(greatest(owed, ZERO)),
    steps: works.map(step),
    articles: rules.wagesDue.articles,
    warnings: over,
  }
}
