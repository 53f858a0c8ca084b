import type { Day } from '../day'
import { monthFromText, type Month } from '../month'
import { minimumFor } from './contributions'
import { retirementDay } from './day'
import { flexibleSpan } from './flexible'
import { statutoryRetirement, trackInForce } from './statutory'
import type { Birth, CannotTell, Result, RetirementRules, Statutory, TrackId } from './types'

/** Nobody older than this asks when they will retire; a birth so long ago is a slip of the keyboard. */
const OLDEST_MONTHS = 120 * 12

/** Why a birth cannot be used, or `null` where it can. `calendar` is the one the person counts by. */
export function birthProblem(
  birth: Birth | null,
  calendar: 'solar' | 'lunar',
  today: Day,
): CannotTell | null {
  if (calendar === 'lunar') return 'birth-lunar'
  if (!birth) return 'birth-missing'
  const now = monthFromText(today)
  if (
    birth.month > now ||
    (birth.date !== null && birth.month === now && birth.date > Number(today.slice(8)))
  )
    return 'birth-in-future'
  return now - birth.month > OLDEST_MONTHS ? 'birth-too-long-ago' : null
}

/**
 * The retirement of one person on one track, as of today. Compares the delayed month, never the old one, with today:
 * who is past the old age may still be at work.
 */
export function assess(rules: RetirementRules, track: TrackId, birth: Birth, today: Day): Result {
  const problem = birthProblem(birth, 'solar', today)
  if (problem) return { kind: 'cannot-tell', why: problem }
  const row = trackInForce(rules, track, today)
  if (!row) return { kind: 'cannot-tell', why: 'no-rule-in-force' }
  const statutory = statutoryRetirement(row, birth.month, rules.effective)
  const need = minimumFor(rules.contributions, statutory.month, statutory.month)
  const common = { track: row, statutory, need, day: retirementDay(birth, statutory.month) }
  if (statutory.beforeReform) return { kind: 'unaffected', ...common }
  const span = flexibleSpan(rules, row, birth, statutory)
  const now = monthFromText(today)
  if (isPast(statutory, common.day, now, today))
    return { kind: 'already-past', ...common, span, monthsSince: now - statutory.month }
  return { kind: 'ahead', ...common, span, monthsLeft: statutory.month - now }
}

/** Past once the day has come; where only the month is known, once that month is over. */
function isPast(statutory: Statutory, day: Day | null, now: Month, today: Day): boolean {
  return day === null ? statutory.month < now : day < today
}
