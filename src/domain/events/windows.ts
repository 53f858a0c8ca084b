import { addDays, dayText, daysInMonth, type Day } from '../day'
import { monthInYear, yearOfMonth, type Month } from '../month'
import { mondayOf } from './rule-days'

/** A span of days, both ends included. */
export interface DayWindow {
  readonly from: Day
  readonly to: Day
}

export function todayWindow(today: Day): DayWindow {
  return { from: today, to: today }
}

/** The week of a day, Monday to Sunday as weeks are counted in China. */
export function weekWindow(today: Day): DayWindow {
  const monday = mondayOf(today)
  return { from: monday, to: addDays(monday, 6) }
}

/** Saturday and Sunday of the week of a day. */
export function weekendWindow(today: Day): DayWindow {
  const monday = mondayOf(today)
  return { from: addDays(monday, 5), to: addDays(monday, 6) }
}

/** The weeks that a month touches, each from Monday to Sunday, with the days of its neighbours that fill them. */
export function monthWeeks(month: Month): readonly (readonly Day[])[] {
  const [year, inYear] = [yearOfMonth(month), monthInYear(month)]
  const last = dayText(year, inYear, daysInMonth(year, inYear))
  const weeks: Day[][] = []
  for (let monday = mondayOf(dayText(year, inYear, 1)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((count) => addDays(monday, count)))
  }
  return weeks
}
