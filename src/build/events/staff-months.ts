import { monthOf } from '../../domain/month'
import type { EventTime } from '../../domain/events/types'
import { DateRefusal } from './staff-days'

const UNSETTLED = /^[(（]?(?:时间|日期|具体时间|具体日期)?(?:待定|未定|另行通知)[)）]?$/
const MONTHS = /^(\d{4})年(?:(\d{1,2})月?(?:-(?:(\d{4})年)?(\d{1,2}))?月)?([^\d]*)$/

/** First and last month of what names a part of the year. */
const SEASONS: readonly (readonly [RegExp, number, number])[] = [
  [/春/, 3, 5],
  [/夏|暑/, 6, 8],
  [/秋/, 9, 11],
  [/上半年/, 1, 6],
  [/下半年/, 7, 12],
  [/年初/, 1, 3],
]

/** `春季和秋季` is March to November; `null` where no part of the year is named, or the winter, which belongs to two. */
function seasonMonths(words: string): readonly [number, number] | null {
  const named = /冬|年底/.test(words) ? [] : SEASONS.filter(([season]) => season.test(words))
  if (named.length === 0) return null
  return [Math.min(...named.map(([, first]) => first)), Math.max(...named.map(([, , last]) => last))]
}

/** What is not settled to the day: months, a year with words such as 春季, or nothing at all. `null` for the rest. */
export function readMonths(plain: string, words: string): EventTime | null {
  if (UNSETTLED.test(plain)) return { how: 'tba', months: null, words }
  const found = MONTHS.exec(plain)
  if (!found) return null
  const year = Number(found[1])
  const named = found[2] === undefined ? seasonMonths(found[5] ?? '') : null
  const first = Number(found[2] ?? named?.[0] ?? 1)
  const last = Number(found[4] ?? found[2] ?? named?.[1] ?? 12)
  const months = { from: monthOf(year, first), to: monthOf(Number(found[3] ?? year), last) }
  if (first < 1 || first > 12 || last < 1 || last > 12) {
    throw new DateRefusal(`“${words}”的月份不对`, '月份是 1 到 12')
  }
  if (months.to < months.from) throw new DateRefusal('结束的月份早于开始的月份', '请核对，跨年的要写年份')
  return { how: 'tba', months, words }
}
