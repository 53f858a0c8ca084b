// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import SheetDialog from '../../../../src/features/wages/log/SheetDialog.vue'
import { useUnfinished } from '../../../../src/features/wages/log/unfinished'
import { usePapers } from '../../../../src/features/wages/papers/store'
import { useWorkLog } from '../../../../src/features/wages/log/store'
import { useWages } from '../../../../src/features/wages/store'
import { openPersonalStore } from '../../../../src/platform/personal-db'
import { day, evening, TODAY } from '../../../domain/worklog/support'
import { freshName } from '../../../support/content'
import { kept, settle } from './stage'

beforeEach(() => {
  setActivePinia(createPinia())
  vi.spyOn(Date, 'now').mockReturnValue(evening(TODAY))
})
afterEach(() => void vi.restoreAllMocks())

const note = (did: string) => ({ site: 's', about: 'day' as const, of: TODAY, value: { did } })

describe('the journal', () => {
  it('shows a line at once, keeps it, and writes none that says what stands there', async () => {
    const store = openPersonalStore(freshName())
    const log = useWorkLog()
    await log.open(store)
    log.write(note('full'))
    expect(log.entries).toHaveLength(1)
    await log.flush()
    log.write(note('full'))
    await log.flush()
    expect((await kept(store)).map(({ value }) => value)).toEqual([{ did: 'full' }])
  })

  it('makes one line of what is typed without a pause', async () => {
    const store = openPersonalStore(freshName())
    const log = useWorkLog()
    await log.open(store)
    for (const text of ['下', '下雨', '下雨停工']) log.write({ ...note('off'), value: { note: text } }, true)
    expect(log.entries).toEqual([])
    await log.flush()
    expect((await kept(store)).map(({ value }) => value)).toEqual([{ note: '下雨停工' }])
  })

  it('holds what two devices or tabs wrote', async () => {
    const name = freshName()
    const [one, other] = [openPersonalStore(name), openPersonalStore(name)]
    const log = useWorkLog()
    await log.open(one)
    log.write(note('full'))
    await log.flush()
    await other.addWork([day('2026-11-24', { did: 'half' })])
    await vi.waitFor(() => expect(log.entries).toHaveLength(2))
  })

  it('without a trace stays in memory, and is forgotten with the switch', async () => {
    const store = openPersonalStore(freshName())
    const log = useWorkLog()
    await useWages().open(store)
    await log.open(store)
    log.write(note('full'))
    await log.flush()
    await useWages().startNoTrace()
    await vi.waitFor(() => expect(log.entries).toHaveLength(1))
    log.write(note('half'))
    await log.flush()
    expect([log.entries.length, (await kept(store)).length]).toEqual([2, 1])
    await useWages().endNoTrace()
    await settle()
    expect(log.entries.map(({ value }) => value)).toEqual([{ did: 'full' }])
  })

  it('stays on the screen where nothing can be kept, and that is said', async () => {
    const store = openPersonalStore(freshName())
    const log = useWorkLog()
    await log.open({ ...store, addWork: () => Promise.reject(new Error('full')) })
    log.write(note('full'))
    await log.flush()
    expect([log.entries.length, useWages().kept]).toEqual([1, false])
  })
})

describe('a sheet', () => {
  it('is laid over the page where the browser has no modal dialogs, and Escape closes it', async () => {
    const modal = HTMLDialogElement.prototype.showModal
    Object.defineProperty(HTMLDialogElement.prototype, 'showModal', { value: undefined, configurable: true })
    const sheet = mount(SheetDialog, { props: { title: '记一笔钱' }, attachTo: document.body })
    await settle()
    expect([sheet.find('.scrim').exists(), sheet.find('dialog').attributes('open')]).toEqual([true, ''])
    expect(document.activeElement?.textContent).toBe('记一笔钱')
    await sheet.find('dialog').trigger('keydown', { key: 'Escape' })
    expect(sheet.emitted('close')).toHaveLength(1)
    sheet.unmount()
    Object.defineProperty(HTMLDialogElement.prototype, 'showModal', { value: modal, configurable: true })
  })
})

describe('without a trace from before the log was opened', () => {
  it('nothing of the log, its sheets or the papers is handed to the database', async () => {
    const store = openPersonalStore(freshName())
    const wages = useWages()
    await wages.open(store)
    await wages.startNoTrace()
    const log = useWorkLog()
    const [unfinished, papers] = [useUnfinished(), usePapers()]
    await Promise.all([log.open(store), unfinished.open(store), papers.open(store)])
    log.write(note('full'))
    unfinished.keep('money s new', { note: '现金' })
    papers.edit('iou', 'iou', (draft) => ({ ...draft, values: { me: '王' } }))
    await Promise.all([log.flush(), unfinished.flush(), papers.flush()])
    expect([log.entries.length, papers.drafts.length]).toEqual([1, 1])
    expect(unfinished.of('money s new', { note: '' })).toEqual({ note: '现金' })
    expect(await store.countWages()).toBe(0)
  })
})
