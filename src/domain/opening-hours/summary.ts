import { clockText } from '../china-time'
import type { Day } from '../day'
import { sameSpans } from './spans'
import type { DatedException, OpeningHours, Span, Spans } from './types'
import { monthDayWords, WEEKDAY_WORDS } from './words'

const DAY_MINUTES = 1440

/** Weekdays, 0 for Monday, that share the same hours. */
interface Group {
  readonly weekdays: number[]
  readonly spans: Spans
}

/**
 * The hours in plain words: `周一至周五 05:30–11:00、13:00–18:00；周六 08:00–12:00；周日休息；节假日休息`. Exceptions
 * that ended before `from` are left out; without it all are told.
 */
export function hoursSummary(hours: OpeningHours, from: Day = ''): string {
  const dated = hours.dated.filter(([, last]) => last >= from).map(datedWords)
  return [...weeklyWords(hours), ...dated].join('；')
}

/** `05:30–11:00、13:00–18:00`, `19:00–次日 02:00`, `全天`, `休息`. */
export function spansWords(spans: Spans): string {
  return spans.length === 0 ? '休息' : spans.map(spanWords).join('、')
}

function weeklyWords(hours: OpeningHours): readonly string[] {
  const groups = groupsOf(hours.week)
  const everyDay = groups.length === 1 ? (groups[0] as Group).spans : null
  if (everyDay && hours.holiday && sameSpans(everyDay, hours.holiday)) {
    return [isAllDay(everyDay) ? '全天开放' : withLabel('每天', everyDay, '，节假日不变')]
  }
  const words = everyDay
    ? [withLabel('每天', everyDay)]
    : groups.map(({ weekdays, spans }) => withLabel(weekdayWords(weekdays), spans))
  return hours.holiday ? [...words, withLabel('节假日', hours.holiday)] : words
}

function groupsOf(week: readonly Spans[]): readonly Group[] {
  const groups: Group[] = []
  week.forEach((spans, weekday) => {
    const same = groups.find((group) => sameSpans(group.spans, spans))
    if (same) same.weekdays.push(weekday)
    else groups.push({ weekdays: [weekday], spans })
  })
  return groups
}

/** `周一至周五`, `周六、周日`, `周一、周三至周五`. */
function weekdayWords(weekdays: readonly number[]): string {
  const runs: number[][] = []
  for (const weekday of weekdays) {
    const run = runs[runs.length - 1]
    if (run && run[run.length - 1] === weekday - 1) run.push(weekday)
    else runs.push([weekday])
  }
  return runs.map(runWords).join('、')
}

function runWords(run: readonly number[]): string {
  const names = run.map((weekday) => WEEKDAY_WORDS[weekday])
  return names.length > 2 ? `${names[0]}至${names[names.length - 1]}` : names.join('、')
}

function datedWords([first, last, spans]: DatedException): string {
  const start = `${first.slice(0, 4)} 年 ${monthDayWords(first)}`
  if (first === last) return withLabel(start, spans)
  const year = last.slice(0, 4) === first.slice(0, 4) ? '' : `${last.slice(0, 4)} 年 `
  return withLabel(`${start}至 ${year}${monthDayWords(last)}`, spans)
}

function withLabel(label: string, spans: Spans, suffix = ''): string {
  const words = spansWords(spans)
  return /^\d/.test(words) ? `${label} ${words}${suffix}` : `${label}${words}${suffix}`
}

function spanWords(span: Span): string {
  if (isAllDay([span])) return '全天'
  const [opens, closes] = span
  const end = closes > DAY_MINUTES ? `次日 ${clockText(closes - DAY_MINUTES)}` : clockText(closes)
  return `${clockText(opens)}–${end}`
}

function isAllDay(spans: Spans): boolean {
  return sameSpans(spans, [[0, DAY_MINUTES]])
}
