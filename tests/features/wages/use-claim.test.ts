// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { computed } from 'vue'
import { useClaim } from '../../../src/features/wages/use-claim'
import type { WageData } from '../../../src/features/wages/use-wage-part'
import { CONTEXT } from '../../domain/wages/support'

beforeEach(() => setActivePinia(createPinia()))

/** As much of the data as a claim asks for. */
const DATA = { context: computed(() => CONTEXT), today: computed(() => '2026-11-25') } as unknown as WageData

describe('the items of a claim', () => {
  it.each([
    ['stands still', [1000, 1000, 1000, 1000, 1000, 1000]],
    ['goes back', [6000, 5000, 4000, 3000, 2000, 1000]],
  ])('stay in the order they were made in where the clock %s', (_, times) => {
    const claim = useClaim(DATA)
    for (const [at, now] of times.entries()) {
      vi.spyOn(Date, 'now').mockReturnValue(now)
      claim.addItem('owed', { name: String(at) })
    }
    vi.restoreAllMocks()
    expect(claim.items.value.map(({ row }) => row.values['name'])).toEqual(['0', '1', '2', '3', '4', '5'])
  })
})
