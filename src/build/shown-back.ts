import type { PackParts } from '../content/pack'
import { addDays, weekday, type Day } from '../domain/day'
import type { EventsPart } from '../domain/events/parts'
import { occurrences } from '../domain/events/recurrence'
import { recurrenceWords, weekdayWords } from '../domain/events/words'
import { hoursSummary } from '../domain/opening-hours'
import type { ExtraPart } from './extra'

const DAYS_AHEAD = 400
const NEXT = 5
const MOST_NAMES = 8

/** What was understood of hours and repetitions, in plain words, for who wrote them to agree with. */
export function shownBack(parts: PackParts, extra: readonly ExtraPart[], today: Day): readonly string[] {
  return [...hoursLines(parts), ...eventLines(parts, extra, today)]
}

function hoursLines({ places }: PackParts): readonly string[] {
  const byWords = new Map<string, string[]>()
  for (const { name, hours } of places) {
    const words = hours ? hoursSummary(hours) : '时间未公布'
    byWords.set(words, [...(byWords.get(words) ?? []), name])
  }
  if (byWords.size === 0) return []
  const lines = Array.from(byWords, ([words, names]) => {
    const more = names.length > MOST_NAMES ? `等 ${names.length} 个` : ''
    return `  ${words}：${names.slice(0, MOST_NAMES).join('、')}${more}`
  })
  return ['营业时间是这样读的，请核对：', ...lines]
}

function eventLines({ holidays }: PackParts, extra: readonly ExtraPart[], today: Day): readonly string[] {
  const part = extra.find(({ name }) => name === 'events')?.value as EventsPart | undefined
  const lines = (part?.events ?? []).flatMap((event) => {
    if (!event.recurrence) return []
    const days = occurrences(event, today, addDays(today, DAYS_AHEAD), holidays)
      .slice(0, NEXT)
      .map(({ from }) => `${from}（${weekdayWords(weekday(from))}）`)
    return [`  ${event.title}：${recurrenceWords(event.recurrence)}，接下来 ${days.join('、') || '没有了'}`]
  })
  return lines.length > 0 ? ['重复的活动是这样读的，请核对：', ...lines] : []
}
