import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { Dexie } from 'dexie'
import { openPackCache } from '../../src/content/db'
import { BASE, freshName, publish, session, site } from '../support/content'

const lazy = (value: unknown) => ({
  rules: { when: 'soon' as const, value },
  tables: { when: 'asked' as const, value: [value] },
})
const first = publish({ lazy: lazy('old') })
const second = publish({ lazy: lazy('new'), builtAt: '2031-03-02T00:00:00Z' })

async function ready(visitedBefore = false, database = freshName(), web = site(first)) {
  const app = session(web.fetch, database, { visitedBefore })
  await app.run.start()
  await app.run.check()
  web.forget()
  return { ...app, web, database }
}

describe('a part that loads when it is asked for', () => {
  it('is not fetched at the start', async () => {
    const { store } = await ready()
    expect(store.lazy).toEqual({})
    expect(Object.keys(store.pack ?? {})).not.toContain('rules')
  })

  it('comes from the network once, then from memory', async () => {
    const { run, store, web } = await ready()
    expect(await Promise.all([run.loadPart('tables'), run.loadPart('tables')])).toEqual([true, true])
    expect(await run.loadPart('tables')).toBe(true)
    expect(store.lazy.tables).toEqual(['old'])
    expect(web.asked()).toEqual([first.manifest.parts.tables?.url])
  })

  it('comes from the cache at a later visit, with no network', async () => {
    const { run, web, database } = await ready()
    await run.loadPart('tables')
    web.online = false
    const later = await ready(true, database, web)
    expect(await later.run.loadPart('tables')).toBe(true)
    expect(later.store.lazy.tables).toEqual(['old'])
    expect(web.asked()).toEqual([])
  })

  it('is missing where it was never loaded and there is no network, and comes when there is', async () => {
    const { run, web } = await ready()
    web.online = false
    expect(await run.loadPart('tables')).toBe(false)
    web.online = true
    expect(await run.loadPart('tables')).toBe(true)
  })

  it('is missing where the pack has none of that name, or there is no pack', async () => {
    const { run } = await ready()
    expect(await run.loadPart('nothing')).toBe(false)
    const empty = session(site(first).fetch, freshName(), { visitedBefore: false })
    expect(await empty.run.loadPart('tables')).toBe(false)
    await expect(empty.run.loadSoon()).resolves.toBeUndefined()
  })

  it('of an older version will do while there is no network', async () => {
    const { run, store, web } = await ready()
    await run.loadPart('tables')
    web.publish(second)
    web.answer(BASE + (second.manifest.parts.tables?.url ?? ''), () => new Response(null, { status: 404 }))
    web.answer(BASE + (second.manifest.parts.rules?.url ?? ''), () => new Response(null, { status: 404 }))
    expect(await run.check()).toMatchObject({ kind: 'updated' })
    expect(await run.loadPart('tables')).toBe(true)
    expect(store.lazy.tables).toEqual(['old'])
    web.answer(BASE + (second.manifest.parts.tables?.url ?? ''), null)
    expect(await run.loadPart('tables')).toBe(true)
    expect(store.lazy.tables).toEqual(['new'])
  })

  it('in use is renewed with the pack, and so is what every offline start needs', async () => {
    const { run, store, web } = await ready()
    await run.loadPart('tables')
    web.publish(second)
    await run.check()
    expect(store.lazy).toEqual({ rules: 'new', tables: ['new'] })
  })

  it('is fetched soon after the start where every offline start needs it', async () => {
    const { run, store } = await ready()
    await run.loadSoon()
    expect(store.lazy).toEqual({ rules: 'old' })
  })

  it('that is damaged in the cache is fetched again', async () => {
    const { run, web, database } = await ready()
    await run.loadPart('tables')
    const raw = await new Dexie(database).open()
    await raw.table('parts').update('tables', { text: '["ol' })
    raw.close()
    const later = await ready(true, database, web)
    web.online = false
    expect(await later.run.loadPart('tables')).toBe(false)
    web.online = true
    expect(await later.run.loadPart('tables')).toBe(true)
    expect(later.store.lazy.tables).toEqual(['old'])
  })

  it('that cannot be kept is used for this session, and the screen is told', async () => {
    const { run, store } = await ready()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await run.loadPart('tables')).toBe(true)
    put.mockRestore()
    expect([store.lazy.tables, store.keeping]).toEqual([['old'], 'memory'])
  })

  it('is fetched where the cache cannot be read', async () => {
    const { run, store, web } = await ready()
    const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError')
    })
    expect(await run.loadPart('tables')).toBe(true)
    get.mockRestore()
    expect([store.lazy.tables, web.asked().length]).toEqual([['old'], 1])
  })

  it('lives in memory where the browser keeps nothing', async () => {
    const web = site(first)
    const openCache = () => Promise.reject(new Error('refused'))
    const { run, store } = session(web.fetch, '', { visitedBefore: false, openCache })
    await run.check()
    await run.loadPart('tables')
    expect(await (await run.cache()).readPart('tables')).toMatchObject({ name: 'tables', text: '["old"]' })
    expect(store.lazy.tables).toEqual(['old'])
  })

  it('is left alone by reading the pack: only the eager parts are read at the start', async () => {
    const { run, database } = await ready()
    await run.loadSoon()
    const stored = await (await openPackCache(database)).read()
    expect(stored?.parts.map(({ name }) => name)).not.toContain('rules')
  })
})
