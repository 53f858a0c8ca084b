import { computed, type ComputedRef } from 'vue'
import { clockText } from '../domain/china-time'
import { addDays, weekday, type Day } from '../domain/day'
import { ahead, type Wanted } from '../domain/events/ahead'
import type { EventsPart } from '../domain/events/parts'
import type { EventRecord } from '../domain/events/types'
import { weekdayWords } from '../domain/events/words'
import { hasEnded } from '../domain/events/recurrence'
import { useClock } from './clock'
import { useContent } from './store'
import { useToday } from './today'
import { usePart } from './use-part'

/** One time of an event, as a short list says it. */
export interface EventLine {
  readonly key: string
  readonly id: string
  readonly title: string
  readonly day: Day
  /** `11 月 28 日（周六）08:30` */
  readonly when: string
  readonly where: string
  readonly sample: boolean
}

/** Each event once, at its next time: a course that meets every week is one row. */
export function nextOfEach(lines: readonly EventLine[]): readonly EventLine[] {
  return lines.filter(({ id }, i) => lines.findIndex((line) => line.id === id) === i)
}

/** How far ahead such a list looks. */
const DAYS = 60

/** The events of these kinds in the next two months, soonest first; none while the part is not here. */
export function useEventsAhead(wanted: () => Wanted): ComputedRef<readonly EventLine[]> {
  const content = useContent()
  const clock = useClock()
  const today = useToday()
  const { data } = usePart<EventsPart>('events')
  const places = computed(() => new Map((content.pack?.places ?? []).map(({ id, name }) => [id, name])))

  function whereOf({ placeId, venue, online }: EventRecord): string {
    const place = placeId === null ? undefined : places.value.get(placeId)
    return place ?? (venue || (online === null ? '地点还没公布' : '网上看，不用去'))
  }

  return computed(() => {
    const calendar = content.pack?.holidays
    if (!data.value || !calendar) return []
    const window = { from: today.value, to: addDays(today.value, DAYS - 1) }
    const now = clock.now
    const coming = ahead(data.value.events, wanted(), window, calendar)
    return coming
      .filter(({ occurrence }) => !now || !hasEnded(occurrence, now))
      .map(({ event, occurrence }) => ({
        key: `${event.id} ${occurrence.from}`,
        id: event.id,
        title: event.title,
        day: occurrence.from,
        when: dayAndClock(occurrence.from, occurrence.start),
        where: whereOf(event),
        sample: event.recordStatus === 'sample',
      }))
  })
}

function dayAndClock(day: Day, start: number | null): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month} 月 ${date} 日（${weekdayWords(weekday(day))}）${start === null ? '' : clockText(start)}`
}
