import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimLine } from '../../../src/domain/wages/claim'
import { endingPay } from '../../../src/domain/wages/compensation'
import { exact } from '../../../src/domain/wages/exact'
import { overtimePay } from '../../../src/domain/wages/overtime'
import type { WageItem } from '../../../src/domain/wages/records'
import { claimFeed } from '../../../src/domain/worklog/feed'
import { siteLog } from '../../../src/domain/worklog/site'
import { readItem } from '../../../src/features/wages/claim-items'
import {
  between,
  dayOf,
  fen,
  halves,
  hasNotice,
  high,
  HOUR_DEN,
  isFree,
  isPublicDay,
  low,
  minimumOn,
  monthsOn,
  ms,
  NOTICES,
  plus,
  RUNS,
  span,
} from '../../support/oracle'
import { accountIn, day as logged, line, NAMED, RULE, SITE } from '../worklog/support'
import { CONTEXT, codes } from './support'

describe('rule 1: a month by the month, not worked whole', () => {
  const month = fc.record({
    year: fc.integer({ min: 2015, max: 2026 }),
    month: fc.integer({ min: 1, max: 10 }),
    wage: fc.integer({ min: 2000, max: 20000 }),
    off: fc.integer({ min: 1, max: 8 }),
  })
  const daysOf = (year: number, of: number) => {
    const first = `${year}-${String(of).padStart(2, '0')}-01`
    return Array.from({ length: span(first, monthsOn(first, 1)) }, (_, at) => plus(first, at))
  }

  it('is the days worked and the paid holidays by 21.75, and no more than the wage', () =>
    fc.assert(
      fc.property(month, ({ year, month: of, wage, off }) => {
        const days = daysOf(year, of)
        const working = days.filter((day) => !isFree(day))
        const worked = working.slice(0, -off)
        if (worked.length === 0) return
        // Work went on before and after, so that every holiday of the month lies within it.
        const before = plus(days[0] as string, -20)
        const after = monthsOn(days[0] as string, 1)
        const from = plus(before, -1)
        const rows = [
          NAMED,
          line('site', from, { kind: 'month', rate: String(wage), full: '8' }, ms(from)),
          ...[before, ...worked, after].map((each) => logged(each, { did: 'full' }, ms(each))),
        ]
        const account = accountIn(rows, RULE, '2026-12-31')
        const holidays = days.filter(isPublicDay).length
        const units = BigInt(worked.length + holidays)
        const share = fen(units * BigInt(wage) * 10000n, 2175n)
        const monthly = [...account.months.values()].map(({ earnedFen }) => earnedFen)
        expect(monthly).toContain(Math.min(share, wage * 100))
      }),
      RUNS,
    ))
})

describe('rule 2: the work log by the rates of the law', () => {
  it('multiplies the whole of a holiday and a rest day', () =>
    fc.assert(
      fc.property(between('2015-01-01', '2026-11-01'), fc.integer({ min: 3000, max: 9000 }), (of, wage) => {
        const from = plus(of, -30)
        const rows = [
          NAMED,
          line('site', from, { kind: 'month', rate: String(wage), full: '8' }, ms(from)),
          logged(of, { did: 'full' }, ms(of)),
        ]
        const log = siteLog(SITE, rows, '2026-11-25')
        const account = accountIn(rows)
        const fed = claimFeed(log, account, {
          today: '2026-11-25',
          overtime: 'law',
          rule: RULE,
          paidHours: exact(174),
        })
        const overtime = fed.find(({ kind }) => kind === 'overtime')
        const row = overtime && { claim: 'c', created: 1, ...overtime }
        const read = row && readItem(row as WageItem, CONTEXT, '2026-11-25').item
        const pay = read ? high(claimLine(read, CONTEXT)) : 0
        const rate = isPublicDay(of) ? 300n : isFree(of) ? 200n : 0n
        const base = BigInt(Math.max(wage, minimumOn(of)?.[0] ?? 0))
        const disputed = NOTICES[of] === 'rest-or-statutory'
        if (!disputed) expect(pay).toBe(fen(base * 100n * rate * 8n, 100n * HOUR_DEN))
      }),
      RUNS,
    ))
})

