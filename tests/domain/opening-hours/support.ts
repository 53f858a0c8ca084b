import { readFileSync } from 'node:fs'
import type { HolidayCalendar, NamedDay } from '../../../src/domain/calendar'
import type { Moment } from '../../../src/domain/china-time'
import type { Day } from '../../../src/domain/day'
import { parseHours, type OpeningHours } from '../../../src/domain/opening-hours'

/** The notices of 2024 to 2026: 国办发明电 of each year, as days and kinds. */
export const NOTICES: HolidayCalendar = { years: [2024, 2025, 2026], days: readDays() }

export const EMPTY: HolidayCalendar = { years: [], days: {} }

export function hours(text: string): OpeningHours {
  const parsed = parseHours(text)
  if (!parsed.ok)
    throw new Error(`${text}: ${parsed.errors.map((each) => `${each.column} ${each.message}`).join('; ')}`)
  return parsed.hours
}

/** `2026-03-06 10:00` as a moment. */
export function at(text: string): Moment {
  const [day, clock] = text.split(' ') as [string, string]
  return { day, minute: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) }
}

function readDays(): Readonly<Record<Day, NamedDay>> {
  const text = readFileSync(new URL('./holidays-2024-2026.csv', import.meta.url), 'utf8')
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',') as [Day, NamedDay['kind'], string])
  return Object.fromEntries(rows.map(([day, kind, name]) => [day, { kind, name }]))
}
