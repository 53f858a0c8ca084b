import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { owedPoints } from '../../../src/domain/loan/drawing'
import { loanRule, ownRate } from '../../../src/domain/loan/part'
import { below, rateFromPercent, rateText } from '../../../src/domain/loan/rate'
import { evenInstalment, repaymentSchedule, type LoanTerms } from '../../../src/domain/loan/schedule'
import type { Measure } from '../../../src/domain/measures/measure'

describe('a yearly rate', () => {
  it.each([
    ['3.45', 34_500],
    ['3.45%', 34_500],
    [' 3 ％', 30_000],
    ['0', 0],
    ['3.4567', 34_567],
    ['24', 240_000],
  ])('%s is read in millionths', (text, rate) => expect(rateFromPercent(text)).toBe(rate))

  it.each(['', 'abc', '-1', '24.1', '3.45678', '3,45', '1e1'])('%j is refused', (text) =>
    expect(rateFromPercent(text)).toBeNull(),
  )

  it.each([
    [34_500, '3.45%'],
    [30_000, '3%'],
    [0, '0%'],
    [5_000, '0.5%'],
    [100_000, '10%'],
    [34_567, '3.4567%'],
  ])('%i is written as %s', (rate, text) => expect(rateText(rate)).toBe(text))

  it('less 150 base points is a rate less 1.5 %, never under nothing', () => {
    expect(below(35_000, 150)).toBe(20_000)
    expect(below(10_000, 150)).toBe(0)
  })
})

describe('who bears the interest', () => {
  it('is the state alone for those who get all of it', () =>
    expect(ownRate(true, 35_000, { pointsBelow: 150 })).toBe(0))
  it('is the borrower up to the LPR less the base points for others', () =>
    expect(ownRate(false, 35_000, { pointsBelow: 150 })).toBe(20_000))

  it('is told by the measure that is a loan, and by no other', () => {
    const loan = { id: 'a', amount: { kind: 'loan', fen: 5e7, fullMonths: 60, othersBelowLprBp: 150 } }
    const other = { id: 'b', amount: { kind: 'none' } }
    const measures = [loan, other] as unknown as readonly Measure[]
    expect(loanRule('a', measures)).toMatchObject({ cap: 5e7, fullMonths: 60, pointsBelow: 150 })
    expect(loanRule('b', measures)).toBeNull()
    expect(loanRule('c', measures)).toBeNull()
  })
})

const terms = (change: Partial<LoanTerms> = {}): LoanTerms => ({
  principal: 10_000_000,
  months: 12,
  rate: 36_000,
  ownRate: 0,
  way: 'even',
  ...change,
})

describe('repaying every month the same', () => {
  it('100,000 yuan at 3.6 % in a year is 8,496.73 a month, as the formula of annuities has it', () => {
    const { rows, interest } = repaymentSchedule(terms())
    expect(rows[0]).toMatchObject({ nth: 1, interest: 30_000, principal: 819_673, left: 9_180_327 })
    expect(rows.slice(0, 11).every((row) => row.principal + row.interest === 849_673)).toBe(true)
    expect(rows[11]?.left).toBe(0)
    expect(interest).toBe(rows.reduce((sum, row) => sum + row.interest, 0))
  })

  it('without interest is the principal in equal parts, the last the smaller', () => {
    const { rows } = repaymentSchedule(terms({ principal: 100, months: 3, rate: 0 }))
    expect(rows.map(({ principal }) => principal)).toEqual([34, 34, 32])
  })

  it('in one month is the loan and a month of interest', () =>
    expect(repaymentSchedule(terms({ months: 1 })).rows).toEqual([
      { nth: 1, principal: 10_000_000, interest: 30_000, own: 0, state: 30_000, left: 0 },
    ]))

  it('is never a fen from the formula by more than rounding', () => {
    for (const [principal, months, rate] of [
      [50_000_000, 36, 31_000],
      [30_000_000, 24, 36_500],
      [1_234_567, 60, 49_000],
    ] as const) {
      const monthly = rate / 12_000_000
      const formula = (principal * monthly) / (1 - (1 + monthly) ** -months)
      expect(Math.abs(evenInstalment(principal, months, rate) - formula)).toBeLessThan(2)
    }
  })
})

describe('repaying at the end', () => {
  it('is interest every month and the principal with the last', () => {
    const { rows, interest } = repaymentSchedule(terms({ way: 'end', months: 3, ownRate: 20_000 }))
    expect(rows.map(({ principal }) => principal)).toEqual([0, 0, 10_000_000])
    expect(rows.map(({ own, state }) => [own, state])).toEqual([
      [16_667, 13_333],
      [16_667, 13_333],
      [16_667, 13_333],
    ])
    expect(interest).toBe(90_000)
  })
})

describe('any loan', () => {
  const loans = fc.record({
    principal: fc.integer({ min: 1, max: 50_000_000 }),
    months: fc.integer({ min: 1, max: 120 }),
    rate: fc.integer({ min: 0, max: 240_000 }),
    ownRate: fc.integer({ min: 0, max: 240_000 }),
    way: fc.constantFrom('even' as const, 'end' as const),
  })

  it('is repaid to the fen, and what borrower and state bear is all the interest', () =>
    fc.assert(
      fc.property(loans, (loan) => {
        const { rows, interest, own, state } = repaymentSchedule(loan)
        expect(rows).toHaveLength(loan.months)
        expect(rows.reduce((sum, { principal }) => sum + principal, 0)).toBe(loan.principal)
        expect(rows[rows.length - 1]?.left).toBe(0)
        expect(own + state).toBe(interest)
        for (const row of rows) {
          expect(row.own + row.state).toBe(row.interest)
          expect(Math.min(row.own, row.state, row.left)).toBeGreaterThanOrEqual(0)
        }
      }),
      { seed: 9, numRuns: 200 },
    ))

  it('costs no more with a higher subsidy, and asks of the last month no more than of the others', () =>
    fc.assert(
      fc.property(loans, (loan) => {
        const schedule = repaymentSchedule({ ...loan, way: 'even' })
        const half = repaymentSchedule({ ...loan, ownRate: Math.floor(loan.ownRate / 2) })
        const whole = repaymentSchedule(loan)
        expect(half.own).toBeLessThanOrEqual(whole.own)
        const [first, last] = [schedule.rows[0], schedule.rows[schedule.rows.length - 1]]
        const sum = (row: typeof first) => (row?.principal ?? 0) + (row?.interest ?? 0)
        expect(sum(last)).toBeLessThanOrEqual(sum(first))
      }),
      { seed: 9, numRuns: 100 },
    ))

  it.each([
    ['nothing', { principal: 0 }],
    ['no month', { months: 0 }],
    ['half a fen', { principal: 0.5 }],
  ])('of %s is refused', (_, change) => expect(() => repaymentSchedule(terms(change))).toThrow(RangeError))
})

describe('the drawing of what is owed', () => {
  const box = { left: 0, right: 100, top: 0, bottom: 50 }

  it('has five points, from all to nothing', () => {
    const points = owedPoints(10_000_000, repaymentSchedule(terms()), box)
    expect(points.map(({ month }) => month)).toEqual([0, 3, 6, 9, 12])
    expect(points[0]).toMatchObject({ owed: 10_000_000, x: 0, y: 0 })
    expect(points[4]).toMatchObject({ owed: 0, x: 100, y: 50 })
  })

  it('has no point twice where the months are few', () =>
    expect(
      owedPoints(10_000_000, repaymentSchedule(terms({ months: 2 })), box).map(({ month }) => month),
    ).toEqual([0, 1, 2]))
})
