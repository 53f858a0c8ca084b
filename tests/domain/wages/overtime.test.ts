import { describe, expect, it } from 'vitest'
import { roundHalfAway, exact } from '../../../src/domain/wages/exact'
import { overtimePay, type OvertimeInput } from '../../../src/domain/wages/overtime'
import { pieceOvertime } from '../../../src/domain/wages/piece-overtime'
import { dayWage } from '../../../src/domain/wages/wage-rate'
import type { OvertimeEntry } from '../../../src/domain/wages/overtime-day'
import { codes, CONTEXT, whole, yuan } from './support'

function pay(entries: readonly OvertimeEntry[], change: Partial<OvertimeInput> = {}) {
  return overtimePay(
    { monthlyFen: 435000, minimumFen: 243000, scheme: 'standard', entries, ...change },
    CONTEXT,
  )
}

function day(
  on: string,
  hours: number,
  change: { counted?: 'beyond'; timeOffMinutes?: number } = {},
): OvertimeEntry {
  return { day: on, minutes: hours * 60, counted: 'total', ...change }
}

describe('overtime by date', () => {
  it('pays only the hours beyond eight on a make-up Sunday', () =>
    expect(yuan(pay([day('2026-09-20', 10)]))).toBe('75.00'))

  it.each([
    ['2026-10-01', '600.00', 'a statutory day'],
    ['2026-10-03', '600.00', 'a statutory Saturday once, not 500 %'],
    ['2026-10-05', '400.00', 'its substitute'],
    ['2026-10-07', '400.00', 'a moved day of the golden week'],
    ['2026-10-10', '0.00', 'the make-up Saturday'],
  ])('on %s gives %s for eight hours: %s', (on, amount) => expect(yuan(pay([day(on, 8)]))).toBe(amount))

  it('takes time off instead of pay on rest days only', () => {
    const off = { timeOffMinutes: 480 }
    expect(yuan(pay([day('2026-06-13', 8, off)]))).toBe('0.00')
    expect(yuan(pay([day('2026-06-13', 8, { timeOffMinutes: 600 })]))).toBe('0.00')
    const statutory = pay([day('2026-10-01', 8, off)])
    expect([yuan(statutory), ...codes(statutory)]).toEqual(['600.00', 'time-off-not-for-statutory'])
    const workday = pay([day('2026-06-10', 2, { counted: 'beyond', ...off })])
    expect([yuan(workday), ...codes(workday)]).toEqual(['75.00', 'time-off-not-for-extra'])
  })

  it('gives a range for a day of a year without notice, and says why', () => {
    const line = pay([day('2027-03-06', 8)])
    expect(yuan(line)).toBe('0.00 ~ 400.00')
    expect(line.warnings).toEqual([{ code: 'year-not-published', values: { year: '2027' } }])
    expect(line.steps).toEqual([{ what: 'unknown-day', sum: '4350 ÷ 174 × (150% × 0 ~ 200% × 8)' }])
  })

  it('orders the range by amount where time off makes the rest day the smaller', () =>
    expect(yuan(pay([day('2027-03-06', 2, { counted: 'beyond', timeOffMinutes: 120 })]))).toBe(
      '0.00 ~ 75.00',
    ))

  it('knows the statutory days that the holiday law itself gives', () => {
    const line = pay([day('2027-10-01', 8)])
    expect([yuan(line), ...codes(line)]).toEqual(['600.00', 'statutory-by-law'])
  })

  it('does not reckon below the minimum wage', () => {
    const line = pay([day('2026-06-13', 8)], { monthlyFen: 174000, minimumFen: 261000 })
    expect([yuan(line), ...codes(line)]).toEqual(['240.00', 'base-raised-to-minimum'])
  })

  it('shows the working of each kind with exact figures', () =>
    expect(pay([day('2026-06-10', 10.5), day('2026-06-13', 8), day('2026-10-01', 8)]).steps).toEqual([
      { what: 'extra', sum: '4350 ÷ 174 × 150% × 2.5' },
      { what: 'rest', sum: '4350 ÷ 174 × 200% × 8' },
      { what: 'statutory', sum: '4350 ÷ 174 × 300% × 8' },
    ]))

  it('warns of days and months over the limit, and pays them', () => {
    const long = pay([day('2026-06-10', 12), { kind: 'extra', minutes: 40 * 60, month: '2026-07' }])
    expect(long.warnings).toEqual([
      { code: 'over-daily-limit', values: { day: '2026-06-10' } },
      { code: 'over-monthly-limit', values: { month: '2026-07' } },
    ])
    expect(yuan(long)).toBe('1650.00')
  })
})

describe('overtime under a permit of the labour office', () => {
  it('gives irregular hours a range on statutory days and nothing else', () => {
    const line = pay([day('2026-10-01', 8)], { scheme: 'irregular' })
    expect([yuan(line), ...codes(line)]).toEqual(['0.00 ~ 600.00', 'irregular-statutory-ask'])
    expect(line.articles).toContainEqual({ statute: 'wage-payment', article: '13' })
  })

  it('gives comprehensive hours the statutory days and the excess of the period', () => {
    const scheme = 'comprehensive' as const
    expect(yuan(pay([day('2026-10-01', 8)], { scheme }))).toBe('600.00')
    expect(yuan(pay([{ kind: 'extra', minutes: 120 }], { scheme }))).toBe('75.00')
    const rest = pay([day('2026-06-13', 8)], { scheme })
    expect([yuan(rest), ...codes(rest)]).toEqual(['0.00', 'comprehensive-period'])
  })
})

describe('other ways to pay overtime', () => {
  it('pays pieces after the quota by kind of day', () => {
    const line = pieceOvertime(
      whole(50),
      { extra: whole(10), rest: whole(0), statutory: whole(4) },
      CONTEXT.rules,
    )
    expect(yuan(line)).toBe('13.50')
    expect(line.steps.map(({ sum }) => sum)).toEqual(['0.5 × 150% × 10', '0.5 × 300% × 4'])
  })

  it('divides by 21.75 days, not by 20.67, 20.83 or 30', () =>
    expect(roundHalfAway(dayWage(exact(217500), CONTEXT.rules))).toBe(10000))

  it('refuses data whose number of days is not a number', () => {
    const paidDaysAMonth = { ...CONTEXT.rules.paidDaysAMonth, value: '廿一' }
    expect(() => dayWage(exact(1), { ...CONTEXT.rules, paidDaysAMonth })).toThrow(RangeError)
  })
})
