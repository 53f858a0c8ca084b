import { monthInYear, yearOfMonth, type Month } from '../month'
import type { Age } from './types'

/** `2028年1月`. */
export function monthWords(month: Month): string {
  return `${yearOfMonth(month)}年${monthInYear(month)}月`
}

/** `60岁8个月`, `63岁`. */
export function ageWords({ years, months }: Age): string {
  return months === 0 ? `${years}岁` : `${years}岁${months}个月`
}

/** `8个月`, `15年`, `15年6个月`. */
export function spanWords(months: number): string {
  const years = Math.floor(months / 12)
  const rest = months - years * 12
  if (years === 0) return `${rest}个月`
  return rest === 0 ? `${years}年` : `${years}年${rest}个月`
}
