import type { HolidayCalendar } from '../calendar'
import { addDays, weekday, type Day } from '../day'
import { isGuessed, markOf, sameSpans, spansOn, usualSpans } from './spans'
import type { OpeningHours, WeekRow } from './types'

/** The hours of `days` days from `today` on, one row a day. */
export function weekAhead(
  hours: OpeningHours,
  today: Day,
  calendar: HolidayCalendar,
  days = 7,
): readonly WeekRow[] {
  return Array.from({ length: days }, (_, ahead) => rowOf(hours, addDays(today, ahead), calendar))
}

function rowOf(hours: OpeningHours, day: Day, calendar: HolidayCalendar): WeekRow {
  const dayHours = spansOn(hours, day, calendar)
  const usual = usualSpans(hours, day)
  const spans = dayHours.known ? dayHours.spans : usual
  return {
    day,
    weekday: weekday(day),
    spans,
    mark: markOf(calendar, day),
    exceptional: (dayHours.known && dayHours.basis === 'dated') || !sameSpans(spans, usual),
    unknown: !dayHours.known,
    callFirst: isGuessed(hours, dayHours),
  }
}
