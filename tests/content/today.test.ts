import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useClock } from '../../src/content/clock'
import { useContent } from '../../src/content/store'
import { usePackDay, useToday } from '../../src/content/today'

beforeEach(() => setActivePinia(createPinia()))

describe('the day of the pack', () => {
  it.each([
    ['2026-11-24T15:59:59Z', '2026-11-24'],
    ['2026-11-24T16:00:00Z', '2026-11-25'],
    ['2026-12-31T20:00:00Z', '2027-01-01'],
  ])('made at %s is %s: the day in China', (builtAt, day) => {
    useContent().manifest = { schema: 1, region: 'yuyao', version: 'v', builtAt, parts: {} } as never
    expect(usePackDay().value).toBe(day)
    expect(useToday().value).toBe(day)
  })

  it('is not known without a pack, and gives way to the clock', () => {
    expect(usePackDay().value).toBeNull()
    useClock().now = { day: '2026-11-29', minute: 0 }
    expect(useToday().value).toBe('2026-11-29')
  })
})
