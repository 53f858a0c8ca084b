import type { HolidayCalendar } from '../calendar'
import { agenda, type AgendaItem } from './agenda'
import type { EventRecord } from './types'
import type { DayWindow } from './windows'

/** What a list asks of an event: one of the kinds, and, where given, for one of these people or for everybody. */
export interface Wanted {
  readonly kinds: readonly string[]
  readonly audience?: readonly string[]
}

/** Each time within the days at which an event of the kinds takes place, soonest first; what is called off is left out. */
export function ahead(
  events: readonly EventRecord[],
  { kinds, audience }: Wanted,
  window: DayWindow,
  calendar: HolidayCalendar,
): readonly AgendaItem[] {
  const wanted = events.filter(
    (event) =>
      kinds.includes(event.kind) &&
      event.status !== 'cancelled' &&
      event.status !== 'postponed' &&
      (!audience || event.audience.some((who) => who === '不限' || audience.includes(who))),
  )
  return agenda(wanted, window, calendar)
    .flatMap(({ items }) => items)
    .filter(({ nth }) => nth === 1)
}
