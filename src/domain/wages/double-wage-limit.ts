import { addYearsToDay, type Day } from '../day'
import { deadlineOf, type Deadline, type LimitRule } from './deadlines'
import { doubleWagePeriod, type DoubleWageInput, type Period } from './double-wage'
import type { WageContext } from './rules'

/** The two readings of when double pay expires. They differ, so the advice is to file at once. */
export interface DoubleWageLimit {
  /** Reckoned as a whole from the end of the period of double pay. */
  readonly whole: Deadline
  /** Reckoned day by day back from filing: what of the period would still be within the limit. */
  readonly left: Period | null
}

/**
 * 劳动争议调解仲裁法 27(1) on double pay: `rule` is the ordinary limit of arbitration, in years. `null` where no
 * double pay arose.
 */
export function doubleWageLimit(
  input: DoubleWageInput,
  filedOn: Day,
  rule: LimitRule,
  context: WageContext,
): DoubleWageLimit | null {
  const period = doubleWagePeriod(input, context.rules)
  if (!period) return null
  const facts = {
    today: filedOn,
    starts: { [rule.start]: period.to },
    employed: null,
    ongoing: null,
    interruptions: [],
  }
  const back = addYearsToDay(filedOn, -rule.period.count)
  const from = back > period.from ? back : period.from
  return {
    whole: deadlineOf({ ...rule, openWhile: undefined }, facts, context),
    left: from <= period.to ? { from, to: period.to } : null,
  }
}
