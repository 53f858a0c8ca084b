import { describe, expect, it } from 'vitest'
import {
  annualLeavePay,
  unusedLeaveDays,
  type AnnualLeaveInput,
} from '../../../src/domain/wages/annual-leave'
import { doubleWage, doubleWagePeriod, type DoubleWageInput } from '../../../src/domain/wages/double-wage'
import { doubleWageLimit } from '../../../src/domain/wages/double-wage-limit'
import { codes, CONTEXT, limit, whole, yuan } from './support'

const LEAVE: AnnualLeaveInput = {
  from: '2026-01-01',
  to: '2026-12-31',
  yearsWorked: 5,
  workingSince: '2020-01-01',
  daysTaken: whole(0),
  mayStillBeTaken: false,
  monthWagesFen: [435000],
}
const DOUBLE: DoubleWageInput = {
  start: '2026-01-10',
  signed: null,
  until: '2026-04-19',
  monthlyFen: 600000,
  refused: false,
}

describe('annual leave not taken', () => {
  it.each([
    [1, 5],
    [9, 5],
    [10, 10],
    [20, 15],
  ])('after %i years of work is %i days', (yearsWorked, days) =>
    expect(unusedLeaveDays({ ...LEAVE, workingSince: '2025-01-01', yearsWorked }, CONTEXT.rules)).toBe(days),
  )

  it.each([
    ['2026-03-14', 0, 1, '73 days of 365 make one of five'],
    ['2026-03-13', 0, 0, 'a part of a day does not count'],
    ['2026-12-31', 5, 0, 'all of it was taken'],
    ['2026-06-30', 5, 0, 'more was taken than due, and is not taken back'],
    ['2025-12-31', 0, 0, 'a period that ends before it begins'],
  ])('to %s with %i taken is %i: %s', (to, daysTaken, days) =>
    expect(unusedLeaveDays({ ...LEAVE, to, daysTaken: whole(daysTaken) }, CONTEXT.rules)).toBe(days),
  )

  it('is no more in a leap year', () =>
    expect(unusedLeaveDays({ ...LEAVE, from: '2024-01-01', to: '2024-12-31' }, CONTEXT.rules)).toBe(5))

  it('gives 200 % on top, since the 300 % hold the wage already paid', () => {
    const line = annualLeavePay(LEAVE, CONTEXT)
    expect(yuan(line)).toBe('2000.00')
    expect(line.steps[1]).toEqual({ what: 'leave', sum: '4350 ÷ 21.75 × 200% × 5' })
  })

  it('begins after a year of unbroken work', () => {
    const line = annualLeavePay({ ...LEAVE, workingSince: '2026-03-01' }, CONTEXT)
    expect([yuan(line), ...codes(line)]).toEqual(['0.00', 'under-one-year-no-leave'])
  })
})

describe('double pay without a contract', () => {
  it.each([
    [{ until: '2026-02-09' }, null],
    [{ until: '2026-02-10' }, { from: '2026-02-10', to: '2026-02-10' }],
    [{ until: '2028-01-01' }, { from: '2026-02-10', to: '2027-01-09' }],
    [
      { until: '2028-01-01', start: '2026-01-31' },
      { from: '2026-03-01', to: '2027-01-30' },
    ],
  ])('runs from after the first month to before one year', (change, period) =>
    expect(doubleWagePeriod({ ...DOUBLE, ...change }, CONTEXT.rules)).toEqual(period),
  )

  it('is eleven months at most', () =>
    expect(yuan(doubleWage({ ...DOUBLE, until: '2029-01-01' }, CONTEXT))).toBe('66000.00'))

  it('never counts a part month as more than a month', () =>
    expect(yuan(doubleWage({ ...DOUBLE, start: '2026-06-01', until: '2026-07-30' }, CONTEXT))).toBe(
      '6000.00',
    ))

  it('is a range where the worker would not sign, and nothing before the first month', () => {
    const refused = doubleWage({ ...DOUBLE, refused: true }, CONTEXT)
    expect(yuan(refused)).toBe('0.00 ~ 13655.17')
    expect(codes(refused)).toContain('refusal-ends-double-wage')
    expect(yuan(doubleWage({ ...DOUBLE, until: '2026-01-20' }, CONTEXT))).toBe('0.00')
  })

  it('counts working days of a year without notice by weekday and holiday law, and says so', () => {
    const line = doubleWage({ ...DOUBLE, start: '2026-12-01', until: '2027-01-04' }, CONTEXT)
    expect([yuan(line), codes(line)[0]]).toEqual(['275.86', 'year-not-published'])
  })
})

describe('the limit of double pay', () => {
  const of = (filedOn: string, change: Partial<DoubleWageInput> = {}) =>
    doubleWageLimit({ ...DOUBLE, ...change }, filedOn, limit('arbitration-other'), CONTEXT)

  it('leaves the whole period within a year of filing', () =>
    expect(of('2026-05-01')?.left).toEqual({ from: '2026-02-10', to: '2026-04-19' }))

  it('leaves nothing day by day a year after the end', () => expect(of('2027-06-01')?.left).toBeNull())

  it('is none where no double pay arose', () => expect(of('2026-05-01', { until: '2026-01-20' })).toBeNull())
})
