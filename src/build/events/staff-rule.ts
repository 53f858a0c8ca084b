import { RRULE_DAYS } from '../../domain/events/parse-rrule'
import { cleanCode, readDay } from '../read/cells'

const DAYS: Readonly<Record<string, number>> = {
  一: 0,
  二: 1,
  三: 2,
  四: 3,
  五: 4,
  六: 5,
  日: 6,
  天: 6,
  七: 6,
}
const NTH: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  最后一: '-1',
  最后: '-1',
  末: '-1',
}
const WEEK = '(?:周|星期|礼拜)'
const DAY = '[一二三四五六日天七]'

/**
 * A repetition as offices write it, as an RRULE: `每周二`, `每周一至周五`, `每月第二个周六`, `隔周六`, `每天`, with `共8次` or
 * `到2027年3月31日` behind it. `null` for what is none of these, which the reader of rules tells.
 */
export function chineseRule(text: string): string | null {
  const code = cleanCode(text).replace(/\s/g, '')
  const [, main = '', end = ''] = /^(.*?)(?:[,，]?(共\d+[次场期回]|[到至直]+\d{4}.*))?$/.exec(code) ?? []
  const every = weekly(main) ?? monthly(main)
  if (every === null) return null
  const tail = endOf(end)
  return tail === null ? null : every + tail
}

function endOf(text: string): string | null {
  if (text === '') return ''
  const count = /^共(\d+)[次场期回]$/.exec(text)?.[1]
  if (count) return `;COUNT=${count}`
  const day = readDay(text.replace(/^[到至直]+/, '').replace(/[止为]+$/, ''))
  return day.ok ? `;UNTIL=${day.value.replaceAll('-', '')}` : null
}

/** `二`, `二、四`, `一至五`: the days of a list, in the order of the week. */
function daysIn(list: string): readonly number[] | null {
  const items = list.split(/[、和及,，]/).map((item) => item.replace(new RegExp(WEEK, 'g'), ''))
  const days = items.flatMap((item) => {
    const span = new RegExp(`^(${DAY})(?:至|到|-|~)(${DAY})$`).exec(item)
    const [from, to] = span ? [DAYS[span[1] ?? ''], DAYS[span[2] ?? '']] : [DAYS[item], DAYS[item]]
    if (from === undefined || to === undefined || to < from) return [-1]
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  })
  return days.length === 0 || days.includes(-1) ? null : [...new Set(days)].sort((a, b) => a - b)
}

function weekly(text: string): string | null {
  if (/^每[天日]$/.test(text)) return `FREQ=WEEKLY;BYDAY=${RRULE_DAYS.join(',')}`
  if (/^(每个?)?工作日$/.test(text)) return `FREQ=WEEKLY;BYDAY=${RRULE_DAYS.slice(0, 5).join(',')}`
  if (/^每个?(周末|双休日)$/.test(text)) return 'FREQ=WEEKLY;BYDAY=SA,SU'
  const found = new RegExp(`^(每两|每2|每隔一|隔|每逢|每个?|逢)${WEEK}(?:的)?(.+)$`).exec(text)
  if (!found) return null
  const days = daysIn(found[2] ?? '')
  if (!days) return null
  const interval = /两|2|隔/.test(found[1] ?? '') ? ';INTERVAL=2' : ''
  return `FREQ=WEEKLY;BYDAY=${days.map((day) => RRULE_DAYS[day]).join(',')}${interval}`
}

function monthly(text: string): string | null {
  const found = new RegExp(
    `^每个?月的?(第?(?:最后一?|末|${DAY})(?:[、和及](?:第?(?:最后一?|末|${DAY})))*)个?${WEEK}(${DAY})$`,
  ).exec(text)
  if (!found) return null
  const day = RRULE_DAYS[DAYS[found[2] ?? ''] ?? -1]
  const nths = (found[1] ?? '').split(/[、和及]/).map((item) => NTH[item.replace(/^第/, '')])
  if (!day || nths.some((nth) => nth === undefined)) return null
  return `FREQ=MONTHLY;BYDAY=${nths.map((nth) => nth + day).join(',')}`
}
