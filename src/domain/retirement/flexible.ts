import type { Month } from '../month'
import { minimumFor } from './contributions'
import { dueBefore } from './day'
import { ageOf } from './statutory'
import type { Birth, FlexibleRule, FlexibleSpan, RetirementRules, Statutory, Track } from './types'

/**
 * 办法第三条: up to three years early, but not before the old age. So women of the 50 track delayed by more than three
 * years cannot go back to 50.
 */
export function earliestMonth(rule: FlexibleRule, statutory: Statutory): Month {
  return Math.max(statutory.month - rule.earlyMonths, statutory.original)
}

/** 办法第三条: up to three years after the statutory month, by agreement. */
export function latestMonth(rule: FlexibleRule, statutory: Statutory): Month {
  return statutory.month + rule.lateMonths
}

/** The span of choice; `null` for those the reform does not touch and for tracks without a choice. */
export function flexibleSpan(
  rules: RetirementRules,
  track: Track,
  birth: Birth,
  statutory: Statutory,
): FlexibleSpan | null {
  if (!track.flexible || statutory.beforeReform) return null
  const { flexible, contributions } = rules
  const [earliest, latest] = [earliestMonth(flexible, statutory), latestMonth(flexible, statutory)]
  return {
    earliest,
    latest,
    earliestAge: ageOf(earliest - birth.month),
    latestAge: ageOf(latest - birth.month),
    needIfEarliest: minimumFor(contributions, earliest, statutory.month),
    needIfLatest: minimumFor(contributions, latest, statutory.month),
    noticeForEarliest: dueBefore(birth, earliest, flexible.earlyNoticeMonths),
    agreementForLate: dueBefore(birth, statutory.month, flexible.lateAgreementMonths),
  }
}
