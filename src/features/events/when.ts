import { clockText } from '../../domain/china-time'
import { daysBetween, weekday, type Day } from '../../domain/day'
import type { Occurrence } from '../../domain/events/recurrence'
import { weekdayWords } from '../../domain/events/words'

/** `今天`, `明天`, `后天`, `5 天后`, `昨天`, `3 天前`. */
export function relativeDay(day: Day, today: Day): string {
  const ahead = daysBetween(today, day)
  const near: Readonly<Record<number, string>> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }
  return near[ahead] ?? (ahead > 0 ? `${ahead} 天后` : `${-ahead} 天前`)
}

/** `后天` for what begins; for what runs over several days `正在办，还有 5 天`, `正在办，今天最后一天`. */
export function whenWords({ from, to }: Occurrence, today: Day): string {
  if (from >= today || to < today) return relativeDay(from, today)
  return to === today ? '正在办，今天最后一天' : `正在办，还有 ${daysBetween(today, to)} 天`
}

/** `11 月 27 日（周五）`; with the year where it is not this one. */
export function shortDay(day: Day, today: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  const its = `${month} 月 ${date} 日（${weekdayWords(weekday(day))}）`
  return day.slice(0, 4) === today.slice(0, 4) ? its : `${year} 年 ${its}`
}

/** `11 月 27 日（周五）` and `09:00—11:30` apart, because the clock must not break over two lines. */
export function occurrenceParts(
  { from, to, start, end }: Occurrence,
  today: Day,
): { readonly day: string; readonly clock: string } {
  const first = shortDay(from, today)
  const last = to === from ? '' : shortDay(to, today)
  if (start === null) return { day: last ? `${first}—${last}` : first, clock: '全天' }
  if (last) return { day: `${first}${clockText(start)}—${last}`, clock: end === null ? '' : clockText(end) }
  return { day: first, clock: `${clockText(start)}${end === null ? ' 开始' : `—${clockText(end)}`}` }
}

/** The day and the clock of one occurrence: `11 月 27 日（周五）09:00—11:30`. */
export function occurrenceWords(occurrence: Occurrence, today: Day): string {
  const { day, clock } = occurrenceParts(occurrence, today)
  return day + clock
}

/** `09:00—11:30`, `09:00 开始`, `全天`; for the column of a list. */
export function clockWords({ start, end }: Occurrence): { readonly from: string; readonly to: string } {
  if (start === null) return { from: '全天', to: '' }
  return { from: clockText(start), to: end === null ? '开始' : `到 ${clockText(end)}` }
}
