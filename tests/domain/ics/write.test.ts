import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationValue } from '../../../src/domain/ics/values'
import { entry, events, lines, read, written } from './support'

describe('writeCalendar', () => {
  it('writes the head, the zone and the entry in full', () =>
    expect(lines(written([entry()]))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Labour//Events//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:活动',
      'X-WR-CALNAME:活动',
      'X-WR-TIMEZONE:Asia/Shanghai',
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Shanghai',
      'X-LIC-LOCATION:Asia/Shanghai',
      'BEGIN:STANDARD',
      'DTSTART:19920101T000000',
      'TZOFFSETFROM:+0800',
      'TZOFFSETTO:+0800',
      'TZNAME:CST',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:fair@events.example',
      'DTSTAMP:20261119T160000Z',
      'LAST-MODIFIED:20261119T160000Z',
      'SEQUENCE:0',
      'DTSTART;TZID=Asia/Shanghai:20261205T090000',
      'DTEND;TZID=Asia/Shanghai:20261205T113000',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'SUMMARY:冬季招聘会',
      'END:VEVENT',
      'END:VCALENDAR',
    ]))

  it('ends every line with CRLF and nothing else', () => {
    const text = written([entry({ description: '一\r\n二\n三'.repeat(40) })])
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('tells subscribers both ways how often to look again', () => {
    const head = lines(
      written([], { refreshMinutes: 720, url: 'https://labour.example/cal/all.ics', description: '说明' }),
    )
    expect(head).toEqual(
      expect.arrayContaining([
        'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
        'X-PUBLISHED-TTL:PT12H',
        'SOURCE;VALUE=URI:https://labour.example/cal/all.ics',
        'DESCRIPTION:说明',
        'X-WR-CALDESC:说明',
      ]),
    )
  })

  it('is a valid calendar without entries', () =>
    expect(read(written([])).getAllSubcomponents('vevent')).toEqual([]))

  it.each([
    ['one day ends on the next', '2026-12-05', '2026-12-05', '20261206'],
    ['three days end on the fourth', '2026-12-05', '2026-12-07', '20261208'],
    ['the last day of the year ends in the next', '2026-12-31', '2026-12-31', '20270101'],
  ])('whole days, the end exclusive: %s', (_, from, to, end) => {
    const text = lines(written([entry({ time: { from, to, start: null, end: null } })]))
    expect(text).toContain(`DTSTART;VALUE=DATE:${from.replace(/-/g, '')}`)
    expect(text).toContain(`DTEND;VALUE=DATE:${end}`)
    expect(text).toContain('TRANSP:TRANSPARENT')
  })

  it('writes no end where nobody has said when', () =>
    expect(
      lines(written([entry({ time: { from: '2026-12-05', to: '2026-12-05', start: 540, end: null } })])).some(
        (line) => line.startsWith('DTEND'),
      ),
    ).toBe(false))

  it('writes 24:00 as midnight of the next day', () =>
    expect(
      lines(written([entry({ time: { from: '2026-12-31', to: '2026-12-31', start: 1200, end: 1440 } })])),
    ).toContain('DTEND;TZID=Asia/Shanghai:20270101T000000'))

  it('writes place, position, address, categories and alarms', () => {
    const text = lines(
      written([
        entry({
          location: '零工市场，二楼',
          position: { lat: 30.05, lng: 121.14944 },
          url: 'https://labour.example/活动/',
          categories: ['招聘会', '甲,乙'],
          alarms: [1440, 120],
        }),
      ]),
    )
    expect(text).toEqual(
      expect.arrayContaining([
        'LOCATION:零工市场，二楼',
        'GEO:30.050000;121.149440',
        'URL:https://labour.example/%E6%B4%BB%E5%8A%A8/',
        'CATEGORIES:招聘会,甲\\,乙',
        'TRIGGER:-P1D',
        'TRIGGER:-PT2H',
      ]),
    )
    expect(text.filter((line) => line === 'BEGIN:VALARM').length).toBe(2)
  })

  it.each([
    [
      'timed',
      540,
      'RRULE:FREQ=WEEKLY;BYDAY=TU,TH;INTERVAL=2;UNTIL=20261231T155959Z',
      'EXDATE;TZID=Asia/Shanghai:20261203T090000',
    ],
    [
      'of whole days',
      null,
      'RRULE:FREQ=WEEKLY;BYDAY=TU,TH;INTERVAL=2;UNTIL=20261231',
      'EXDATE;VALUE=DATE:20261203',
    ],
  ])('writes a rule %s', (_, start, rrule, exdate) => {
    const rule = {
      freq: 'WEEKLY',
      interval: 2,
      byDay: [
        { nth: null, weekday: 2 },
        { nth: null, weekday: 4 },
      ],
      until: '2026-12-31',
      count: null,
      except: ['2026-12-03'],
    } as const
    const text = lines(
      written([entry({ rule, time: { from: '2026-12-01', to: '2026-12-01', start, end: null } })]),
    )
    expect(text).toEqual(expect.arrayContaining([rrule, exdate]))
  })

  it('writes a rule of a month that ends by count', () => {
    const rule = {
      freq: 'MONTHLY',
      interval: 1,
      byDay: [{ nth: -1, weekday: 7 }],
      until: null,
      count: 3,
      except: [],
    } as const
    expect(lines(written([entry({ rule })]))).toContain('RRULE:FREQ=MONTHLY;BYDAY=-1SU;COUNT=3')
  })

  it('gives back any text through ical.js', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .filter((each) => !/[\p{Cc}\p{Cs}]/u.test(each))
    fc.assert(
      fc.property(word, word, word, (title, description, location) => {
        const [event] = events(written([entry({ title, description: `${description}\n第二行`, location })]))
        expect([event?.summary, event?.description, event?.location]).toEqual([
          title,
          `${description}\n第二行`,
          location,
        ])
      }),
      { seed: 5, numRuns: 200 },
    )
  })
})

describe('durationValue', () => {
  it.each([
    [720, 'PT12H'],
    [-1440, '-P1D'],
    [-90, '-PT1H30M'],
    [-1530, '-P1DT1H30M'],
    [0, 'PT0S'],
    [45, 'PT45M'],
  ])('%i minutes', (minutes, value) => expect(durationValue(minutes)).toBe(value))
})
