import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthFromText, monthOf } from '../../../src/domain/month'
import { assess } from '../../../src/domain/retirement/assess'
import { minimumMonths } from '../../../src/domain/retirement/contributions'
import { flexibleSpan } from '../../../src/domain/retirement/flexible'
import { delayMonths, statutoryRetirement } from '../../../src/domain/retirement/statutory'
import type { Track } from '../../../src/domain/retirement/types'
import { rules } from './support'

const SEED = { seed: 20_250_101 }
const birthMonth = fc.integer({ min: monthOf(1950, 1), max: monthOf(2010, 12) })
const anyTrack = fc.constantFrom(...rules.tracks)
const delayed = rules.tracks.filter((row) => row.delay !== null)
const statutory = (row: Track, birth: number) => statutoryRetirement(row, birth, rules.effective)

describe('the statutory month', () => {
  it('never comes earlier for someone born later', () =>
    fc.assert(
      fc.property(anyTrack, birthMonth, (row, birth) => {
        expect(statutory(row, birth + 1).month).toBeGreaterThanOrEqual(statutory(row, birth).month + 1)
      }),
      SEED,
    ))

  it('never comes before the old age, and never later than the cap', () =>
    fc.assert(
      fc.property(anyTrack, birthMonth, (row, birth) => {
        const { delay, month, original } = statutory(row, birth)
        expect(month).toBeGreaterThanOrEqual(original)
        expect(delay).toBeLessThanOrEqual(row.delay?.capMonths ?? 0)
      }),
      SEED,
    ))

  it.each(delayed.map((row) => [row.track, row] as const))(
    'delays %s by one month at each whole step',
    (_, row) => {
      const { firstBirth, stepMonths, capMonths } = row.delay!
      const first = monthFromText(firstBirth)
      for (let birth = first - 24; birth < first + stepMonths * capMonths + 24; birth += 1) {
        const begun = birth < first ? 0 : Math.min(capMonths, Math.floor((birth - first) / stepMonths) + 1)
        expect(delayMonths(row, birth)).toBe(begun)
        const steps = delayMonths(row, birth) - delayMonths(row, birth - 1)
        const onStep =
          birth >= first && (birth - first) % stepMonths === 0 && (birth - first) / stepMonths < capMonths
        expect(steps).toBe(onStep ? 1 : 0)
      }
    },
  )

  it.each([
    ['men-60', '1976-08', 35],
    ['men-60', '1976-09', 36],
    ['women-55', '1981-08', 35],
    ['women-55', '1981-09', 36],
    ['women-50', '1984-10', 59],
    ['women-50', '1984-11', 60],
  ] as const)('reaches the cap of %s at the right birth: %s', (id, birth, delay) => {
    const row = rules.tracks.find((each) => each.track === id)!
    expect(statutory(row, monthFromText(birth)).delay).toBe(delay)
  })

  it.each(delayed.map((row) => [row.track, row] as const))(
    'begins for %s with whoever reaches the old age as the reform takes effect',
    (_, row) => {
      const first = monthFromText(row.delay!.firstBirth)
      expect(first + row.oldAgeMonths).toBe(monthFromText(rules.effective))
      expect(statutory(row, first - 1).beforeReform).toBe(true)
      expect(statutory(row, first)).toMatchObject({ beforeReform: false, delay: 1 })
    },
  )
})

describe('the span of choice', () => {
  it('ends three years late, starts at most three years early, and never before the old age', () =>
    fc.assert(
      fc.property(fc.constantFrom(...delayed), birthMonth, (row, birth) => {
        const own = statutory(row, birth)
        const span = flexibleSpan(rules, row, { month: birth, date: null }, own)
        if (!span) {
          expect(own.beforeReform).toBe(true)
          return
        }
        expect(span.latest).toBe(own.month + 36)
        expect(own.month - span.earliest).toBe(Math.min(36, own.delay))
        expect(span.earliest).toBeGreaterThanOrEqual(own.original)
        expect(span.needIfEarliest).toBeLessThanOrEqual(span.needIfLatest)
      }),
      SEED,
    ))

  it('does not depend on the day of birth', () =>
    fc.assert(
      fc.property(anyTrack, birthMonth, fc.integer({ min: 1, max: 31 }), (row, month, date) => {
        const [bare, dated] = [null, date].map((each) =>
          assess(rules, row.track, { month, date: each }, '2026-11-25'),
        )
        const months = (result: typeof bare) =>
          result !== undefined && 'statutory' in result && result.statutory
        expect(months(dated)).toEqual(months(bare))
      }),
      SEED,
    ))
})

describe('the minimum of contributions', () => {
  it.each([
    [2025, 180],
    [2029, 180],
    [2030, 186],
    [2035, 216],
    [2038, 234],
    [2039, 240],
    [2060, 240],
  ])('in %i is %i months', (year, months) => expect(minimumMonths(rules.contributions, year)).toBe(months))
})
