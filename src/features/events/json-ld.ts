import { clockText } from '../../domain/china-time'
import { addDays } from '../../domain/day'
import type { Occurrence } from '../../domain/events/recurrence'
import type { EventRecord, EventStatus } from '../../domain/events/types'

const STATUS: Readonly<Record<EventStatus, string>> = {
  scheduled: 'EventScheduled',
  changed: 'EventRescheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
}

/**
 * schema.org/Event of the next time of an event. A sample says so in its description and names no place: nobody may be
 * sent there. `place` is the name and address of its place record.
 */
export function eventJsonLd(
  event: EventRecord,
  next: Occurrence | null,
  place: { readonly name: string; readonly address?: string },
): Record<string, unknown> {
  const real = event.recordStatus === 'verified'
  const mode = event.online === null ? 'Offline' : event.venue || event.placeId ? 'Mixed' : 'Online'
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: real ? event.note || event.title : '示例数据，不是真实活动',
    eventStatus: `https://schema.org/${STATUS[event.status]}`,
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    ...timesOf(event, next),
    ...(real && place.name ? { location: { '@type': 'Place', ...place } } : {}),
    ...(real && event.organiser ? { organizer: { '@type': 'Organization', name: event.organiser } } : {}),
    ...(event.cost === null ? {} : { isAccessibleForFree: event.cost === 0 }),
  }
}

function timesOf({ time }: EventRecord, next: Occurrence | null): Record<string, string> {
  if (time.how === 'tba') return {}
  const clock = time.how === 'timed' ? time : { start: null, end: null }
  const { from, to, start, end } = next ?? {
    from: time.from,
    to: time.to,
    start: clock.start,
    end: clock.end,
  }
  if (start === null) return { startDate: from, endDate: to }
  return { startDate: stamp(from, start), ...(end === null ? {} : { endDate: stamp(to, end) }) }
}

/** `2026-12-05T09:00:00+08:00`; 24:00 is midnight of the next day. */
function stamp(day: string, minute: number): string {
  const [onDay, rest] = minute === 1440 ? [addDays(day, 1), 0] : [day, minute]
  return `${onDay}T${clockText(rest)}:00+08:00`
}
