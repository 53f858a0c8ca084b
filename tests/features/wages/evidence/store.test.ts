// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sha256Hex } from '../../../../src/content/hash'
import { isFull, MOST_BYTES, useAdding } from '../../../../src/features/wages/evidence/adding'
import { readFile } from '../../../../src/features/wages/evidence/reading'
import { useEvidence } from '../../../../src/features/wages/evidence/store'
import { useWages } from '../../../../src/features/wages/store'
import { openPersonalStore, type PersonalStore } from '../../../../src/platform/personal-db'
import { freshName } from '../../../support/content'
import { fileOf, itemsOf } from './support'

vi.mock('../../../../src/platform/image', () => ({
  readBytes: (file: Blob) => file.arrayBuffer(),
  smallCopy: async (file: Blob) =>
    file.type === 'image/jpeg' ? new TextEncoder().encode('small').buffer : null,
}))

let name: string
let store: PersonalStore
beforeEach(() => {
  setActivePinia(createPinia())
  name = freshName()
  store = openPersonalStore(name)
})

async function opened() {
  const evidence = useEvidence()
  await evidence.open(store)
  return { evidence, adding: useAdding() }
}
const three = [fileOf('a.jpg', 'one'), fileOf('b.jpg', 'two'), fileOf('录音.m4a', 'three', 'audio/mp4')]

