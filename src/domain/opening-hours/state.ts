import type { HolidayCalendar } from '../calendar'
import type { Moment } from '../china-time'
import { addDays, type Day } from '../day'
import { covers, DAY_MINUTES, outlookFrom, type Outlook, type Stretch } from './outlook'
import { isGuessed, markOf, spansOn } from './spans'
import type {
  ClosedState,
  DayHours,
  DayMark,
  OpenState,
  OpeningHours,
  PlaceState,
  UnknownState,
} from './types'

/**
 * Whether a place is open at a moment of China time, and when that changes, looking 14 days ahead. Spans that meet
 * or overlap count as one, across midnight too. Nothing is said of what hangs on a holiday notice not yet
 * published: the search for the next change stops there and says so. `hours` is `null` where nobody knows them.
 */
export function stateAt(hours: OpeningHours | null, moment: Moment, calendar: HolidayCalendar): PlaceState {
  const mark = markOf(calendar, moment.day)
  if (!hours) return { state: 'unknown', reason: 'no-hours', usual: null, mark, callFirst: true }
  const today = spansOn(hours, moment.day, calendar)
  const yesterday = spansOn(hours, addDays(moment.day, -1), calendar)
  const outlook = outlookFrom(hours, moment.day, calendar)
  const now = outlook.stretches.find((each) => each.opens <= moment.minute && moment.minute < each.closes)
  if (now) {
    const decides = today.known && covers(today.spans, moment.minute) ? today : yesterday
    return open(now, outlook, moment.day, mark, isGuessed(hours, decides))
  }
  if (!today.known) return unpublished(today.usual, mark)
  if (mayStillRun(yesterday, moment)) return unpublished(today.spans, mark)
  return closed(outlook, moment, mark, isGuessed(hours, today))
}

function unpublished(usual: UnknownState['usual'], mark: DayMark): UnknownState {
  return { state: 'unknown', reason: 'holiday-unpublished', usual, mark, callFirst: true }
}

function open(now: Stretch, outlook: Outlook, day: Day, mark: DayMark, callFirst: boolean): OpenState {
  const noClosing = noClosingOf(now, outlook)
  const closesAt = noClosing ? null : momentOn(day, now.closes)
  return { state: 'open', closesAt, noClosing, mark, callFirst }
}

function noClosingOf(now: Stretch, outlook: Outlook): OpenState['noClosing'] {
  if (now.closes < outlook.end) return null
  if (!outlook.endsUnpublished) return 'always'
  return outlook.mayRunOn ? 'holiday-unpublished' : null
}

function closed(outlook: Outlook, moment: Moment, mark: DayMark, guessedToday: boolean): ClosedState {
  const next = outlook.stretches.find((each) => each.opens > moment.minute)
  if (next) {
    const opensAt = momentOn(moment.day, next.opens)
    return { state: 'closed', opensAt, noOpening: null, mark, callFirst: guessedToday || next.guessed }
  }
  const noOpening = outlook.endsUnpublished ? 'holiday-unpublished' : 'none-soon'
  return {
    state: 'closed',
    opensAt: null,
    noOpening,
    mark,
    callFirst: guessedToday || outlook.endsUnpublished,
  }
}

/** Yesterday cannot be told, and one of the shifts it may have had would reach this moment. */
function mayStillRun(yesterday: DayHours, moment: Moment): boolean {
  return !yesterday.known && yesterday.possible.some((spans) => covers(spans, moment.minute + DAY_MINUTES))
}

function momentOn(day: Day, minute: number): Moment {
  const ahead = Math.floor(minute / DAY_MINUTES)
  return { day: addDays(day, ahead), minute: minute - ahead * DAY_MINUTES }
}
