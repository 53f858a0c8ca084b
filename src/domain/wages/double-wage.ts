import { addDays, type Day } from '../day'
import { isWorkday } from '../calendar'
import type { Fen } from '../money'
import { add, decimalText, exact, least, multiply, type Exact, ZERO } from './exact'
import { certain, yuanOf, type LineResult, type Warning } from './line'
import { dayWage } from './wage-rate'
import type { WageContext, WageRules } from './rules'
import { lastDayOfMonths, serviceBetween } from './service'
import { isWorkingDay } from './working-days'

export interface DoubleWageInput {
  readonly start: Day
  /** The day on which a written contract was signed; `null` where there is none yet. */
  readonly signed: Day | null
  /** The last day of the job, or the day of reckoning while it goes on. */
  readonly until: Day
  readonly monthlyFen: Fen
  /** True where the worker refused to sign: wilful or grossly careless refusal ends the claim. */
  readonly refused: boolean
}

export interface Period {
  readonly from: Day
  /** Counted. */
  readonly to: Day
}

/** Who worked when the law came into force had from that day on what a new worker has (劳动合同法 97(2)). */
function underTheLaw(input: DoubleWageInput, { compensationSince }: WageRules): DoubleWageInput {
  const since = compensationSince?.value ?? input.start
  return input.start < since ? { ...input, start: since } : input
}

/** Days of double pay: from the end of the first month to the day before signing or before one year (82; 条例 6, 7). */
export function doubleWagePeriod(asked: DoubleWageInput, rules: WageRules): Period | null {
  const input = underTheLaw(asked, rules)
  const { afterMonths, untilMonths } = rules.doubleWage.value
  const from = addDays(lastDayOfMonths(input.start, afterMonths), 1)
  const ends = [lastDayOfMonths(input.start, untilMonths), input.until]
  if (input.signed) ends.push(addDays(input.signed, -1))
  const to = ends.sort()[0] as Day
  return from <= to ? { from, to } : null
}

function workdaysIn(period: Period, context: WageContext): number {
  let count = 0
  for (let day = period.from; day <= period.to; day = addDays(day, 1)) if (isWorkingDay(day, context)) count++
  return count
}

interface Parts {
  readonly months: number
  readonly days: number
  readonly unpublished: readonly Warning[]
}

/** Full months of the period, counted from the start of work, and the working days of what is left. */
function parts(input: DoubleWageInput, period: Period, context: WageContext): Parts {
  const first = context.rules.doubleWage.value.afterMonths
  const served = serviceBetween(input.start, period.to)
  const rest = { from: addDays(lastDayOfMonths(input.start, served.months), 1), to: period.to }
  const unknown = served.restDays && isWorkday(context.calendar, period.to) === null
  return {
    months: served.months - first,
    days: served.restDays ? workdaysIn(rest, context) : 0,
    unpublished: unknown ? [{ code: 'year-not-published', values: { year: period.to.slice(0, 4) } }] : [],
  }
}

/**
 * One more wage for each month without a written contract (劳动合同法 82). A part month by its working days, never
 * more than a month's wage.
 */
export function doubleWage(input: DoubleWageInput, context: WageContext): LineResult {
  const { articles } = context.rules.doubleWage
  const period = doubleWagePeriod(input, context.rules)
  const refusal: readonly Warning[] = input.refused ? [{ code: 'refusal-ends-double-wage' }] : []
  if (!period) return { amount: certain(ZERO), steps: [], articles, warnings: refusal }
  const wage = exact(input.monthlyFen)
  const { months, days, unpublished } = parts(underTheLaw(input, context.rules), period, context)
  const part: Exact = least(multiply(dayWage(wage, context.rules), exact(days)), wage)
  const full = add(multiply(wage, exact(months)), part)
  return {
    amount: { low: input.refused ? ZERO : full, high: full },
    steps: [
      { what: 'double-months', sum: `${period.from} ~ ${period.to}: ${yuanOf(wage)} × ${months}` },
      ...(days > 0
        ? [
            {
              what: 'double-days',
              sum: `${yuanOf(wage)} ÷ ${context.rules.paidDaysAMonth.value} × ${decimalText(exact(days))}`,
            } as const,
          ]
        : []),
    ],
    articles,
    warnings: [...refusal, ...unpublished, { code: 'double-wage-limit-disputed' }],
  }
}
