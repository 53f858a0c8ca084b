import type { Fen } from '../money'
import {
  compare,
  exact,
  greatest,
  multiply,
  divide,
  parseDecimal,
  percent,
  sum,
  ZERO,
  type Exact,
} from './exact'
import {
  addAmounts,
  between,
  certain,
  yuanOf,
  type Amount,
  type LineResult,
  type Step,
  type Warning,
} from './line'
import { readOvertime, type OvertimeEntry, type OvertimeReading, type OvertimeShare } from './overtime-day'
import { overtimeLimitWarnings } from './overtime-limits'
import type { WageContext, WageRules } from './rules'

/** `standard`: eight hours a day. The other two need a permit of the labour office. */
export type WorkScheme = 'standard' | 'comprehensive' | 'irregular'

export interface OvertimeInput {
  /** The agreed wage for a month of normal hours. */
  readonly monthlyFen: Fen
  /** The local minimum for a month, below which the base may not lie; `null` where it is not known. */
  readonly minimumFen: Fen | null
  readonly scheme: WorkScheme
  readonly entries: readonly OvertimeEntry[]
}

/** Exact fen an hour: the month's wage by 月计薪天数 and the normal hours of a day (人社部发〔2025〕2号). */
export function hourWage(monthly: Exact, rules: WageRules): Exact {
  return divide(dayWage(monthly, rules), exact(rules.normalHoursADay.value))
}

/** Exact fen a day. Throws a RangeError where the data's 月计薪天数 is not a decimal. */
export function dayWage(monthly: Exact, rules: WageRules): Exact {
  const days = parseDecimal(rules.paidDaysAMonth.value)
  if (!days) throw new RangeError(`not a number of days: ${rules.paidDaysAMonth.value}`)
  return divide(monthly, days)
}

function base({ monthlyFen, minimumFen }: OvertimeInput): {
  readonly wage: Exact
  readonly warnings: readonly Warning[]
} {
  const [agreed, minimum] = [exact(monthlyFen), exact(minimumFen ?? 0)]
  const raised: readonly Warning[] = compare(minimum, agreed) > 0 ? [{ code: 'base-raised-to-minimum' }] : []
  return { wage: greatest(agreed, minimum), warnings: raised }
}

/** Which shares a permitted scheme leaves: 工资支付暂行规定 13. */
function underScheme(reading: OvertimeReading, entry: OvertimeEntry, scheme: WorkScheme): OvertimeReading {
  if (scheme === 'standard') return reading
  const statutory = reading.shares.some(({ kind }) => kind === 'statutory')
  const none = (of: OvertimeShare): OvertimeShare => ({ ...of, minutes: 0 })
  if (scheme === 'irregular') {
    const ask: Warning = { code: statutory ? 'irregular-statutory-ask' : 'irregular-hours' }
    const zeros = reading.shares.map(none)
    return { shares: statutory ? [...zeros, ...reading.shares] : zeros, warnings: [...reading.warnings, ask] }
  }
  if (statutory || !('day' in entry)) return reading
  return {
    shares: reading.shares.map(none),
    warnings: [...reading.warnings, { code: 'comprehensive-period' }],
  }
}

function shareWage(share: OvertimeShare, hourly: Exact, rules: WageRules): Exact {
  const rate = percent(rules.overtimePercent.value[share.kind])
  return multiply(multiply(hourly, rate), exact(share.minutes, 60))
}

function readingAmount(reading: OvertimeReading, hourly: Exact, rules: WageRules): Amount {
  const wages = reading.shares.map((share) => shareWage(share, hourly, rules))
  return between(wages[0] ?? ZERO, wages[1] ?? wages[0] ?? ZERO)
}

function hoursText(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100)
}

