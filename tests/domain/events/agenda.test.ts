import { describe, expect, it } from 'vitest'
import { agenda, archive, isOver, startingWithin, undated } from '../../../src/domain/events/agenda'
import type { EventRecord } from '../../../src/domain/events/types'
import { monthWeeks, todayWindow, weekendWindow, weekWindow } from '../../../src/domain/events/windows'
import { monthOf } from '../../../src/domain/month'
import { at, NOTICES } from '../opening-hours/support'
import { event, repeating } from './support'

const timed = (id: string, day: string, start: number): EventRecord =>
  event({ id, time: { how: 'timed', from: day, start, to: day, end: start + 60 } })
const whole = (id: string, from: string, to: string): EventRecord =>
  event({ id, time: { how: 'all-day', from, to } })
const tba = (id: string, from: number | null, to: number | null = from): EventRecord =>
  event({
    id,
    time: { how: 'tba', months: from === null ? null : { from, to: to as number }, words: '待定' },
  })
const ids = (events: readonly EventRecord[]): string[] => events.map(({ id }) => id)

describe('windows', () => {
  it.each([
    ['a Wednesday', '2026-11-25', '2026-11-23', '2026-11-29'],
    ['a Monday', '2026-11-23', '2026-11-23', '2026-11-29'],
    ['a Sunday, the last day of its week', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['a week over the new year', '2026-12-31', '2026-12-28', '2027-01-03'],
  ])('the week of %s', (_, today, from, to) => expect(weekWindow(today)).toEqual({ from, to }))

  it.each([
    ['2026-11-25', '2026-11-28', '2026-11-29'],
    ['2026-11-29', '2026-11-28', '2026-11-29'],
  ])('the weekend of %s', (today, from, to) => expect(weekendWindow(today)).toEqual({ from, to }))

  it('today is one day', () =>
    expect(todayWindow('2026-11-25')).toEqual({ from: '2026-11-25', to: '2026-11-25' }))

  it.each([
    ['November 2026 has six weeks', monthOf(2026, 11), 6, '2026-10-26', '2026-12-06'],
    ['February 2027 has four', monthOf(2027, 2), 4, '2027-02-01', '2027-02-28'],
  ])('%s', (_, month, weeks, first, last) => {
    const grid = monthWeeks(month)
    expect(grid.length).toBe(weeks)
    expect([grid[0]?.[0], grid[weeks - 1]?.[6]]).toEqual([first, last])
  })
})

describe('agenda', () => {
  it('groups by day and orders by the clock, whole days last', () => {
    const events = [
      whole('c', '2026-12-05', '2026-12-05'),
      timed('b', '2026-12-05', 600),
      timed('a', '2026-12-05', 600),
      timed('d', '2026-12-05', 480),
      timed('e', '2026-12-01', 480),
      whole('b2', '2026-12-05', '2026-12-05'),
    ]
    const list = agenda(events, { from: '2026-12-01', to: '2026-12-31' }, NOTICES)
    expect(list.map(({ day, items }) => [day, items.map((item) => item.event.id)])).toEqual([
      ['2026-12-01', ['e']],
      ['2026-12-05', ['d', 'a', 'b', 'b2', 'c']],
    ])
  })

  it('puts an event of several days on each of them that the window holds', () => {
    const list = agenda(
      [whole('long', '2026-11-30', '2026-12-03')],
      { from: '2026-12-01', to: '2026-12-02' },
      NOTICES,
    )
    expect(list.map(({ day, items }) => [day, items[0]?.nth, items[0]?.days])).toEqual([
      ['2026-12-01', 2, 4],
      ['2026-12-02', 3, 4],
    ])
    const short = agenda(
      [whole('short', '2026-12-01', '2026-12-02')],
      { from: '2026-11-01', to: '2026-12-31' },
      NOTICES,
    )
    expect(short.map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-02'])
  })
})

describe('undated, over, archive', () => {
  const today = '2026-11-25'

  it('lists what is to be announced by its months, without those that have passed', () => {
    const events = [
      tba('also-none', null),
      tba('none', null),
      tba('no', null),
      tba('past', monthOf(2026, 9), monthOf(2026, 10)),
      tba('now', monthOf(2026, 11)),
      tba('next', monthOf(2027, 2)),
      timed('fair', today, 540),
    ]
    expect(ids(undated(events, today))).toEqual(['now', 'next', 'also-none', 'no', 'none'])
  })

  it.each([
    ['yesterday', timed('a', '2026-11-24', 540), true],
    ['today', timed('a', today, 540), false],
    ['in months that have passed', tba('a', monthOf(2026, 10)), true],
    ['in this month', tba('a', monthOf(2026, 11)), false],
    ['some day', tba('a', null), false],
    ['every week without an end', repeating('2020-01-04', 'FREQ=WEEKLY;BYDAY=SA'), false],
    ['every week until last month', repeating('2020-01-04', 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20261031'), true],
  ])('tells whether an event %s is over', (_, each, over) => expect(isOver(each, today, NOTICES)).toBe(over))

  it('archives what is over, the latest first', () => {
    const events = [
      timed('old', '2015-02-05', 540),
      timed('twin-b', '2026-10-02', 0),
      timed('twin-a', '2026-10-02', 0),
      tba('months', monthOf(2026, 9)),
      timed('later', '2026-10-10', 0),
      timed('ahead', '2026-12-05', 540),
    ]
    expect(ids(archive(events, today, NOTICES))).toEqual(['later', 'twin-a', 'twin-b', 'months', 'old'])
  })

  it('archives what repeated by its last day', () => {
    const ended = { ...repeating('2020-01-04', 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20261031'), id: 'ended' }
    expect(ids(archive([timed('earlier', '2026-10-10', 0), ended], today, NOTICES))).toEqual([
      'ended',
      'earlier',
    ])
  })

  it('archives the months of a year by their last', () =>
    expect(
      ids(
        archive([tba('a', monthOf(2026, 1), monthOf(2026, 3)), tba('b', monthOf(2026, 9))], today, NOTICES),
      ),
    ).toEqual(['b', 'a']))
})

describe('startingWithin', () => {
  const now = at('2026-12-04 09:30')
  const found = (events: EventRecord[], hours = 48) =>
    startingWithin(events, now, hours, NOTICES).map((item) => item.event.id)

  it.each([
    ['tomorrow', timed('a', '2026-12-05', 540), true],
    ['this minute', timed('a', '2026-12-04', 570), true],
    ['already running', timed('a', '2026-12-04', 540), false],
    ['in 48 hours to the minute', timed('a', '2026-12-06', 570), true],
    ['a minute later', timed('a', '2026-12-06', 571), false],
    ['a whole day tomorrow', whole('a', '2026-12-05', '2026-12-07'), true],
    ['since yesterday', whole('a', '2026-12-03', '2026-12-07'), false],
    ['cancelled', { ...timed('a', '2026-12-05', 540), status: 'cancelled' } as EventRecord, false],
  ])('an event %s', (_, each, is) => expect(found([each])).toEqual(is ? ['a'] : []))
})
