import { addDays, dayNumber, dayText, daysInMonth, weekday, type Day } from '../day'
import { monthFromText, monthInYear, yearOfMonth, type Month } from '../month'
import type { NthWeekday, Recurrence } from './types'

/**
 * The days from `from` to `to` that a rule gives from its first day on (`anchor`), in order. COUNT counts from the
 * anchor. Days taken out and days off are not looked at here.
 */
export function ruleDays(rule: Recurrence, anchor: Day, from: Day, to: Day): Day[] {
  const last = rule.until !== null && rule.until < to ? rule.until : to
  const days: Day[] = []
  let left = rule.count ?? Infinity
  for (let period = firstPeriod(rule, anchor, from); left > 0; period += rule.interval) {
    if (startOf(rule, anchor, period) > last) break
    const given = daysOf(rule, anchor, period).filter((day) => day >= anchor && day <= last)
    days.push(...given.slice(0, left).filter((day) => day >= from))
    left -= given.length
  }
  return days
}

/** True where the rule gives its own first day, as RFC 5545 asks of DTSTART. */
export function fitsAnchor(rule: Recurrence, anchor: Day): boolean {
  return ruleDays({ ...rule, until: null }, anchor, anchor, anchor).length === 1
}

/** The first period, counted from the anchor's own, that need be looked at. With COUNT all must be counted. */
function firstPeriod({ every, interval, count }: Recurrence, anchor: Day, from: Day): number {
  if (count !== null || from <= anchor) return 0
  const passed =
    every.freq === 'weekly'
      ? Math.floor((dayNumber(from) - dayNumber(mondayOf(anchor))) / 7)
      : monthFromText(from) - monthFromText(anchor)
  return Math.floor(passed / interval) * interval
}

function startOf({ every }: Recurrence, anchor: Day, period: number): Day {
  if (every.freq === 'weekly') return addDays(mondayOf(anchor), period * 7)
  return dayInMonth(monthFromText(anchor) + period, 1)
}

function daysOf(rule: Recurrence, anchor: Day, period: number): Day[] {
  const start = startOf(rule, anchor, period)
  const { every } = rule
  const days =
    every.freq === 'weekly'
      ? every.weekdays.map((each) => addDays(start, each - 1))
      : nthDays(every.on, monthFromText(start))
  return days.sort().filter((day, index) => day !== days[index - 1])
}

function nthDays(on: readonly NthWeekday[], month: Month): Day[] {
  return on.map((each) => nthDay(each, month)).filter((day): day is Day => day !== null)
}

/** `null` where the month has no fifth one. */
function nthDay({ nth, weekday: wanted }: NthWeekday, month: Month): Day | null {
  const length = daysInMonth(yearOfMonth(month), monthInYear(month))
  if (nth === -1) {
    const last = dayInMonth(month, length)
    return addDays(last, -((weekday(last) - wanted + 7) % 7))
  }
  const date = 1 + ((wanted - weekday(dayInMonth(month, 1)) + 7) % 7) + (nth - 1) * 7
  return date <= length ? dayInMonth(month, date) : null
}

function dayInMonth(month: Month, date: number): Day {
  return dayText(yearOfMonth(month), monthInYear(month), date)
}

/** The Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}
