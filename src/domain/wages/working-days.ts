import { dayKind, isWorkday, type HolidayCalendar } from '../calendar'
import { isWorkdayByLaw } from '../calendar-years'
import { addDays, type Day } from '../day'

/** The published notices, and what the holiday law itself gives for years without one. */
export interface DayTables {
  readonly calendar: HolidayCalendar
  readonly statutoryByLaw: Readonly<Record<Day, string>>
}

/** True for a working day: by the notice, or by weekday and holiday law in a year without notice. */
export function isWorkingDay(day: Day, { calendar, statutoryByLaw }: DayTables): boolean {
  return isWorkday(calendar, day) ?? isWorkdayByLaw(day, statutoryByLaw)
}

/** True for a 法定节假日 itself, which is paid: by the notice, or by the holiday law in a year without notice. */
export function isStatutory(day: Day, { calendar, statutoryByLaw }: DayTables): boolean {
  const kind = dayKind(calendar, day)
  return kind === 'unknown' ? statutoryByLaw[day] !== undefined : kind === 'statutory'
}

/** The day itself or the nearest working day after (`step` 1) or before (`step` -1) it. */
export function nearestWorkingDay(day: Day, step: 1 | -1, tables: DayTables): Day {
  let at = day
  while (!isWorkingDay(at, tables)) at = addDays(at, step)
  return at
}

/** The day `count` working days after `day`, or before it where `count` is below zero; `day` is not counted. */
export function addWorkingDays(day: Day, count: number, tables: DayTables): Day {
  const step = count < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(count); left > 0; left--) at = nearestWorkingDay(addDays(at, step), step, tables)
  return at
}
