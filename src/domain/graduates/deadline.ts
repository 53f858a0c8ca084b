import { addMonthsToDay, type Day } from '../day'
import type { Measure } from '../measures/measure'

/** The last day that a day of graduating leaves for a measure. */
export interface GraduateDeadline {
  readonly day: Day
  /** What must have happened by then: claim, be hired, or start a business. */
  readonly at: 'claim' | 'joined' | 'started'
}

/**
 * Until when somebody who graduated on a day has to act, by the measure's terms counted from graduating: the shortest
 * where there are several. `null` for a measure without one, and where the day is not known.
 */
export function graduateDeadline(
  { conditions }: Pick<Measure, 'conditions'>,
  graduated: Day | null,
): GraduateDeadline | null {
  if (graduated === null) return null
  const days = conditions
    .flatMap((each) => (each.kind === 'within' && each.of === 'graduated' ? [each] : []))
    .map(({ months, at }) => ({ day: addMonthsToDay(graduated, months), at }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  return days[0] ?? null
}

/** Whether a measure says no more than the plan, whose words the page quotes anyway. */
export function isQuoted(
  { sources }: Pick<Measure, 'sources'>,
  plan: readonly { readonly source: string }[],
): boolean {
  return sources.every(({ source }) => plan.some((quote) => quote.source === source))
}

/** A measure as the page lists it: with its last day, and whether that is over. */
export interface ListedMeasure {
  readonly measure: Measure
  readonly deadline: GraduateDeadline | null
  readonly over: boolean
}

/** The measures of graduates, the nearest last day first; what is over comes last, what has none before it. */
export function listMeasures(
  measures: readonly Measure[],
  graduated: Day | null,
  today: Day,
): readonly ListedMeasure[] {
  const key = ({ deadline, over }: ListedMeasure) => (over ? '2' : deadline ? `0${deadline.day}` : '1')
  return measures
    .map((measure, order) => {
      const deadline = graduateDeadline(measure, graduated)
      return { listed: { measure, deadline, over: deadline !== null && deadline.day < today }, order }
    })
    .sort((a, b) => {
      const [one, other] = [key(a.listed), key(b.listed)]
      return one === other ? a.order - b.order : one < other ? -1 : 1
    })
    .map(({ listed }) => listed)
}
