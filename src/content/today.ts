import { computed, type ComputedRef } from 'vue'
import { momentAt } from '../domain/china-time'
import type { Day } from '../domain/day'
import { useClock } from './clock'
import { useContent } from './store'

/** The day in China on which the pack was made. */
export function usePackDay(): ComputedRef<Day | null> {
  const content = useContent()
  return computed(() => {
    const instant = Date.parse(content.manifest?.builtAt ?? '')
    return Number.isFinite(instant) ? momentAt(instant).day : null
  })
}

/** Today in China; while a page is rendered at build, the day of the pack. */
export function useToday(): ComputedRef<Day> {
  const clock = useClock()
  const packDay = usePackDay()
  return computed(() => clock.now?.day ?? packDay.value ?? '2000-01-01')
}
