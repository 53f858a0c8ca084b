import { computed, type ComputedRef } from 'vue'
import { useClock } from './clock'
import { useContent } from './store'
import { usePackDay } from './today'

/** The line on top of a printed page: where it is from, how old it is, whom to ring. */
export function usePrintLine(): ComputedRef<string> {
  const content = useContent()
  const clock = useClock()
  const packDay = usePackDay()
  return computed(() => {
    const day = clock.now?.day
    const name = content.pack?.region.shortName ?? ''
    return `劳有所得 · ${name}　${day ? `打印于 ${day}　` : ''}资料 ${packDay.value ?? ''} 版　拿不准打 12333`
  })
}
