import type { Fen } from '../money'
import { asExact, compare, exact, greatest, least, multiply, percent, type Exact } from './exact'
import { addAmounts, type Amount, type LineResult, type Warning } from './line'
import { readOvertime, type OvertimeEntry, type OvertimeReading, type OvertimeShare } from './overtime-day'
import { overtimeLimitWarnings } from './overtime-limits'
import { schemeArticles, underScheme, type WorkScheme } from './overtime-scheme'
import { overtimeSteps } from './overtime-steps'
import type { WageContext, WageRules } from './rules'
import { hourWage } from './wage-rate'

export interface OvertimeInput {
  /** The agreed wage for a month of normal hours; exact where it comes from a day's. */
  readonly monthlyFen: Exact | Fen
  /**
   * The local minimum for a month at the time of each entry, below which the base may not lie; `null` where it is not
   * known. One for all, or one an entry in their order.
   */
  readonly minimumFen: Fen | null | readonly (Fen | null)[]
  readonly scheme: WorkScheme
  readonly entries: readonly OvertimeEntry[]
}

/** The month's wage that each entry is reckoned from. */
function bases({ monthlyFen, minimumFen, entries }: OvertimeInput): {
  readonly wages: readonly Exact[]
  readonly warnings: readonly Warning[]
} {
  const one = typeof minimumFen === 'number' || minimumFen === null
  const minimums = entries.map((_, at) => (one ? minimumFen : minimumFen[at]) ?? 0)
  const agreed = asExact(monthlyFen)
  const raised = minimums.some((minimum) => compare(exact(minimum), agreed) > 0)
  return {
    wages: minimums.map((minimum) => greatest(agreed, exact(minimum))),
    warnings: raised ? [{ code: 'base-raised-to-minimum' }] : [],
  }
}

function shareWage(share: OvertimeShare, hourly: Exact, rules: WageRules): Exact {
  const rate = percent(rules.overtimePercent.value[share.kind])
  return multiply(multiply(hourly, rate), exact(share.minutes, 60))
}

function readingAmount({ shares }: OvertimeReading, hourly: Exact, rules: WageRules): Amount {
  const wages = shares.map((share) => shareWage(share, hourly, rules))
  return { low: wages.reduce(least), high: wages.reduce(greatest) }
}

/**
 * Overtime pay by date: 劳动法 44, 工资支付暂行规定 13. For each hour beyond the month's wage. A range where a
 * day's kind cannot be told. Hours over the legal limit are paid in full and warned of.
 */
export function overtimePay(input: OvertimeInput, context: WageContext): LineResult {
  const { rules } = context
  const { wages, warnings } = bases(input)
  const readings = input.entries.map((entry) =>
    underScheme(readOvertime(entry, context), entry, input.scheme),
  )
  return {
    amount: addAmounts(
      readings.map((reading, at) => readingAmount(reading, hourWage(wages[at] as Exact, rules), rules)),
    ),
    steps: overtimeSteps(readings, wages, rules),
    articles: [...rules.paidDaysAMonth.articles, ...schemeArticles(input.scheme, rules)],
    warnings: [
      ...warnings,
      ...readings.flatMap((reading) => reading.warnings),
      ...overtimeLimitWarnings(input.entries, readings, rules),
    ],
  }
}
