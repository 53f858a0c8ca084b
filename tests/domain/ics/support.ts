import ICAL from 'ical.js'
import type { EntryContext } from '../../../src/domain/ics/entries'
import type { FeedContext } from '../../../src/domain/ics/feed'
import type { CalendarEntry, CalendarFile } from '../../../src/domain/ics/types'
import { writeCalendar } from '../../../src/domain/ics/write'
import { NOTICES } from '../opening-hours/support'

export const CONTEXT: EntryContext = {
  uidDomain: 'events.example',
  urlOf: ({ id }) => `https://labour.example/events/${id}/`,
  placeNameOf: (id) => (id === 'market' ? '零工市场' : undefined),
  positionOf: () => null,
  calendar: NOTICES,
  from: '2026-09-01',
  to: '2026-12-31',
  alarms: true,
}

export const FEED_CONTEXT: FeedContext = {
  ...CONTEXT,
  today: '2026-11-25',
  prodId: '-//Labour//Events//ZH',
  name: '某市',
  siteUrl: 'https://labour.example/',
  towns: [{ code: '000000001', name: '甲镇' }],
  townOf: ({ town }) => town,
}

export function entry(over: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    uid: 'fair@events.example',
    sequence: 0,
    updated: '2026-11-20',
    title: '冬季招聘会',
    description: '',
    location: '',
    url: '',
    position: null,
    categories: [],
    status: 'CONFIRMED',
    time: { from: '2026-12-05', to: '2026-12-05', start: 540, end: 690 },
    rule: null,
    alarms: [],
    ...over,
  }
}

export function file(entries: readonly CalendarEntry[], over: Partial<CalendarFile> = {}): CalendarFile {
  return {
    name: '活动',
    description: '',
    prodId: '-//Labour//Events//ZH',
    refreshMinutes: null,
    url: '',
    entries,
    ...over,
  }
}

export const written = (entries: readonly CalendarEntry[], over: Partial<CalendarFile> = {}): string =>
  writeCalendar(file(entries, over))

/** The calendar as ical.js reads it; its zones are registered as a program would. */
export function read(text: string): ICAL.Component {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return calendar
}

export function events(text: string): ICAL.Event[] {
  return read(text)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
}

/** The content lines, unfolded. */
export function lines(text: string): string[] {
  return text.replace(/\r\n /g, '').split('\r\n').slice(0, -1)
}
