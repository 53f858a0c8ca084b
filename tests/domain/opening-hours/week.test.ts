import { describe, expect, it } from 'vitest'
import { weekAhead } from '../../../src/domain/opening-hours'
import { hours, NOTICES } from './support'

const OFFICE = hours('Mo-Fr 09:00-17:00; PH off')

describe('weekAhead', () => {
  it('marks the days of a holiday whose hours differ from their weekday', () => {
    const rows = weekAhead(OFFICE, '2026-09-30', NOTICES)
    expect(
      rows.map((row) => [row.day, row.weekday, row.mark.kind, row.exceptional, row.spans.length]),
    ).toEqual([
      ['2026-09-30', 3, null, false, 1],
      ['2026-10-01', 4, 'statutory', true, 0],
      ['2026-10-02', 5, 'statutory', true, 0],
      ['2026-10-03', 6, 'statutory', false, 0],
      ['2026-10-04', 7, 'rest', false, 0],
      ['2026-10-05', 1, 'rest', true, 0],
      ['2026-10-06', 2, 'rest', true, 0],
    ])
    expect(rows.some((row) => row.unknown || row.callFirst)).toBe(false)
  })

  it('marks a make-up day and a dated exception', () => {
    const read = hours('Mo-Fr 09:00-17:00; 2026 Feb 13 09:00-17:00')
    const rows = weekAhead(read, '2026-02-12', NOTICES, 3)
    expect(rows.map((row) => row.exceptional)).toEqual([false, true, true])
    expect(rows[2]?.mark).toEqual({ kind: 'makeup', name: '春节' })
  })

  it('OH-06: shows only what is usual on days that nobody can tell', () => {
    const rows = weekAhead(OFFICE, '2026-12-31', NOTICES, 2)
    expect(rows.map((row) => [row.unknown, row.callFirst])).toEqual([
      [false, false],
      [true, true],
    ])
    expect(rows[1]).toMatchObject({ spans: [[540, 1020]], exceptional: false })
  })
})
