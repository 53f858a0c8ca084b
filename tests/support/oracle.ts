import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'

/** Days, fractions and tables reckoned by other means than the app's own: what the generated cases are held against. */

const DAY_MS = 86_400_000

export const ms = (day: string) => Date.parse(`${day}T00:00:00Z`)
export const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
export const plus = (day: string, days: number) => dayOf(ms(day) + days * DAY_MS)
export const span = (from: string, to: string) => Math.round((ms(to) - ms(from)) / DAY_MS)
/** Sunday is 0. */
export const weekDay = (day: string) => new Date(ms(day)).getUTCDay()

/** The corresponding day so many months later, or the last of that month. */
export function monthsOn(day: string, months: number): string {
  const at = new Date(ms(day))
  const first = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1)
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 0)).getUTCDate()
  return dayOf(first + (Math.min(at.getUTCDate(), last) - 1) * DAY_MS)
}

/** Full months from the first to the last day, both counted, by going on one month at a time. */
export function fullMonths(first: string, last: string): number {
  const wanted = Number(first.slice(8))
  const endOf = (count: number) => {
    const there = monthsOn(first, count)
    return Number(there.slice(8)) === wanted ? plus(there, -1) : there
  }
  let count = 0
  while (endOf(count + 1) <= last) count += 1
  return count
}

/** Months of pay for the service (47): years, a half below six months of the rest, a whole from there on. In halves. */
export function halves(first: string, last: string): number {
  if (last < first) return 0
  const full = fullMonths(first, last)
  const years = Math.floor(full / 12)
  const rest = full % 12
  if (rest >= 6) return years * 2 + 2
  const there = monthsOn(first, full)
  const covered = Number(there.slice(8)) === Number(first.slice(8)) ? plus(there, -1) : there
  const any = rest > 0 || covered < last
  return years * 2 + (any ? 1 : 0)
}

/** Fen from a fraction, halves up: whole figures alone, no binary fraction. */
export function fen(num: bigint, den: bigint): number {
  const doubled = num * 2n + den
  return Number(doubled / (den * 2n))
}

const seeds = resolve(import.meta.dirname, '../../seeds/regions')

/** Named days of the notices: day to 类别. */
export const NOTICES: Readonly<Record<string, string>> = Object.fromEntries(
  readFileSync(resolve(seeds, 'cn/holidays.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',').slice(0, 2) as [string, string]),
)

/** 法定节假日 by the law alone in years without notice. */
export const BY_LAW: readonly string[] = [
  ...readFileSync(resolve(seeds, 'cn/holidays.yaml'), 'utf8').matchAll(/^ {2}(20\d\d-\d\d-\d\d): /gm),
].map(([, day = '']) => day)

const FIRST_NOTICE = 2014
const LAST_NOTICE = 2026
export const hasNotice = (day: string) =>
  Number(day.slice(0, 4)) >= FIRST_NOTICE && Number(day.slice(0, 4)) <= LAST_NOTICE

export function isFree(day: string): boolean {
  const named = NOTICES[day]
  if (named !== undefined) return named !== 'makeup'
  return weekDay(day) % 6 === 0 || (!hasNotice(day) && BY_LAW.includes(day))
}

export const isPublicDay = (day: string) =>
  NOTICES[day] === 'statutory' || (!hasNotice(day) && BY_LAW.includes(day))

/** The minimum wage of the second tier: by month and hour in yuan, from when. */
export const MINIMUMS = [
  ['2021-08-01', 2070, 20],
  ['2024-01-01', 2260, 22],
  ['2026-01-01', 2430, 23],
] as const

export function minimumOn(day: string): readonly [number, number] | null {
  const row = MINIMUMS.filter(([from]) => from <= day).pop()
  return row ? [row[1], row[2]] : null
}

/** At least two hundred generated cases a rule, each reckoned once more in whole figures. */
export const RUNS = { seed: 20261130, numRuns: 250 }

export const between = (from: string, to: string) =>
  fc.integer({ min: 0, max: span(from, to) }).map((days) => plus(from, days))

interface Fraction {
  readonly num: number
  readonly den: number
}

/** The ends of an amount that the product reckoned, in fen. */
export const low = (line: { amount: { low: Fraction } }) =>
  fen(BigInt(line.amount.low.num), BigInt(line.amount.low.den))
export const high = (line: { amount: { high: Fraction } }) =>
  fen(BigInt(line.amount.high.num), BigInt(line.amount.high.den))

/** Hours that a wage of a month pays: 21.75 days of 8. */
export const HOUR_DEN = 174n
