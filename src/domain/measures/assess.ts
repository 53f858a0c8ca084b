import type { Day } from '../day'
import type { Facts } from './conditions'
import { judge, lastDays, type Verdict } from './evaluate'
import { isInForce, type Measure } from './measure'

/** `certain`: every condition holds. `likely`: one step away, or something is not known. `not`: with the reason. */
export type Standing = 'certain' | 'likely' | 'not'

/** How a measure stands for a person today. */
export interface Assessment {
  readonly measure: Measure
  readonly standing: Standing
  readonly verdicts: readonly Verdict[]
  /** What is not fulfilled. */
  readonly missing: readonly Verdict[]
  /** What is not known. */
  readonly open: readonly Verdict[]
  /** The last day to claim, or to take the step that is missing; `null` where none is known. */
  readonly last: Day | null
  /** Until when the whole interest of a loan is subsidised; `null` where that is not known, or over. */
  readonly fullUntil: Day | null
  /** Why it does not depend on the person alone; `null` where it does. */
  readonly caution: 'ended' | 'not-yet' | 'stale' | null
}

/** Judges one measure. What is no longer in force is never more than `not`. */
export function assess(measure: Measure, facts: Facts, today: Day): Assessment {
  const verdicts = judge(measure.conditions, facts, today)
  const missing = verdicts.filter(({ state }) => state === 'no')
  const open = verdicts.filter(({ state }) => state === 'unknown')
  const caution = cautionOf(measure, today)
  const fullUntil = fullInterestUntil(measure, facts, today)
  const ends = verdicts.map(({ last }) => last).concat(measure.window?.closes ?? null, fullUntil)
  const last = ends.reduce(
    (least, end) => (end !== null && (least === null || end < least) ? end : least),
    null,
  )
  const base = { measure, verdicts, missing, open, last, fullUntil, caution }
  const blocked = missing.length > 1 || missing.some(({ fix }) => fix === null) || tooLate(measure, verdicts)
  if (caution === 'ended' || blocked) return { ...base, standing: 'not' }
  const sure = missing.length === 0 && open.length === 0 && caution === null
  return { ...base, standing: sure ? 'certain' : 'likely' }
}

/** Every measure, in the order of the list. */
export function assessAll(measures: readonly Measure[], facts: Facts, today: Day): readonly Assessment[] {
  return measures.map((measure) => assess(measure, facts, today))
}

function fullInterestUntil({ amount }: Measure, { graduated, study }: Facts, today: Day): Day | null {
  if (amount.kind !== 'loan' || !graduated || study !== 'graduate') return null
  const { from } = lastDays(graduated, amount.fullMonths)
  return today <= from ? from : null
}

function cautionOf(measure: Measure, today: Day): Assessment['caution'] {
  const { window, reviewBy } = measure
  if (!isInForce(measure) || (window?.closes && today > window.closes)) return 'ended'
  if (window?.opens && today < window.opens) return 'not-yet'
  return today > reviewBy ? 'stale' : null
}

/** What waiting would bring comes after the last day on which the rest holds. */
function tooLate({ window }: Measure, verdicts: readonly Verdict[]): boolean {
  const from = verdicts.find((verdict) => verdict.from !== null)?.from
  if (!from) return false
  const ends = verdicts
    .filter(({ condition }) => condition.kind === 'within' && condition.at === 'claim')
    .map(({ last }) => last)
    .concat(window?.closes ?? null)
  return ends.some((end) => end !== null && from > end)
}
