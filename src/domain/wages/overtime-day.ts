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

function unknownReading(entry: DatedOvertime, context: WageContext): OvertimeReading {
  const values = { day: entry.day }
  if (context.statutoryByLaw[entry.day])
    return statutoryReading(entry, [{ code: 'statutory-by-law', values }])
  return {
    shares: [workdayShare(entry, context), restShare(entry)],
    warnings: [{ code: 'year-not-published', values: { year: entry.day.slice(0, 4) } }],
  }
}

function workdayReading(entry: DatedOvertime, context: WageContext): OvertimeReading {
  const warnings: readonly Warning[] = entry.timeOffMinutes ? [{ code: 'time-off-not-for-extra' }] : []
  return { shares: [workdayShare(entry, context)], warnings }
}

const READINGS: Readonly<Record<DayKind, (entry: DatedOvertime, context: WageContext) => OvertimeReading>> = {
  statutory: (entry) => statutoryReading(entry, []),
  rest: (entry) => ({ shares: [restShare(entry)], warnings: [] }),
  makeup: workdayReading,
  workday: workdayReading,
  unknown: unknownReading,
}

/**
 * What an entry is by the law: 劳动法 44, with the yearly holiday notice. Only the statutory day itself is
 * `statutory`; the other days of a long holiday are rest days, and a make-up weekend is a working day. A day of
 * a year without notice is statutory where the holiday law says so, else it has two readings.
 */
export function readOvertime(entry: OvertimeEntry, context: WageContext): OvertimeReading {
  if (!('day' in entry)) return { shares: [{ kind: entry.kind, minutes: entry.minutes }], warnings: [] }
  return READINGS[dayKind(context.calendar, entry.day)](entry, context)
}
