import { monthOf } from '../../domain/month'
import type { EventTime } from '../../domain/events/types'
import { DateRefusal } from './staff-days'

const UNSETTLED = /^[(（]?(?:时间|日期|具体时间|具体日期)?(?:待定|未定|另行通知)[)）]?$/
const MONTHS = /^(\d{4})年(?:(\d{1,2})月?(?:-(?:(\d{4})年)?(\d{1,2}))?月)?([^\d]*)$/

/** What is not settled to the day: months, a year with words such as 春季, or nothing at all. `null` for the rest. */
export function readMonths(plain: string, words: string): EventTime | null {
  if (UNSETTLED.test(plain)) return { how: 'tba', months: null, words }
  const found = MONTHS.exec(plain)
  if (!found) return null
  const year = Number(found[1])
  const first = Number(found[2] ?? 1)
  const last = Number(found[4] ?? found[2] ?? 12)
  const months = { from: monthOf(year, first), to: monthOf(Number(found[3] ?? year), last) }
  if (first < 1 || first > 12 || last < 1 || last > 12) {
    throw new DateRefusal(`“${words}”的月份不对`, '月份是 1 到 12')
  }
  if (months.to < months.from) throw new DateRefusal('结束的月份早于开始的月份', '请核对，跨年的要写年份')
  return { how: 'tba', months, words }
}
