import type { Fen } from '../money'
import { annualLeavePay, type AnnualLeaveInput } from './annual-leave'
import { endingPay, endingRule, type CompensationInput } from './compensation'
import { overDeducted, type Deduction } from './deductions'
import { doubleWage, type DoubleWageInput } from './double-wage'
import { exact, subtract, type Exact } from './exact'
import { uniqueArticles, type ArticleRef } from './law'
import {
  addAmounts,
  amountFen,
  certain,
  notBelowZero,
  type Amount,
  type LineResult,
  type Warning,
} from './line'
import { belowHourlyMinimum, belowMinimumWage, type PaidHours, type PaidMonth } from './minimum-wage'
import { overtimePay, type OvertimeInput } from './overtime'
import { wagesOwed, type OwedWork } from './owed'
import { packageShortfall, type PackageMonth } from './package-wage'
import { partMonthPay, type PartMonthInput } from './part-month'
import { pieceOvertime, type PieceCounts } from './piece-overtime'
import { illegalProbation, probationShortfall, type ProbationLength, type ProbationMonth } from './probation'
import type { WageContext } from './rules'
import { uppercaseAmount } from './uppercase'

/** One thing claimed, as the person entered it. */
export type ClaimItem =
  | { readonly kind: 'owed'; readonly input: readonly OwedWork[] }
  | { readonly kind: 'part-month'; readonly input: PartMonthInput }
  | { readonly kind: 'overtime'; readonly input: OvertimeInput }
  | {
      readonly kind: 'piece-overtime'
      readonly input: { readonly rateFen: Exact; readonly pieces: PieceCounts }
    }
  | { readonly kind: 'below-minimum'; readonly input: readonly PaidMonth[] }
  | { readonly kind: 'below-hourly'; readonly input: readonly PaidHours[] }
  | { readonly kind: 'package'; readonly input: readonly PackageMonth[] }
  | { readonly kind: 'double-wage'; readonly input: DoubleWageInput }
  | { readonly kind: 'ending'; readonly input: CompensationInput }
  | { readonly kind: 'annual-leave'; readonly input: AnnualLeaveInput }
  | { readonly kind: 'deductions'; readonly input: readonly Deduction[] }
  | { readonly kind: 'probation-pay'; readonly input: readonly ProbationMonth[] }
  | { readonly kind: 'probation-length'; readonly input: ProbationLength }

export type ClaimKind = ClaimItem['kind']

export interface FenRange {
  readonly low: Fen
  readonly high: Fen
}

export interface ClaimLine extends LineResult {
  readonly kind: ClaimKind
  /** For showing. Not for adding up: the total is rounded from the exact sum. */
  readonly fen: FenRange
}

export interface Claim {
  readonly lines: readonly ClaimLine[]
  readonly paidFen: Fen
  /** What is claimed, less what was paid. */
  readonly totalFen: FenRange
  /** The total in 大写, at both ends. */
  readonly capitals: { readonly low: string; readonly high: string }
  /** True where the shown lines, rounded each, do not add up to the total, which is rounded once. */
  readonly roundedOnce: boolean
  readonly articles: readonly ArticleRef[]
  /** What concerns the claim as a whole. */
  readonly warnings: readonly Warning[]
}

/** One line of a claim: its amount, working, articles and warnings. Throws a RangeError on what data cannot hold. */
export function claimLine(item: ClaimItem, context: WageContext): ClaimLine {
  const result = lineResult(item, context)
  return {
    ...result,
    articles: uniqueArticles(result.articles),
    kind: item.kind,
    fen: amountFen(result.amount),
  }
}

function lineResult(item: ClaimItem, context: WageContext): LineResult {
  switch (item.kind) {
    case 'owed':
      return wagesOwed(item.input, context.rules)
    case 'part-month':
      return partMonthPay(item.input, context.rules)
    case 'overtime':
      return overtimePay(item.input, context)
    case 'piece-overtime':
      return pieceOvertime(item.input.rateFen, item.input.pieces, context.rules)
    case 'below-minimum':
      return belowMinimumWage(item.input, context)
    case 'below-hourly':
      return belowHourlyMinimum(item.input, context)
    case 'package':
      return packageShortfall(item.input, context)
    case 'double-wage':
      return doubleWage(item.input, context)
    case 'ending':
      return endingPay(item.input, context)
    case 'annual-leave':
      return annualLeavePay(item.input, context)
    case 'deductions':
      return overDeducted(item.input, context)
    case 'probation-pay':
      return probationShortfall(item.input, context)
    case 'probation-length':
      return illegalProbation(item.input, context.rules)
  }
}

function countsEndingTwice(items: readonly ClaimItem[], context: WageContext): boolean {
  const endings = items.filter((item) => item.kind === 'ending')
  return endings.filter(({ input }) => endingRule(input.ending, context).value !== 'none').length > 1
}

function lessPaid(amount: Amount, paidFen: Fen): Amount {
  const paid = exact(paidFen)
  return { low: subtract(amount.low, paid), high: subtract(amount.high, paid) }
}

/**
 * A claim from its items, in any order, less what has been paid on the whole of it. Exact until the total, which is
 * rounded once. The extra award of 劳动合同法 85 follows only from an unheeded order and is never added here.
 */
export function claimOf(items: readonly ClaimItem[], paidFen: Fen, context: WageContext): Claim {
  const lines = items.map((item) => claimLine(item, context))
  const left = lessPaid(addAmounts(lines.map(({ amount }) => amount)), paidFen)
  const totalFen = amountFen(notBelowZero(left))
  const shown = lines.reduce((all, { fen }) => ({ low: all.low + fen.low, high: all.high + fen.high }), {
    low: -paidFen,
    high: -paidFen,
  })
  const over: readonly Warning[] = amountFen(left).high < 0 ? [{ code: 'paid-more-than-due' }] : []
  const twice: readonly Warning[] = countsEndingTwice(items, context)
    ? [{ code: 'ending-counted-twice' }]
    : []
  return {
    lines,
    paidFen,
    totalFen,
    capitals: { low: uppercaseAmount(totalFen.low), high: uppercaseAmount(totalFen.high) },
    roundedOnce: Math.max(0, shown.low) !== totalFen.low || Math.max(0, shown.high) !== totalFen.high,
    articles: uniqueArticles(lines.flatMap(({ articles }) => articles)),
    warnings: [...over, ...twice, { code: 'extra-award-not-added' }],
  }
}

/** The exact sum of the lines before anything paid: for callers that compare or add claims. */
export function exactTotal(items: readonly ClaimItem[], context: WageContext): Amount {
  return addAmounts([certain(exact(0)), ...items.map((item) => claimLine(item, context).amount)])
}
