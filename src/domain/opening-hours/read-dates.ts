import { dayText, daysInMonth, type Day } from '../day'
import { Refusal } from './refusal'
import type { Reader, Token } from './tokens'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const EXAMPLE = '日期要写成 2026 Dec 24'

/** True where a rule begins with a month, which stands for every year: outside the subset. */
export function isMonth(token: Token): boolean {
  return MONTHS.indexOf(token.text) >= 0
}

/**
 * `2026 Dec 24`, `2026 Oct 01-07`, `2026 Sep 28-Oct 03`, `2026 Dec 24-2027 Jan 02`: first and last day. Throws a
 * Refusal on a day that does not exist and on an end that is not later.
 */
export function readDates(reader: Reader): readonly [Day, Day] {
  const year = readYear(reader)
  const month = readMonth(reader)
  const from = readDate(reader, year, month)
  if (!reader.skip('dash')) return [from, from]
  const end = reader.next
  const to = readEnd(reader, year, month)
  if (to <= from) throw new Refusal(end.column, '结束日期要晚于开始；跨年写上年份')
  return [from, to]
}

/** An end leaves out what it shares with the start: the year, or the year and the month. */
function readEnd(reader: Reader, year: number, month: number): Day {
  if (reader.next.kind === 'number' && reader.next.text.length === 4) {
    const endYear = readYear(reader)
    return readDate(reader, endYear, readMonth(reader))
  }
  const endMonth = isMonth(reader.next) ? readMonth(reader) : month
  return readDate(reader, year, endMonth)
}

function readYear(reader: Reader): number {
  const token = reader.take()
  if (!/^20\d\d$/.test(token.text)) throw new Refusal(token.column, `年份要写四位，${EXAMPLE}`)
  return Number(token.text)
}

function readMonth(reader: Reader): number {
  const token = reader.take()
  const index = MONTHS.indexOf(token.text)
  if (index < 0) throw new Refusal(token.column, `月份要写 Jan 到 Dec，${EXAMPLE}`)
  return index + 1
}

function readDate(reader: Reader, year: number, month: number): Day {
  const token = reader.take()
  if (token.kind !== 'number') throw new Refusal(token.column, `这里要写几号，${EXAMPLE}`)
  const date = Number(token.text)
  const last = daysInMonth(year, month)
  if (date < 1 || date > last) throw new Refusal(token.column, `${year} 年 ${month} 月只有 1 到 ${last} 号`)
  if (token.text.length !== 2) throw new Refusal(token.column, `几号要写两位，如 0${date}`)
  return dayText(year, month, date)
}
