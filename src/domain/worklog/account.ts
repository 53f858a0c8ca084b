import type { Day } from '../day'
import type { Fen } from '../money'
import { monthFromText, type Month } from '../month'
import { add, ZERO, type Exact } from '../wages/exact'
import { dayEarning } from './earn'
import { monthWage, type MonthMethod, type MonthRule } from './month-wage'
import type { MoneyKind, Terms } from './read'
import { termsOn, type LoggedDay, type SiteLog } from './site'

/** What was worked under the same terms, and what it comes to. */
export interface TermsSum {
  readonly terms: Terms | null
  /** Days, hours, pieces or days again (of a monthly wage), as the terms count. */
  readonly count: Exact
  readonly fen: Fen
  readonly overHours: Exact
  readonly overFen: Fen
  /** How months were reckoned, where the wage is by the month. */
  readonly methods: readonly MonthMethod[]
}

/** Sums of a month, or of all. */
export interface Sums {
  readonly byTerms: readonly TermsSum[]
  readonly earnedFen: Fen
  readonly moved: Readonly<Record<MoneyKind, Fen>>
  /** Earned less all that was received, advanced and taken off; below zero where more was paid. */
  readonly unpaidFen: Fen
  /** Days on which something was done that has no price. */
  readonly unpricedDays: number
  /** Overtime for which no price was agreed; it is in no sum. */
  readonly unpricedOver: Exact
}

export interface Account {
  readonly months: ReadonlyMap<Month, Sums>
  readonly whole: Sums
}

export const NO_SUMS: Sums = {
  byTerms: [],
  earnedFen: 0,
  moved: { paid: 0, advance: 0, deduct: 0 },
  unpaidFen: 0,
  unpricedDays: 0,
  unpricedOver: ZERO,
}

/** What counts under the terms: days, hours or pieces; nothing where that is not known. */
export function countOf(day: LoggedDay, terms: Terms | null): Exact {
  const { units, hours } = dayEarning(day, terms)
  if (terms?.kind === 'piece') return day.pieces
  return (terms?.kind === 'hour' ? hours : units) ?? ZERO
}

function sumOf(month: Month, days: readonly LoggedDay[], terms: Terms | null, how: How): TermsSum {
  const earnings = days.map((day) => dayEarning(day, terms))
  const monthly = terms?.kind === 'month' ? monthWage(month, days, terms, how.today, how.rule) : null
  const priced = days.filter((_, at) => earnings[at]?.overFen !== null)
  return {
    terms,
    count: days.map((day) => countOf(day, terms)).reduce(add, ZERO),
    fen: monthly?.fen ?? earnings.reduce((all, { workFen }) => all + (workFen ?? 0), 0),
    overHours: priced.map(({ over }) => over).reduce(add, ZERO),
    overFen: earnings.reduce((all, { overFen }) => all + (overFen ?? 0), 0),
    methods: monthly ? [monthly.method] : [],
  }
}

interface How {
  readonly today: Day
  readonly rule: MonthRule | null
}

function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

function movedOf(money: SiteLog['money']): Sums['moved'] {
  const of = (kind: MoneyKind) =>
    money.filter((each) => each.kind === kind).reduce((all, { fen }) => all + fen, 0)
  return { paid: of('paid'), advance: of('advance'), deduct: of('deduct') }
}

function monthSums(
  month: Month,
  days: readonly LoggedDay[],
  money: SiteLog['money'],
  how: How,
  log: SiteLog,
): Sums {
  const groups = grouped(days, ({ day }) => termsOn(log.terms, day))
  const byTerms: TermsSum[] = []
  groups.forEach((rows, terms) => byTerms.push(sumOf(month, rows, terms, how)))
  const moved = movedOf(money)
  const earnedFen = byTerms.reduce((all, { fen, overFen }) => all + fen + overFen, 0)
  const earnings = days.map((day) => ({ day, earning: dayEarning(day, termsOn(log.terms, day.day)) }))
  return {
    byTerms,
    earnedFen,
    moved,
    unpaidFen: earnedFen - moved.paid - moved.advance - moved.deduct,
    unpricedDays: earnings.filter(({ earning }) => earning.workFen === null).length,
    unpricedOver: earnings
      .filter(({ earning }) => earning.overFen === null)
      .map(({ day }) => day.over)
      .reduce(add, ZERO),
  }
}

function joined(a: TermsSum, b: TermsSum): TermsSum {
  return {
    terms: a.terms,
    count: add(a.count, b.count),
    fen: a.fen + b.fen,
    overHours: add(a.overHours, b.overHours),
    overFen: a.overFen + b.overFen,
    methods: [...a.methods, ...b.methods.filter((method) => !a.methods.includes(method))],
  }
}

/** Two sums as one. */
export function addSums(a: Sums, b: Sums): Sums {
  const groups = grouped([...a.byTerms, ...b.byTerms], ({ terms }) => terms)
  const byTerms: TermsSum[] = []
  groups.forEach((rows) => byTerms.push(rows.reduce(joined)))
  return {
    byTerms,
    earnedFen: a.earnedFen + b.earnedFen,
    moved: {
      paid: a.moved.paid + b.moved.paid,
      advance: a.moved.advance + b.moved.advance,
      deduct: a.moved.deduct + b.moved.deduct,
    },
    unpaidFen: a.unpaidFen + b.unpaidFen,
    unpricedDays: a.unpricedDays + b.unpricedDays,
    unpricedOver: add(a.unpricedOver, b.unpricedOver),
  }
}

/** The sums of each month, from the earliest, and of all of them. Whole fen throughout, so that they add up. */
export function accountOf(log: SiteLog, today: Day, rule: MonthRule | null): Account {
  const how = { today, rule }
  const days = grouped(log.days, ({ day }) => monthFromText(day))
  const money = grouped(log.money, ({ day }) => monthFromText(day))
  const all = new Set<Month>()
  days.forEach((_, month) => all.add(month))
  money.forEach((_, month) => all.add(month))
  const months = new Map<Month, Sums>()
  for (const month of Array.from(all).sort((a, b) => a - b))
    months.set(month, monthSums(month, days.get(month) ?? [], money.get(month) ?? [], how, log))
  let whole = NO_SUMS
  months.forEach((sums) => (whole = addSums(whole, sums)))
  return { months, whole }
}
