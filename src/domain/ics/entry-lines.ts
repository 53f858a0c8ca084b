import type { CalendarEntry, EntryRule, EntryTime } from './types'
import { escapeText, uriValue } from './text'
import { dateValue, durationValue, localValue, utcValue } from './values'

export const ZONE = 'Asia/Shanghai'
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** The content lines of a VEVENT, not yet folded (RFC 5545 3.6.1). */
export function entryLines(entry: CalendarEntry): string[] {
  const stamp = utcValue(entry.updated, 0)
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${entry.sequence}`,
    ...timeLines(entry.time),
    ...(entry.rule ? ruleLines(entry.rule, entry.time) : []),
    `STATUS:${entry.status}`,
    `TRANSP:${isBusy(entry) ? 'OPAQUE' : 'TRANSPARENT'}`,
    ...textLine('SUMMARY', entry.title),
    ...textLine('DESCRIPTION', entry.description),
    ...textLine('LOCATION', entry.location),
    ...(entry.position ? [`GEO:${entry.position.lat.toFixed(6)};${entry.position.lng.toFixed(6)}`] : []),
    ...(entry.url === '' ? [] : [`URL:${uriValue(entry.url)}`]),
    ...(entry.categories.length === 0 ? [] : [`CATEGORIES:${entry.categories.map(escapeText).join(',')}`]),
    ...entry.alarms.flatMap((minutes) => alarmLines(minutes, entry.title)),
    'END:VEVENT',
  ]
}

/** Whole days and what does not take place leave the person free. */
function isBusy({ status, time }: CalendarEntry): boolean {
  return status !== 'CANCELLED' && time.start !== null
}

function textLine(name: string, text: string): string[] {
  return text === '' ? [] : [`${name}:${escapeText(text)}`]
}

/** DTEND is exclusive: for whole days the day after the last. Without a known end there is none. */
function timeLines({ from, to, start, end }: EntryTime): string[] {
  if (start === null) {
    return [`DTSTART;VALUE=DATE:${dateValue(from)}`, `DTEND;VALUE=DATE:${localValue(to, 1440).slice(0, 8)}`]
  }
  const begins = `DTSTART;TZID=${ZONE}:${localValue(from, start)}`
  return end === null ? [begins] : [begins, `DTEND;TZID=${ZONE}:${localValue(to, end)}`]
}

/** UNTIL is of the kind of DTSTART: a date, or an instant in UTC (RFC 5545 3.3.10). */
function ruleLines(
  { freq, interval, byDay, until, count, except }: EntryRule,
  { start }: EntryTime,
): string[] {
  const days = byDay.map(({ nth, weekday }) => `${nth ?? ''}${WEEKDAYS[weekday - 1]}`)
  const parts = [`FREQ=${freq}`, `BYDAY=${days.join(',')}`]
  if (interval > 1) parts.push(`INTERVAL=${interval}`)
  if (until !== null) parts.push(`UNTIL=${start === null ? dateValue(until) : utcValue(until, 1439, 59)}`)
  if (count !== null) parts.push(`COUNT=${count}`)
  const exDates = except.map((day) =>
    start === null ? `EXDATE;VALUE=DATE:${dateValue(day)}` : `EXDATE;TZID=${ZONE}:${localValue(day, start)}`,
  )
  return [`RRULE:${parts.join(';')}`, ...exDates]
}

function alarmLines(minutes: number, title: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    `TRIGGER:${durationValue(-minutes)}`,
    'END:VALARM',
  ]
}
