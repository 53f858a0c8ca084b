import { halfWidth } from '../../domain/half-width'
import { monthOf, monthInYear, yearOfMonth, type Month } from '../../domain/month'
import type { Paid } from '../../domain/retirement/types'

/** What somebody has typed of the months paid: a pair of figures, read by `kind`. */
export interface PaidFields {
  readonly kind: Paid['kind'] | null
  /** Years paid, or the year of the first payment. */
  readonly years: string
  /** Months over the years, or the month of the first payment. */
  readonly months: string
}

export type PaidReading =
  { readonly ok: true; readonly paid: Paid } | { readonly ok: false; readonly error: string }

/**
 * The fields as months paid. `now` is the month up to which somebody counts who counts today; nobody paid before they
 * were `born`, where that is known.
 */
export function readPaid(
  { kind, years, months }: PaidFields,
  now: Month,
  born: Month | null = null,
): PaidReading {
  if (kind === null) return { ok: false, error: '先选一个，不知道也可以选' }
  if (kind === 'unknown') return { ok: true, paid: { kind } }
  // Nothing typed is not nothing paid.
  if (years.trim() === '' && months.trim() === '')
    return { ok: false, error: '填上年和月，不记得就选“不知道”' }
  const [first, second] = [figure(years), figure(months)]
  const reading = kind === 'months' ? readMonths(first, second, now) : readSince(first, second, now)
  if (!reading.ok || born === null) return reading
  const { paid } = reading
  const since = paid.kind === 'months' ? now - paid.months : paid.kind === 'since' ? paid.since : now
  return since < born ? { ok: false, error: '比出生还早，看看年数，或者回去看看出生年月' } : reading
}

function readMonths(years: number | null, months: number | null, now: Month): PaidReading {
  if (years === null || months === null || years > 60 || months > 11)
    return { ok: false, error: '年填整数，月填 0 到 11' }
  return { ok: true, paid: { kind: 'months', months: years * 12 + months, through: now } }
}

function readSince(year: number | null, month: number | null, now: Month): PaidReading {
  if (year === null || year < 1950) return { ok: false, error: '年份要填四位，比如 1998' }
  if (month === null || month < 1 || month > 12) return { ok: false, error: '月份要填 1 到 12' }
  const since = monthOf(year, month)
  return since > now
    ? { ok: false, error: '这个月还没到，看看年份' }
    : { ok: true, paid: { kind: 'since', since } }
}

/** Months paid as the fields show them. */
export function paidFields(paid: Paid): PaidFields {
  if (paid.kind === 'months')
    return { kind: 'months', years: String(Math.floor(paid.months / 12)), months: String(paid.months % 12) }
  if (paid.kind === 'since')
    return { kind: 'since', years: String(yearOfMonth(paid.since)), months: String(monthInYear(paid.since)) }
  return { kind: null, years: '', months: '' }
}

/** A whole number as typed, full-width digits too; empty is 0: the other figure stands alone. */
function figure(typed: string): number | null {
  const plain = halfWidth(typed).trim()
  if (plain === '') return 0
  return /^\d{1,4}$/.test(plain) ? Number(plain) : null
}
