import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '../../../../src/domain/wages/exact'
import type { WageItem } from '../../../../src/domain/wages/records'
import { claimFeed, feedChange, type FedItem, type FeedOptions } from '../../../../src/domain/worklog/feed'
import { claimOf } from '../../../../src/domain/wages/claim'
import { readItem } from '../../../../src/features/wages/claim-items'
import { monthFromText } from '../../../../src/domain/month'
import { isWorkingDay } from '../../../../src/domain/wages/working-days'
import { daysOf } from '../../../../src/domain/worklog/month-wage'
import { statementOf } from '../../../../src/domain/worklog/statement'
import { statementCsv } from '../../../../src/domain/worklog/statement-csv'
import { statementText } from '../../../../src/domain/worklog/statement-text'
import { CONTEXT } from '../../../domain/wages/support'
import {
  accountIn,
  DAY_TERMS,
  day,
  logOf,
  money,
  NAMED,
  NOVEMBER,
  RULE,
  SITE,
  someEntries,
  terms,
  TODAY,
} from '../../../domain/worklog/support'

const LAW: FeedOptions = { today: TODAY, overtime: 'law', rule: RULE, paidHours: exact(174) }
const AGREED: FeedOptions = { ...LAW, overtime: 'agreed' }

const fed = (entries = NOVEMBER, options = LAW) => claimFeed(logOf(entries), accountIn(entries), options)
const row = (item: FedItem): WageItem => ({ ...item, claim: 'c', created: 1 })

/** What the claim makes of what it is fed with, in fen. */
function claimed(items: readonly FedItem[]): number {
  const read = items.map((item) => readItem(row(item), CONTEXT, TODAY).item)
  expect(read).not.toContain(null)
  return claimOf(
    read.flatMap((item) => item ?? []),
    0,
    CONTEXT,
  ).totalFen.high
}

describe('a site feeds a claim', () => {
  it('with days at their price, less what was received, and overtime by the law day by day', () => {
    expect(fed()).toEqual([
      {
        id: `log-${SITE}-day`,
        kind: 'owed',
        values: { by: 'day' },
        parts: [
          {
            id: '24322-2026-11-01',
            values: { name: '2026 年 11 月', rate: '280', count: '19', paid: '1000' },
          },
        ],
      },
      {
        id: `log-${SITE}-overtime`,
        kind: 'overtime',
        values: { scheme: 'standard', monthly: '6090' },
        parts: ['05', '12', '18'].map((date) => ({
          id: `2026-11-${date}`,
          values: { when: 'day', day: `2026-11-${date}`, counted: 'beyond', hours: '2' },
        })),
      },
    ])
    expect(claimed(fed())).toBe(463_500)
  })

  // 劳动法44: 200 % of a rest day, 300 % of a 法定节假日, of the whole day and not only of what goes past eight hours.
  it.each([
    ['a month, all worked', 'month', '4350', [], 435_000 + 60_000 + 40_000],
    ['a month, one day not', 'month', '4350', ['2026-10-30'], 400_000 + 60_000 + 40_000],
    ['a day', 'day', '200', [], 18 * 20_000 + 60_000 + 20_000],
    ['an hour', 'hour', '25', [], 18 * 20_000 + 60_000 + 20_000],
  ] as const)(
    'by the law with work on a holiday and on a rest day, paid by %s',
    (_, kind, rate, but, fen) => {
      const october = daysOf(monthFromText('2026-10')).filter(
        (of) => isWorkingDay(of, RULE.tables) && !(but as readonly string[]).includes(of),
      )
      const rows = [
        NAMED,
        terms({ kind, rate, full: '8' }, '2026-10-01'),
        ...[...october, '2026-10-01', '2026-10-04'].map((of) => day(of, { did: 'full' })),
      ]
      expect(claimed(fed(rows))).toBe(fen)
    },
  )

  it('by the law with all hours of a holiday once, those beyond the day too', () => {
    const long = (of: string) => day(of, { did: 'full', over: '2' })
    const rows = [NAMED, terms({ kind: 'day', rate: '200', full: '8' }, '2026-10-01'), long('2026-10-01')]
    expect(claimed(fed(rows))).toBe(75_000)
    expect(claimed(fed([...rows, long('2026-10-08')]))).toBe(75_000 + 20_000 + 7500)
  })

  it('with overtime at the price agreed where that is wanted: as much as the log says', () => {
    expect(fed(NOVEMBER, AGREED).map(({ id }) => id)).toEqual([`log-${SITE}-day`, `log-${SITE}-over`])
    expect(claimed(fed(NOVEMBER, AGREED))).toBe(463_500)
  })

  it('taking what was received off the oldest month first, and never twice', () => {
    const paid = money('p', { kind: 'paid', amount: '400', day: '2026-11-20' })
    const days = ['2026-09-10', '2026-10-10', '2026-11-10'].map((of) => day(of, { did: 'full' }))
    const [item] = fed([NAMED, DAY_TERMS, ...days, paid])
    expect(item?.parts.map(({ values }) => values['paid'] ?? '')).toEqual(['280', '120', ''])
    const more = money('q', { kind: 'paid', amount: '1000', day: '2026-11-21' })
    expect(claimed(fed([NAMED, DAY_TERMS, ...days, paid, more]))).toBe(0)
  })

  it.each([
    ['hours', { kind: 'hour', rate: '26' }, { did: 'hours', hours: '6.5' }, 'hour', 16_900],
    ['pieces', { kind: 'piece', rate: '3' }, { pieces: '120' }, 'piece', 36_000],
    ['pieces of less than a fen', { kind: 'piece', rate: '0.125' }, { pieces: '333' }, 'month', 4163],
    ['a month', { kind: 'month', rate: '4350' }, { did: 'full' }, 'month', 20_000],
    [
      'a third of a day',
      { kind: 'day', rate: '100', full: '9' },
      { did: 'hours', hours: '3' },
      'month',
      3333,
    ],
  ])('by %s', (_, price, value, by, fen) => {
    const items = fed([
      NAMED,
      terms(price as Record<string, string>),
      day('2026-11-10', value as Record<string, string>),
    ])
    expect(items.map(({ values }) => values)).toEqual([{ by }])
    expect(claimed(items)).toBe(fen)
  })

  it('leaving the monthly wage to the person where pieces do not tell it', () => {
    const price = terms({ kind: 'piece', rate: '3' })
    const items = fed([NAMED, price, day('2026-11-10', { pieces: '120', over: '2' })])
    expect(items[1]?.values).toEqual({ scheme: 'standard' })
  })
})

