import { describe, expect, it } from 'vitest'
import { rateFromPercent } from '../../../src/domain/loan/rate'
import { readLoan } from '../../../src/features/startup/loan-fields'

const RULE = { cap: 50_000_000, pointsBelow: 150 }
const GOOD = { amount: '10', months: '24', rate: '3.45' }
const read = (typed: Record<string, string>) => readLoan({ ...GOOD, ...typed }, RULE)

describe('a loan as typed', () => {
  it.each([
    [{ amount: '１０', months: '２４', rate: '３．４５' }],
    [{ amount: '10 万', months: '24个月', rate: '3。45%' }],
    [{ amount: '10.0', months: ' 24 ', rate: '3.45％' }],
  ])('is understood as %j', (typed) => expect(read(typed)).toEqual(read({})))

  it.each(['13800138000', '9999999999', '999999999999', '9007199254.740993', '12,5', '十万'])(
    'of the amount %s is answered by a sentence',
    (amount) => {
      const { faults, terms } = read({ amount })
      expect([typeof faults.amount, terms]).toEqual(['string', null])
    },
  )

  it.each(['999999999999', '25', '3,45', '3.45678', '-1'])('has no rate of %s', (text) => {
    expect(rateFromPercent(text)).toBe(null)
    expect(read({ rate: text }).faults.rate).toBe('填百分数，比如 3.45')
  })

  it('asks back where a share was typed for a percentage', () =>
    expect(read({ rate: '0.041' }).faults.rate).toBe('太低了。这里填百分数，4.1% 就填 4.1'))

  it.each([
    ['200000', '最多 50 万元。填的是元吗？20 万元就填 20'],
    ['80', '最多 50 万元'],
  ])('of %s says what was probably meant', (amount, words) =>
    expect(read({ amount }).faults.amount).toBe(words),
  )
})
