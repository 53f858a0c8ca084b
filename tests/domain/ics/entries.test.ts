import { describe, expect, it } from 'vitest'
import type { EventRecord } from '../../../src/domain/events/types'
import { entriesOf } from '../../../src/domain/ics/entries'
import { event, repeating, rule } from '../events/support'
import { CONTEXT, events, lines, written } from './support'

const textOf = (record: EventRecord): string => written(entriesOf(record, CONTEXT))
const valuesOf = (record: EventRecord, name: string): string[] =>
  lines(textOf(record))
    .filter((line) => line.startsWith(name))
    .map((line) => line.slice(line.indexOf(':') + 1))

describe('entriesOf', () => {
  it('counts changes and keeps a cancelled event under the same UID, with its mark', () => {
    const first = event({ title: '招聘会' })
    const moved = event({
      title: '招聘会',
      sequence: 1,
      status: 'changed',
      updated: '2026-11-21',
      time: { how: 'timed', from: '2026-12-05', start: 600, to: '2026-12-05', end: 690 },
    })
    const cancelled = { ...moved, sequence: 2, status: 'cancelled', updated: '2026-11-22' } as const
    const versions = [first, moved, cancelled]
    expect(versions.map((each) => valuesOf(each, 'UID')[0])).toEqual(Array(3).fill('fair@events.example'))
    expect(versions.map((each) => valuesOf(each, 'SEQUENCE')[0])).toEqual(['0', '1', '2'])
    expect(versions.map((each) => valuesOf(each, 'STATUS')[0])).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
    ])
    expect(versions.map((each) => valuesOf(each, 'SUMMARY')[0])).toEqual([
      '招聘会',
      '招聘会',
      '【取消】招聘会',
    ])
    expect(versions.map((each) => valuesOf(each, 'DTSTAMP')[0])).toEqual([
      '20261119T160000Z',
      '20261120T160000Z',
      '20261121T160000Z',
    ])
    expect(valuesOf(cancelled, 'TRIGGER')).toEqual([])
    expect(valuesOf(cancelled, 'TRANSP')).toEqual(['TRANSPARENT'])
  })

  it('marks what is postponed and not yet settled', () => {
    const late = event({ status: 'postponed', sequence: 1 })
    expect([valuesOf(late, 'SUMMARY')[0], valuesOf(late, 'STATUS')[0]]).toEqual([
      '【延期】示例 · 冬季招聘会',
      'TENTATIVE',
    ])
  })

  it('writes nothing while the day is to be announced', () =>
    expect(entriesOf(event({ time: { how: 'tba', months: null, words: '待定' } }), CONTEXT)).toEqual([]))

  it('rings at nine on the day before whole days, and a day and two hours before the rest', () => {
    const whole = event({ time: { how: 'all-day', from: '2026-12-05', to: '2026-12-06' } })
    expect(valuesOf(whole, 'TRIGGER')).toEqual(['-PT15H'])
    expect(valuesOf(event(), 'TRIGGER')).toEqual(['-P1D', '-PT2H'])
    expect(entriesOf(event(), { ...CONTEXT, alarms: false })[0]?.alarms).toEqual([])
  })

  it('says in words what the calendar has no field for', () => {
    const full = event({
      organiser: '示例科室',
      audience: ['毕业生'],
      bring: ['身份证'],
      cost: 0,
      note: '备注',
      status: 'changed',
      recurrence: rule('FREQ=WEEKLY;BYDAY=SA'),
      placeId: 'market',
    })
    expect(entriesOf(full, CONTEXT)[0]).toMatchObject({
      description:
        '状态：有变动\n主办：示例科室\n面向：毕业生\n重复：每周六\n报名：是否报名未说明\n费用：免费\n带什么：身份证\n备注\n核对于 2026年11月20日（周五）。日历更新可能延迟一天，以本站为准',
      location: '零工市场',
      categories: ['招聘会', '毕业生'],
      url: 'https://labour.example/events/fair/',
    })
  })

  it('leaves an open rule to the calendar program', () =>
    expect(valuesOf(repeating('2026-11-07', 'FREQ=WEEKLY;BYDAY=SA'), 'RRULE')).toEqual([
      'FREQ=WEEKLY;BYDAY=SA',
    ]))

  it('takes out the days off of the notices where the event is not held on them', () => {
    const fair = repeating('2026-09-05', 'FREQ=WEEKLY;BYDAY=SA;EXDATE=20261003,20261114', 'skip')
    expect(valuesOf(fair, 'RRULE')).toEqual(['FREQ=WEEKLY;BYDAY=SA'])
    expect(valuesOf(fair, 'EXDATE')).toEqual(['20260926', '20261003', '20261114'])
    const unknown = entriesOf(fair, { ...CONTEXT, calendar: { years: [], days: {} } })
    expect(unknown[0]?.rule?.except).toEqual(['2026-10-03', '2026-11-14'])
  })

  it('writes a monthly rule', () =>
    expect(valuesOf(repeating('2026-11-14', 'FREQ=MONTHLY;BYDAY=2SA;COUNT=4', 'skip'), 'RRULE')).toEqual([
      'FREQ=MONTHLY;BYDAY=2SA;COUNT=4',
    ]))

  it('writes out, under UIDs of their own, what moves off the days off', () => {
    const moving = repeating('2026-10-01', 'FREQ=WEEKLY;BYDAY=TH;COUNT=3', 'after')
    expect(valuesOf(moving, 'UID')).toEqual([
      'fair-2026-10-01@events.example',
      'fair-2026-10-15@events.example',
    ])
    expect(events(textOf(moving)).map(({ startDate }) => startDate.toString())).toEqual([
      '2026-10-08',
      '2026-10-15',
    ])
    expect(valuesOf(moving, 'RRULE')).toEqual([])
  })
})
