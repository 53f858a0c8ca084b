import { daysInMonth, type Day } from '../../domain/day'
import { halfWidth } from '../../domain/half-width'

/** A month that a line is named after. `year` is `null` where nobody wrote it. `month` is as written, also 13. */
export interface NamedMonth {
  readonly year: number | null
  readonly month: number
}

const NUMERALS = '一二三四五六七八九'
const NUMBER = '\\d{1,2}|十[一二]?|[一二三四五六七八九]'
const YEAR = '(?:(\\d{4})\\s*[-年./]\\s*)?'
const ONE = `${YEAR}(${NUMBER})\\s*月?份?`
const BETWEEN = '\\s*(?:[-~—–－至到、,，和及]\\s*)'
const LIST = new RegExp(`^\\s*((?:${ONE}${BETWEEN})*${ONE})`)
const EACH = `([-~—–－至到]?)\\s*${ONE}`
/** What follows a month and makes it none: 9 月饼, 9 件. */
const HAS_MONTH = /\d\s*月(?!饼)|[一二三四五六七八九十]\s*月(?!饼)|^\s*\d{4}\s*[-./]\s*\d{1,2}\s*$/

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (text === '十') return 10
  return text.startsWith('十') ? 10 + NUMERALS.indexOf(text.slice(1)) + 1 : NUMERALS.indexOf(text) + 1
}

/** The months from one to another, over the turn of the year too. */
function span(from: NamedMonth, to: NamedMonth): readonly NamedMonth[] {
  const sound = [from, to].every(({ month }) => month >= 1 && month <= 12)
  if (!sound) return [from, to]
  const count = (to.month - from.month + 12) % 12
  return Array.from({ length: count + 1 }, (_, i) => {
    const at = from.month - 1 + i
    const year = from.year === null ? null : from.year + Math.floor(at / 12)
    return { year, month: (at % 12) + 1 }
  })
}

/**
 * The months that a line is named after: `9 月`, `十月`, `2026年9月`, `9—11月`, `9月到11月`, `9月、10月`. Empty for any
 * other name.
 */
export function namedMonths(name: string): readonly NamedMonth[] {
  const text = halfWidth(name)
  const list = HAS_MONTH.test(text) ? (LIST.exec(text)?.[1] ?? '') : ''
  const months: NamedMonth[] = []
  const each = new RegExp(EACH, 'g')
  for (let found = each.exec(list); found; found = each.exec(list)) {
    const [, dash, year, number = ''] = found
    const before = months[months.length - 1]
    const month = { year: year ? Number(year) : (before?.year ?? null), month: numberOf(number) }
    if (dash && before) months.push(...span(before, month).slice(1))
    else months.push(month)
  }
  return months
}

/** How many days these months hold at most: February 29 where the year is not said. */
export function daysInNamed(months: readonly NamedMonth[]): number {
  return months.reduce(
    (all, { year, month }) => all + daysInMonth(year ?? 2024, Math.min(12, Math.max(1, month))),
    0,
  )
}

/** A month without its year that lies ahead by no more than this is more likely a slip than one of last year. */
const NEAR = 6

/** The sentence for months that there are not, or not yet; `null` where all is well. */
export function namedMonthsFault(months: readonly NamedMonth[], today: Day): string | null {
  const now = { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) }
  for (const { year, month } of months) {
    if (month < 1 || month > 12) return '没有这个月，请核对'
    const ahead = ((year ?? now.year) - now.year) * 12 + month - now.month
    if (ahead <= 0) continue
    if (year !== null) return '还没到，请核对'
    if (ahead < NEAR) return `${month} 月还没到。是去年的，写成 ${now.year - 1} 年 ${month} 月`
  }
  return null
}
