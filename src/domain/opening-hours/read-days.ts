import { Refusal } from './refusal'
import type { Reader, Token } from './tokens'

/** Which days of the week a rule is for, as 0 (Monday) to 6, and whether it is for the days off of a notice. */
export interface WeeklyDays {
  readonly weekdays: readonly number[]
  readonly holiday: boolean
}

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
const WEEKDAY_WORDS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const HOLIDAY = 'PH'
const NO_HOLIDAY_RANGE = 'PH 不能连成一段，用逗号：Sa,Su,PH'

/** `Mo-Fr`, `Mo,We`, `Sa-Mo`, `PH`, `Su,PH`. Throws a Refusal on anything else. */
export function readWeeklyDays(reader: Reader): WeeklyDays {
  const weekdays: number[] = []
  let holiday = false
  do {
    const token = reader.next
    if (token.text === HOLIDAY) holiday = takeHoliday(reader)
    else weekdays.push(...readRange(reader))
  } while (reader.skip('comma'))
  return { weekdays, holiday }
}

function takeHoliday(reader: Reader): true {
  reader.take()
  if (reader.next.kind === 'dash') throw new Refusal(reader.next.column, NO_HOLIDAY_RANGE)
  return true
}

function readRange(reader: Reader): readonly number[] {
  const from = readWeekday(reader)
  if (!reader.skip('dash')) return [from]
  const dayAfter = reader.next
  const to = readWeekday(reader)
  if (from === to) throw new Refusal(dayAfter.column, '起止是同一天；每天写 Mo-Su')
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => (from + step) % 7)
}

function readWeekday(reader: Reader): number {
  const token = reader.take()
  const index = WEEKDAYS.indexOf(token.text)
  if (index < 0) throw new Refusal(token.column, weekdayComplaint(token))
  return index
}

function weekdayComplaint(token: Token): string {
  const typed = token.text.toLowerCase()
  const meant = WEEKDAY_WORDS.findIndex((word) => typed.length > 1 && word.startsWith(typed))
  if (meant >= 0) return `星期要写成 ${WEEKDAYS[meant]}`
  if (token.text === HOLIDAY) return NO_HOLIDAY_RANGE
  if (token.text.toUpperCase() === HOLIDAY) return '节假日要写成 PH'
  if (token.text === 'SH') return '不支持 SH（学校假期），请写具体日期'
  return '这里要写星期 Mo Tu We Th Fr Sa Su 或 PH'
}
