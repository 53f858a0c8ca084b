import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { dayKind, isWorkday } from '../../src/domain/calendar'
import { clockText, instantOf, momentAt } from '../../src/domain/china-time'
import {
  addDays,
  addMonthsToDay,
  addYearsToDay,
  dayFromNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  isDay,
  weekday,
} from '../../src/domain/day'
import { yuanText } from '../../src/domain/money'
import { monthFromText, monthInYear, monthOf, monthText, yearOfMonth } from '../../src/domain/month'

const HOME = process.env.TZ
afterEach(() => {
  if (HOME === undefined) delete process.env.TZ
  else process.env.TZ = HOME
})

describe.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])(
  'on a device in %s',
  (zone) => {
    it('TM-01: a day stays the day that it is', () => {
      process.env.TZ = zone
      expect(dayFromNumber(dayNumber('2026-03-01'))).toBe('2026-03-01')
      expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
      expect(momentAt(Date.UTC(2026, 1, 28, 16, 0))).toEqual({ day: '2026-03-01', minute: 0 })
      expect(instantOf({ day: '2026-03-01', minute: 0 })).toBe(Date.UTC(2026, 1, 28, 16, 0))
    })

    it('TM-02: no day is lost or short in the years of summer time, 1986 to 1991', () => {
      process.env.TZ = zone
      expect(daysBetween('1988-04-01', '1988-05-01')).toBe(30)
      for (const day of [
        '1986-05-04',
        '1987-04-12',
        '1988-04-17',
        '1989-04-16',
        '1990-04-15',
        '1991-04-14',
        '1991-09-15',
      ])
        expect([daysBetween(day, addDays(day, 1)), momentAt(instantOf({ day, minute: 0 })).day]).toEqual([
          1,
          day,
        ])
    })
  },
)

describe('months and years later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-01-31', 13, '2027-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('TM-03: are counted from the anchor and end with the month: %s and %i', (day, months, later) =>
    expect(addMonthsToDay(day, months)).toBe(later),
  )

  it('TM-04: 29 February has its day in a common year on the 28th, by the Civil Code', () => {
    expect(addYearsToDay('2024-02-29', 1)).toBe('2025-02-28')
    expect(addYearsToDay('2024-02-29', 4)).toBe('2028-02-29')
  })

  it('are whole numbers that read and write as text', () => {
    expect(monthText(monthFromText('2026-12') + 1)).toBe('2027-01')
    expect(monthFromText('2026-02-14')).toBe(monthOf(2026, 2))
    expect([yearOfMonth(monthOf(2026, 12)), monthInYear(monthOf(2026, 12))]).toEqual([2026, 12])
    for (const text of ['2026-13', '2026-00', '2026', '26-01', ''])
      expect(() => monthFromText(text)).toThrow(RangeError)
  })
})

describe('a day', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    ' 2026-01-01',
    '2026-04-31',
    '',
  ])('is real or refused: %j', (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => dayNumber(text)).toThrow(RangeError)
  })

  it('goes forth and back by any count', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 40_000 }),
        fc.integer({ min: -9_000, max: 9_000 }),
        (number, count) => {
          const day = dayFromNumber(number)
          expect(isDay(day)).toBe(true)
          expect(daysBetween(day, addDays(day, count))).toBe(count)
          expect(weekday(addDays(day, 7))).toBe(weekday(day))
        },
      ),
      { seed: 20261125 },
    ))

  it('has the weekday of the calendar on the wall', () => {
    expect(['2026-11-23', '2026-11-29', '1969-12-31'].map(weekday)).toEqual([1, 7, 3])
    expect([daysInMonth(2024, 2), daysInMonth(2100, 2), daysInMonth(2026, 12)]).toEqual([29, 28, 31])
  })

  it('is what the notice of its year says, else its weekday, else unknown', () => {
    const notices = {
      years: [2031],
      days: {
        '2031-04-26': { kind: 'makeup', name: '劳动节' },
        '2031-05-01': { kind: 'statutory', name: '劳动节' },
      },
    } as const
    const days = ['2031-04-26', '2031-05-01', '2031-04-27', '2031-04-28', '2032-04-28']
    expect(days.map((day) => dayKind(notices, day))).toEqual([
      'makeup',
      'statutory',
      'rest',
      'workday',
      'unknown',
    ])
    expect(days.map((day) => isWorkday(notices, day))).toEqual([true, false, false, true, null])
  })
})

describe('words for time and money', () => {
  it.each([
    [0, '00:00'],
    [330, '05:30'],
    [1440, '24:00'],
  ])('%i minutes are %s', (minute, text) => expect(clockText(minute)).toBe(text))

  it.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [1_039_000, '¥10,390.00'],
    [-123_456_789, '−¥1,234,567.89'],
  ])('%i fen are %s', (fen, text) => expect(yuanText(fen)).toBe(text))
})
