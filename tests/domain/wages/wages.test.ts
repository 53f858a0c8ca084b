import { describe, expect, it } from 'vitest'
import { mostDeductible, overDeducted } from '../../../src/domain/wages/deductions'
import { exact, roundHalfAway } from '../../../src/domain/wages/exact'
import { belowMinimumWage, countableFen, minimumWageOn } from '../../../src/domain/wages/minimum-wage'
import { wagesOwed } from '../../../src/domain/wages/owed'
import { partMonthPay } from '../../../src/domain/wages/part-month'
import { illegalProbation, probationShortfall } from '../../../src/domain/wages/probation'
import { bandValue } from '../../../src/domain/wages/rules'
import { codes, CONTEXT, whole, yuan } from './support'

const { rules } = CONTEXT

describe('wages owed', () => {
  it('are due less paid, by month, job, piece, day and hour', () => {
    const line = wagesOwed(
      [
        { by: 'month', dueFen: 500000, paidFen: 200000 },
        { by: 'job', dueFen: 80000, paidFen: 0 },
        { by: 'piece', rateFen: 35, count: whole(1000), paidFen: 0 },
        { by: 'day', rateFen: 30000, count: exact(5, 2), paidFen: 0 },
        { by: 'hour', rateFen: 2300, count: whole(3), paidFen: 0 },
      ],
      rules,
    )
    expect(yuan(line)).toBe('4969.00')
    expect(line.steps[3]).toEqual({ what: 'owed', sum: '300 × 2.5 − 0' })
  })

  it('are nothing where more was paid than due, and that is said', () => {
    const line = wagesOwed([{ by: 'month', dueFen: 100, paidFen: 200 }], rules)
    expect([yuan(line), ...codes(line)]).toEqual(['0.00', 'paid-more-than-due'])
  })
})

describe('the minimum wage', () => {
  it.each([
    ['2021-08-01', 207000],
    ['2023-12-31', 207000],
    ['2024-01-01', 226000],
    ['2025-12-31', 226000],
    ['2026-01-01', 243000],
    ['2030-01-01', 243000],
  ])('on %s is that of tier 2', (on, fen) =>
    expect(minimumWageOn(CONTEXT.minimumWages, on)?.monthlyFen).toBe(fen),
  )

  it('leaves out overtime, allowances and welfare', () =>
    expect(
      countableFen({
        month: '2026-03',
        grossFen: 300000,
        overtimeFen: 50000,
        allowancesFen: 20000,
        welfareFen: 10000,
      }),
    ).toBe(220000))

  it('counts each month by itself, and says of which month it has no rate', () => {
    const month = (of: string, grossFen: number) => ({
      month: of,
      grossFen,
      overtimeFen: 0,
      allowancesFen: 0,
      welfareFen: 0,
    })
    const line = belowMinimumWage(
      [month('2026-01', 200000), month('2026-02', 900000), month('2019-02', 1)],
      CONTEXT,
    )
    expect(yuan(line)).toBe('430.00')
    expect(line.warnings).toEqual([{ code: 'minimum-unknown', values: { month: '2019-02' } }])
  })
})

describe('deductions for damage', () => {
  it.each([
    [500000, 900000, 100000, 'a fifth of the wage'],
    [500000, 30000, 30000, 'the damage itself'],
    [250000, 900000, 7000, 'what leaves the minimum wage'],
    [200000, 900000, 0, 'nothing below the minimum wage'],
  ])('from %i with damage %i are at most %i: %s', (wage, loss, most) =>
    expect(roundHalfAway(mostDeductible(wage, loss, 243000, rules))).toBe(most),
  )

  it('beyond the limit are claimed back, month by month, also where the minimum is not known', () => {
    const line = overDeducted(
      [
        { month: '2026-03', wageFen: 500000, deductedFen: 150000, lossFen: null },
        { month: '2026-04', wageFen: 500000, deductedFen: 50000, lossFen: 900000 },
        { month: '2019-03', wageFen: 500000, deductedFen: 110000, lossFen: 900000 },
      ],
      CONTEXT,
    )
    expect(yuan(line)).toBe('600.00')
    expect(codes(line)).toEqual(['deduction-needs-agreement', 'minimum-unknown'])
  })
})

describe('probation', () => {
  it.each([
    [2, 0],
    [3, 1],
    [11, 1],
    [12, 2],
    [35, 2],
    [36, 6],
  ])('of a contract of %i months lasts at most %i', (months, longest) =>
    expect(bandValue(rules.probationMonths.value, months)).toBe(longest),
  )

  it('within the limit gives nothing; a contract without end allows the longest', () => {
    const of = (contractMonths: number | null, probationMonths: number) =>
      yuan(illegalProbation({ contractMonths, probationMonths, fullFen: 600000 }, rules))
    expect([of(12, 2), of(null, 6), of(null, 7)]).toEqual(['0.00', '0.00', '6000.00'])
    const none = { ...rules, probationMonths: { ...rules.probationMonths, value: [] } }
    expect(yuan(illegalProbation({ contractMonths: null, probationMonths: 1, fullFen: 100 }, none))).toBe(
      '1.00',
    )
  })

  it('is paid at least the minimum wage, and says where that is not known', () => {
    const month = (of: string) => ({ month: of, agreedFen: 250000, paidFen: 100000 })
    const line = probationShortfall([month('2026-03'), month('2019-03')], CONTEXT)
    expect([yuan(line), ...codes(line)]).toEqual(['2430.00', 'minimum-unknown'])
  })
})

describe('a part of a month', () => {
  const part = (present: number, absent: number, paidFen = 0) =>
    partMonthPay(
      { monthlyFen: 435000, presentDays: whole(present), absentDays: whole(absent), paidFen },
      rules,
    )

  it('is a range over the two ways, since the law gives none', () => {
    const line = part(10, 12)
    expect(yuan(line)).toBe('1950.00 ~ 2000.00')
    expect(codes(line)).toEqual(['two-methods'])
    expect(line.steps.map(({ what, sum }) => `${what} ${sum}`)).toEqual(['forward 2000', 'backward 1950'])
  })

  it('is never less than nothing nor more than a month', () => {
    expect(yuan(part(23, 0))).toBe('4350.00')
    expect(yuan(part(0, 23))).toBe('0.00')
    expect(yuan(part(10, 12, 300000))).toBe('0.00')
  })
})
