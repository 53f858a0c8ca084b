import { dayKind, type DayKind } from '../calendar'
import type { Day } from '../day'
import type { Warning } from './line'
import type { WageContext } from './rules'

export type OvertimeKind = 'extra' | 'rest' | 'statutory'

/** Work on a known day. `beyond`: minutes past the normal hours; `total`: all minutes worked that day. */
export interface DatedOvertime {
  readonly day: Day
  readonly minutes: number
  readonly counted: 'beyond' | 'total'
  /** Equivalent time off given for it, in minutes. */
  readonly timeOffMinutes?: number
}

/** Overtime of a kind whose days were not written down, perhaps within a known month (`2026-06`). */
export interface UndatedOvertime {
  readonly kind: OvertimeKind
  readonly minutes: number
  readonly month?: string
}

export type OvertimeEntry = DatedOvertime | UndatedOvertime

/** One way to read an entry: so many minutes of one kind. */
export interface OvertimeShare {
  readonly kind: OvertimeKind
  readonly minutes: number
}

export interface OvertimeReading {
  /** One reading, or more where the law or the day leaves it open. Never none. */
  readonly shares: readonly OvertimeShare[]
  readonly warnings: readonly Warning[]
}

const MINUTES_AN_HOUR = 60

/** An ordinary working day: only what goes past the normal hours; time off does not take its place. */
function workdayShare(entry: DatedOvertime, context: WageContext): OvertimeShare {
  const normal = context.rules.normalHoursADay.value * MINUTES_AN_HOUR
  const minutes = entry.counted === 'beyond' ? entry.minutes : Math.max(0, entry.minutes - normal)
  return { kind: 'extra', minutes }
}

/** A rest day: every minute, less the time off that was given for it (劳动法 44(2)). */
function restShare(entry: DatedOvertime): OvertimeShare {
  return { kind: 'rest', minutes: Math.max(0, entry.minutes - (entry.timeOffMinutes ?? 0)) }
}

function statutoryReading(entry: DatedOvertime, warnings: readonly Warning[]): OvertimeReading {
  const useless: readonly Warning[] = entry.timeOffMinutes ? [{ code: 'time-off-not-for-statutory' }] : []
  return { shares: [{ kind: 'statutory', minutes: entry.minutes }], warnings: [...warnings, ...useless] }
}

/** From which to which day of a year 春节 with its eve, 清明, 端午 and 中秋 can fall, as `MM-DD`. */
const LUNAR_DAYS: readonly (readonly [string, string])[] = [
  ['01-20', '02-24'],
  ['04-04', '04-06'],
  ['05-27', '06-26'],
  ['09-07', '10-09'],
]
/** 法定节假日 of a fixed date, 1 to 3 May as they were before 2008. */
const FIXED_DAYS = ['01-01', '05-01', '05-02', '05-03', '10-01', '10-02', '10-03']

function isLunarDay(day: Day): boolean {
  return LUNAR_DAYS.some(([first, last]) => first <= day.slice(5) && day.slice(5) <= last)
}

/** True where a day of a year without notice may be a 法定节假日 for all that is known here. */
function maybeStatutory(day: Day, { statutoryByLaw }: WageContext): boolean {
  const known = Object.keys(statutoryByLaw).filter((each) => each.slice(0, 4) === day.slice(0, 4))
  if (known.length === 0) return isLunarDay(day) || FIXED_DAYS.includes(day.slice(5))
  const holdsLunar = known.some((each) => isLunarDay(each) && !FIXED_DAYS.includes(each.slice(5)))
  return isLunarDay(day) && !holdsLunar
}

/** A year that is over has had its notice, though it does not stand here; one to come may have none yet. */
function yearWarning(day: Day, { calendar }: WageContext): Warning {
  const year = Number(day.slice(0, 4))
  const held = year < Math.max(...calendar.years)
  return { code: held ? 'year-not-held' : 'year-not-published', values: { year: String(year) } }
}

function unknownReading(entry: DatedOvertime, context: WageContext): OvertimeReading {
  const values = { day: entry.day }
  if (context.statutoryByLaw[entry.day])
    return statutoryReading(entry, [{ code: 'statutory-by-law', values }])
  const statutory: readonly OvertimeShare[] = maybeStatutory(entry.day, context)
    ? [{ kind: 'statutory', minutes: entry.minutes }]
    : []
  return {
    shares: [workdayShare(entry, context), restShare(entry), ...statutory],
    warnings: [yearWarning(entry.day, context)],
  }
}

function restReading(entry: DatedOvertime, { calendar }: WageContext): OvertimeReading {
  if (!calendar.days[entry.day]?.maybeStatutory) return { shares: [restShare(entry)], warnings: [] }
  return {
    shares: [restShare(entry), { kind: 'statutory', minutes: entry.minutes }],
    warnings: [{ code: 'maybe-statutory', values: { day: entry.day } }],
  }
}

function workdayReading(entry: DatedOvertime, context: WageContext): OvertimeReading {
  const warnings: readonly Warning[] = entry.timeOffMinutes ? [{ code: 'time-off-not-for-extra' }] : []
  return { shares: [workdayShare(entry, context)], warnings }
}

const READINGS: Readonly<Record<DayKind, (entry: DatedOvertime, context: WageContext) => OvertimeReading>> = {
  statutory: (entry) => statutoryReading(entry, []),
  rest: restReading,
  makeup: workdayReading,
  workday: workdayReading,
  unknown: unknownReading,
}

/**
 * What an entry is by the law: 劳动法 44, with the yearly holiday notice. Only the statutory day itself is
 * `statutory`; the other days of a long holiday are rest days, and a make-up weekend is a working day. A day of
 * a year without notice is statutory where the holiday law says so, else it has two readings, or three where it may
 * be a lunar holiday.
 */
export function readOvertime(entry: OvertimeEntry, context: WageContext): OvertimeReading {
  if (!('day' in entry)) return { shares: [{ kind: entry.kind, minutes: entry.minutes }], warnings: [] }
  return READINGS[dayKind(context.calendar, entry.day)](entry, context)
}
