import { addDays, type Day } from '../day'
import type { Fen } from '../money'
import { add, compare, decimalText, exact, greatest, least, multiply, type Exact, ZERO } from './exact'
import { certain, yuanOf, type Amount, type LineResult, type Step, type Warning } from './line'
import { inForce, type EndingRule, type WageContext, type WageRules } from './rules'
import { compensationMonths, serviceBetween } from './service'

export interface CompensationInput {
  readonly start: Day
  /** The last day of the job. */
  readonly last: Day
  /** An id of `rules.endings`: how the job ended. */
  readonly ending: string
  /** Gross wages of the months before the end, at most the last twelve, newest or oldest first alike. */
  readonly monthWagesFen: readonly Fen[]
  /** Last month's wage, for the month in place of notice. */
  readonly lastMonthFen: Fen
  /** True where overtime pay is in the wages: whether it belongs there is disputed. */
  readonly includesOvertime: boolean
}

/** Average of the given months, not below the minimum wage (实施条例 27). Zero where none is given. */
export function averageWage(wagesFen: readonly Fen[], minimumFen: Fen | null): Exact {
  const total = wagesFen.reduce((all, fen) => all + fen, 0)
  const average = wagesFen.length > 0 ? exact(total, wagesFen.length) : ZERO
  return greatest(average, exact(minimumFen ?? 0))
}

interface Months {
  readonly low: Exact
  readonly high: Exact
  readonly warnings: readonly Warning[]
}

interface Capped {
  readonly amount: Amount
  readonly warnings: readonly Warning[]
}

function cappedAt(line: Exact, average: Exact, months: Exact, context: WageContext): Exact {
  const { years } = context.rules.compensationCap.value
  return compare(average, line) > 0 ? multiply(line, least(months, exact(years))) : multiply(average, months)
}

/**
 * Wage times months, under the cap of 劳动合同法 47(2): only for a wage over three times the local average. Where
 * that figure is unknown it is still no less than three minimum wages, so a wage up to there is certain and the
 * rest a range; where no minimum wage is known either, the cap is left out, and said.
 */
function underCap(average: Exact, months: Months, last: Day, context: WageContext): Capped {
  const line = inForce(context.threeTimes, last)?.threeTimesFen ?? null
  if (line !== null) {
    const over: readonly Warning[] =
      compare(average, exact(line)) > 0 ? [{ code: 'capped', values: { line: yuanOf(line) } }] : []
    const capped = (count: Exact) => cappedAt(exact(line), average, count, context)
    return { amount: { low: capped(months.low), high: capped(months.high) }, warnings: over }
  }
  const whole = { low: multiply(average, months.low), high: multiply(average, months.high) }
  const minimum = inForce(context.minimumWages, last)?.monthlyFen
  if (minimum === undefined) return { amount: whole, warnings: [{ code: 'cap-not-applied' }] }
  const least3 = exact(minimum * context.rules.compensationCap.value.timesAverage)
  const low = cappedAt(least3, average, months.low, context)
  const meets = compare(low, whole.low) < 0
  return { amount: { low, high: whole.high }, warnings: meets ? [{ code: 'cap-unknown' }] : [] }
}

/** Warns where one day more or less of service changes the months of pay. */
function boundaryWarning(input: CompensationInput, ending: EndingRule, rules: WageRules): readonly Warning[] {
  const { last } = input
  const months = [addDays(last, -1), last, addDays(last, 1)].map((day) =>
    monthsOf({ ...input, last: day }, ending, rules),
  )
  const same = ({ low, high }: Months, other: Months) =>
    compare(low, other.low) === 0 && compare(high, other.high) === 0
  return months.every((each) => same(each, months[1] as Months))
    ? []
    : [{ code: 'one-day-decides', values: { day: last } }]
}

