// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PaperDraft } from '../../../src/domain/papers/draft'
import { usePapers } from '../../../src/features/wages/papers/store'
import { useWages } from '../../../src/features/wages/store'
import { openPersonalStore, type PersonalStore } from '../../../src/platform/personal-db'
import { freshName } from '../../support/content'

beforeEach(() => setActivePinia(createPinia()))

const typed = (value: string) => (draft: PaperDraft) => ({ ...draft, values: { ...draft.values, me: value } })

function kept(store: PersonalStore): Promise<PaperDraft[]> {
  return new Promise((resolve, reject) => {
    const stop = store.watchPapers((drafts) => {
      resolve(drafts)
      setTimeout(() => stop())
    }, reject)
  })
}

describe('papers being written', () => {
  it('show at once, and are kept after a pause or when the page is hidden', async () => {
    const name = freshName()
    const papers = usePapers()
    await papers.open(openPersonalStore(name))
    papers.edit('shared', 'shared', typed('王'), true)
    expect(papers.drafts[0]?.values).toEqual({ me: '王' })
    window.dispatchEvent(new Event('pagehide'))
    await vi.waitFor(async () =>
      expect((await kept(openPersonalStore(name)))[0]?.values).toEqual({ me: '王' }),
    )
  })

  it('are kept over what another tab wrote of the same paper', async () => {
    const name = freshName()
    const papers = usePapers()
    await papers.open(openPersonalStore(name))
    await openPersonalStore(name).changePaper('iou', (draft) => ({
      ...(draft ?? { id: 'iou', kind: 'iou', values: {}, texts: {}, changed: 0 }),
      texts: { debt: '别的' },
    }))
    papers.edit('iou', 'iou', typed('王'))
    await papers.flush()
    expect((await kept(openPersonalStore(name)))[0]).toMatchObject({
      values: { me: '王' },
      texts: { debt: '别的' },
    })
  })

  it('without a trace are never handed to the database, but what was typed before is', async () => {
    const name = freshName()
    const store = openPersonalStore(name)
    const [wages, papers] = [useWages(), usePapers()]
    await wages.open(store)
    await papers.open(store)
    papers.edit('shared', 'shared', typed('先'), true)
    await wages.startNoTrace()
    await vi.waitFor(async () => expect((await kept(store))[0]?.values).toEqual({ me: '先' }))
    expect(papers.drafts[0]?.values).toEqual({ me: '先' })
    const change = vi.spyOn(store, 'changePaper')
    papers.edit('shared', 'shared', typed('后'))
    await papers.flush()
    expect(change).not.toHaveBeenCalled()
    expect(papers.drafts[0]?.values).toEqual({ me: '后' })
    await wages.endNoTrace()
    await vi.waitFor(() => expect(papers.drafts[0]?.values).toEqual({ me: '先' }))
  })

  it('stay on the screen where nothing can be kept, and that is said', async () => {
    const store = openPersonalStore(freshName())
    const [wages, papers] = [useWages(), usePapers()]
    await papers.open(store)
    vi.spyOn(store, 'changePaper').mockRejectedValue(new Error('refused'))
    papers.edit('iou', 'iou', typed('王'))
    await papers.flush()
    expect([wages.kept, papers.drafts[0]?.values]).toEqual([false, { me: '王' }])
  })

  it('are deleted one at a time', async () => {
    const name = freshName()
    const papers = usePapers()
    await papers.open(openPersonalStore(name))
    papers.edit('iou', 'iou', typed('王'))
    papers.edit('iou-2', 'iou', typed('李'))
    papers.edit('iou-2', 'iou', null)
    await papers.flush()
    expect((await kept(openPersonalStore(name))).map(({ id }) => id)).toEqual(['iou'])
  })
})
