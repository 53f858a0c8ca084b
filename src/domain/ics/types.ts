import type { Day, Weekday } from '../day'

/** When an entry is, in China time. Minutes count from midnight, an `end` of 1440 is 24:00. */
export interface EntryTime {
  readonly from: Day
  /** The last day, included. */
  readonly to: Day
  /** `null` for whole days. */
  readonly start: number | null
  readonly end: number | null
}

/** A rule that a calendar program follows by itself. */
export interface EntryRule {
  readonly freq: 'WEEKLY' | 'MONTHLY'
  readonly interval: number
  readonly byDay: readonly { readonly nth: number | null; readonly weekday: Weekday }[]
  readonly until: Day | null
  readonly count: number | null
  /** Days on which it does not hold. */
  readonly except: readonly Day[]
}

/** One VEVENT. Empty text and empty lists are left out. */
export interface CalendarEntry {
  /** Stable for ever, globally unique. */
  readonly uid: string
  readonly sequence: number
  /** The day of the last change; DTSTAMP and LAST-MODIFIED are its midnight in China. */
  readonly updated: Day
  readonly title: string
  readonly description: string
  readonly location: string
  readonly url: string
  readonly position: { readonly lat: number; readonly lng: number } | null
  readonly categories: readonly string[]
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  readonly time: EntryTime
  readonly rule: EntryRule | null
  /** Minutes before the start at which to ring; for whole days before midnight. */
  readonly alarms: readonly number[]
}

/** One VCALENDAR. */
export interface CalendarFile {
  readonly name: string
  readonly description: string
  /** `-//Publisher//Product//ZH` */
  readonly prodId: string
  /** How often a subscriber is asked to look again; `null` for a file that is imported once. */
  readonly refreshMinutes: number | null
  /** Where a subscriber finds it; empty where it is not published. */
  readonly url: string
  readonly entries: readonly CalendarEntry[]
}
