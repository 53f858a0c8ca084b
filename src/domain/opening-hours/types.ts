import type { Day, Weekday } from '../day'
import type { Moment } from '../china-time'

/**
 * Open from the first minute up to, not including, the second, in minutes since the day's own midnight. The end is
 * later than the start and past 1440 where the shift runs into the next morning: 19:00-02:00 is `[1140, 1560]`.
 */
export type Span = readonly [opens: number, closes: number]

/** The spans of one day: in order, apart from each other. Empty means closed. */
export type Spans = readonly Span[]

/** Both days included. */
export type DatedException = readonly [from: Day, to: Day, spans: Spans]

/** Opening hours as the pack carries them: plain JSON, written by `parseHours`. */
export interface OpeningHours {
  /** Seven entries, Monday first. */
  readonly week: readonly Spans[]
  /** The hours of a day off by the holiday notice; `null` where the text does not mention `PH`. */
  readonly holiday: Spans | null
  /** Exceptions of certain days, in the order written: the last that fits wins. */
  readonly dated: readonly DatedException[]
}

export interface HoursError {
  /** The first character is 1. */
  readonly column: number
  /** Chinese: what is wrong and what would be right. */
  readonly message: string
}

export type ParsedHours =
  | { readonly ok: true; readonly hours: OpeningHours }
  | { readonly ok: false; readonly errors: readonly HoursError[] }

/**
 * What the hours of a day rest on. `weekday`: the rule of its own weekday. `makeup`: the working-day rule, on a
 * weekend day worked in exchange. `holiday`: the `PH` rule. `rest`: Sunday's rule, on a day off without a `PH`
 * rule. `dated`: an exception of that very day. `any`: the year is unpublished, but every kind of day has the same
 * hours.
 */
export type HoursBasis = 'weekday' | 'makeup' | 'holiday' | 'rest' | 'dated' | 'any'

/** The hours of a day, or that they hang on a notice not yet published; `usual` is what its weekday would say. */
export type DayHours =
  | { readonly known: true; readonly spans: Spans; readonly basis: HoursBasis }
  | { readonly known: false; readonly usual: Spans; readonly possible: readonly Spans[] }

/** What the holiday notice says of a day; both `null` on an ordinary day and in an unpublished year. */
export interface DayMark {
  readonly kind: 'makeup' | 'statutory' | 'rest' | null
  /** The holiday, e.g. 国庆节. */
  readonly name: string | null
}

/** What holds of a place whatever its state. */
interface StateOfDay {
  readonly mark: DayMark
  /** The answer rests on hours nobody wrote down for such a day (see `HoursBasis`): ring before going. */
  readonly callFirst: boolean
}

export interface OpenState extends StateOfDay {
  readonly state: 'open'
  /** `null`: see `noClosing`. */
  readonly closesAt: Moment | null
  /** `always`: no closing in the coming 14 days. `holiday-unpublished`: runs on into days nobody can tell yet. */
  readonly noClosing: 'always' | 'holiday-unpublished' | null
}

export interface ClosedState extends StateOfDay {
  readonly state: 'closed'
  /** `null`: see `noOpening`. */
  readonly opensAt: Moment | null
  /** `none-soon`: none in the coming 14 days. `holiday-unpublished`: days nobody can tell yet come first. */
  readonly noOpening: 'none-soon' | 'holiday-unpublished' | null
}

export interface UnknownState extends StateOfDay {
  readonly state: 'unknown'
  readonly reason: 'no-hours' | 'holiday-unpublished'
  /** What the weekday alone would say; `null` where there are no hours at all. */
  readonly usual: Spans | null
}

export type PlaceState = OpenState | ClosedState | UnknownState

/** One row of the days ahead. */
export interface WeekRow {
  readonly day: Day
  readonly weekday: Weekday
  /** Where `unknown`, only what is usual on that weekday. */
  readonly spans: Spans
  readonly mark: DayMark
  /** The hours differ from that weekday's own, or are set for that very day. */
  readonly exceptional: boolean
  readonly unknown: boolean
  readonly callFirst: boolean
}
