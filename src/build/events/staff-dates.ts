import { addDays, type Day } from '../../domain/day'
import type { EventTime } from '../../domain/events/types'
import { cleanText } from '../read/cells'
import { bad, good, type Read } from '../read/result'
import { readMonths } from './staff-months'
import { DateRefusal, isDayWithoutYear, takeDay, takeLaterDay, WHOLE_EXAMPLE } from './staff-days'
import { readSerial } from './staff-serial'
import { Cursor, plainDateText } from './staff-text'
import { takeTime, type WrittenTime } from './staff-times'

const DASH = /-+/
const COMMA = /[,、;，；]/

/**
 * When an event is, as staff write it: `2026年12月5日（周六）上午9:00—11:30`, `2026/12/5`, `2026年12月5日—7日`, the serial
 * number of a spreadsheet, and what is not yet settled: `2026年9月至10月`, `待定`. A text that could mean two things is
 * refused with the way to write it.
 */
export function readStaffTime(text: string): Read<EventTime> {
  const plain = plainDateText(text)
  try {
    refuseUnclear(plain, cleanText(text))
    return good(readSerial(plain) ?? readMonths(plain, cleanText(text)) ?? readSpan(plain, cleanText(text)))
  } catch (error) {
    if (error instanceof DateRefusal) return bad(error.fault.wrong, error.fault.right)
    throw error
  }
}

const LUNAR = /农历|阴历|正月|冬月|腊月|闰|初[一二三四五六七八九十]|廿|除夕/
const DAY_AND_MONTH = /^\d{1,2}([-/.])\d{1,2}\1\d{4}/

/** What cannot be told for certain is asked for in another way. */
function refuseUnclear(plain: string, written: string): void {
  if (LUNAR.test(written)) throw new DateRefusal(`“${written}”是农历`, '请写成公历的日子，如 2027年2月14日')
  if (DAY_AND_MONTH.test(plain))
    throw new DateRefusal(`“${written}”分不清哪个是月、哪个是日`, '请把年写在前面，如 2026-12-05')
}

/** A spreadsheet puts midnight behind a date that has no time. */
function isNoTime(start: WrittenTime, cursor: Cursor): boolean {
  return start.minute === 0 && start.period === null && cursor.left === ''
}

function readSpan(plain: string, written: string): EventTime {
  if (isDayWithoutYear(plain)) throw new DateRefusal(`“${written}”没有写年份`, WHOLE_EXAMPLE)
  const cursor = new Cursor(plain)
  const from = takeDay(cursor)
  if (from === null) throw new DateRefusal(`“${written}”不是日期`, WHOLE_EXAMPLE)
  cursor.take(COMMA)
  cursor.take(/ /)
  const start = takeTime(cursor)
  const hasTime = start !== null && !isNoTime(start, cursor)
  const time = hasTime ? readHours(cursor, from, start) : readDays(cursor, from)
  cursor.take(/[。.]/)
  if (cursor.left !== '') throw leftOver(cursor, written)
  return time
}

/** Whole days; the last is included. */
function readDays(cursor: Cursor, from: Day): EventTime {
  if (!cursor.take(DASH)) return { how: 'all-day', from, to: from }
  const to = takeLaterDay(cursor, from)
  if (to === null) throw new DateRefusal(`“-${cursor.left}”看不懂`, WHOLE_EXAMPLE)
  if (to < from) throw new DateRefusal('结束的日子早于开始的日子', '请核对两个日期，跨年的要写年份')
  if (takeTime(new Cursor(cursor.left.replace(/^[,、;，；]?每[天日]/, ''))) !== null) {
    throw new DateRefusal('连续几天又写了钟点', '请分成几行，或用“重复”一栏，或只写日期')
  }
  return { how: 'all-day', from, to }
}

function readHours(cursor: Cursor, from: Day, start: WrittenTime): EventTime {
  if (start.minute >= 1440) throw new DateRefusal('从 24:00 开始', '请写成第二天 0:00')
  if (!cursor.take(DASH)) {
    cursor.take(/开始|起/)
    return { how: 'timed', from, start: start.minute, to: from, end: null }
  }
  const isNext = cursor.take(/次日|第二天|翌日/) !== null
  const to = takeLaterDay(cursor, from) ?? (isNext ? addDays(from, 1) : from)
  const end = takeTime(cursor, to === from ? start : { minute: 0, period: null })
  if (end === null) throw new DateRefusal('没有写几点结束', '不知道就只写开始的时间')
  if (to < from || (to === from && end.minute <= start.minute)) {
    throw new DateRefusal('结束早于开始', '请核对时间，过了半夜的要写“次日”')
  }
  return { how: 'timed', from, start: start.minute, to, end: end.minute }
}

function leftOver(cursor: Cursor, written: string): DateRefusal {
  const again = new Cursor(cursor.left)
  again.take(/[,、;，；和及]/)
  const isTwice = /\d/.test(again.left) && (takeDay(again) ?? takeTime(again)) !== null
  if (isTwice) return new DateRefusal(`“${written}”里有两段时间`, '请分成两行，一行一段')
  return new DateRefusal(`“${cursor.left}”看不懂`, WHOLE_EXAMPLE)
}
