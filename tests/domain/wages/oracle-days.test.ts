import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDecimal } from '../../../src/domain/plain-decimal'
import { rateFromPercent } from '../../../src/domain/loan/rate'
import { claimWindow } from '../../../src/domain/skills/claim'
import { deadlineOf, deadlinesOf } from '../../../src/domain/wages/deadlines'
import { doubleWageLimit } from '../../../src/domain/wages/double-wage-limit'
import { endingPay } from '../../../src/domain/wages/compensation'
import { fenFromYuan } from '../../../src/domain/wages/exact'
import { readMoney } from '../../../src/features/wages/claim-values'
import { datedAnswers, groupDeadlines, LIMIT_GROUPS } from '../../../src/features/wages/limits'
import { readLoan } from '../../../src/features/startup/loan-fields'
import { between, halves, isFree, monthsOn, plus, RUNS, span } from '../../support/oracle'
import { codes, CONTEXT, facts, LIMITS, limit, yuan } from './support'

function onward(day: string, step: 1 | -1): string {
  return isFree(day) ? onward(plus(day, step), step) : day
}

function ends(day: string, { unit, count }: { unit: string; count: number }): string {
  if (unit === 'years') return monthsOn(day, count * 12)
  if (unit === 'days') return plus(day, count)
  const step = count < 0 ? -1 : 1
  let [at, left] = [day, Math.abs(count)]
  while (left > 0) {
    at = plus(at, step)
    if (!isFree(at)) left -= 1
  }
  return at
}

describe('rule 9: whatever is typed is read or refused', () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 24 }),
    fc.stringMatching(/^[0-9]{1,24}$/),
    fc.stringMatching(/^[0-9０-９]{1,9}[.,，。．]?[0-9０-９]{0,6}[元万%]?$/),
    fc.stringMatching(/^[0-9]{1,3}(,[0-9]{1,4}){0,3}(\.[0-9]{0,3})?$/),
  )

  it('by every reader of figures, without failing', () =>
    fc.assert(
      fc.property(typed, (text) => {
        for (const read of [readMoney, rateFromPercent, fenFromYuan, plainDecimal])
          expect(() => read(text)).not.toThrow()
        const loan = { amount: text, months: text, rate: text, lpr: text, who: 'part' }
        expect(() => readLoan(loan, { cap: 50_000_000, pointsBelow: 150 })).not.toThrow()
      }),
      { ...RUNS, numRuns: 1000 },
    ))

  it('as fen where it is an amount with commas in their places, and never otherwise', () =>
    fc.assert(
      fc.property(typed, (text) => {
        const plain = [...text]
          .map((sign) => {
            const code = sign.codePointAt(0) ?? 0
            return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign
          })
          .join('')
          .replaceAll('。', '.')
          .replace(/[\s\u200b-\u200f\u2060\ufeff¥￥元]/g, '')
          .replace(/块钱?$/, '')
        const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?(?=[万千]?$)/.test(plain)
        const bare = grouped ? plain.split(',').join('') : plain
        const [, whole, behind = '', unit] = /^(\d+)(?:\.(\d+))?([万千])?$/.exec(bare) ?? []
        // The point moves by as many places as the unit has noughts.
        const moved = behind.padEnd({ 万: 4, 千: 3 }[unit ?? ''] ?? 0, '0')
        const places = { 万: 4, 千: 3 }[unit ?? ''] ?? 0
        const parts = whole === undefined ? null : [bare, whole + moved.slice(0, places), moved.slice(places)]
        const got = readMoney(text)
        if (got === null) return
        expect(parts, text).not.toBeNull()
        const cents = (parts?.[2] ?? '').padEnd(2, '0')
        expect(/^0*$/.test(cents.slice(2)), text).toBe(true)
        expect(BigInt(got)).toBe(BigInt(parts?.[1] ?? '0') * 100n + BigInt(cents.slice(0, 2)))
      }),
      { ...RUNS, numRuns: 1500 },
    ))
})

describe('rules 10 and 11: every limit', () => {
  const start = between('2015-01-05', '2026-06-30')

  it.each(LIMITS.map((rule) => [rule.id, rule] as const))('%s ends when the law says', (_, rule) =>
    fc.assert(
      fc.property(start, fc.integer({ min: -10, max: 900 }), (from, later) => {
        const today = plus(from, Math.max(0, later))
        const told = deadlineOf(
          { ...rule, openWhile: undefined, interrupted: false },
          facts({ today, starts: { [rule.start]: from } }),
          CONTEXT,
        )
        if (!('nominal' in told)) throw new Error('not told')
        const nominal = ends(from, rule.period)
        const rolled = rule.period.count < 0 ? nominal : onward(nominal, 1)
        expect([told.nominal, told.rolled]).toEqual([nominal, rolled])
        expect(told.status).toBe(today > rolled ? 'past' : 'running')
        // The day that is told to the worker is one on which somebody is there.
        if (rule.who === 'worker') {
          expect(isFree(told.safe)).toBe(false)
          if (today <= nominal) expect(told.safe <= rolled).toBe(true)
          if (onward(nominal, -1) >= today && span(today, onward(nominal, -1)) > 1)
            expect(told.safe).toBe(onward(nominal, -1))
        }
      }),
      RUNS,
    ),
  )

  it('and every day that one runs from can be given on the table of all limits', () => {
    const asked = LIMIT_GROUPS.flatMap(({ fields }) => fields.map((field) => field.start))
    const runFrom = LIMITS.map((rule) => rule.start).filter((each) => each !== 'breach-ended')
    expect(runFrom.filter((each) => !asked.includes(each))).toEqual([])
    const dates = Object.fromEntries(asked.map((each) => [each, '2026-11-02']))
    const kept = { id: 'me', answers: {}, dates, interruptions: [] }
    const shown = LIMIT_GROUPS.flatMap((group) => groupDeadlines(LIMITS, group, kept, '2026-11-25', CONTEXT))
    expect(shown.map(({ rule }) => rule.id).sort()).toEqual(LIMITS.map(({ id }) => id).sort())
    expect(shown.every((told) => 'nominal' in told)).toBe(true)
  })
})

