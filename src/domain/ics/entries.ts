import type { HolidayCalendar } from '../calendar'
import type { Day } from '../day'
import { isNamedDayOff, occurrences, type Occurrence } from '../events/recurrence'
import { ruleDays } from '../events/rule-days'
import type { EventRecord, Recurrence } from '../events/types'
import {
  costWords,
  dayWords,
  placeWords,
  recurrenceWords,
  registrationWords,
  STATUS_WORDS,
} from '../events/words'
import type { LatLng } from '../position'
import type { CalendarEntry, EntryRule } from './types'

/** What turns an event into calendar entries besides the event itself. */
export interface EntryContext {
  /** The part of a UID after `@`; never changes once published. */
  readonly uidDomain: string
  /** Complete addresses. */
  readonly urlOf: (event: EventRecord) => string
  readonly placeNameOf: (id: string) => string | undefined
  readonly positionOf: (event: EventRecord) => LatLng | null
  readonly calendar: HolidayCalendar
  /** The span in which rules that no calendar program can follow are written out, day by day. */
  readonly from: Day
  readonly to: Day
  readonly alarms: boolean
}

const PREFIX = { scheduled: '', changed: '', postponed: '【延期】', cancelled: '【取消】' } as const
const STATUS = {
  scheduled: 'CONFIRMED',
  changed: 'CONFIRMED',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const
/** A day and two hours before; for whole days nine in the morning of the day before. */
const TIMED_ALARMS = [1440, 120]
const WHOLE_DAY_ALARMS = [900]

/**
 * The calendar entries of an event: one with its RRULE where a program can follow it; one for each occurrence where a
 * day off moves it; none while its day is to be announced. UIDs stay the same from build to build.
 */
export function entriesOf(event: EventRecord, context: EntryContext): CalendarEntry[] {
  const { recurrence, time, id } = event
  if (time.how === 'tba') return []
  const minutes = time.how === 'timed' ? { start: time.start, end: time.end } : { start: null, end: null }
  const single = { ...minutes, from: time.from, to: time.to }
  if (!recurrence) return [entryOf(event, id, single, null, context)]
  if (recurrence.onDayOff === 'keep' || recurrence.onDayOff === 'skip') {
    return [entryOf(event, id, single, ruleOf(recurrence, time.from, context.calendar), context)]
  }
  return occurrences(event, context.from, context.to, context.calendar).map((occurrence) =>
    entryOf(event, `${id}-${occurrence.original}`, occurrence, null, context),
  )
}

function entryOf(
  event: EventRecord,
  uid: string,
  { from, to, start, end }: Pick<Occurrence, 'from' | 'to' | 'start' | 'end'>,
  rule: EntryRule | null,
  context: EntryContext,
): CalendarEntry {
  return {
    uid: `${uid}@${context.uidDomain}`,
    sequence: event.sequence,
    updated: event.updated,
    title: PREFIX[event.status] + event.title,
    description: describe(event),
    location: placeWords(event, context.placeNameOf),
    url: context.urlOf(event),
    position: context.positionOf(event),
    categories: [event.kind, ...event.audience],
    status: STATUS[event.status],
    time: { from, to, start, end },
    rule,
    alarms: alarmsOf(event, start, context),
  }
}

function alarmsOf(
  { status }: EventRecord,
  start: number | null,
  { alarms }: EntryContext,
): readonly number[] {
  if (!alarms || status === 'cancelled') return []
  return start === null ? WHOLE_DAY_ALARMS : TIMED_ALARMS
}

/** Days off of the published notices become EXDATEs; the years after them come with the next build. */
function ruleOf(rule: Recurrence, anchor: Day, calendar: HolidayCalendar): EntryRule {
  const lastKnown = `${Math.max(1970, ...calendar.years)}-12-31`
  const off =
    rule.onDayOff === 'skip'
      ? ruleDays(rule, anchor, anchor, lastKnown).filter((day) => isNamedDayOff(day, calendar))
      : []
  const except = [...rule.except, ...off].sort().filter((day, index, all) => day !== all[index - 1])
  const { interval, until, count, every } = rule
  const byDay =
    every.freq === 'monthly' ? every.on : every.weekdays.map((weekday) => ({ nth: null, weekday }))
  return { freq: every.freq === 'monthly' ? 'MONTHLY' : 'WEEKLY', interval, byDay, until, count, except }
}

function describe(event: EventRecord): string {
  const lines = [
    event.status === 'scheduled' ? '' : `状态：${STATUS_WORDS[event.status]}`,
    event.organiser && `主办：${event.organiser}`,
    event.audience.length > 0 ? `面向：${event.audience.join('、')}` : '',
    event.recurrence ? `重复：${recurrenceWords(event.recurrence)}` : '',
    `报名：${registrationWords(event.registration)}`,
    `费用：${costWords(event.cost)}`,
    event.bring.length > 0 ? `带什么：${event.bring.join('、')}` : '',
    event.note,
    `核对于 ${dayWords(event.checked)}。日历更新可能延迟一天，以本站为准`,
  ]
  return lines.filter(Boolean).join('\n')
}
