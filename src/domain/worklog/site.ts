import { isDay, type Day } from '../day'
import type { WorkEntry } from './entry'
import { readDay, readMoved, readTerms, type DayWork, type MoneyMoved, type Terms } from './read'
import { byThing, writtenOf, type Written } from './things'

export interface LoggedDay extends DayWork {
  readonly day: Day
  readonly written: Written
}

export interface LoggedMoney extends MoneyMoved {
  readonly id: string
  readonly written: Written
}

/** One site as its lines leave it: the last line about a thing holds. */
export interface SiteLog {
  readonly id: string
  readonly name: string
  readonly employer: string
  /** From the earliest on. */
  readonly terms: readonly Terms[]
  /** From the earliest on; none after `today`. */
  readonly days: readonly LoggedDay[]
  /** From the earliest on; none after `today`. */
  readonly money: readonly LoggedMoney[]
  /** Days that were written and taken back. */
  readonly takenBack: readonly Day[]
  /** The instant of the last line. */
  readonly last: number
}

function byDay(a: { readonly day: Day }, b: { readonly day: Day }): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0
}

/** Reads the lines of one site, in any order. What is dated after `today` is left out. */
export function siteLog(id: string, entries: readonly WorkEntry[], today: Day): SiteLog {
  const terms: Terms[] = []
  const days: LoggedDay[] = []
  const money: LoggedMoney[] = []
  const takenBack: Day[] = []
  let about: Readonly<Record<string, string>> = {}
  let last = 0
  byThing(entries).forEach((lines) => {
    const line = lines[lines.length - 1]
    if (!line) return
    last = Math.max(last, line.at)
    if (line.about === 'site' && line.of === id) about = line.value ?? {}
    else if (line.about === 'site') terms.push(...listed(line.value && readTerms(line.of, line.value)))
    else if (line.about === 'day' && isDay(line.of) && line.of <= today) {
      const logged = loggedDay(line, lines)
      if (logged) days.push(logged)
      else takenBack.push(line.of)
    } else if (line.about === 'money') {
      const moved = line.value && readMoved(line.value)
      if (moved && moved.day <= today)
        money.push({ ...moved, id: line.of, written: writtenOf(moved.day, lines) })
    }
  })
  return {
    id,
    name: (about['name'] ?? '').trim(),
    employer: (about['employer'] ?? '').trim(),
    terms: terms.sort((a, b) => (a.from < b.from ? -1 : 1)),
    days: days.sort(byDay),
    money: money.sort((a, b) => byDay(a, b) || (a.id < b.id ? -1 : 1)),
    takenBack: takenBack.sort(),
    last,
  }
}

/** Days read before, by their last line: lines never change, and only the first and the last decide. */
const READ = new WeakMap<
  WorkEntry,
  { readonly first: WorkEntry | undefined; readonly logged: LoggedDay | null }
>()

function loggedDay(line: WorkEntry, lines: readonly WorkEntry[]): LoggedDay | null {
  const before = READ.get(line)
  if (before && before.first === lines[0]) return before.logged
  const work = line.value && readDay(line.value)
  const logged = work && { ...work, day: line.of, written: writtenOf(line.of, lines) }
  READ.set(line, { first: lines[0], logged })
  return logged
}

function listed<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value]
}

/** The lines by site. */
export function bySite(entries: readonly WorkEntry[]): ReadonlyMap<string, readonly WorkEntry[]> {
  const sites = new Map<string, WorkEntry[]>()
  for (const entry of entries) {
    const lines = sites.get(entry.site)
    if (lines) lines.push(entry)
    else sites.set(entry.site, [entry])
  }
  return sites
}

/**
 * What holds on a day: the latest terms from that day or before; for a day before all of them the first, since nothing
 * else was ever said. `null` where no terms were written.
 */
export function termsOn(terms: readonly Terms[], day: Day): Terms | null {
  return terms.filter(({ from }) => from <= day).pop() ?? terms[0] ?? null
}

/**
 * True for a day that lay within the work under these terms, worked or not: no earlier than the first day written or the
 * first terms, and no later than the last day written, after which nobody knows.
 */
export function heldUnder({ terms: all, days }: SiteLog, terms: Terms): (day: Day) => boolean {
  const [first, last] = [days[0]?.day, days[days.length - 1]?.day]
  if (first === undefined || last === undefined) return () => false
  const said = all[0]?.from ?? first
  const from = said < first ? said : first
  return (day) => day >= from && day <= last && termsOn(all, day) === terms
}
