import { computed, type ComputedRef } from 'vue'
import type { Guide } from '../content/pack'
import { useContent } from '../content/store'
import { RIGHTS } from '../features/wages/rights'

/** The written pages in their order, without those that a service shows where it is at home. */
export function useGuides(): ComputedRef<readonly Guide[]> {
  const content = useContent()
  return computed(() => {
    const shown: readonly string[] = content.manifest?.parts['wages'] ? RIGHTS : []
    return [...(content.pack?.guides ?? [])]
      .filter(({ id }) => !shown.includes(id))
      .sort((a, b) => a.order - b.order)
  })
}
