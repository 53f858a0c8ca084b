import { dayKind, type HolidayCalendar } from '../calendar'
import type { Moment } from '../china-time'
import { addDays, daysBetween, weekday, type Day } from '../day'
import { ruleDays } from './rule-days'
import type { EventRecord, EventTime, OnDayOff, Recurrence } from './types'

/** One time that an event takes place. */
export interface Occurrence {
  readonly from: Day
  /** The last day, included. */
  readonly to: Day
  /** Minutes since midnight of `from`; `null` for the whole day. */
  readonly start: number | null
  /** Minutes since midnight of `to`, up to 1440; `null` for the whole day and where nobody has said. */
  readonly end: number | null
  /** The day that the rule gives; `from` is another where a day off moved it. */
  readonly original: Day
  /** True where the holiday notice of the year is not out, so that the day may still move or fall away. */
  readonly unsure: boolean
}

/** What `occurrences` needs of an event. */
export type Timed = Pick<EventRecord, 'time' | 'recurrence'>

/** No chain of days off is longer than this. */
const FARTHEST_MOVE = 15
/** Most events that repeat do so within this many days; the second look is for the rest. */
const SOON = 40
const FARTHEST_LOOK = 800

/**
 * The times from day `from` to day `to` (both included) at which an event takes place, in order; those that only
 * reach into the span too. None for an event that is still to be announced.
 */
export function occurrences(event: Timed, from: Day, to: Day, calendar: HolidayCalendar): Occurrence[] {
  const { time, recurrence } = event
  if (time.how === 'tba') return []
  if (!recurrence) {
    const only = { day: time.from, original: time.from, unsure: false }
    return time.to >= from && time.from <= to ? [occurrenceOn(time, only, time.to)] : []
  }
  const length = time.from === time.to ? 0 : daysBetween(time.from, time.to)
  return settledDays(recurrence, time.from, later(from, -length), to, calendar)
    .map((each) => occurrenceOn(time, each, later(each.day, length)))
    .filter((each) => each.to >= from && each.from <= to)
}

/** An event that repeats as the one time of it on a day; as it is where it does not take place then. */
export function onlyOn(event: EventRecord, day: Day, calendar: HolidayCalendar): EventRecord {
  const one = occurrences(event, day, day, calendar).find(({ from }) => from === day)
  if (!event.recurrence || !one) return event
  const { from, to, start, end } = one
  const time: EventTime =
    start === null ? { how: 'all-day', from, to } : { how: 'timed', from, start, to, end }
  return { ...event, recurrence: null, time }
}

/** True once it has ended by the clock; what has no end lasts its day. */
export function hasEnded({ to, end }: Occurrence, { day, minute }: Moment): boolean {
  return to < day || (to === day && end !== null && end <= minute)
}

/** The first time that has not ended at a moment; `null` where there is none in the next two years. */
export function nextFrom(event: Timed, now: Moment, calendar: HolidayCalendar): Occurrence | null {
  const next = nextOccurrence(event, now.day, calendar)
  if (!next || !hasEnded(next, now)) return next
  const later = nextOccurrence(event, addDays(now.day, 1), calendar)
  return later && hasEnded(later, now) ? null : later
}

/** The first time that is not over before `today`; `null` where there is none in the next two years. */
export function nextOccurrence(event: Timed, today: Day, calendar: HolidayCalendar): Occurrence | null {
  const { time } = event
  if (time.how === 'tba') return null
  const earliest = addDays(time.from, -FARTHEST_MOVE)
  const from = today > earliest ? today : earliest
  const soon = occurrences(event, from, addDays(from, SOON), calendar)[0]
  return soon ?? occurrences(event, from, addDays(from, FARTHEST_LOOK), calendar)[0] ?? null
}

interface Settled {
  readonly day: Day
  readonly original: Day
  readonly unsure: boolean
}

function settledDays(
  rule: Recurrence,
  anchor: Day,
  from: Day,
  to: Day,
  calendar: HolidayCalendar,
): Settled[] {
  const margin = rule.onDayOff === 'before' || rule.onDayOff === 'after' ? FARTHEST_MOVE : 0
  const days = ruleDays(rule, anchor, later(from, -margin), later(to, margin))
  return days
    .filter((day) => !rule.except.includes(day))
    .map((day) => settle(day, rule.onDayOff, calendar))
    .filter((each): each is Settled => each !== null)
    .sort((one, other) => compareText(one.day, other.day) || compareText(one.original, other.original))
    .filter((each, index, all) => each.day !== all[index - 1]?.day)
}

/** Where an occurrence of the rule ends up; `null` where it falls away. */
function settle(day: Day, policy: OnDayOff, calendar: HolidayCalendar): Settled | null {
  if (policy === 'keep') return { day, original: day, unsure: false }
  if (dayKind(calendar, day) === 'unknown') return { day, original: day, unsure: true }
  if (!isNamedDayOff(day, calendar)) return { day, original: day, unsure: false }
  return policy === 'skip' ? null : moved(day, policy === 'before' ? -1 : 1, calendar)
}

/**
 * True for a day that the notice itself gives off. An ordinary Saturday is not one: a Saturday fair is meant to be on
 * Saturdays.
 */
export function isNamedDayOff(day: Day, calendar: HolidayCalendar): boolean {
  const named = calendar.days[day]
  return named !== undefined && named.kind !== 'makeup'
}

function moved(original: Day, step: 1 | -1, calendar: HolidayCalendar): Settled {
  for (let day = addDays(original, step); ; day = addDays(day, step)) {
    const kind = dayKind(calendar, day)
    if (kind === 'workday' || kind === 'makeup') return { day, original, unsure: false }
    if (kind === 'unknown' && weekday(day) <= 5) return { day, original, unsure: true }
  }
}

function occurrenceOn(
  time: Exclude<EventTime, { how: 'tba' }>,
  { day, original, unsure }: Settled,
  to: Day,
): Occurrence {
  const minutes = time.how === 'timed' ? { start: time.start, end: time.end } : { start: null, end: null }
  return { from: day, to, ...minutes, original, unsure }
}

/** ISO days are in the order of their text. */
function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

/** `addDays` that spares the most frequent case its reckoning. */
function later(day: Day, count: number): Day {
  return count === 0 ? day : addDays(day, count)
}
