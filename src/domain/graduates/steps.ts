import { addDays, daysBetween, type Day } from '../day'
import type { Step } from './part'

/** A mark on a step: the version of it that was done. */
export type Marks = Readonly<Record<string, string>>

export interface PlannedStep {
  readonly step: Step
  /** The day it is best done by; `null` where the day of graduating is not known. */
  readonly by: Day | null
  readonly done: boolean
  /** It was marked, and has changed since. */
  readonly changed: boolean
}

/** Steps of one span of days. */
export interface Span {
  readonly withinDays: number
  readonly by: Day | null
  /** The span is over. */
  readonly past: boolean
  readonly steps: readonly PlannedStep[]
}

/** The steps by span, the nearest first, in the order of the data within each. */
export function planSteps(
  steps: readonly Step[],
  marks: Marks,
  { graduated, today }: { readonly graduated: Day | null; readonly today: Day },
): readonly Span[] {
  const spans = steps.map(({ withinDays }) => withinDays).sort((a, b) => a - b)
  return spans
    .filter((days, i) => spans.indexOf(days) === i)
    .map((withinDays) => {
      const by = graduated === null ? null : addDays(graduated, withinDays)
      return {
        withinDays,
        by,
        past: by !== null && by < today,
        steps: steps.filter((step) => step.withinDays === withinDays).map((step) => planned(step, by, marks)),
      }
    })
}

function planned(step: Step, by: Day | null, marks: Marks): PlannedStep {
  const mark = Object.prototype.hasOwnProperty.call(marks, step.id) ? marks[step.id] : undefined
  const done = mark !== undefined && mark !== ''
  return { step, by, done, changed: done && mark !== String(step.version) }
}

/** How many days ago; `null` for a day that lies ahead. */
export function daysSince(graduated: Day, today: Day): number | null {
  const days = daysBetween(graduated, today)
  return days < 0 ? null : days
}
