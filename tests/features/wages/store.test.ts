// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { WageRecords } from '../../../src/domain/wages/records'
import { openPersonalStore, type PersonalStore } from '../../../src/platform/personal-db'
import { useWages } from '../../../src/features/wages/store'
import { freshName } from '../../support/content'

beforeEach(() => setActivePinia(createPinia()))

const answer = (value: string) => (row: { answers: object }) => ({
  ...(row as ReturnType<typeof useWages>['mine']),
  answers: { work: value },
})

function kept(store: PersonalStore): Promise<WageRecords> {
  return new Promise((resolve, reject) => {
    const stop = store.watchWages((records) => {
      resolve(records)
      setTimeout(() => stop())
    }, reject)
  })
}

describe('what a person writes of wages', () => {
  it('shows at once and is kept after a pause, or at once when the page is hidden', async () => {
    const name = freshName()
    const wages = useWages()
    await wages.open(openPersonalStore(name))
    wages.changeMine(answer('site'), true)
    expect(wages.mine.answers).toEqual({ work: 'site' })
    window.dispatchEvent(new Event('pagehide'))
    await vi.waitFor(async () =>
      expect((await kept(openPersonalStore(name))).cases[0]?.answers).toEqual({ work: 'site' }),
    )
  })

  it('without a trace goes on in memory, is never handed to the database, and is forgotten with the switch', async () => {
    const name = freshName()
    const store = openPersonalStore(name)
    const wages = useWages()
    await wages.open(store)
    wages.changeMine(answer('unit'))
    await wages.flush()
    const edit = vi.spyOn(store, 'editWages')
    await wages.startNoTrace()
    expect([wages.keptBefore, wages.mine.answers]).toEqual([1, { work: 'unit' }])
    wages.changeMine(answer('site'))
    await wages.flush()
    expect(edit).not.toHaveBeenCalled()
    expect(wages.mine.answers).toEqual({ work: 'site' })
    await wages.endNoTrace()
    expect(wages.mine.answers).toEqual({ work: 'unit' })
  })

  it('counts and deletes whatever the wage pages keep, the log, proof and papers too', async () => {
    const name = freshName()
    const store = openPersonalStore(name)
    await store.addWork([{ id: 'l', site: 's', at: 1, about: 'site', of: 's', value: {} }])
    await store.changePaper('p', () => ({ id: 'p', kind: 'iou', values: {}, texts: {}, changed: 1 }))
    const wages = useWages()
    await wages.open(store)
    await wages.startNoTrace()
    expect(wages.keptBefore).toBe(2)
    await wages.deleteKept()
    expect(await openPersonalStore(name).countWages()).toBe(0)
  })

  it('stays on the screen where nothing can be kept, and that is said', async () => {
    const store = openPersonalStore(freshName())
    const wages = useWages()
    await wages.open(store)
    vi.spyOn(store, 'editWages').mockRejectedValue(new Error('refused'))
    wages.changeMine(answer('site'))
    await wages.flush()
    expect([wages.kept, wages.mine.answers]).toEqual([false, { work: 'site' }])
  })
})
