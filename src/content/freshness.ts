import { computed, type ComputedRef } from 'vue'
import { daysBetween, type Day } from '../domain/day'
import { useClock } from './clock'
import type { Provenance, Source } from './pack'
import { useContent } from './store'

/** How old a fact is, in the form that the screen shows. */
export interface Freshness {
  readonly checked: Day
  /** Days since it was compared with its source; `null` while a page is rendered at build. */
  readonly daysAgo: number | null
  /** True after its reviewBy: somebody should have looked again. */
  readonly stale: boolean
  readonly sample: boolean
  readonly source: Source | undefined
}

/** The freshness of a record now; `null` where there is no record. */
export function useFreshness(record: () => Provenance | null | undefined): ComputedRef<Freshness | null> {
  const clock = useClock()
  const content = useContent()
  return computed(() => {
    const fact = record()
    if (!fact) return null
    const today = clock.now?.day ?? null
    return {
      checked: fact.checked,
      daysAgo: today === null ? null : Math.max(0, daysBetween(fact.checked, today)),
      stale: today !== null && today > fact.reviewBy,
      sample: fact.status === 'sample',
      source: content.source(fact.source),
    }
  })
}
