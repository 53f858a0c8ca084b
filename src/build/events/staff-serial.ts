import { addDays } from '../../domain/day'
import type { EventTime } from '../../domain/events/types'
import { DateRefusal, WHOLE_EXAMPLE } from './staff-days'

/** Serial numbers of the 1900 date system from 2000-01-01 to 2099-12-31. */
const FIRST = 36526
const LAST = 73050

/**
 * The number that a spreadsheet keeps for a date: days since 1899-12-30, the time as a part of a day, rounded to the
 * minute. Whole numbers are whole days. `null` for what is not a number.
 */
export function readSerial(plain: string): EventTime | null {
  if (!/^\d{1,6}(\.\d+)?$/.test(plain) || /^\d{4}$/.test(plain)) return null
  const serial = Number(plain)
  if (serial < FIRST || serial >= LAST + 1) throw new DateRefusal(`“${plain}”不是日期`, WHOLE_EXAMPLE)
  const minutes = Math.round((serial - Math.floor(serial)) * 1440)
  const from = addDays('1899-12-30', Math.floor(serial) + (minutes === 1440 ? 1 : 0))
  if (Number.isInteger(serial)) return { how: 'all-day', from, to: from }
  return { how: 'timed', from, start: minutes % 1440, to: from, end: null }
}
