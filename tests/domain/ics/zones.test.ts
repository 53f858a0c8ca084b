import { afterEach, describe, expect, it } from 'vitest'
import { instantOf } from '../../../src/domain/china-time'
import { occurrences } from '../../../src/domain/events/recurrence'
import type { EventRecord } from '../../../src/domain/events/types'
import { entriesOf } from '../../../src/domain/ics/entries'
import { event, repeating, rule } from '../events/support'
import { NOTICES } from '../opening-hours/support'
import { CONTEXT, events, written } from './support'

const HOME = process.env.TZ
const ZONES = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']
const timed = { how: 'timed', from: '2026-09-05', start: 510, to: '2026-09-05', end: 660 } as const
const CASES: [string, EventRecord][] = [
  ['one fair', event()],
  [
    'one over midnight',
    event({ time: { how: 'timed', from: '2026-12-31', start: 1320, to: '2027-01-01', end: 120 } }),
  ],
  [
    'one over the change of clocks in America',
    event({ time: { how: 'timed', from: '2026-11-01', start: 960, to: '2026-11-02', end: 120 } }),
  ],
  ['a weekly fair', event({ time: timed, recurrence: rule('FREQ=WEEKLY;BYDAY=SA') })],
  [
    'a weekly fair not held on days off',
    event({ time: timed, recurrence: rule('FREQ=WEEKLY;BYDAY=SA;EXDATE=20261114', 'skip') }),
  ],
  ['a weekly fair that moves', event({ time: timed, recurrence: rule('FREQ=WEEKLY;BYDAY=SA', 'after') })],
  [
    'a monthly fair until a day',
    event({ time: timed, recurrence: rule('FREQ=MONTHLY;BYDAY=1SA;UNTIL=20261205') }),
  ],
  ['whole days each month', repeating('2026-09-25', 'FREQ=MONTHLY;BYDAY=-1FR', 'before')],
]

/** The instants at which ical.js lets an event start, up to the end of 2026; whole days as their date. */
function startsOf(text: string): (number | string)[] {
  const starts = events(text).flatMap((each) => {
    const found: (number | string)[] = []
    const iterator = each.iterator()
    for (let next = iterator.next(); next && next.toString() < '2027'; next = iterator.next()) {
      found.push(next.isDate ? next.toString() : next.toUnixTime() * 1000)
    }
    return found
  })
  return starts.sort()
}

describe.each(ZONES)('on a device in %s', (zone) => {
  afterEach(() => {
    if (HOME === undefined) delete process.env.TZ
    else process.env.TZ = HOME
  })

  it('has the clock of that zone', () => {
    process.env.TZ = zone
    const hours = { UTC: 0, 'Asia/Shanghai': -480, 'America/Los_Angeles': 480 }
    expect(new Date(Date.UTC(2026, 11, 5)).getTimezoneOffset() + 0).toBe(hours[zone as keyof typeof hours])
  })

  it.each(CASES)('%s starts at the instants that the domain reckons', (_, record) => {
    process.env.TZ = zone
    const expected = occurrences(record, '2026-01-01', '2026-12-31', NOTICES).map(({ from, start }) =>
      start === null ? from : instantOf({ day: from, minute: start }),
    )
    expect(startsOf(written(entriesOf(record, CONTEXT)))).toEqual(expected)
  })

  it('writes the very same text', () => {
    const all = () => written(CASES.flatMap(([, record]) => entriesOf(record, CONTEXT)))
    const before = all()
    process.env.TZ = zone
    expect(all()).toBe(before)
  })

  it('ends at the instant that the domain reckons', () => {
    process.env.TZ = zone
    const [night] = events(written(entriesOf(CASES[1]?.[1] as EventRecord, CONTEXT)))
    expect((night?.endDate.toUnixTime() ?? 0) * 1000).toBe(instantOf({ day: '2027-01-01', minute: 120 }))
    expect(night?.endDate.toJSDate().getTime()).toBe(instantOf({ day: '2027-01-01', minute: 120 }))
  })
})
