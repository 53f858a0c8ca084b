/**
 * A calendar day in China time as ISO text, `YYYY-MM-DD`. Never a `Date`: a day has no zone, so the device's
 * zone cannot move it.
 */
export type Day = string

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const MS_PER_DAY = 86_400_000
const DAY_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days since 1970-01-01. Throws a RangeError on text that is not a real calendar day. */
export function dayNumber(day: Day): number {
  const parts = DAY_TEXT.exec(day)
  if (!parts) throw new RangeError(`not a day: ${day}`)
  const [, year, month, date] = parts.map(Number) as [number, number, number, number]
  const number = Date.UTC(year, month - 1, date) / MS_PER_DAY
  if (dayFromNumber(number) !== day) throw new RangeError(`not a day: ${day}`)
  return number
}

/** The day that many days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10)
}

/** What is typed digit by digit passes through the year 2; nothing here is older than this. */
const FIRST_YEAR = 1900

/** True for text that is a real calendar day (2026-02-29 is not), of a year that a person can mean. */
export function isDay(text: string): boolean {
  const parts = DAY_TEXT.exec(text)
  if (!parts) return false
  const [, year, month, date] = parts.map(Number) as [number, number, number, number]
  return year >= FIRST_YEAR && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** The day `count` days later (earlier where negative). */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count)
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

export function weekday(day: Day): Weekday {
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The same day of the month `count` months later, counted from this anchor and clamped to the month's end. */
export function addMonthsToDay(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const index = year * 12 + (month - 1) + count
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return dayText(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

/** The corresponding day `count` years later; 29 February becomes 28 February (民法典第二百零二条). */
export function addYearsToDay(day: Day, count: number): Day {
  return addMonthsToDay(day, count * 12)
}

/** `2026-02-03` from its numbers, without checking that the day exists. */
export function dayText(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
