import { halfWidth } from '../../domain/half-width'
import { bad, good, type Read } from './result'

const HOW = '请写成如“每天6:00-18:00”或“周一至周五8:30-11:30，13:30-17:00，节假日休息”；全天开的写“24小时”'
const CODES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const
const WEEKDAYS = '一二三四五六日'
const WEEK = '(?:周|星期|礼拜)'
const EVERY_DAY = 'Mo-Su'

/** True for hours that are written in Chinese, or that a spreadsheet made a date of. */
export function isChineseHours(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text) || /^[A-Z][a-z]{2}-24$/.test(text)
}

/** What cannot be hours by itself, and what to write instead. */
const ASKED: readonly (readonly [RegExp, string, string])[] = [
  [/^[A-Z][a-z]{2}-24$/, '是表格把 24/7 变成的日期', '全天开的写“24小时”，别的照平时写；先把这一列设成文本'],
  [/夏令时|冬令时|夏季|冬季|夏天|冬天/, '夏天和冬天不一样', '请写现在的一种，换季那天再改'],
  [/停业|暂停|装修|关闭|搬迁/, '是停业，不是平时的时间', '请写平时的时间；停业期间把这一行删去，开了再写上'],
  [/^(?:全年无休|不休息|天天开|正常营业|照常)$/, '没有写几点到几点', HOW],
]

/**
 * Opening hours as an office writes them (`周一至周五 8:30-11:30 13:30-17:00，节假日休息`, `每天早5:30-下午6点`, `24小时`)
 * in the form that `parseHours` reads. What could mean two things is asked back in Chinese.
 */
export function chineseHours(written: string): Read<string> {
  const asked = ASKED.find(([what]) => what.test(written))
  if (asked) return bad(`“${written}”${asked[1]}`, asked[2])
  const plain = plainHours(written)
  if (/^(?:全年无休)?(?:24小时|全天)(?:营业|开放|服务)?$/.test(plain)) return good('24/7')
  const { rest, holiday, freeWeekend } = withoutDaysOff(plain)
  const rules = rulesOf(rest, freeWeekend ? 'Mo-Fr' : EVERY_DAY)
  return rules === null ? bad(`“${written}”看不懂`, HOW) : good([...rules, ...holiday].join('; '))
}

/** Half width, one kind of dash between times and between days, no spaces but between times. */
function plainHours(written: string): string {
  return halfWidth(written)
    .replace(/[—–－―~]+/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/[至到](?=\s*(?:周|星期|礼拜|[一二三四五六日天]|\d|上午|下午|早|中午|晚))/g, '-')
    .replace(/(周|星期|礼拜)天/g, '$1日')
    .trim()
}

interface DaysOff {
  readonly rest: string
  readonly holiday: readonly string[]
  readonly freeWeekend: boolean
}

const HOLIDAY_OFF = /[,;。(]?(?:法定)?(?:节假日|节日)(?:除外|休息|不开|关门|放假)\)?/
const HOLIDAY_ON = /[,;。(]?(?:法定)?(?:节假日|节日)(?:不休息?|照常|也开)\)?/
const WEEKEND_OFF = /[,;。(]?(?:周末|双休日|周六[、和]?周日|周六日)(?:休息|不开|关门|放假)\)?/

function withoutDaysOff(plain: string): DaysOff {
  const free = WEEKEND_OFF.test(plain)
  const off = HOLIDAY_OFF.test(plain)
  const rest = plain.replace(HOLIDAY_OFF, '').replace(HOLIDAY_ON, '').replace(WEEKEND_OFF, '')
  return { rest, holiday: off ? ['PH off'] : [], freeWeekend: free }
}

const DAYS = new RegExp(
  `^(?:每[天日]|天天|工作日|周末|双休日|${WEEK}[${WEEKDAYS}](?:[-、和](?:${WEEK})?[${WEEKDAYS}])*)`,
)

/** Rules of days and times; times alone go on with the days before. `null` where something is left that is neither. */
function rulesOf(rest: string, otherwise: string): readonly string[] | null {
  const rules: { days: string; times: string[] }[] = []
  for (const clause of rest.split(/[,;。]|(?<=[\d点分半])、/).map((each) => each.trim())) {
    if (clause === '') continue
    const words = DAYS.exec(clause)?.[0] ?? ''
    const days = words ? daysOf(words) : ''
    const times = timesOf(clause.slice(words.length).replace(/^[:\s]+/, ''))
    const last = rules[rules.length - 1]
    if (times === null || times.length === 0) return null
    if (days === '' && last) last.times.push(...times)
    else rules.push({ days: days || otherwise, times: [...times] })
  }
  return rules.length === 0 ? null : rules.map(({ days, times }) => `${days} ${times.join(',')}`)
}

function daysOf(words: string): string {
  if (/每|天天/.test(words)) return EVERY_DAY
  if (words === '工作日') return 'Mo-Fr'
  if (/周末|双休/.test(words)) return 'Sa-Su'
  const code = (sign: string) => CODES[WEEKDAYS.indexOf(sign)] ?? ''
  return words
    .replace(new RegExp(WEEK, 'g'), '')
    .replace(/[、和]/g, ',')
    .replace(new RegExp(`[${WEEKDAYS}]`, 'g'), code)
}

const PERIOD = '(上午|早上|早|中午|下午|晚上|晚)?'
const CLOCK = '(\\d{1,2})(?::(\\d{2})|[点时](?:(半)|(\\d{1,2})分?)?)?'
const SPAN = new RegExp(`^${PERIOD}${CLOCK}-${PERIOD}${CLOCK}[\\s,、和]*`)

/** `08:30-11:30` of each span; `null` where something is no span. */
function timesOf(text: string): readonly string[] | null {
  const times: string[] = []
  let left = text.replace(/(?:营业|开放|开门|上班|服务)$/, '').trim()
  while (left !== '') {
    const found = SPAN.exec(left)
    if (!found) return null
    const [whole, ...parts] = found
    const start = minuteOf(parts.slice(0, 5), undefined)
    const end = minuteOf(parts.slice(5), parts[0])
    if (start === null || end === null) return null
    times.push(`${clock(start)}-${clock(end)}`)
    left = left.slice(whole.length)
  }
  return times
}

const NOON = 12 * 60

/** Minutes since midnight; 下午1:30 is 13:30, and an end takes the half of the day from its start. */
function minuteOf(
  [own, hour = '', minute, half, minutes]: readonly (string | undefined)[],
  before?: string,
): number | null {
  const at = Number(hour) * 60 + (half ? 30 : Number(minute ?? minutes ?? 0))
  const period = own ?? before ?? ''
  if (at > 24 * 60) return null
  return /下午|晚/.test(period) && at < NOON ? at + NOON : at
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
