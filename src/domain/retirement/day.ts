import { addMonthsToDay, dayText, daysInMonth, isDay, type Day } from '../day'
import { monthFromText, monthInYear, yearOfMonth, type Month } from '../month'
import type { Birth, DueDay } from './types'

/** A birth from `1965-01`, or from `1965-01-31`; `null` for anything that is no month or no real day. */
export function birthFromText(text: string): Birth | null {
  if (isDay(text)) return { month: monthFromText(text), date: Number(text.slice(8)) }
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? { month: monthFromText(text), date: null } : null
}

/** The day of that number in a month, or the month's last day where it has no such day. */
export function dayInMonth(month: Month, date: number): Day {
  const [year, inYear] = [yearOfMonth(month), monthInYear(month)]
  return dayText(year, inYear, Math.min(date, daysInMonth(year, inYear)))
}

/** The day of retirement in a month (official tables name months only); `null` where the day of birth is unknown. */
export function retirementDay(birth: Birth, month: Month): Day | null {
  return birth.date === null ? null : dayInMonth(month, birth.date)
}

/**
 * The last day on which something due `months` calendar months before retirement is in time. Where the day of birth is
 * unknown it is the first of that month, which is in time for every day of birth.
 */
export function dueBefore(birth: Birth, month: Month, months: number): DueDay {
  return { day: addMonthsToDay(dayInMonth(month, birth.date ?? 1), -months), exact: birth.date !== null }
}
