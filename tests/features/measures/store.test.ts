// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnswerRow } from '../../../src/domain/measures/answers'
import { useFinder } from '../../../src/features/measures/finder'
import { openPersonalStore } from '../../../src/platform/personal-db'
import { memoryAnswers } from './show'

beforeEach(() => setActivePinia(createPinia()))

describe('the answers of the finder', () => {
  it('given before the database is open are kept once it is', async () => {
    const finder = useFinder()
    const opening = finder.open()
    finder.change({ work: 'flexible' })
    await opening
    await finder.flush()
    const rows = await new Promise<AnswerRow[]>((resolve, reject) => {
      openPersonalStore().watchAnswers(resolve, reject)
    })
    expect(rows.map(({ id, values }) => [id, values])).toEqual([['finder', { work: 'flexible' }]])
    expect(finder.values).toEqual({ work: 'flexible' })
  })

  it('are kept at least once a second where somebody types without a pause', async () => {
    vi.useFakeTimers()
    const desk = memoryAnswers()
    const finder = useFinder()
    await finder.open(desk)
    for (let typed = 1; typed <= 15; typed++) {
      finder.change({ graduated: '2'.repeat(typed) }, true)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(desk.row()?.values['graduated']).toMatch(/^2{5,}$/)
    vi.useRealTimers()
  })
})