/** One row a kind, over the readings that are certain, and one over those that are not. */
function workings(readings: readonly OvertimeReading[], wage: Exact, rules: WageRules): readonly Step[] {
  const divisor = multiply(
    parseDecimal(rules.paidDaysAMonth.value) ?? ZERO,
    exact(rules.normalHoursADay.value),
  )
  const hour = `${yuanOf(wage)} ÷ ${divisor.num / divisor.den}`
  const sure = readings.filter(({ shares }) => shares.length === 1).flatMap(({ shares }) => shares)
  const rows = (['extra', 'rest', 'statutory'] as const).flatMap((kind): Step[] => {
    const minutes = sure.filter((share) => share.kind === kind).reduce((all, share) => all + share.minutes, 0)
    const rate = rules.overtimePercent.value[kind]
    return minutes > 0 ? [{ what: kind, sum: `${hour} × ${rate}% × ${hoursText(minutes)}` }] : []
  })
  const unsure = readings
    .filter(({ shares }) => shares.length > 1)
    .map(({ shares }): Step => {
      const ways = shares.map(
        ({ kind, minutes }) => `${rules.overtimePercent.value[kind]}% × ${hoursText(minutes)}`,
      )
      return { what: 'unknown-day', sum: `${hour} × (${ways.join(' ~ ')})` }
    })
  return [...rows, ...unsure]
}

/**
 * Overtime pay by date: 劳动法 44, 工资支付暂行规定 13. For each hour beyond the month's wage. A range where a
 * day's kind cannot be told. Hours over the legal limit are paid in full and warned of.
 */
export function overtimePay(input: OvertimeInput, context: WageContext): LineResult {
  const { rules } = context
  const { wage, warnings } = base(input)
  const hourly = hourWage(wage, rules)
  const readings = input.entries.map((entry) =>
    underScheme(readOvertime(entry, context), entry, input.scheme),
  )
  return {
    amount: addAmounts(readings.map((reading) => readingAmount(reading, hourly, rules))),
    steps: workings(readings, wage, rules),
    articles: [...rules.paidDaysAMonth.articles, ...schemeArticles(input.scheme, rules)],
    warnings: [
      ...warnings,
      ...readings.flatMap((reading) => reading.warnings),
      ...overtimeLimitWarnings(input.entries, readings, rules),
    ],
  }
}

function schemeArticles(scheme: WorkScheme, rules: WageRules) {
  if (scheme === 'irregular') return rules.irregularHours.articles
  const more = scheme === 'comprehensive' ? rules.comprehensiveHours.articles : []
  return [...rules.overtimePercent.articles, ...more]
}

/** Exact pieces of each kind of overtime. */
export type PieceCounts = Readonly<Record<'extra' | 'rest' | 'statutory', Exact>>

/** Piece work after the quota: 150, 200 and 300 % of the rate a piece (工资支付暂行规定 13). */
export function pieceOvertime(rateFen: Exact, pieces: PieceCounts, rules: WageRules): LineResult {
  const kinds = (['extra', 'rest', 'statutory'] as const).filter((kind) => compare(pieces[kind], ZERO) > 0)
  const rate = (kind: keyof PieceCounts) => rules.overtimePercent.value[kind]
  const wages = kinds.map((kind) => multiply(multiply(rateFen, percent(rate(kind))), pieces[kind]))
  return {
    amount: certain(sum(wages)),
    steps: kinds.map((kind) => ({
      what: kind,
      sum: `${yuanOf(rateFen)} × ${rate(kind)}% × ${pieces[kind].num / pieces[kind].den}`,
    })),
    articles: rules.overtimePercent.articles,
    warnings: [],
  }
}

/** The least that a wage for everything (包薪) must come to: the minimum wage and the overtime reckoned from it. */
export function packageFloor(
  minimumFen: Fen,
  entries: readonly OvertimeEntry[],
  context: WageContext,
): LineResult {
  const overtime = overtimePay({ monthlyFen: minimumFen, minimumFen, scheme: 'standard', entries }, context)
  return { ...overtime, amount: addAmounts([certain(exact(minimumFen)), overtime.amount]) }
}
