import type { HolidayCalendar } from '../calendar'
import { instantOf, type Moment } from '../china-time'
import { addDays, daysBetween, type Day } from '../day'
import { monthFromText } from '../month'
import { nextOccurrence, occurrences, type Occurrence } from './recurrence'
import type { EventRecord, MonthSpan } from './types'
import type { DayWindow } from './windows'

/** An event on one day of the list. */
export interface AgendaItem {
  readonly event: EventRecord
  readonly occurrence: Occurrence
  /** The first of its days is 1. */
  readonly nth: number
  /** How many days it lasts. */
  readonly days: number
}

export interface AgendaDay {
  readonly day: Day
  readonly items: readonly AgendaItem[]
}

/** What is on from day to day, days without anything left out. An event of several days stands on each of them. */
export function agenda(
  events: readonly EventRecord[],
  window: DayWindow,
  calendar: HolidayCalendar,
): readonly AgendaDay[] {
  const byDay = new Map<Day, AgendaItem[]>()
  for (const event of events) {
    for (const occurrence of occurrences(event, window.from, window.to, calendar)) {
      spread(event, occurrence, window, byDay)
    }
  }
  return Array.from(byDay.keys())
    .sort()
    .map((day) => ({ day, items: (byDay.get(day) as AgendaItem[]).sort(compareItems) }))
}

function spread(
  event: EventRecord,
  occurrence: Occurrence,
  window: DayWindow,
  byDay: Map<Day, AgendaItem[]>,
): void {
  const { from, to } = occurrence
  if (from === to) return put(byDay, from, { event, occurrence, nth: 1, days: 1 })
  const days = daysBetween(from, to) + 1
  const last = to < window.to ? to : window.to
  for (let day = from > window.from ? from : window.from; day <= last; day = addDays(day, 1)) {
    put(byDay, day, { event, occurrence, nth: daysBetween(from, day) + 1, days })
  }
}

function put(byDay: Map<Day, AgendaItem[]>, day: Day, item: AgendaItem): void {
  const items = byDay.get(day)
  if (items) items.push(item)
  else byDay.set(day, [item])
}

/** By the clock, what began on an earlier day or takes the whole day last; no two events are ever equal. */
function compareItems(one: AgendaItem, other: AgendaItem): number {
  return clockOf(one) - clockOf(other) || byId(one.event, other.event)
}

function clockOf({ occurrence, nth }: AgendaItem): number {
  return nth > 1 || occurrence.start === null ? Infinity : occurrence.start
}

/** Events whose days are not announced yet and whose months have not passed, the nearest first. */
export function undated(events: readonly EventRecord[], today: Day): readonly EventRecord[] {
  return events
    .filter((event) => event.time.how === 'tba' && !hasMonthsPassed(event, today))
    .sort((one, other) => monthsOf(one).from - monthsOf(other).from || byId(one, other))
}

/** True where nothing of the event lies ahead of `today` or on it. */
export function isOver(event: EventRecord, today: Day, calendar: HolidayCalendar): boolean {
  if (event.time.how === 'tba') return hasMonthsPassed(event, today)
  if (!event.recurrence) return event.time.to < today
  return nextOccurrence(event, today, calendar) === null
}

/** The events that are over, the latest first. */
export function archive(
  events: readonly EventRecord[],
  today: Day,
  calendar: HolidayCalendar,
): readonly EventRecord[] {
  return events
    .filter((event) => isOver(event, today, calendar))
    .sort((one, other) => lastMonthOrDay(other) - lastMonthOrDay(one) || byId(one, other))
}

/** What starts from `now` on and within so many hours, soonest first; for the line on the home page. */
export function startingWithin(
  events: readonly EventRecord[],
  now: Moment,
  hours: number,
  calendar: HolidayCalendar,
): readonly AgendaItem[] {
  const latest = instantOf(now) + hours * 3_600_000
  const window = { from: now.day, to: addDays(now.day, Math.ceil(hours / 24)) }
  return agenda(events, window, calendar)
    .flatMap(({ items }) => items)
    .filter(({ event, nth, occurrence }) => {
      const starts = instantOf({ day: occurrence.from, minute: occurrence.start ?? 0 })
      return nth === 1 && event.status !== 'cancelled' && starts >= instantOf(now) && starts <= latest
    })
}

/** Code-unit order, the same on every device. */
function byId(one: EventRecord, other: EventRecord): number {
  return one.id < other.id ? -1 : 1
}

/** Months that nobody has named lie ahead for ever. */
function monthsOf({ time }: EventRecord): MonthSpan {
  return (time.how === 'tba' && time.months) || { from: Infinity, to: Infinity }
}

function hasMonthsPassed(event: EventRecord, today: Day): boolean {
  return monthsOf(event).to < monthFromText(today)
}

/** A number that grows with time: months for what never had a day, else days as a part of their month. */
function lastMonthOrDay(event: EventRecord): number {
  const { time, recurrence } = event
  if (time.how === 'tba') return monthsOf(event).to
  const last = recurrence?.until ?? time.to
  return monthFromText(last) + Number(last.slice(8)) / 100
}
