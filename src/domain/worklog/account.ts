import type { Day } from '../day'
import type { Fen } from '../money'
import { monthFromText, type Month } from '../month'
import { add, ZERO, type Exact } from '../wages/exact'
import { dayEarning, type DayEarning } from './earn'
import { monthWage, type MonthMethod, type MonthRule } from './month-wage'
import type { MoneyKind, Terms } from './read'
import { heldUnder, termsOn, type LoggedDay, type SiteLog } from './site'

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

/** A day with the terms that hold on it and what it comes to, reckoned once. */
interface Earned {
  readonly day: LoggedDay
  readonly terms: Terms | null
  readonly earning: DayEarning
}

interface How {
  readonly log: SiteLog
  readonly today: Day
  readonly rule: MonthRule | null
}

/** What counts under the terms: days, hours or pieces; nothing where that is not known. */
export function countOf(day: LoggedDay, terms: Terms | null, earning = dayEarning(day, terms)): Exact {
  if (terms?.kind === 'piece') return day.pieces
  return (terms?.kind === 'hour' ? earning.hours : earning.units) ?? ZERO
}

function sumOf(month: Month, rows: readonly Earned[], terms: Terms | null, how: How): TermsSum {
  const days = rows.map(({ day }) => day)
  const monthly =
    terms?.kind === 'month'
      ? monthWage({ month, days, terms, held: heldUnder(how.log, terms) }, how.today, how.rule)
      : null
  const priced = rows.filter(({ earning }) => earning.overFen !== null)
  return {
    terms,
    count: rows.map(({ day, earning }) => countOf(day, terms, earning)).reduce(add, ZERO),
    fen: monthly?.fen ?? rows.reduce((all, { earning }) => all + (earning.workFen ?? 0), 0),
    overHours: priced.map(({ day }) => day.over).reduce(add, ZERO),
    overFen: rows.reduce((all, { earning }) => all + (earning.overFen ?? 0), 0),
    methods: monthly ? [monthly.method] : [],
  }
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

function monthSums(month: Month, rows: readonly Earned[], money: SiteLog['money'], how: How): Sums {
  const byTerms: TermsSum[] = []
  grouped(rows, ({ terms }) => terms).forEach((mine, terms) => byTerms.push(sumOf(month, mine, terms, how)))
  const moved = movedOf(money)
  const earnedFen = byTerms.reduce((all, { fen, overFen }) => all + fen + overFen, 0)
  return {
    byTerms,
    earnedFen,
    moved,
    unpaidFen: earnedFen - moved.paid - moved.advance - moved.deduct,
    unpricedDays: rows.filter(({ earning }) => earning.workFen === null).length,
    unpricedOver: rows
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
  const how = { log, today, rule }
  const earned = log.days.map((day): Earned => {
    const terms = termsOn(log.terms, day.day)
    return { day, terms, earning: dayEarning(day, terms) }
  })
  const days = grouped(earned, ({ day }) => monthFromText(day.day))
  const money = grouped(log.money, ({ day }) => monthFromText(day))
  const all = new Set<Month>()
  days.forEach((_, month) => all.add(month))
  money.forEach((_, month) => all.add(month))
  const months = new Map<Month, Sums>()
  for (const month of Array.from(all).sort((a, b) => a - b))
    months.set(month, monthSums(month, days.get(month) ?? [], money.get(month) ?? [], how))
  let whole = NO_SUMS
  months.forEach((sums) => (whole = addSums(whole, sums)))
  return { months, whole }
}
