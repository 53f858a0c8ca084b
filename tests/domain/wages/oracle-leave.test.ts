import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unusedLeaveDays } from '../../../src/domain/wages/annual-leave'
import { awardForm } from '../../../src/domain/wages/award'
import { claimLine } from '../../../src/domain/wages/claim'
import { exact } from '../../../src/domain/wages/exact'
import { belowHourlyMinimum } from '../../../src/domain/wages/minimum-wage'
import { packageShortfall } from '../../../src/domain/wages/package-wage'
import { partMonthPay } from '../../../src/domain/wages/part-month'
import type { WageItem } from '../../../src/domain/wages/records'
import { readItem } from '../../../src/features/wages/claim-items'
import {
  between,
  fen,
  high,
  HOUR_DEN,
  isFree,
  isPublicDay,
  low,
  minimumOn,
  monthsOn,
  plus,
  RUNS,
  span,
} from '../../support/oracle'
import { CONTEXT } from './support'

describe('rule 6: the base by the minimum of each day', () => {
  const entry = fc.record({
    day: between('2021-08-01', '2026-11-25'),
    hours: fc.integer({ min: 1, max: 12 }),
  })

  it('is the wage or the minimum of that day, whichever is more', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1500, max: 2700 }),
        fc.uniqueArray(entry, { selector: ({ day }) => day, minLength: 1, maxLength: 5 }),
        (wage, all) => {
          const row: WageItem = {
            claim: 'c',
            id: 'i',
            kind: 'overtime',
            values: { monthly: String(wage), scheme: 'standard', by: 'month' },
            parts: all.map(({ day, hours }, at) => ({
              id: `p${at}`,
              values: { when: 'day', day, counted: 'beyond', hours: String(hours) },
            })),
            created: 1,
          }
          const read = readItem(row, CONTEXT, '2026-11-25').item
          const num = all.reduce((sum, { day, hours }) => {
            const rate = isPublicDay(day) ? 300n : isFree(day) ? 200n : 150n
            return sum + BigInt(Math.max(wage, minimumOn(day)?.[0] ?? 0)) * rate * BigInt(hours)
          }, 0n)
          expect(read && low(claimLine(read, CONTEXT))).toBe(fen(num, HOUR_DEN))
        },
      ),
      RUNS,
    ))
})

describe('rule 7: annual leave', () => {
  const input = fc.record({
    since: between('2003-01-01', '2026-06-30'),
    days: fc.integer({ min: 0, max: 364 }),
    taken: fc.integer({ min: 0, max: 8 }),
    years: fc.integer({ min: 0, max: 30 }),
    start: between('2018-01-01', '2026-06-30'),
  })

  it('runs from when the twelve months are full, and drops what is less than a day at the end', () =>
    fc.assert(
      fc.property(input, ({ since, days, taken, years, start }) => {
        const workingSince = since < start ? since : start
        const from = start > '2026-01-01' ? start : '2026-01-01'
        const to = plus('2026-01-01', days)
        const got = unusedLeaveDays(
          {
            from,
            to,
            yearsWorked: years,
            workingSince,
            daysTaken: exact(taken, 2),
            mayStillBeTaken: false,
            monthWagesFen: [435000],
          },
          CONTEXT.rules,
        )
        // The twelve months are full on the day before the corresponding one; leave is had from that one on.
        const full = monthsOn(workingSince, 12)
        const begin = workingSince.endsWith('02-29') ? plus(full, 1) : full
        const first = begin > from ? begin : from
        const left = Math.min(span(first, to) + 1, 365)
        const served = workingSince <= to ? Math.floor(fullYears(workingSince, to)) : 0
        const most = Math.max(years, served)
        const whole = most >= 20 ? 15 : most >= 10 ? 10 : most >= 1 ? 5 : 0
        // In halves of days by 365, rounded down: whole figures alone.
        const halvesLeft = left <= 0 ? 0 : left * whole * 2 - taken * 365
        expect(got).toBe(left <= 0 ? 0 : Math.max(0, Math.floor(halvesLeft / 730)))
      }),
      { ...RUNS, numRuns: 600 },
    ))

  function fullYears(first: string, last: string): number {
    let years = 0
    const ends = (count: number) => {
      const there = monthsOn(first, count * 12)
      return there.slice(8) === first.slice(8) ? plus(there, -1) : there
    }
    while (ends(years + 1) <= last) years += 1
    return years
  }
})

describe('rule 8: a part of a month', () => {
  it('is between the days present and the month less the days absent', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 20000 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 23 }),
        (wage, present, absent) => {
          const line = partMonthPay(
            { monthlyFen: wage * 100, presentDays: exact(present), absentDays: exact(absent), paidFen: 0 },
            CONTEXT.rules,
          )
          const by = (days: number) => fen(BigInt(wage) * BigInt(days) * 10000n, 2175n)
          const forward = Math.min(by(present), wage * 100)
          const backward = Math.max(fen(BigInt(wage) * BigInt(2175 - absent * 100) * 100n, 2175n), 0)
          expect([low(line), high(line)]).toEqual([Math.min(forward, backward), Math.max(forward, backward)])
        },
      ),
      RUNS,
    ))
})

describe('rule 13: what only tests had reckoned', () => {
  const month = fc.integer({ min: 0, max: 62 }).map((at) => monthsOn('2021-08-01', at).slice(0, 7))

  it('the hourly minimum', () =>
    fc.assert(
      fc.property(
        month,
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 6000 }),
        (of, hours, paid) => {
          const line = belowHourlyMinimum([{ month: of, minutes: hours * 60, paidFen: paid * 100 }], CONTEXT)
          expect(low(line)).toBe(Math.max(0, (minimumOn(`${of}-01`)?.[1] ?? 0) * hours - paid) * 100)
        },
      ),
      RUNS,
    ))

  it('the least of a package wage', () =>
    fc.assert(
      fc.property(
        month,
        fc.integer({ min: 0, max: 9000 }),
        fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 0, max: 80 }))),
        (of, paid, hours) => {
          const kinds = ['extra', 'rest', 'statutory'] as const
          const entries = kinds.map((kind, at) => ({ kind, month: of, minutes: (hours[at] ?? 0) * 60 }))
          const line = packageShortfall([{ month: of, paidFen: paid * 100, entries }], CONTEXT)
          const minimum = BigInt(minimumOn(`${of}-01`)?.[0] ?? 0)
          const weighted = BigInt((hours[0] ?? 0) * 150 + (hours[1] ?? 0) * 200 + (hours[2] ?? 0) * 300)
          const num = minimum * 100n * HOUR_DEN + minimum * weighted - BigInt(paid) * 100n * HOUR_DEN
          expect(low(line)).toBe(num > 0n ? fen(num, HOUR_DEN) : 0)
        },
      ),
      RUNS,
    ))

  it('the award that is final', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4_000_000 }), { minLength: 1, maxLength: 5 }),
        (items) => {
          const { final, limitFen } = awardForm(items, 243000, CONTEXT.rules)
          expect([final, limitFen]).toEqual([Math.max(...items) <= 12 * 243000, 2916000])
        },
      ),
      RUNS,
    ))
})
