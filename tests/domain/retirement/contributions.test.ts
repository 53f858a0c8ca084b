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
  const look = (paid: Paid, at = retire, now = OCTOBER_2026) => outlook(rule, paid, 180, at, now)

  it('is unknown where nothing is known, and still says how many are needed', () =>
    expect(look({ kind: 'unknown' })).toEqual({ kind: 'unknown', need: 180 }))
  it('is enough, and by which month', () =>
    expect(look(months(170))).toEqual({ kind: 'enough', need: 180, by: monthOf(2027, 8), tight: false }))
  it.each<[string, Paid, number]>([
    ['more than is needed', months(240), retire],
    ['just what is needed', months(180), retire],
    ['more than is needed, past the month of retirement', months(240), monthOf(2026, 7)],
    ['just what is needed, years past the month of retirement', months(180), monthOf(2020, 3)],
    ['since long ago', { kind: 'since', since: monthOf(2006, 12) }, retire],
    [
      'since long ago, past the month of retirement',
      { kind: 'since', since: monthOf(2011, 11) },
      monthOf(2026, 7),
    ],
  ])('is enough already, whatever the month, with %s', (_, paid, at) =>
    expect(look(paid, at)).toEqual({ kind: 'enough', need: 180, by: null, tight: false }),
  )
  it.each<[number, number, number]>([
    [0, monthOf(2026, 7), 180],
    [179, monthOf(2026, 7), 1],
    [120, monthOf(2020, 3), 60],
  ])(
    'with %i months, past the month of retirement, is short by what is missing and no more',
    (paid, at, missing) =>
      expect(look(months(paid), at)).toMatchObject({ kind: 'short', missing, by: OCTOBER_2026 + missing }),
  )
  it('never says that more paid leaves more to pay', () => {
    for (const at of [monthOf(2019, 1), monthOf(2026, 7), OCTOBER_2026, retire])
      for (let paid = 1; paid <= 400; paid++) {
        const missing = (count: number) => {
          const view = look(months(count), at)
          return view.kind === 'short' ? view.missing : 0
        }
        expect(missing(paid)).toBeLessThanOrEqual(missing(paid - 1))
        expect(missing(paid)).toBeLessThanOrEqual(Math.max(0, 180 - paid))
      }
  })
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
