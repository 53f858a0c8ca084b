import { halfWidth } from '../half-width'
import { dayText, daysInMonth, isDay, type Day } from '../day'
import type { Between } from './conditions'

/** The sentence for a day of something past, as typed; `null` where it is empty or right. */
export function betweenFault(text: string, today: Day): string | null {
  if (text.trim() === '') return null
  const between = readBetween(text)
  if (!between) return '这个日子看不懂，写成 2026-06-30 或 2026-06'
  return between.from > today ? '这个日子还没到，请核对' : null
}

/**
 * A day, a month or a year as people type it: `2026-06-30`, `2026.6`, `2026年`, `20260630`. A month or a year stands for
 * all its days. `null` for anything else.
 */
export function readBetween(text: string): Between | null {
  const plain = halfWidth(text)
    .trim()
    .replace(/^(\d{4})(\d{2})(\d{2})?$/, '$1-$2-$3')
  const parts = /^(\d{4})(?:\D{1,2}(\d{1,2})?(?:\D{1,2}(\d{1,2})?\D?)?)?$/.exec(plain)
  if (!parts) return null
  const year = Number(parts[1])
  if (year < 1900 || year > 2100) return null
  if (!parts[2]) return { from: dayText(year, 1, 1), to: dayText(year, 12, 31) }
  const month = Number(parts[2])
  if (month < 1 || month > 12) return null
  if (!parts[3]) return { from: dayText(year, month, 1), to: dayText(year, month, daysInMonth(year, month)) }
  const day = dayText(year, month, Number(parts[3]))
  return isDay(day) ? { from: day, to: day } : null
}
