import { dayKind, type DayKind, type HolidayCalendar } from '../calendar'
import { weekday, type Day } from '../day'
import type { DayHours, DayMark, HoursBasis, OpeningHours, Spans } from './types'

const SATURDAY = 6
const SUNDAY = 7
const NO_MARK: DayMark = { kind: null, name: null }

/**
 * The spans that begin on a China day. A shift past midnight belongs to the day it begins on, so a holiday does
 * not cut off the night before.
 *
 * A weekday rule follows the yearly holiday notice. A make-up working day (调休上班日) takes the working-day rule.
 * A day off of a notice, statutory or not, takes the `PH` rule, and without one Sunday's. A dated exception wins
 * over all of these and holds even where the notice of its year is not out. Otherwise a day of an unpublished year
 * is unknown, unless every kind of day that it may turn out to be has the same hours.
 */
export function spansOn(hours: OpeningHours, day: Day, calendar: HolidayCalendar): DayHours {
  const dated = datedSpans(hours, day)
  if (dated) return { known: true, spans: dated, basis: 'dated' }
  const kind = dayKind(calendar, day)
  if (kind === 'unknown') return unpublished(hours, day)
  const basis = basisOf(hours, kind, day, calendar)
  return { known: true, spans: spansByBasis(hours, basis, day), basis }
}

/** What the notice says of a day. */
export function markOf(calendar: HolidayCalendar, day: Day): DayMark {
  const named = dayKind(calendar, day) === 'unknown' ? undefined : calendar.days[day]
  return named ? { kind: named.kind, name: named.name } : NO_MARK
}

/** True where the hours of a day are nobody's words: a day off without a `PH` rule, or a year not yet published. */
export function isGuessed(hours: OpeningHours, dayHours: DayHours): boolean {
  if (!dayHours.known) return true
  return dayHours.basis === 'rest' || (dayHours.basis === 'any' && hours.holiday === null)
}

/** What the weekday alone would say. */
export function usualSpans(hours: OpeningHours, day: Day): Spans {
  return hours.week[weekday(day) - 1] as Spans
}

/** True for the same spans in the same order. */
export function sameSpans(one: Spans, other: Spans): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function datedSpans(hours: OpeningHours, day: Day): Spans | null {
  let found: Spans | null = null
  for (const [from, to, spans] of hours.dated) if (from <= day && day <= to) found = spans
  return found
}

function basisOf(hours: OpeningHours, kind: DayKind, day: Day, calendar: HolidayCalendar): HoursBasis {
  if (kind === 'makeup') return 'makeup'
  if (kind === 'workday' || !calendar.days[day]) return 'weekday'
  return hours.holiday ? 'holiday' : 'rest'
}

function spansByBasis(hours: OpeningHours, basis: HoursBasis, day: Day): Spans {
  if (basis === 'makeup') return workingDaySpans(hours)
  return basis === 'weekday' ? usualSpans(hours, day) : dayOffSpans(hours)
}

function dayOffSpans(hours: OpeningHours): Spans {
  return hours.holiday ?? (hours.week[SUNDAY - 1] as Spans)
}

/**
 * The rule of a make-up working day. The notice does not say which weekday it stands in for, so it is the rule that
 * most of Monday to Friday share; among equals the one that comes first in the week.
 */
function workingDaySpans(hours: OpeningHours): Spans {
  const working = hours.week.slice(0, SATURDAY - 1)
  const shared = (spans: Spans) => working.filter((other) => sameSpans(spans, other)).length
  return working.reduce((best, spans) => (shared(spans) > shared(best) ? spans : best))
}

/** A weekday may turn out a day off; a weekend day may besides turn out a make-up working day. */
function unpublished(hours: OpeningHours, day: Day): DayHours {
  const usual = usualSpans(hours, day)
  const possible = [usual, dayOffSpans(hours)]
  if (weekday(day) >= SATURDAY) possible.push(workingDaySpans(hours))
  const settled = possible.every((spans) => sameSpans(spans, usual))
  return settled ? { known: true, spans: usual, basis: 'any' } : { known: false, usual, possible }
}