describe('rule 3: overtime by the notices of thirteen years', () => {
  const pay = (of: string) =>
    overtimePay(
      {
        monthlyFen: 435000,
        minimumFen: null,
        scheme: 'standard',
        entries: [{ day: of, minutes: 480, counted: 'total' }],
      },
      CONTEXT,
    )

  it('is what the notice says of the day', () =>
    fc.assert(
      fc.property(between('2014-01-01', '2026-12-31'), (of) => {
        const line = pay(of)
        const expected = isPublicDay(of) ? 60000 : isFree(of) ? 40000 : 0
        const most = NOTICES[of] === 'rest-or-statutory' ? 60000 : expected
        expect([low(line), high(line)]).toEqual([expected, most])
      }),
      { ...RUNS, numRuns: 600 },
    ))

  it('holds every holiday of a year without notice within its range, and says which it is', () =>
    fc.assert(
      fc.property(
        fc.oneof(between('1999-10-01', '2013-12-31'), between('2028-01-01', '2029-12-31')),
        (of) => {
          const line = pay(of)
          const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
            month: 'numeric',
            day: 'numeric',
            timeZone: 'UTC',
          })
          const [month, date] = lunar.format(ms(of)).split('/').map(Number)
          const holiday =
            (month === 1 && (date as number) <= 3) ||
            (month === 5 && date === 5) ||
            (month === 8 && date === 15)
          if (holiday) expect(high(line)).toBe(60000)
          const year = Number(of.slice(0, 4))
          if (low(line) !== high(line))
            expect(codes(line)).toEqual([year < 2026 ? 'year-not-held' : 'year-not-published'])
        },
      ),
      { ...RUNS, numRuns: 1500 },
    ))
})

describe('rule 4: service from before the law', () => {
  const rows = {
    'unpaid-resign': 'range',
    expiry: 'new',
    'worse-terms-refused': 'new',
    illegal: 'all',
  } as const
  const input = fc.record({
    start: between('1995-01-01', '2007-12-31'),
    last: between('2021-08-01', '2026-11-01'),
    ending: fc.constantFrom(...(Object.keys(rows) as (keyof typeof rows)[])),
    wage: fc.integer({ min: 2500, max: 6000 }),
  })

  it('is counted from 2008, from the first day, or told as a range', () =>
    fc.assert(
      fc.property(input, ({ start, last, ending, wage }) => {
        const line = endingPay(
          { start, last, ending, monthWagesFen: [wage * 100], lastMonthFen: 0, includesOvertime: false },
          CONTEXT,
        )
        const [newer, all] = [halves('2008-01-01', last), halves(start, last)]
        const pays = (count: number, times = 1) => fen(BigInt(wage * 100 * count * times), 2n)
        const expected = {
          range: [pays(newer), pays(all)],
          new: [pays(newer), pays(newer)],
          all: [pays(all, 2), pays(all, 2)],
        }[rows[ending]]
        expect([low(line), high(line)]).toEqual(expected)
      }),
      RUNS,
    ))
})

describe('rule 5: the month in place of notice', () => {
  const part = (wage: number, at: number) => ({ id: `p${at}`, values: { wage: String(wage) } })
  const item = (wages: readonly number[], lastMonth: string): WageItem => ({
    claim: 'c',
    id: 'i',
    kind: 'ending',
    values: { ending: 'no-notice', start: '2024-01-01', last: '2026-03-31', overtime: 'no', lastMonth },
    parts: wages.map(part),
    created: 1,
  })
  const wages = fc.array(fc.integer({ min: 3000, max: 9000 }), { minLength: 1, maxLength: 13 })

  it('is asked for where the months differ, and then added to the average of twelve', () =>
    fc.assert(
      fc.property(wages, (all) => {
        const differ = new Set(all).size > 1
        const read = readItem(item(all, ''), CONTEXT, '2026-11-25')
        if (all.length > 12) {
          expect(read.faults['p12.wage']).toContain('12 个月')
          return
        }
        if (differ) expect(read.faults['lastMonth']).toBeDefined()
        const told = readItem(item(all, String(all[0])), CONTEXT, '2026-11-25').item
        expect(told).not.toBeNull()
        const total = all.reduce((sum, wage) => sum + wage, 0)
        // 2 years 3 months make two and a half.
        const [num, den] = [
          BigInt(total) * 500n + BigInt(all[0] as number) * 200n * BigInt(all.length),
          BigInt(all.length) * 2n,
        ]
        // A wage of more than three minimum wages may meet the cap, which is not known: the upper end.
        if (told) expect(high(claimLine(told, CONTEXT))).toBe(fen(num, den))
      }),
      RUNS,
    ))
})

describe('the mistakes planted are caught: the oracle is not the product', () => {
  it.each([
    ['2023-01-22', 60000],
    ['2023-06-22', 60000],
    ['2022-02-01', 60000],
    ['2020-10-01', 60000],
  ])('%s is paid three times', (of, pays) => {
    expect(isPublicDay(of) && hasNotice(of)).toBe(true)
    expect(dayOf(ms(of))).toBe(of)
    const entries = [{ day: of, minutes: 480, counted: 'total' }] as const
    expect(
      low(overtimePay({ monthlyFen: 435000, minimumFen: null, scheme: 'standard', entries }, CONTEXT)),
    ).toBe(pays)
  })
})
