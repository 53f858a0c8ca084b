import { addDays, dayText, isDay, type Day } from '../../domain/day'
import { INVISIBLE } from './deceptive'
import { bad, good, type Read } from './result'

const SPACES = /[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g

/** Trimmed, without invisible characters, runs of spaces as one. Full-width letters and digits stay as written. */
export function cleanText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(/_x000D_/g, '')
    .trim()
}

/** Cleaned and folded to half width (NFKC), for numbers, times, telephones, dates and ids; never for names. */
export function cleanCode(text: string): string {
  return cleanText(text.normalize('NFKC')).replace(/[‐‑‒–—−]/g, '-')
}

/** The items of a cell of short words, however they are parted: `登记 饮水，充电/卫生间`. `充 电` is one word. */
export function readWords(text: string): string[] {
  const whole = readList(text.replace(/[，,/／|+]/g, '、'))
  return [
    ...new Set(
      whole.flatMap((item) =>
        /^(?:[\u3400-\u9fff] )+[\u3400-\u9fff]$/.test(item) ? item.replace(/ /g, '') : item.split(' '),
      ),
    ),
  ]
}

/** The items of a cell such as `登记、候工；饮水`. */
export function readList(text: string): string[] {
  return text
    .split(/[、；;\n\r]/)
    .map(cleanText)
    .filter((item) => item !== '')
}

/** A decimal number. Scientific notation is refused: it means that a spreadsheet has already lost digits. */
export function readNumber(text: string): Read<number> {
  const code = cleanCode(text)
  return /^[+-]?\d+(\.\d+)?$/.test(code)
    ? good(Number(code))
    : bad(`“${cleanText(text)}”不是数字`, '请写成如 30.0512 的数字')
}

/** `true`/`是` or `false`/`否`; empty means that nobody looked. */
export function readFlag(text: string): Read<boolean | null> {
  const code = cleanCode(text).toLowerCase()
  if (code === '' || ['不详', '不清楚', '不知道', '未知'].includes(code)) return good(null)
  if (['是', '有', 'true', '要', '需要'].includes(code)) return good(true)
  if (['否', '无', 'false', '不', '不要', '不需要', '不用'].includes(code)) return good(false)
  return bad(`“${cleanText(text)}”看不懂`, '请写“是”或“否”，不清楚就留空')
}

/**
 * Whether a place is without steps, as staff answer: 是, 否; `没有台阶` is yes, `有台阶` no. 有, 无, √ and × under 无台阶 may
 * mean either, and a wrong yes sends a wheelchair to a stair: they are asked back.
 */
export function readStepFree(text: string): Read<boolean | null> {
  const code = cleanCode(text).toLowerCase()
  if (/^(没有?|无)(台阶|楼梯)$|^平地$/.test(code)) return good(true)
  if (/^有(\d+级)?(台阶|楼梯)$/.test(code)) return good(false)
  if (/^[有无√✓×x✗yn]$/.test(code))
    return bad(`“${cleanText(text)}”看不出是有台阶还是没有台阶`, '没有台阶写“是”，有台阶写“否”，不清楚就留空')
  return readFlag(text)
}

const DAY_SHAPES = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})([/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]
const DAY_HINT = '请写成 2026-12-05 这样的日期'
/** Serial numbers of the 1900 date system from 2000-01-01 to 2099-12-31. */
const FIRST_SERIAL = 36526
const LAST_SERIAL = 73050

/** A day as staff write it: 2026-12-05, 2026/12/5, 2026年12月5日, or the serial number 46361 of a spreadsheet. */
export function readDay(text: string): Read<Day> {
  // A spreadsheet puts midnight behind a date that has no time.
  const code = cleanCode(text)
    .replace(/ 0{1,2}:00(:00)?$/, '')
    .replace(/ /g, '')
  if (/^\d{5}$/.test(code)) return readSerial(Number(code))
  const numbers = DAY_SHAPES.map((shape) => shape.exec(code)).find(Boolean)
  if (!numbers) return bad(`“${cleanText(text)}”不是日期`, DAY_HINT)
  const [year, month, date] = numbers
    .slice(1)
    .map(Number)
    .filter((part) => !Number.isNaN(part))
  const day = dayText(year ?? 0, month ?? 0, date ?? 0)
  return isDay(day) ? good(day) : bad(`“${cleanText(text)}”这一天不存在`, DAY_HINT)
}

function readSerial(serial: number): Read<Day> {
  const inside = serial >= FIRST_SERIAL && serial <= LAST_SERIAL
  return inside ? good(addDays('1899-12-30', serial)) : bad(`“${serial}”不是日期`, DAY_HINT)
}

/** The number of a publication date: a day, a month or a year. */
export function readDateOfPublication(text: string): Read<string> {
  const code = cleanCode(text)
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(code)) return good(code)
  return readDay(text)
}
