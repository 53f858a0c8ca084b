import type { HolidayCalendar } from '../calendar'
import { addDays, type Day } from '../day'
import { isGuessed, spansOn } from './spans'
import type { DayHours, OpeningHours, Spans } from './types'

/** How many days ahead a change is looked for. */
const HORIZON_DAYS = 14
export const DAY_MINUTES = 1440

/** An opening on one line of time: minutes since midnight of the day asked about. */
export interface Stretch {
  readonly opens: number
  readonly closes: number
  /** Nobody wrote down that it opens on such a day. */
  readonly guessed: boolean
}

/** The openings from yesterday on, and where knowledge ends. */
export interface Outlook {
  readonly stretches: readonly Stretch[]
  /** Midnight of the first day, today or later, that nobody can tell; else of the day after the horizon. */
  readonly end: number
  readonly endsUnpublished: boolean
  /** The last opening may go on in the day that nobody can tell. */
  readonly mayRunOn: boolean
}

/** The openings around a day; spans that meet or overlap, across midnight too, are one. */
export function outlookFrom(hours: OpeningHours, day: Day, calendar: HolidayCalendar): Outlook {
  const stretches: Stretch[] = []
  for (let ahead = -1; ahead <= HORIZON_DAYS; ahead += 1) {
    const dayHours = spansOn(hours, addDays(day, ahead), calendar)
    if (dayHours.known) append(stretches, dayHours.spans, ahead * DAY_MINUTES, isGuessed(hours, dayHours))
    else if (ahead >= 0) return endingAt(ahead * DAY_MINUTES, dayHours, stretches)
  }
  return { stretches, end: (HORIZON_DAYS + 1) * DAY_MINUTES, endsUnpublished: false, mayRunOn: false }
}

/** True where a span holds that minute; past 1440 it is a minute of the next morning. */
export function covers(spans: Spans, minute: number): boolean {
  return spans.some(([opens, closes]) => opens <= minute && minute < closes)
}

function endingAt(end: number, day: DayHours & { known: false }, stretches: readonly Stretch[]): Outlook {
  const last = stretches[stretches.length - 1]
  const mayRunOn = last !== undefined && day.possible.some((spans) => covers(spans, last.closes - end))
  return { stretches, end, endsUnpublished: true, mayRunOn }
}

function append(stretches: Stretch[], spans: Spans, midnight: number, guessed: boolean): void {
  for (const [opens, closes] of spans) {
    const next = { opens: midnight + opens, closes: midnight + closes, guessed }
    const last = stretches[stretches.length - 1]
    if (!last || next.opens > last.closes) stretches.push(next)
    else stretches[stretches.length - 1] = { ...last, closes: Math.max(last.closes, next.closes) }
  }
}
