import fc from 'fast-check'
import { addDays } from '../../../src/domain/day'
import { exact } from '../../../src/domain/wages/exact'
import { accountOf, type Account } from '../../../src/domain/worklog/account'
import type { WorkEntry } from '../../../src/domain/worklog/entry'
import type { MonthRule } from '../../../src/domain/worklog/month-wage'
import { siteLog, type SiteLog } from '../../../src/domain/worklog/site'
import { CONTEXT } from '../wages/support'

export const TODAY = '2026-11-25'
export const SITE = 'simen'
/** Eighteen o'clock in China on that day. */
export const evening = (day: string) => Date.parse(`${day}T10:00:00Z`)

let count = 0
export function line(
  about: WorkEntry['about'],
  of: string,
  value: WorkEntry['value'],
  at = evening(TODAY),
  site = SITE,
): WorkEntry {
  count += 1
  return { id: `l${String(count).padStart(5, '0')}`, site, at, about, of, value }
}

export const NAMED = line('site', SITE, { name: '泗门工地', employer: '示例建筑' }, evening('2026-11-01'))
export const terms = (value: Record<string, string>, from = '2026-11-01') =>
  line('site', from, value, evening(from))
export const DAY_TERMS = terms({ kind: 'day', rate: '280', over: '52.5', full: '8' })
/** Written on the evening of the day itself. */
export const day = (of: string, value: WorkEntry['value'], at = evening(of)) => line('day', of, value, at)
export const money = (id: string, value: Record<string, string>, at?: number) =>
  line('money', id, value, at ?? evening(value['day'] ?? TODAY))

export const RULE: MonthRule = {
  paidDays: exact(2175, 100),
  tables: { calendar: CONTEXT.calendar, statutoryByLaw: CONTEXT.statutoryByLaw },
}

export const logOf = (entries: readonly WorkEntry[], today = TODAY): SiteLog => siteLog(SITE, entries, today)

export function accountIn(
  entries: readonly WorkEntry[],
  rule: MonthRule | null = RULE,
  today = TODAY,
): Account {
  return accountOf(logOf(entries, today), today, rule)
}

/** The month of the look: 19 days of work, two of them half, six hours of overtime, an advance. */
export const NOVEMBER: readonly WorkEntry[] = [
  NAMED,
  DAY_TERMS,
  ...[2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 16, 17, 18, 19, 21, 23, 24].map((date) =>
    day(`2026-11-${String(date).padStart(2, '0')}`, {
      did: 'full',
      ...([5, 12, 18].includes(date) ? { over: '2' } : {}),
    }),
  ),
  ...[14, 20].map((date) => day(`2026-11-${date}`, { did: 'half' })),
  ...['2026-11-01', '2026-11-08'].map((of) => day(of, { did: 'off' })),
  money('m1', { kind: 'advance', amount: '1000', day: '2026-11-15', how: 'wechat' }),
]

const number = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((value) => String(value / 100))
const someDay = fc.integer({ min: -800, max: 20 }).map((days) => addDays(TODAY, days))
const instant = fc.integer({ min: evening('2024-08-01'), max: evening('2026-12-20') })

const value = fc.oneof(
  fc.constant(null),
  fc.record(
    {
      did: fc.constantFrom('full', 'half', 'hours', 'off', 'nonsense'),
      hours: number(24),
      over: number(4),
      pieces: number(300),
      note: fc.string({ maxLength: 12 }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, string>>,
)
const payment = fc.record({
  kind: fc.constantFrom('paid', 'advance', 'deduct'),
  amount: number(9000),
  day: someDay,
}) as fc.Arbitrary<Record<string, string>>
const price = fc.record({
  kind: fc.constantFrom('day', 'hour', 'piece', 'month'),
  rate: number(5000),
  over: fc.constantFrom('', '52.5'),
  full: fc.constantFrom('', '8', '9', '8.5'),
}) as fc.Arbitrary<Record<string, string>>

const id = fc.uuid()
/** Lines of one site as two devices may write them, in any order and with any clock. */
export const someEntries: fc.Arbitrary<readonly WorkEntry[]> = fc.uniqueArray(
  fc
    .oneof(
      fc.tuple(id, instant, fc.constant('day'), someDay, value),
      fc.tuple(id, instant, fc.constant('money'), fc.constantFrom('a', 'b', 'c'), fc.option(payment)),
      fc.tuple(id, instant, fc.constant('site'), someDay, fc.option(price)),
    )
    .map(([own, at, about, of, said]) => ({ id: own, site: SITE, at, about, of, value: said }) as WorkEntry),
  { selector: (entry) => entry.id, maxLength: 60 },
)
