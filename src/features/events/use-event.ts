import { computed, type ComputedRef } from 'vue'
import { useClock } from '../../content/clock'
import { isOver } from '../../domain/events/agenda'
import { nextFrom, type Occurrence } from '../../domain/events/recurrence'
import type { EventRecord } from '../../domain/events/types'
import { timeWords } from '../../domain/events/words'
import { audienceWords } from './row-words'
import { useEvents } from './use-events'
import { occurrenceParts, whenWords } from './when'

export interface OneEvent {
  readonly event: ComputedRef<EventRecord | undefined>
  readonly next: ComputedRef<Occurrence | null>
  readonly over: ComputedRef<boolean>
  /** `后天 · 招聘会 · 给毕业生` */
  readonly kicker: ComputedRef<string>
  /** The next time, or what was announced. */
  readonly when: ComputedRef<string>
  /** The same with the clock apart, which stays on one line. */
  readonly parts: ComputedRef<{ readonly day: string; readonly clock: string }>
}

/** One event and its next time as the screen says them. */
export function useEvent(id: () => string): OneEvent {
  const events = useEvents()
  const clock = useClock()
  const event = computed(() => events.byId.get(id()))
  /** At build and before the clock is there, the whole day counts. */
  const now = computed(() => clock.now ?? { day: events.today, minute: 0 })
  const next = computed(() => event.value && nextFrom(event.value, now.value, events.calendar))
  const parts = computed(() => {
    if (next.value) return occurrenceParts(next.value, events.today)
    return { day: event.value ? timeWords(event.value.time) : '', clock: '' }
  })
  return {
    event,
    next: computed(() => next.value ?? null),
    over: computed(
      () =>
        !!event.value &&
        (event.value.time.how === 'tba'
          ? isOver(event.value, events.today, events.calendar)
          : next.value === null),
    ),
    kicker: computed(() => {
      if (!event.value) return ''
      const day = clock.now && next.value ? whenWords(next.value, events.today) : ''
      return [day, event.value.kind, audienceWords(event.value)].filter(Boolean).join(' · ')
    }),
    when: computed(() => parts.value.day + parts.value.clock),
    parts,
  }
}