/** Months of pay for the service; of years before the law in force, as its ending says (劳动合同法 97(3), 条例 25). */
function monthsOf({ start, last }: CompensationInput, ending: EndingRule, rules: WageRules): Months {
  const all = compensationMonths(start, last, rules)
  const since = rules.compensationSince?.value ?? start
  if (start >= since || ending.olderYears === 'count') return { low: all, high: all, warnings: [] }
  const newer = compensationMonths(since, last, rules)
  return ending.olderYears === 'none'
    ? { low: newer, high: newer, warnings: [{ code: 'older-years-not-counted' }] }
    : { low: newer, high: all, warnings: [{ code: 'older-years-unclear' }] }
}

function times({ low, high }: Amount, factor: Exact): Amount {
  return { low: multiply(low, factor), high: multiply(high, factor) }
}

/** The rule for how the job ended. Throws a RangeError for an ending that the data does not hold. */
export function endingRule(id: string, context: WageContext): EndingRule {
  const rule = context.rules.endings.find((ending) => ending.id === id)
  if (!rule) throw new RangeError(`no such ending: ${id}`)
  return rule
}

function raisedWarning({ monthWagesFen }: CompensationInput, minimum: Fen | null): readonly Warning[] {
  const raised = minimum !== null && compare(averageWage(monthWagesFen, null), exact(minimum)) < 0
  return raised ? [{ code: 'base-raised-to-minimum' }] : []
}

function workings(input: CompensationInput, average: Exact, months: Months, factor: number): readonly Step[] {
  const { months: served } = serviceBetween(input.start, input.last)
  const years = `${Math.floor(served / 12)}/${served % 12}`
  const [low, high] = [decimalText(months.low), decimalText(months.high)]
  const counted = low === high ? low : `${low} ~ ${high}`
  return [
    { what: 'service', sum: `${input.start} ~ ${input.last}: ${years} → ${counted}` },
    { what: 'month-wage', sum: yuanOf(average) },
    {
      what: 'compensation',
      sum: `${yuanOf(average)} × ${low === high ? low : `(${counted})`}${factor > 1 ? ` × ${factor}` : ''}`,
    },
  ]
}

function noPay({ articles, checkAge }: EndingRule): LineResult {
  return {
    amount: certain(ZERO),
    steps: [],
    articles,
    warnings: [{ code: checkAge ? 'check-retirement-age' : 'ending-gives-nothing' }],
  }
}

/**
 * 经济补偿 and 赔偿金: N, N+1 or 2N by how the job ended (劳动合同法 40, 46, 47, 87; 实施条例 20, 25, 27). The
 * one more month is last month's wage and only comes with an art. 40 dismissal without notice; 2N takes the
 * place of N. A range where the three-times line is unknown and could matter.
 */
export function endingPay(input: CompensationInput, context: WageContext): LineResult {
  const { rules } = context
  const ending = endingRule(input.ending, context)
  if (ending.value === 'none') return noPay(ending)
  const minimum = inForce(context.minimumWages, input.last)?.monthlyFen ?? null
  const average = averageWage(input.monthWagesFen.slice(0, rules.compensation.value.averageMonths), minimum)
  const months = monthsOf(input, ending, rules)
  const { amount, warnings } = underCap(average, months, input.last, context)
  const factor = ending.value === '2n' ? rules.illegalEndingTimes.value : 1
  const notice = ending.value === 'n-plus-1' ? exact(input.lastMonthFen) : ZERO
  const paid = times(amount, exact(factor))
  const noticeSteps: readonly Step[] =
    ending.value === 'n-plus-1' ? [{ what: 'notice-month', sum: yuanOf(notice) }] : []
  return {
    amount: { low: add(paid.low, notice), high: add(paid.high, notice) },
    steps: [...workings(input, average, months, factor), ...noticeSteps],
    articles: [
      ...ending.articles,
      ...rules.compensation.articles,
      ...rules.compensationCap.articles,
      ...(months.warnings.length > 0 ? (rules.compensationSince?.articles ?? []) : []),
    ],
    warnings: [
      ...warnings,
      ...months.warnings,
      ...raisedWarning(input, minimum),
      ...boundaryWarning(input, ending, rules),
      ...(input.includesOvertime ? [{ code: 'overtime-in-average-disputed' } as const] : []),
    ],
  }
}
