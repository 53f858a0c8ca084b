import { describe, expect, it } from 'vitest'
import { averageWage, endingPay, type CompensationInput } from '../../../src/domain/wages/compensation'
import { exact } from '../../../src/domain/wages/exact'
import { lastDayOfMonths, serviceBetween } from '../../../src/domain/wages/service'
import { codes, CONTEXT, withThreeTimes, yuan } from './support'

const INPUT: CompensationInput = {
  start: '2010-09-01',
  last: '2026-02-28',
  ending: 'expiry',
  monthWagesFen: Array<number>(12).fill(600000),
  lastMonthFen: 600000,
  includesOvertime: false,
}

function pay(change: Partial<CompensationInput>, context = CONTEXT) {
  return endingPay({ ...INPUT, ...change }, context)
}

describe('time served', () => {
  it.each([
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 2, '2026-03-30'],
    ['2026-01-10', 1, '2026-02-09'],
  ])('from %s %i months end on %s', (start, months, last) =>
    expect(lastDayOfMonths(start, months)).toBe(last),
  )

  it('is nothing where the last day comes first', () =>
    expect(serviceBetween('2026-02-01', '2026-01-31')).toEqual({ months: 0, restDays: false }))

  it('of one day is a day beyond no month', () =>
    expect(serviceBetween('2026-02-01', '2026-02-01')).toEqual({ months: 0, restDays: true }))
})

describe('pay at the end of the job', () => {
  it('has no twelve-year limit for a wage up to the three-times line', () => {
    expect(yuan(pay({}, withThreeTimes(6000)))).toBe('96000.00')
    expect(yuan(pay({}, withThreeTimes(5999)))).toBe('71988.00')
    expect(codes(pay({}, withThreeTimes(5999)))).toContain('capped')
  })

  it('says when the three-times line is not known and gives a range where it could matter', () => {
    const high = pay({ monthWagesFen: [4500000] })
    expect(yuan(high)).toBe('87480.00 ~ 720000.00')
    expect(codes(high)).toContain('cap-unknown')
    expect(codes(pay({}))).not.toContain('cap-unknown')
  })

  it('takes the line as unknown on a day before every row', () =>
    expect(codes(pay({ monthWagesFen: [4500000] }, { ...CONTEXT, threeTimes: [] }))).toContain('cap-unknown'))

  it('leaves the cap out where the minimum wage is not known either, and says so', () => {
    const line = pay({ start: '2015-01-01', last: '2015-12-31' })
    expect([yuan(line), codes(line)[0]]).toEqual(['6000.00', 'cap-not-applied'])
  })

  it('averages the months there are, at least the minimum wage', () => {
    expect(averageWage([300000, 500000], null)).toEqual(exact(400000))
    expect(averageWage([100000], 243000)).toEqual(exact(243000))
    expect(averageWage([], null)).toEqual(exact(0))
  })

  it('looks at twelve months at most', () =>
    expect(yuan(pay({ monthWagesFen: [...INPUT.monthWagesFen, 9900000] }))).toBe('96000.00'))

  it('adds one month of the last wage only to a dismissal without notice', () => {
    const line = pay({ ending: 'no-notice', lastMonthFen: 680000 })
    expect(yuan(line)).toBe('102800.00')
    expect(line.steps).toContainEqual({ what: 'notice-month', sum: '6800' })
    expect(yuan(pay({ ending: 'notice-given', lastMonthFen: 680000 }))).toBe('96000.00')
    expect(yuan(pay({ ending: 'layoff', lastMonthFen: 680000 }))).toBe('96000.00')
    expect(yuan(pay({ ending: 'illegal', lastMonthFen: 680000 }))).toBe('192000.00')
  })

  it('shows how it was reckoned', () =>
    expect(pay({ ending: 'illegal' }).steps).toEqual([
      { what: 'service', sum: '2010-09-01 ~ 2026-02-28: 15/6 → 16' },
      { what: 'month-wage', sum: '6000' },
      { what: 'compensation', sum: '6000 × 16 × 2' },
    ]))

  it('warns where overtime pay is in the average, for practice differs', () =>
    expect(codes(pay({ includesOvertime: true }))).toContain('overtime-in-average-disputed'))

  it('gives nothing for an ending without pay, and cites why', () => {
    const line = pay({ ending: 'worker-resigns' })
    expect([yuan(line), ...codes(line)]).toEqual(['0.00', 'ending-gives-nothing'])
    expect(line.articles).toContainEqual({ statute: 'labour-contract-law', article: '37' })
  })

  it('refuses an ending that the data does not hold', () =>
    expect(() => pay({ ending: 'folklore' })).toThrow('no such ending'))
})
