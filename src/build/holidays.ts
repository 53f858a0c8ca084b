import type { HolidayCalendar, NamedDay } from '../domain/calendar'
import type { Records } from './level'
import { compareText } from './problem'

/** So many of the newest years load with the app: hours, events and this year's limits need no more. */
const YEARS_AT_START = 3

export interface SplitHolidays {
  readonly calendar: HolidayCalendar
  /** The years before, for what was worked then. */
  readonly past: HolidayCalendar
}

/** The calendar of the holiday notices, cut in two: what every start loads, and the years that only wages ask for. */
export function splitHolidays(records: Records): SplitHolidays {
  const kept = records.holidays[0]?.value
  const years = [...(kept?.years ?? [])].sort((a, b) => a - b)
  const cut = Math.max(0, years.length - YEARS_AT_START)
  const { statutoryByLaw } = kept ?? {}
  return {
    past: namedDays(records, years.slice(0, cut)),
    calendar: { ...namedDays(records, years.slice(cut)), ...(statutoryByLaw ? { statutoryByLaw } : {}) },
  }
}

function namedDays(records: Records, years: readonly number[]): HolidayCalendar {
  const rows = records.holiday
    .map(({ value }) => value)
    .filter(({ date }) => years.includes(Number(date.slice(0, 4))))
    .sort((a, b) => compareText(a.date, b.date))
  const named = ({ kind, name }: (typeof rows)[number]): NamedDay =>
    kind === 'rest-or-statutory' ? { kind: 'rest', name, maybeStatutory: true } : { kind, name }
  return { years, days: Object.fromEntries(rows.map((row) => [row.date, named(row)])) }
}
