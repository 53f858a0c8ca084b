import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHours, type OpeningHours, type Spans } from '../../../src/domain/opening-hours'
import { hours } from './support'

const CLOSED: Spans = []
const MORNING: Spans = [[480, 720]]

function week(...spans: readonly Spans[]): Pick<OpeningHours, 'week'> {
  return { week: spans }
}

describe('parseHours', () => {
  it('reads lunch gaps, a shorter Saturday and closed days', () => {
    const work: Spans = [
      [330, 660],
      [780, 1080],
    ]
    expect(hours('Mo-Fr 05:30-11:00,13:00-18:00; Sa 08:00-12:00; Su off; PH off')).toEqual({
      week: [work, work, work, work, work, MORNING, CLOSED],
      holiday: [],
      dated: [],
    })
  })

  it('reads 24/7 as every day, holidays too', () => {
    const all: Spans = [[0, 1440]]
    expect(hours('24/7')).toEqual({ ...week(all, all, all, all, all, all, all), holiday: all, dated: [] })
  })

  it.each<readonly [string, Spans]>([
    ['Mo 19:00-02:00', [[1140, 1560]]],
    ['Mo 00:00-24:00', [[0, 1440]]],
    ['Mo 18:00-00:00', [[1080, 1440]]],
    [
      'Mo 08:00-12:00, 13:00-17:00',
      [
        [480, 720],
        [780, 1020],
      ],
    ],
    ['Mo 08:00-12:00,12:00-17:00', [[480, 1020]]],
    ['Mo off', []],
    ['Mo closed', []],
    ['  Mo   08:00 - 12:00  ', MORNING],
    [
      'Mo 06:00-10:00,20:00-06:00',
      [
        [360, 600],
        [1200, 1800],
      ],
    ],
  ])('reads %s', (text, spans) => {
    expect(hours(text).week[0]).toEqual(spans)
  })

  it.each<readonly [string, readonly number[]]>([
    ['Mo,We 08:00-12:00', [0, 2]],
    ['Mo-We,Su 08:00-12:00', [0, 1, 2, 6]],
    ['Sa-Mo 08:00-12:00', [0, 5, 6]],
    ['Su,PH 08:00-12:00', [6]],
  ])('reads the days of %s', (text, open) => {
    const found = hours(text)
      .week.map((spans, index) => (spans.length > 0 ? index : -1))
      .filter((index) => index >= 0)
    expect(found).toEqual(open)
  })

  it('lets a later rule replace an earlier one for the days they share', () => {
    const read = hours('Mo-Su 09:00-17:00; We 08:00-12:00; We,PH off; PH 08:00-12:00')
    expect(read.week[1]).toEqual([[540, 1020]])
    expect(read.week[2]).toEqual(CLOSED)
    expect(read.holiday).toEqual(MORNING)
  })

  it.each<readonly [string, OpeningHours['dated'][number]]>([
    ['2026 Dec 24 off', ['2026-12-24', '2026-12-24', []]],
    ['2026 Dec 24-2026 Dec 31 08:00-12:00', ['2026-12-24', '2026-12-31', MORNING]],
    ['2026 Oct 01-07 off', ['2026-10-01', '2026-10-07', []]],
    ['2026 Sep 28-Oct 03 off', ['2026-09-28', '2026-10-03', []]],
    ['2026 Dec 24-2027 Jan 02 closed', ['2026-12-24', '2027-01-02', []]],
    ['2028 Feb 29 off', ['2028-02-29', '2028-02-29', []]],
  ])('reads the dated exception %s', (text, dated) => {
    expect(hours(`Mo-Fr 09:00-17:00; ${text}`).dated).toEqual([dated])
  })

  it('gives plain JSON', () => {
    const read = hours('Mo-Fr 09:00-17:00; PH off; 2026 Dec 24 off')
    expect(JSON.parse(JSON.stringify(read))).toEqual(read)
  })

  it('never throws on any text, and every error stands within it', () => {
    const alphabet = 'MoTuWeThFrSaSuPHOctoff-,:;/ 0123456789|"[（，。：周一\u{20000}'
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...alphabet) }))
    fc.assert(
      fc.property(text, (typed) => {
        const parsed = parseHours(typed)
        if (parsed.ok) return
        expect(parsed.errors.length).toBeGreaterThan(0)
        for (const { column, message } of parsed.errors) {
          expect(column).toBeGreaterThanOrEqual(1)
          expect(column).toBeLessThanOrEqual(typed.length + 1)
          expect(message).not.toBe('')
        }
      }),
      { seed: 1, numRuns: 3000 },
    )
  })
})
