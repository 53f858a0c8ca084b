import type { HolidayCalendar } from './calendar'
import { weekday, type Day } from './day'

/** Two calendars as one; where both hold a year, `newer` decides. */
export function joinCalendars(older: HolidayCalendar, newer: HolidayCalendar): HolidayCalendar {
  const years = [...older.years.filter((year) => !newer.years.includes(year)), ...newer.years]
  return { ...newer, years, days: { ...older.days, ...newer.days } }
}

/** True for a working day as far as a year without notice lets one tell: its weekday and the holiday law itself. */
export function isWorkdayByLaw(day: Day, statutoryByLaw: Readonly<Record<Day, string>>): boolean {
  return weekday(day) < 6 && statutoryByLaw[day] === undefined
}
