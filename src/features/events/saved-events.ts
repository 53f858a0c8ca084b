import type { HolidayCalendar } from '../../domain/calendar'
import { onlyOn } from '../../domain/events/recurrence'
import type { ScheduledEvent } from '../../domain/events/scheduled'
import type { EventRecord } from '../../domain/events/types'

interface Known {
  readonly byId: ReadonlyMap<string, EventRecord>
  readonly calendar: HolidayCalendar
}

/** The events of a schedule as they stand now, those of which one time was chosen as that alone. */
export function savedEvents(
  items: readonly ScheduledEvent[],
  { byId, calendar }: Known,
): readonly EventRecord[] {
  return items.flatMap(({ id, only }) => {
    const event = byId.get(id)
    return event ? [only === undefined ? event : onlyOn(event, only, calendar)] : []
  })
}
