import { weekday, type Day } from './day'

/**
 * What a day is by the yearly holiday notice. `statutory`: a 法定节假日 itself (pay 300 %). `rest`: any other day
 * off, weekend or moved. `makeup`: a weekend day worked in exchange (调休上班日). `workday`: an ordinary working
 * day. `unknown`: the notice for that year has not been published.
 */
export type DayKind = 'statutory' | 'rest' | 'makeup' | 'workday' | 'unknown'

/** A day that the notice names: anything that its weekday alone does not tell, and weekend days within a holiday. */
export interface NamedDay {
  readonly kind: 'statutory' | 'rest' | 'makeup'
  /** The holiday it belongs to, e.g. 国庆节. */
  readonly name: string
  /** True where it is not settled whether this day off is a 法定节假日 itself. */
  readonly maybeStatutory?: boolean
}

/** The published holiday notices. A year that is not in `years` is unknown, not without holidays. */
export interface HolidayCalendar {
  readonly years: readonly number[]
  readonly days: Readonly<Record<Day, NamedDay>>
  /** Statutory days that the holiday law itself fixes in years whose notice is not out: day to name. */
  readonly statutoryByLaw?: Readonly<Record<Day, string>>
}

/** What a day is: by the notice of its year, else by its weekday, else unknown. */
export function dayKind(calendar: HolidayCalendar, day: Day): DayKind {
  if (!calendar.years.includes(Number(day.slice(0, 4)))) return 'unknown'
  const named = calendar.days[day]
  if (named) return named.kind
  return weekday(day) >= 6 ? 'rest' : 'workday'
}

/** True where people work that day by the notice; `null` where the year is unknown. */
export function isWorkday(calendar: HolidayCalendar, day: Day): boolean | null {
  const kind = dayKind(calendar, day)
  return kind === 'unknown' ? null : kind === 'workday' || kind === 'makeup'
}