describe('photos and files', () => {
  it('put in, and kinds ticked, before the database is open are kept there', async () => {
    const evidence = useEvidence()
    const opening = evidence.open()
    const ticked = evidence.tick('badge', true)
    await useAdding().addAll([fileOf('a.jpg', 'one')], { elements: ['relation'] })
    await Promise.all([opening, ticked])
    expect((await itemsOf(openPersonalStore())).map((item) => item.name)).toEqual(['a.jpg'])
    await vi.waitFor(() => expect(evidence.ticked).toEqual({ badge: 'yes' }))
  })

  it('keep their bytes whatever is later said of them: three files, five edits each', async () => {
    const { evidence, adding } = await opened()
    await adding.addAll(three, { elements: ['relation'] })
    const before = evidence.items.map(({ sha256 }) => sha256)
    for (const { id } of evidence.items)
      for (let edit = 1; edit <= 5; edit++) {
        evidence.change(id, { title: `第 ${edit} 次`, note: '<img src=x>', elements: ['debt'] })
        await evidence.flush()
      }
    const again = openPersonalStore(name)
    const items = await itemsOf(again)
    expect(items.map(({ title }) => title)).toEqual(['第 5 次', '第 5 次', '第 5 次'])
    expect(JSON.stringify(items)).not.toContain('bytes')
    const hashes = await Promise.all(
      items.map(async ({ id }) => {
        const file = await again.evidenceFile(`${id}:original`)
        expect(Object.prototype.toString.call(file?.bytes)).toBe('[object ArrayBuffer]')
        return sha256Hex(new Uint8Array(file?.bytes ?? new ArrayBuffer(0)))
      }),
    )
    expect(hashes).toEqual(before)
    expect(items.map(({ sha256 }) => sha256)).toEqual(before)
  })

  it('are put in with their name, size, time and hash, a picture with a copy to show', async () => {
    const { evidence, adding } = await opened()
    await adding.addAll(three, { elements: ['debt'], kind: 'iou' })
    const [first, , third] = evidence.items
    expect(first).toMatchObject({
      name: 'a.jpg',
      mime: 'image/jpeg',
      size: 3,
      elements: ['debt'],
      kind: 'iou',
      taken: Date.UTC(2026, 10, 1),
      sha256: '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed',
    })
    if (!first || !third) throw new Error('not put in')
    expect((await readFile(first, 'small')).state).toBe('whole')
    expect((await readFile(third, 'small')).state).toBe('missing')
    expect(adding.said).toEqual(['存好 3 件。'])
  })

  it('are held against their hash when read: a changed byte, or none, is told', async () => {
    const { evidence, adding } = await opened()
    await adding.addAll(three, { elements: [] })
    const [first] = evidence.items
    if (!first) throw new Error('not put in')
    expect((await readFile(first, 'original')).state).toBe('whole')
    const file = await store.evidenceFile(`${first.id}:original`)
    if (!file) throw new Error('no bytes')
    vi.spyOn(store, 'evidenceFile').mockResolvedValueOnce({
      ...file,
      bytes: new TextEncoder().encode('onE').buffer,
    })
    expect((await readFile(first, 'original')).state).toBe('damaged')
    vi.spyOn(store, 'evidenceFile').mockRejectedValueOnce(new Error('refused'))
    expect((await readFile(first, 'original')).state).toBe('missing')
  })

  it('that are too large, empty or there already are told by name, and the others are kept', async () => {
    const { evidence, adding } = await opened()
    const large = fileOf('长录像.mp4', 'x', 'video/mp4')
    Object.defineProperty(large, 'size', { value: MOST_BYTES + 1 })
    await adding.addAll([large, fileOf('空.jpg', ''), fileOf('a.jpg', 'one'), fileOf('b.jpg', 'one')], {
      elements: [],
    })
    expect(adding.said).toEqual([
      '存好 1 件。',
      '“长录像.mp4”有 100 MB，太大。一件最多 100 MB。',
      '“空.jpg”是空的，没存。',
      '“b.jpg”已经有了，不再存一份。',
    ])
    expect(evidence.items).toHaveLength(1)
  })

  it('are kept whole or not at all where the phone is full, and what was there stays', async () => {
    const { evidence, adding } = await opened()
    await adding.addAll([fileOf('a.jpg', 'one')], { elements: [] })
    const full = new DOMException('full', 'QuotaExceededError')
    vi.spyOn(store, 'addEvidence').mockRejectedValue(Object.assign(new Error('abort'), { inner: full }))
    await adding.addAll([fileOf('b.jpg', 'two'), fileOf('c.jpg', 'three')], { elements: [] })
    expect([adding.full, adding.said]).toEqual([true, ['“b.jpg”没存进去：手机存满了。']])
    expect(evidence.items.map((item) => item.name)).toEqual(['a.jpg'])
  })

  it('are told to be full only where they are', () => {
    expect(isFull(new DOMException('', 'QuotaExceededError'))).toBe(true)
    expect(isFull({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })).toBe(true)
    expect([isFull(null), isFull('QuotaExceededError'), isFull(new Error('x'))]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('without a trace', () => {
  it('nothing reaches the device; what lay there is told and can be deleted', async () => {
    const { evidence, adding } = await opened()
    await adding.addAll([fileOf('a.jpg', 'one')], { elements: [] })
    await evidence.tick('badge', true)
    const wages = useWages()
    await wages.open(store)
    await wages.startNoTrace()
    await vi.waitFor(() => expect(evidence.items).toEqual([]))
    expect([wages.keptBefore > 0, evidence.ticked]).toEqual([true, {}])
    const add = vi.spyOn(store, 'addEvidence')
    await adding.addAll([fileOf('b.jpg', 'two')], { elements: [] })
    await evidence.tick('contract', true)
    expect(evidence.items.map((item) => item.name)).toEqual(['b.jpg'])
    const [item] = evidence.items
    if (!item) throw new Error('not in memory')
    expect((await readFile(item, 'original')).state).toBe('whole')
    expect(add).not.toHaveBeenCalled()
    await wages.deleteKept()
    await wages.endNoTrace()
    expect(await itemsOf(openPersonalStore(name))).toEqual([])
    expect(evidence.ticked).toEqual({})
  })
})

describe('where the browser refuses', () => {
  it('photos stay in memory, and that is known', async () => {
    const evidence = useEvidence()
    const refusing = vi.spyOn(store, 'watchEvidence').mockImplementation((_, fail) => {
      setTimeout(fail)
      return () => undefined
    })
    await evidence.open(store)
    const adding = useAdding()
    await adding.addAll([fileOf('a.jpg', 'one')], { elements: [] })
    expect([evidence.kept, evidence.items.length]).toEqual([false, 1])
    const [item] = evidence.items
    if (!item) throw new Error('not in memory')
    expect((await readFile(item, 'small')).state).toBe('whole')
    await evidence.remove(item.id)
    expect(evidence.items).toEqual([])
    refusing.mockRestore()
  })

  it('photos are moved to the device as soon as it takes them', async () => {
    const evidence = useEvidence()
    const refusing = vi.spyOn(store, 'watchEvidence').mockImplementation((_, fail) => {
      setTimeout(fail)
      return () => undefined
    })
    await evidence.open(store)
    await useAdding().addAll([fileOf('a.jpg', 'one')], { elements: [] })
    await evidence.tick('badge', true)
    expect(await itemsOf(openPersonalStore(name))).toEqual([])
    refusing.mockRestore()
    document.dispatchEvent(new Event('visibilitychange'))
    await vi.waitFor(async () =>
      expect((await itemsOf(openPersonalStore(name))).map((item) => item.name)).toEqual(['a.jpg']),
    )
    await vi.waitFor(() => expect([evidence.kept, evidence.ticked]).toEqual([true, { badge: 'yes' }]))
    expect(evidence.items.map((item) => item.name)).toEqual(['a.jpg'])
  })

  it('photos put in within one millisecond, or after the clock went back, stay in their order', async () => {
    const { evidence, adding } = await opened()
    vi.spyOn(Date, 'now').mockReturnValue(1_700_000_000_000)
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    for (const each of names) await adding.addAll([fileOf(each, each)], { elements: [] })
    vi.mocked(Date.now).mockReturnValue(1_600_000_000_000)
    await adding.addAll([fileOf('g', 'g')], { elements: [] })
    vi.mocked(Date.now).mockRestore()
    const kept = await itemsOf(openPersonalStore(name))
    expect(kept.map((item) => item.name)).toEqual([...names, 'g'])
    expect(evidence.items.map((item) => item.name)).toEqual([...names, 'g'])
  })
})
