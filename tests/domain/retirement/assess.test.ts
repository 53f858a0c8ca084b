import { describe, expect, it } from 'vitest'
import { monthOf } from '../../../src/domain/month'
import { assess, birthProblem } from '../../../src/domain/retirement/assess'
import { birthFromText, dueBefore } from '../../../src/domain/retirement/day'
import { statutoryRetirement, trackInForce } from '../../../src/domain/retirement/statutory'
import { rules, track } from './support'

const TODAY = '2026-11-25'
const born = (text: string) => birthFromText(text)!

describe('the answer', () => {
  it('is ahead for a man of 1967-05, 60 years 8 months, January 2028', () =>
    expect(assess(rules, 'men-60', born('1967-05-12'), TODAY)).toMatchObject({
      kind: 'ahead',
      day: '2028-01-12',
      monthsLeft: 14,
      need: 180,
      statutory: { month: monthOf(2028, 1), age: { years: 60, months: 8 }, delay: 8 },
    }))

  it('is unaffected for who reached the old age the day before the reform', () =>
    expect(assess(rules, 'men-60', born('1964-12-31'), TODAY)).toMatchObject({
      kind: 'unaffected',
      day: '2024-12-31',
      statutory: { delay: 0 },
    }))

  it('is delayed by one month for who would have reached it a day later', () =>
    expect(assess(rules, 'men-60', born('1965-01-01'), TODAY)).toMatchObject({
      kind: 'already-past',
      day: '2025-02-01',
      monthsSince: 21,
    }))

  it('is still ahead for who is past the old age but not the new one', () =>
    expect(assess(rules, 'men-60', born('1966-09'), TODAY)).toMatchObject({ kind: 'ahead', monthsLeft: 4 }))

  it.each([
    ['the month itself, day unknown', '1966-06', 'ahead'],
    ['the day before', '1966-06-26', 'ahead'],
    ['the day itself', '1966-06-25', 'ahead'],
    ['the day after', '1966-06-24', 'already-past'],
    ['the month after, day unknown', '1966-05', 'already-past'],
  ])('in its month: %s', (_, birth, kind) => {
    expect(assess(rules, 'men-60', born(birth), TODAY).kind).toBe(kind)
  })

  it('gives special work no span and no delay, and says it is by application at medium confidence', () =>
    expect(assess(rules, 'special-men-55', born('1972-03'), TODAY)).toMatchObject({
      kind: 'ahead',
      span: null,
      statutory: { delay: 0, month: monthOf(2027, 3), inAnnex: false, capped: false },
      track: { byApplication: true, confidence: 'medium' },
    }))

  it('cannot be told of a birth in the future', () =>
    expect(assess(rules, 'men-60', born('2027-01'), TODAY)).toEqual({
      kind: 'cannot-tell',
      why: 'birth-in-future',
    }))

  it('cannot be told on a day before any row is in force', () =>
    expect(assess(rules, 'men-60', born('1965-01'), '2020-01-01')).toEqual({
      kind: 'cannot-tell',
      why: 'no-rule-in-force',
    }))
})

describe('a birth', () => {
  it.each([
    ['1965-01', { month: monthOf(1965, 1), date: null }],
    ['1968-02-29', { month: monthOf(1968, 2), date: 29 }],
    ['1965-12', { month: monthOf(1965, 12), date: null }],
    ['1967-02-29', null],
    ['1967-13', null],
    ['1967-00', null],
    ['', null],
    ['1967', null],
    ['196705', null],
  ])('%s is read', (text, birth) => expect(birthFromText(text)).toEqual(birth))

  it.each([
    ['solar', '1967-05', null],
    ['lunar', '1967-05', 'birth-lunar'],
    ['solar', '', 'birth-missing'],
    ['solar', '2026-11', null],
    ['solar', '2026-11-25', null],
    ['solar', '2026-11-26', 'birth-in-future'],
    ['solar', '2026-12', 'birth-in-future'],
    ['solar', '1906-11', null],
    ['solar', '1906-10', 'birth-too-long-ago'],
  ] as const)('by the %s calendar, %s: %s', (calendar, text, problem) =>
    expect(birthProblem(birthFromText(text), calendar, TODAY)).toBe(problem),
  )
})

describe('a term of notice', () => {
  it('is exact where the day of birth is known', () =>
    expect(dueBefore(born('1976-12-31'), monthOf(2036, 12), 3)).toEqual({ day: '2036-09-30', exact: true }))

  it('is the first of the month, in time for any birthday, where it is not', () =>
    expect(dueBefore(born('1976-12'), monthOf(2036, 12), 3)).toEqual({ day: '2036-09-01', exact: false }))
})

describe('a row of the law', () => {
  const men = track('men-60')
  const later = { ...men, id: 'men-60-2040', from: '2040-01-01', oldAgeMonths: 780 }
  const rows = { tracks: [{ ...men, to: '2039-12-31' }, later] }

  it.each([
    ['2024-12-31', undefined],
    ['2025-01-01', 'men-60-2025'],
    ['2039-12-31', 'men-60-2025'],
    ['2040-01-01', 'men-60-2040'],
  ])('in force on %s is %s', (day, id) => expect(trackInForce(rows, 'men-60', day)?.id).toBe(id))

  it('takes another law from its data alone', () =>
    expect(statutoryRetirement(later, monthOf(1980, 1), rules.effective).original).toBe(monthOf(2045, 1)))

  it('is in no annex where the row names none', () =>
    expect(statutoryRetirement({ ...men, annex: null }, monthOf(1970, 1), rules.effective).inAnnex).toBe(
      false,
    ))
})
