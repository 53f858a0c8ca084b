import { dayText, isDay, weekday, type Day } from '../../domain/day'
import { weekdayWords } from '../../domain/events/words'
import type { Fault } from '../read/result'
import type { Cursor } from './staff-text'

/** Stops the reading of a date; never leaves `readStaffTime`. */
export class DateRefusal extends Error {
  readonly fault: Fault

  constructor(wrong: string, right: string) {
    super(wrong)
    this.fault = { wrong, right }
  }
}

export const WHOLE_EXAMPLE = '请写成如 2026年12月5日（周六）上午9:00—11:30'

const FULL = /(\d{4})(?:年(\d{1,2})月(\d{1,2})[日号]?|([-/.])(\d{1,2})\4(\d{1,2})(?!\d)|(\d{2})(\d{2})(?!\d))/
const SHORT = /(?:(\d{1,2})月)?(\d{1,2})[日号]/
const WEEKDAY = /[(（]?(?:周|星期|礼拜)([一二三四五六日天])[)）]?/

/** A day with its weekday, where one is written; the weekday must agree. */
export function takeDay(cursor: Cursor): Day | null {
  const found = cursor.take(FULL)
  if (!found) return null
  const [year, month, date] = [
    found[1],
    found[2] ?? found[5] ?? found[7],
    found[3] ?? found[6] ?? found[8],
  ].map(Number)
  return checkedDay(year as number, month as number, date as number, cursor)
}

/** The second day of a span may leave out the year, or year and month, of the first. */
export function takeLaterDay(cursor: Cursor, first: Day): Day | null {
  const full = takeDay(cursor)
  if (full !== null) return full
  const found = cursor.take(SHORT)
  if (!found) return null
  const month = found[1] === undefined ? Number(first.slice(5, 7)) : Number(found[1])
  return checkedDay(Number(first.slice(0, 4)), month, Number(found[2]), cursor)
}

/** True where a day without its year stands here. */
export function isDayWithoutYear(text: string): boolean {
  return new RegExp(`^(?:${SHORT.source}|\\d{1,2}[-/.]\\d{1,2}(?!\\d))`).test(text)
}

function checkedDay(year: number, month: number, date: number, cursor: Cursor): Day {
  const day = dayText(year, month, date)
  const words = `${year}年${month}月${date}日`
  if (!isDay(day)) throw new DateRefusal(`${words}这一天不存在`, '请核对月和日')
  const named = cursor.take(WEEKDAY)?.[1]
  const real = weekdayWords(weekday(day))
  if (named !== undefined && `周${named.replace('天', '日')}` !== real) {
    throw new DateRefusal(`${words}是${real}，不是周${named}`, '请核对日期和星期，改对其中一个')
  }
  return day
}