describe('rule 12: the window of a certificate', () => {
  it('has a safe day on which somebody is there, a year without notice included', () =>
    fc.assert(
      fc.property(between('2023-01-01', '2026-12-31'), (certified) => {
        const { last, safe } = claimWindow(certified, { windowMonths: 12 }, '2026-11-25', {
          ...CONTEXT.calendar,
          statutoryByLaw: CONTEXT.statutoryByLaw,
        })
        expect([last, safe]).toEqual([monthsOn(certified, 12), onward(monthsOn(certified, 12), -1)])
      }),
      { ...RUNS, numRuns: 500 },
    ))

  it.each([
    ['2026-10-01', '2027-09-30'],
    ['2026-02-08', '2027-02-04'],
  ])('issued %s it is %s', (certified, safe) =>
    expect(
      claimWindow(certified, { windowMonths: 12 }, '2026-11-25', {
        ...CONTEXT.calendar,
        statutoryByLaw: CONTEXT.statutoryByLaw,
      }).safe,
    ).toBe(safe),
  )
})

describe('rule 13: how long double pay can be asked for', () => {
  it('is a year from its end as a whole, and day by day back from filing', () =>
    fc.assert(
      fc.property(between('2022-01-01', '2026-06-01'), fc.integer({ min: 0, max: 900 }), (start, later) => {
        const filed = plus(start, later)
        const until = filed
        const input = { start, signed: null, until, monthlyFen: 500000, refused: false }
        const told = doubleWageLimit(input, filed, limit('arbitration-other'), CONTEXT)
        const second = monthsOn(start, 1)
        const first = second.slice(8) === start.slice(8) ? second : plus(second, 1)
        const year = monthsOn(start, 12)
        const before = year.slice(8) === start.slice(8) ? plus(year, -1) : year
        const to = before < until ? before : until
        if (first > to) {
          expect(told).toBeNull()
          return
        }
        expect(told?.whole).toMatchObject({ nominal: monthsOn(to, 12) })
        const back = monthsOn(filed, -12)
        const from = back > first ? back : first
        expect(told?.left ?? null).toEqual(from <= to ? { from, to } : null)
      }),
      RUNS,
    ))
})

describe('rule 14: endings', () => {
  const pays = (ending: string, start: string, last: string) =>
    endingPay(
      { start, last, ending, monthWagesFen: [500000], lastMonthFen: 500000, includesOvertime: false },
      CONTEXT,
    )

  it('worse terms that were refused are paid like an end the employer chose', () =>
    fc.assert(
      fc.property(between('2008-01-01', '2025-01-01'), fc.integer({ min: 0, max: 600 }), (start, days) => {
        const last = plus('2025-01-01', days)
        const fen = 250000 * halves(start, last)
        expect(yuan(pays('worse-terms-refused', start, last))).toBe((fen / 100).toFixed(2))
        expect(yuan(pays('expiry', start, last))).toBe((fen / 100).toFixed(2))
        expect(yuan(pays('better-offer-refused', start, last))).toBe('0.00')
      }),
      RUNS,
    ))

  it('the age of retirement gives nothing, and says to check the delayed age first', () => {
    const line = pays('retirement-age', '2015-01-01', '2026-06-30')
    expect([yuan(line), codes(line)]).toEqual(['0.00', ['check-retirement-age']])
  })

  it('an IOU without a day ends three years after its own', () =>
    fc.assert(
      fc.property(between('2022-01-01', '2026-11-25'), (written) => {
        const [told] = deadlinesOf([limit('civil-iou')], facts({ starts: { 'iou-due': written } }), CONTEXT)
        expect(told).toMatchObject({ nominal: monthsOn(written, 36) })
      }),
      RUNS,
    ))
})

describe('the card and its dates', () => {
  it('never say that it is nearly over of a day that is past', () =>
    fc.assert(
      fc.property(
        between('2024-01-01', '2026-11-25'),
        fc.constantFrom('recent', 'near', 'over', 'unknown'),
        (left, since) => {
          const told = deadlinesOf(
            [limit('arbitration-wages')],
            facts({ today: '2026-11-25', starts: { left } }),
            CONTEXT,
          )
          const last = onward(monthsOn(left, 12), 1)
          const expected = last < '2026-11-25' ? 'over' : span('2026-11-25', last) <= 61 ? 'near' : 'recent'
          expect(datedAnswers({ status: 'left', since }, told)['since']).toBe(expected)
        },
      ),
      RUNS,
    ))
})
