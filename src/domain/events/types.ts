import type { Day, Weekday } from '../day'
import type { Fen } from '../money'
import type { Month } from '../month'

export const EVENT_KINDS = [
  '招聘会',
  '校园招聘',
  '直播带岗',
  '培训',
  '创业集市',
  '创业沙龙',
  '创业成果展示',
  '创业大赛',
  '技能竞赛',
  '专项行动',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export const AUDIENCES = [
  '不限',
  '毕业生',
  '在校生',
  '务工人员',
  '就业困难人员',
  '退役军人',
  '残疾人',
  '创业者',
] as const
export type Audience = (typeof AUDIENCES)[number]

/** `postponed`: the day given no longer holds. A cancelled event stays in the data, so that people learn of it. */
export type EventStatus = 'scheduled' | 'changed' | 'postponed' | 'cancelled'

/** When an event is, in China time. Minutes count from midnight; an `end` of 1440 is 24:00 of the day `to`. */
export type EventTime =
  | {
      readonly how: 'timed'
      readonly from: Day
      readonly start: number
      readonly to: Day
      /** `null` where nobody has said when it ends. */
      readonly end: number | null
    }
  /** `to` is the last day, included. */
  | { readonly how: 'all-day'; readonly from: Day; readonly to: Day }
  /** To be announced: the months where they are known, and what was announced, in its own words. */
  | { readonly how: 'tba'; readonly months: MonthSpan | null; readonly words: string }

export interface MonthSpan {
  readonly from: Month
  /** The last month, included. */
  readonly to: Month
}

/** The second Saturday of a month is `{ nth: 2, weekday: 6 }`; the last is `nth: -1`. */
export interface NthWeekday {
  readonly nth: 1 | 2 | 3 | 4 | 5 | -1
  readonly weekday: Weekday
}

/** What becomes of an occurrence on a day off by the holiday notice. Moved ones go to the nearest working day. */
export type OnDayOff = 'keep' | 'skip' | 'before' | 'after'

/** The everyday subset of an iCalendar RRULE (RFC 5545 3.3.10); weeks begin on Monday. */
export interface Recurrence {
  readonly every:
    | { readonly freq: 'weekly'; readonly weekdays: readonly Weekday[] }
    | { readonly freq: 'monthly'; readonly on: readonly NthWeekday[] }
  /** 1: every week or month, 2: every other one. */
  readonly interval: number
  /** The last day that may hold an occurrence. */
  readonly until: Day | null
  /** How many the rule gives, those taken out included. */
  readonly count: number | null
  /** Days of the rule that do not hold (EXDATE). */
  readonly except: readonly Day[]
  readonly onDayOff: OnDayOff
}

export interface Registration {
  /** `null` where nobody has said. */
  readonly needed: boolean | null
  readonly opens: Day | null
  /** The last day, included. */
  readonly deadline: Day | null
  readonly how: string
  readonly telephone: string | null
}

export interface Seats {
  readonly total: number
  readonly left: number | null
}

/** An event, in the terms of iCalendar and schema.org/Event. Empty text means that nothing is known. */
export interface EventRecord {
  /** Stable for ever: calendars know the event by it. */
  readonly id: string
  readonly kind: EventKind
  readonly title: string
  readonly time: EventTime
  readonly recurrence: Recurrence | null
  /** A record of a place; `venue` then only adds to it (二楼大厅). */
  readonly placeId: string | null
  readonly venue: string
  /** Name of the street office, town or township, where it is known. */
  readonly town: string | null
  /** Where to watch or join online: an address or words; `null` where it is not online. */
  readonly online: string | null
  readonly organiser: string
  readonly audience: readonly Audience[]
  readonly registration: Registration
  readonly seats: Seats | null
  /** 0 is free, `null` is unknown. */
  readonly cost: Fen | null
  readonly status: EventStatus
  /** Grows by one with each change of time, place or status. */
  readonly sequence: number
  /** The day of the last change. */
  readonly updated: Day
  readonly bring: readonly string[]
  readonly note: string
  /** The level of seeds that keeps it, e.g. `cn`. */
  readonly region: string
  readonly source: string
  readonly checked: Day
  readonly reviewBy: Day
  readonly recordStatus: 'verified' | 'sample'
}

export type PayUnit = '月' | '年' | '天' | '小时' | '件'

/** A post offered at a fair. */
export interface Vacancy {
  readonly employer: string
  readonly post: string
  /** `null`: 若干, not said how many. */
  readonly headCount: number | null
  readonly education: string
  /** Both `null`: 面议. */
  readonly payFrom: Fen | null
  readonly payTo: Fen | null
  readonly payUnit: PayUnit | null
  readonly place: string
  readonly shift: string
}
