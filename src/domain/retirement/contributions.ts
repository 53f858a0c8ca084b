import { yearOfMonth, type Month } from '../month'
import type { ContributionRule, Outlook, Paid } from './types'

/** 办法第二条、附表4: the months of contribution needed, by the year that counts. */
export function minimumMonths(rule: ContributionRule, year: number): number {
  const steps = Math.max(0, year - rule.baseThroughYear)
  return Math.min(rule.capMonths, rule.baseMonths + rule.stepMonths * steps)
}

/**
 * The year that decides the minimum (人社部发〔2024〕94号): going early, the year chosen; going late, still the year
 * of the statutory date.
 */
export function yearThatCounts(chosen: Month, statutory: Month): number {
  return yearOfMonth(Math.min(chosen, statutory))
}

/** The minimum for a chosen month of retirement. */
export function minimumFor(rule: ContributionRule, chosen: Month, statutory: Month): number {
  return minimumMonths(rule, yearThatCounts(chosen, statutory))
}

/**
 * The month by whose end unbroken paying reaches `need`; `null` where nothing is known. Someone who has paid "since" a
 * month is taken to have paid every month from it on.
 */
export function reachedBy(paid: Paid, need: number): Month | null {
  if (paid.kind === 'unknown') return null
  return paid.kind === 'since' ? paid.since + need - 1 : paid.through + Math.max(0, need - paid.months)
}

/**
 * Whether `need` months are reached by the month of retirement, or by `now` where that is past, paying without a break
 * until then. Where it hangs on the month of retirement itself, the answer is `tight`: whether that month still counts is
 * for the office to say. What is paid already is never tight.
 */
export function outlook(
  rule: ContributionRule,
  paid: Paid,
  need: number,
  retire: Month,
  now: Month,
): Outlook {
  const by = reachedBy(paid, need)
  if (by === null) return { kind: 'unknown', need }
  const last = Math.max(retire, paid.kind === 'months' ? paid.through : now)
  const isPaid = by <= now || (paid.kind === 'months' && paid.months >= need)
  if (by <= last) return { kind: 'enough', need, by: isPaid ? null : by, tight: !isPaid && by === retire }
  return { kind: 'short', need, missing: by - last, by, ways: rule.ways }
}
