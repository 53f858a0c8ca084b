import type { Fen } from '../money'
import { monthFromText, monthInYear, yearOfMonth, type Month } from '../month'
import { add, decimalText, exact, multiply, roundHalfAway, ZERO, type Exact } from '../wages/exact'
import { priceOf } from '../wages/line'
import type { ItemPart, WageItem } from '../wages/records'
import { isStatutory, isWorkingDay } from '../wages/working-days'
import { countOf, type Account } from './account'
import { dayEarning } from './earn'
import { monthWage, type MonthRule } from './month-wage'
import type { Day } from '../day'
import type { RateKind, Terms } from './read'
import { heldUnder, termsOn, type LoggedDay, type SiteLog } from './site'

/** What a site feeds a claim with: items with ids of their own, so that feeding again replaces and does not add. */
export type FedItem = Pick<WageItem, 'id' | 'kind' | 'values' | 'parts'>

export interface FeedOptions {
  readonly today: Day
  /** `agreed`: overtime at the price agreed. `law`: as a claim of its own, by the rates of the law. */
  readonly overtime: 'agreed' | 'law'
  readonly rule: MonthRule | null
  /** Hours of a month that is paid, for a monthly wage out of one by the hour; `null` where the rules are not there. */
  readonly paidHours: Exact | null
}

/** One part of wages owed, before what was paid is taken off. */
interface Owed {
  readonly kind: RateKind | 'over'
  readonly month: Month
  readonly terms: Terms
  readonly count: Exact
  readonly fen: Fen
}

/** Days of one month under the same terms. */
interface Block {
  readonly month: Month
  readonly terms: Terms
  readonly days: readonly LoggedDay[]
  readonly held: (day: Day) => boolean
}

function blocksOf(log: SiteLog): readonly Block[] {
  const blocks: (Block & { readonly days: LoggedDay[] })[] = []
  for (const day of log.days) {
    const [month, terms] = [monthFromText(day.day), termsOn(log.terms, day.day)]
    if (!terms) continue
    const block = blocks.find((each) => each.month === month && each.terms === terms)
    if (block) block.days.push(day)
    else blocks.push({ month, terms, days: [day], held: heldUnder(log, terms) })
  }
  return blocks
}

/**
 * The whole work of a day where the law multiplies it, not only what goes past the normal hours (劳动法44): on a
 * 法定节假日 by whatever time it is paid, on a rest day where the wage is for a month of working days. Which days of a wage
 * by the day or hour are rest days the calendar does not tell; pieces have no hours.
 */
function multipliedHours(day: LoggedDay, terms: Terms, { overtime, rule }: FeedOptions): Exact {
  if (overtime !== 'law' || !rule || terms.kind === 'piece') return ZERO
  const counts =
    isStatutory(day.day, rule.tables) || (terms.kind === 'month' && !isWorkingDay(day.day, rule.tables))
  return (counts && dayEarning(day, terms).hours) || ZERO
}

function owedOf(block: Block, options: FeedOptions): readonly Owed[] {
  const { month, terms, held } = block
  const days = block.days.filter((day) => multipliedHours(day, terms, options).num === 0)
  const count = days.map((day) => countOf(day, terms)).reduce(add, ZERO)
  const monthly =
    terms.kind === 'month' ? monthWage({ month, days, terms, held }, options.today, options.rule).fen : null
  const earnings = days.map((each) => dayEarning(each, terms))
  const fen = monthly ?? earnings.reduce((all, { workFen }) => all + (workFen ?? 0), 0)
  const over = days.map((each) => each.over).reduce(add, ZERO)
  const work = count.num > 0 && fen > 0 ? [{ kind: terms.kind, month, terms, count, fen }] : []
  if (options.overtime === 'law' || !terms.over || over.num === 0) return work
  const overFen = earnings.reduce((all, each) => all + (each.overFen ?? 0), 0)
  return [...work, { kind: 'over', month, terms, count: over, fen: overFen }]
}

/** Takes what was paid off the oldest first; what goes beyond all of it stays with the last. */
function paidOff(owed: readonly Owed[], paidFen: Fen): readonly (Owed & { readonly paidFen: Fen })[] {
  let left = paidFen
  return owed.map((each, at) => {
    const mine = at === owed.length - 1 ? left : Math.min(left, each.fen)
    left -= mine
    return { ...each, paidFen: mine }
  })
}

function monthName(month: Month): string {
  return `${yearOfMonth(month)} 年 ${monthInYear(month)} 月`
}

/** True where a claim can take count and rate and comes to the same: whole fen, and a count that a decimal holds. */
function plainRate({ kind, terms, count, fen }: Owed): boolean {
  if (kind === 'month') return false
  const rate = kind === 'over' ? (terms.over ?? ZERO) : terms.rate
  const whole = rate.den === 1 && 1e6 % count.den === 0
  return (
    whole && rate.num * count.num < Number.MAX_SAFE_INTEGER && roundHalfAway(multiply(rate, count)) === fen
  )
}

