import { computed, type ComputedRef } from 'vue'
import { momentAt } from '../domain/china-time'
import type { Day } from '../domain/day'
import { useClock } from './clock'
import { useContent } from './store'

/** Today in China; while a page is rendered at build, the day of the pack. */
export function useToday(): ComputedRef<Day> {
  const clock = useClock()
  const content = useContent()
  return computed(() => {
    const builtAt = content.manifest?.builtAt
    return clock.now?.day ?? (builtAt ? momentAt(Date.parse(builtAt)).day : '2000-01-01')
  })
}
