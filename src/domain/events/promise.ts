import type { HolidayCalendar } from '../calendar'
import type { Day } from '../day'
import { occurrences } from './recurrence'
import type { EventRecord } from './types'

/** What a plan promises for each year. Data of the region. */
export interface YearlyPromise {
  readonly id: string
  readonly title: string
  readonly kinds: readonly string[]
  readonly atLeast: number
}

export interface PromiseProgress {
  readonly promise: YearlyPromise
  /** Held in the year and before `today`. */
  readonly held: number
  /** Announced for `today` and the rest of the year. */
  readonly ahead: number
}

/**
 * How far a year's promises are kept, from verified records of the region itself: samples, other levels' events, and
 * what is cancelled or postponed do not count. Each occurrence counts once (场次).
 */
export function promiseProgress(
  events: readonly EventRecord[],
  promises: readonly YearlyPromise[],
  at: { readonly region: string; readonly year: number; readonly today: Day },
  calendar: HolidayCalendar,
): readonly PromiseProgress[] {
  const [first, last] = [`${at.year}-01-01`, `${at.year}-12-31`]
  const real = events.filter(
    ({ recordStatus, region, status }) =>
      recordStatus === 'verified' && region === at.region && status !== 'cancelled' && status !== 'postponed',
  )
  return promises.map((promise) => {
    const starts = real
      .filter((event) => promise.kinds.includes(event.kind))
      .flatMap((event) => occurrences(event, first, last, calendar))
      .filter(({ from }) => from >= first)
    const held = starts.filter(({ to }) => to < at.today).length
    return { promise, held, ahead: starts.length - held }
  })
}
