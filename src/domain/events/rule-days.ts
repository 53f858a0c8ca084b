import { addDays, dayFromNumber, dayNumber, dayText, daysInMonth, weekday, type Day } from '../day'
import { monthFromText, monthInYear, yearOfMonth, type Month } from '../month'
import type { NthWeekday, Recurrence } from './types'

/** 1970-01-05, the first Monday, as a day number. */
const FIRST_MONDAY = 4

/**
 * The days from `from` to `to` that a rule gives from its first day on (`anchor`), in order. COUNT counts from the
 * anchor. Days taken out and days off are not looked at here. Reckons in day numbers, since a list asks this of
 * thousands of events.
 */
export function ruleDays(rule: Recurrence, anchor: Day, from: Day, to: Day): Day[] {
  const last = dayNumber(rule.until !== null && rule.until < to ? rule.until : to)
  const [begin, first] = [dayNumber(anchor), dayNumber(from)]
  const days: Day[] = []
  let left = rule.count ?? Infinity
  for (let period = firstPeriod(rule, begin, first); left > 0; period += rule.interval) {
    if (startOf(rule, begin, period) > last) break
    const given = daysOf(rule, begin, period).filter((day) => day >= begin && day <= last)
    const shown = given.slice(0, left).filter((day) => day >= first)
    days.push(...shown.map(dayFromNumber))
    left -= given.length
  }
  return days
}

/** True where the rule gives its own first day, as RFC 5545 asks of DTSTART. */
export function fitsAnchor(rule: Recurrence, anchor: Day): boolean {
  return ruleDays({ ...rule, until: null }, anchor, anchor, anchor).length === 1
}

/** The Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

/** The first period, counted from the anchor's own, that need be looked at. With COUNT all must be counted. */
function firstPeriod({ every, interval, count }: Recurrence, anchor: number, from: number): number {
  if (count !== null || from <= anchor) return 0
  const passed =
    every.freq === 'weekly' ? weekOf(from) - weekOf(anchor) : monthOfDay(from) - monthOfDay(anchor)
  return Math.floor(passed / interval) * interval
}

/** The first day of a week or month, `period` of them after the anchor's own. */
function startOf({ every }: Recurrence, anchor: number, period: number): number {
  if (every.freq === 'weekly') return FIRST_MONDAY + (weekOf(anchor) + period) * 7
  return firstOfMonth(monthOfDay(anchor) + period)
}

function daysOf(rule: Recurrence, anchor: number, period: number): number[] {
  const { every } = rule
  const days =
    every.freq === 'weekly'
      ? every.weekdays.map((each) => startOf(rule, anchor, period) + each - 1)
      : nthDays(every.on, monthOfDay(anchor) + period)
  return days.sort((one, other) => one - other).filter((day, index) => day !== days[index - 1])
}

/** Without those that the month has no fifth of. */
function nthDays(on: readonly NthWeekday[], month: Month): number[] {
  const first = firstOfMonth(month)
  const length = daysInMonth(yearOfMonth(month), monthInYear(month))
  return on
    .map(({ nth, weekday: wanted }) => {
      if (nth === -1) return first + length - 1 - daysAfter(wanted, first + length - 1)
      return first + ((7 - daysAfter(wanted, first)) % 7) + (nth - 1) * 7
    })
    .filter((day) => day < first + length)
}

/** How many days after the latest such weekday a day is, 0 to 6. */
function daysAfter(wanted: number, day: number): number {
  return (day - FIRST_MONDAY - (wanted - 1) - weekOf(day) * 7 + 7) % 7
}

function weekOf(day: number): number {
  return Math.floor((day - FIRST_MONDAY) / 7)
}

function monthOfDay(day: number): Month {
  return monthFromText(dayFromNumber(day))
}

function firstOfMonth(month: Month): number {
  return dayNumber(dayText(yearOfMonth(month), monthInYear(month), 1))
}