describe('feeding again', () => {
  const items = fed().map(row)
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)
  it('changes nothing where nothing is new', () => {
    const change = feedChange(SITE, fed(), items)
    expect([ids(change.added), ids(change.replaced), change.gone, ids(change.same)]).toEqual([
      [],
      [],
      [],
      ids(items),
    ])
  })

  it('replaces what it fed before and says what is no more; other sites stay', () => {
    const other = row({ ...fed()[0], id: 'log-other-day', kind: 'owed', values: {}, parts: [] })
    const grown = [...NOVEMBER, day(TODAY, { did: 'full' })]
    const change = feedChange(SITE, fed(grown, AGREED), [...items, other])
    expect([ids(change.replaced), ids(change.added), change.gone]).toEqual([
      [`log-${SITE}-day`],
      [`log-${SITE}-over`],
      [`log-${SITE}-overtime`],
    ])
    expect(change.besides).toBe(false)
  })

  it('says where the person wrote wages owed in that claim themselves', () =>
    expect(feedChange(SITE, fed(), [row({ id: 'x', kind: 'owed', values: {}, parts: [] })]).besides).toBe(
      true,
    ))
})

describe('whatever numbers a journal holds', () => {
  it('it is reckoned with, stated and fed without a failure', () =>
    fc.assert(
      fc.property(someEntries, (entries) => {
        const [log, account] = [logOf(entries), accountIn(entries)]
        const made = statementOf(log, account, 24322, TODAY)
        expect(statementText(made)).toContain('月结单')
        expect(statementCsv([made], log)).toContain('日期')
        const items = claimFeed(log, account, LAW)
        for (const item of items) readItem(row(item), CONTEXT, TODAY)
        const { whole } = account
        const owed = items.filter(({ kind }) => kind === 'owed')
        const agreed = claimFeed(log, account, AGREED).filter(({ kind }) => kind === 'owed')
        if (owed.length === 0 || whole.unpricedDays > 0) return
        expect(Math.abs(claimed(agreed) - Math.max(0, whole.unpaidFen))).toBeLessThanOrEqual(1)
      }),
      { seed: 8, numRuns: 300 },
    ))

  it('also where each is as large as it can be typed', () => {
    const price = { rate: '1000000', over: '999999.9999', full: '23.99' }
    for (const kind of ['day', 'hour', 'piece', 'month']) {
      const days = Array.from({ length: 28 }, (_, at) =>
        day(`2026-10-${String(at + 1).padStart(2, '0')}`, {
          did: 'hours',
          hours: '23.97',
          over: '23.89',
          pieces: '1000000',
        }),
      )
      const entries = [NAMED, terms({ kind, ...price }), ...days]
      const [log, account] = [logOf(entries), accountIn(entries)]
      const made = statementOf(log, account, 24321, TODAY)
      expect(statementText(made)).toContain('月结单')
      expect(statementCsv([made], log)).toContain('日期')
      expect(claimFeed(log, account, AGREED).length).toBeGreaterThan(0)
    }
  })
})
