import { entryLines, ZONE } from './entry-lines'
import { escapeText, foldLine, uriValue } from './text'
import type { CalendarFile } from './types'
import { durationValue } from './values'

/** China has kept UTC+8 all year since 1992, and no event lies before. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  `X-LIC-LOCATION:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19920101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/**
 * An iCalendar file as text, CRLF at the end of every line (RFC 5545, RFC 7986). The same input gives the same text on
 * every device and day. Serve it as `text/calendar; charset=utf-8`.
 */
export function writeCalendar(calendar: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(calendar.prodId)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...headLines(calendar),
    ...TIME_ZONE,
    ...calendar.entries.flatMap(entryLines),
    'END:VCALENDAR',
  ]
  return lines.map(foldLine).join('')
}

/** Each name twice: as RFC 7986 has it, and as programs before it look for it. */
function headLines({ name, description, refreshMinutes, url }: CalendarFile): string[] {
  const lines = [`NAME:${escapeText(name)}`, `X-WR-CALNAME:${escapeText(name)}`, `X-WR-TIMEZONE:${ZONE}`]
  if (description !== '') {
    lines.push(`DESCRIPTION:${escapeText(description)}`, `X-WR-CALDESC:${escapeText(description)}`)
  }
  if (url !== '') lines.push(`SOURCE;VALUE=URI:${uriValue(url)}`)
  if (refreshMinutes === null) return lines
  const every = durationValue(refreshMinutes)
  return [...lines, `REFRESH-INTERVAL;VALUE=DURATION:${every}`, `X-PUBLISHED-TTL:${every}`]
}
