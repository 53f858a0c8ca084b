import { describe, expect, it } from 'vitest'
import { monthOf } from '../../../src/domain/month'
import { minimumFor, outlook, reachedBy, yearThatCounts } from '../../../src/domain/retirement/contributions'
import type { Paid } from '../../../src/domain/retirement/types'
import { rules } from './support'

const rule = rules.contributions
const OCTOBER_2026 = monthOf(2026, 10)
const months = (count: number): Paid => ({ kind: 'months', months: count, through: OCTOBER_2026 })

describe('the year that counts', () => {
  it('is the chosen one when going early', () =>
    expect(yearThatCounts(monthOf(2031, 2), monthOf(2034, 2))).toBe(2031))
  it('is the statutory one when going late', () =>
    expect(yearThatCounts(monthOf(2037, 2), monthOf(2034, 2))).toBe(2034))
  it('so a woman of 1981-01 needs 192, 210 and 210 months', () => {
    const statutory = monthOf(2034, 2)
    const chosen = [statutory - 36, statutory, statutory + 36]
    expect(chosen.map((month) => minimumFor(rule, month, statutory))).toEqual([192, 210, 210])
  })
})

describe('the month by which enough is paid', () => {
  it.each<[string, Paid, number | null]>([
    ['is not known where nothing is known', { kind: 'unknown' }, null],
    ['is the last paid month where enough is paid', months(200), OCTOBER_2026],
    ['is as many months on as are missing', months(170), monthOf(2027, 8)],
    [
      'counts the first month when paying since a month',
      { kind: 'since', since: monthOf(2012, 1) },
      monthOf(2026, 12),
    ],
  ])('%s', (_, paid, by) => expect(reachedBy(paid, 180)).toBe(by))
})

describe('whether contributions suffice', () => {
  const retire = monthOf(2028, 1)
  const look = (paid: Paid) => outlook(rule, paid, 180, retire)

  it('is unknown where nothing is known, and still says how many are needed', () =>
    expect(look({ kind: 'unknown' })).toEqual({ kind: 'unknown', need: 180 }))
  it('is enough, and by which month', () =>
    expect(look(months(170))).toEqual({ kind: 'enough', need: 180, by: monthOf(2027, 8), tight: false }))
  it('is tight where it hangs on the month of retirement itself', () =>
    expect(look(months(165))).toEqual({ kind: 'enough', need: 180, by: retire, tight: true }))
  it('is short by one month, and says which ways there are', () =>
    expect(look(months(164))).toEqual({
      kind: 'short',
      need: 180,
      missing: 1,
      by: monthOf(2028, 2),
      ways: rule.ways,
    }))
})