function partOf(each: Owed & { readonly paidFen: Fen }, bySum: boolean): ItemPart {
  const { kind, terms, month, count, fen, paidFen } = each
  const rate = kind === 'over' ? (terms.over ?? ZERO) : terms.rate
  const paid: Readonly<Record<string, string>> = paidFen > 0 ? { paid: priceOf(paidFen) } : {}
  const name = `${monthName(month)}${kind === 'over' ? '加班' : ''}`
  const amount: Readonly<Record<string, string>> = bySum
    ? { due: priceOf(fen) }
    : { rate: priceOf(rate), count: decimalText(count, 6) }
  return { id: `${month}-${terms.from}`, values: { name, ...amount, ...paid } }
}

/** Overtime by the law: each day with its hours, on the monthly wage that the terms come to. */
function overtimeItems(log: SiteLog, options: FeedOptions): readonly FedItem[] {
  const groups = new Map<string, ItemPart[]>()
  for (const day of log.days) {
    const terms = termsOn(log.terms, day.day)
    const hours = add(day.over, terms ? multipliedHours(day, terms, options) : ZERO)
    if (hours.num === 0 || (options.overtime === 'agreed' && terms?.over)) continue
    const monthly = terms ? monthlyYuan(terms, options) : ''
    const part = {
      id: day.day,
      values: { when: 'day', day: day.day, counted: 'beyond', hours: decimalText(hours, 6) },
    }
    const group = groups.get(monthly)
    if (group) group.push(part)
    else groups.set(monthly, [part])
  }
  return Array.from(groups.keys()).map((monthly, at) => ({
    id: `log-${log.id}-overtime${at === 0 ? '' : at}`,
    kind: 'overtime',
    values: { scheme: 'standard', ...(monthly ? { monthly } : {}) },
    parts: groups.get(monthly) ?? [],
  }))
}

/** The wage of a month that terms come to; empty where it cannot be told. */
function monthlyYuan({ kind, rate }: Terms, { rule, paidHours }: FeedOptions): string {
  if (kind === 'month') return priceOf(rate)
  const times = kind === 'day' ? rule?.paidDays : kind === 'hour' ? paidHours : null
  return times ? decimalText(multiply(multiply(rate, times), exact(1, 100)), 2) : ''
}

/** The items of a claim that a site comes to: wages owed by kind of rate, less all that was received, and overtime. */
export function claimFeed(log: SiteLog, account: Account, options: FeedOptions): readonly FedItem[] {
  const { paid, advance, deduct } = account.whole.moved
  const owed = paidOff(
    blocksOf(log).flatMap((block) => owedOf(block, options)),
    paid + advance + deduct,
  )
  const kinds = (['day', 'hour', 'piece', 'month', 'over'] as const).filter((kind) =>
    owed.some((each) => each.kind === kind),
  )
  const items = kinds.map((kind): FedItem => {
    const mine = owed.filter((each) => each.kind === kind)
    const bySum = !mine.every(plainRate)
    const by = bySum ? 'month' : kind === 'over' ? 'hour' : kind
    return {
      id: `log-${log.id}-${kind}`,
      kind: 'owed',
      values: { by },
      parts: mine.map((each) => partOf(each, bySum)),
    }
  })
  return [...items, ...overtimeItems(log, options)]
}

/** What feeding would do to the items of a claim. */
export interface FeedChange {
  readonly added: readonly FedItem[]
  readonly replaced: readonly FedItem[]
  readonly same: readonly FedItem[]
  /** Ids of items fed before that are no more. */
  readonly gone: readonly string[]
  /** True where the claim holds wages owed that the person wrote there. */
  readonly besides: boolean
}

function text(item: FedItem): string {
  const sorted = (values: WageItem['values']) =>
    Object.keys(values)
      .sort()
      .map((key) => [key, values[key]])
  return JSON.stringify([item.kind, sorted(item.values), item.parts.map(({ values }) => sorted(values))])
}

/** Compares what a site comes to with what stands in the claim. */
export function feedChange(site: string, fed: readonly FedItem[], items: readonly WageItem[]): FeedChange {
  const there = new Map(items.map((item) => [item.id, item]))
  const ids = new Set(fed.map(({ id }) => id))
  const stands = (item: FedItem) => {
    const before = there.get(item.id)
    return before !== undefined && text(before) === text(item)
  }
  const before = (id: string) => id.startsWith(`log-${site}-`)
  return {
    added: fed.filter(({ id }) => !there.has(id)),
    replaced: fed.filter((item) => there.has(item.id) && !stands(item)),
    same: fed.filter(stands),
    gone: items.filter(({ id }) => before(id) && !ids.has(id)).map(({ id }) => id),
    besides: items.some(({ id, kind }) => kind === 'owed' && !id.startsWith('log-')),
  }
}
