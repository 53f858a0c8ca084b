import { useContent } from '../../content/store'
import { addDays } from '../../domain/day'
import type { EventRecord } from '../../domain/events/types'
import { eventFile, type FeedContext } from '../../domain/ics/feed'
import { PRODUCT_ID, uidDomain } from '../../domain/ics/publication'
import { writeCalendar } from '../../domain/ics/write'
import { isApple } from '../../platform/install'
import { saveFile } from '../../platform/save-file'
import { useEvents } from './use-events'

const DAYS_AHEAD = 400

/** How this pack's events become calendars, the same as at build; `siteUrl` ends in a slash. */
export function useCalendarContext(): (siteUrl: string) => FeedContext {
  const content = useContent()
  const events = useEvents()
  return (siteUrl) => ({
    today: events.today,
    prodId: PRODUCT_ID,
    uidDomain: uidDomain(content.pack?.region.id ?? ''),
    name: content.pack?.region.shortName ?? '',
    siteUrl,
    urlOf: ({ id }) => `${siteUrl}events/${id}/`,
    placeNameOf: events.placeNameOf,
    positionOf: (event) => (event.recordStatus === 'verified' ? events.whereOf(event).position : null),
    townOf: (event) => events.whereOf(event).town,
    towns: content.pack?.divisions ?? [],
    calendar: events.calendar,
    from: events.today,
    to: addDays(events.today, DAYS_AHEAD),
    alarms: true,
  })
}

/** The address of the app itself, with a slash at its end; only in a browser. */
export function siteAddress(): string {
  return new URL(import.meta.env.BASE_URL, window.location.origin).href
}

/**
 * Puts one event into the phone's calendar by a file made here, which needs no network; false where this browser keeps no
 * files. Apple's phones open a link to a calendar at once, and save a file out of the way: with a network the link is left
 * to them (`null`).
 */
export function useEventFile(): (event: EventRecord) => boolean | null {
  const contextOf = useCalendarContext()
  return (event) => {
    if (isApple() && navigator.onLine) return null
    const text = writeCalendar(eventFile(event, contextOf(siteAddress())))
    return saveFile(`${event.id}.ics`, 'text/calendar;charset=utf-8', text)
  }
}
