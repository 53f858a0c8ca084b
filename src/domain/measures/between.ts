import { dayText, daysInMonth, isDay } from '../day'
import type { Between } from './conditions'

/**
 * A day, a month or a year as people type it: `2026-06-30`, `2026.6`, `2026年`, `20260630`. A month or a year stands for
 * all its days. `null` for anything else.
 */
export function readBetween(text: string): Between | null {
  const plain = text.trim().replace(/^(\d{4})(\d{2})(\d{2})?$/, '$1-$2-$3')
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
