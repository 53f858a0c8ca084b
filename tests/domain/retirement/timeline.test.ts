import { describe, expect, it } from 'vitest'
import { monthFromText, monthOf } from '../../../src/domain/month'
import { birthFromText } from '../../../src/domain/retirement/day'
import { flexibleSpan } from '../../../src/domain/retirement/flexible'
import { statutoryRetirement } from '../../../src/domain/retirement/statutory'
import {
  choiceAt,
  choiceWords,
  firstSufficient,
  timeline,
  type TimelineInput,
} from '../../../src/domain/retirement/timeline'
import type { Paid, TrackId } from '../../../src/domain/retirement/types'
import { rules, track } from './support'

function input(id: TrackId, text: string, paid: Paid = { kind: 'unknown' }): TimelineInput {
  const birth = birthFromText(text)!
  const statutory = statutoryRetirement(track(id), birth.month, rules.effective)
  const span = flexibleSpan(rules, track(id), birth, statutory)!
  return { rules, birth, statutory, span, paid, today: '2026-11-25' }
}

describe('the timeline', () => {
  it('runs month by month from the earliest to the latest', () => {
    const choices = timeline(input('men-60', '1967-05-12'))
    expect(choices).toHaveLength(8 + 36 + 1)
    expect(choices.map(({ offset }) => offset)).toEqual(Array.from({ length: 45 }, (_, i) => i - 8))
    expect(choices.filter(({ kind }) => kind === 'statutory')).toHaveLength(1)
  })

  it('counts notice back from the chosen month, and the agreement back from the statutory one', () => {
    const from = input('men-60', '1967-05-12')
    expect(choiceAt(from, monthOf(2027, 9)).due).toEqual({ day: '2027-06-12', exact: true })
    expect(choiceAt(from, monthOf(2030, 9)).due).toEqual({ day: '2027-12-12', exact: true })
    expect(choiceAt(from, monthOf(2028, 1)).due).toBeNull()
  })

  it('names what each kind of choice needs', () => {
    const from = input('men-60', '1967-05')
    const needs = (year: number) => choiceAt(from, monthOf(year, 1)).needs
    expect(needs(2027)).toEqual(rules.flexible.earlyNeeds)
    expect(needs(2028)).toEqual([])
    expect(needs(2029)).toEqual(rules.flexible.lateNeeds)
  })

  it('closes a month that is over, and one whose notice is too late', () => {
    const from = input('men-60', '1966-09')
    const openings = timeline(from).map(({ month, open }) => [month - monthOf(2026, 9), open])
    expect(openings.slice(0, 7)).toEqual([
      [0, 'month-passed'],
      [1, 'month-passed'],
      [2, 'due-passed'],
      [3, 'due-passed'],
      [4, 'due-passed'],
      [5, 'due-passed'],
      [6, 'open'],
    ])
  })

  it('gives a month of pension only to be confirmed', () =>
    expect(choiceAt(input('men-60', '1967-05'), monthOf(2028, 1)).pension).toEqual({
      month: monthOf(2028, 2),
      confidence: 'confirm',
    }))

  it('reckons contributions by the year that counts for each month', () => {
    const choices = timeline(input('women-50', '1981-01'))
    expect(choices.map(({ contributions }) => contributions.need)).toEqual([
      ...Array<number>(11).fill(192),
      ...Array<number>(12).fill(198),
      ...Array<number>(12).fill(204),
      ...Array<number>(38).fill(210),
    ])
  })

  it('finds the first month with enough paid, and none where nothing is known', () => {
    const paid: Paid = { kind: 'since', since: monthOf(2013, 2) }
    expect(firstSufficient(timeline(input('men-60', '1967-05', paid)))?.month).toBe(monthFromText('2028-01'))
    expect(firstSufficient(timeline(input('men-60', '1967-05')))).toBeNull()
  })

  it('reads to a screen reader as month, age and how far from the statutory one', () => {
    const from = input('men-60', '1967-05-12')
    const read = (year: number, month: number) => choiceWords(choiceAt(from, monthOf(year, month)))
    expect(read(2027, 5)).toBe('2027年5月,60岁,提前8个月')
    expect(read(2028, 1)).toBe('2028年1月,60岁8个月,法定退休')
    expect(read(2029, 7)).toBe('2029年7月,62岁2个月,延迟1年6个月')
  })

  it('gives the day only where the day of birth is known', () => {
    expect(choiceAt(input('men-60', '1968-02-29'), monthOf(2029, 2)).day).toBe('2029-02-28')
    expect(choiceAt(input('men-60', '1968-02'), monthOf(2029, 2)).day).toBeNull()
  })
})
