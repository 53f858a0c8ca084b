import { monthInYear, yearOfMonth, type Month } from '../../domain/month'

/** `2032.11`, for aligned figures. */
export function shortMonth(month: Month): string {
  return `${yearOfMonth(month)}.${monthInYear(month)}`
}
