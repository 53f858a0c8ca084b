import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PackCache } from '../../src/content/cache'
import { openPackCache } from '../../src/content/db'
import { READ_WAIT_MS, WRITE_WAIT_MS } from '../../src/content/in-time'
import { freshName, keptIn, publish, returningVisit, session, site, storedPack } from '../support/content'

const first = publish()
const second = publish({
  builtAt: '2031-03-02T00:00:00Z',
  parts: { places: [{ id: 'market', name: '新零工市场' }] },
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const never = <T>() => new Promise<T>(() => undefined)

describe('two tabs at once', () => {
  it('the newer pack wins, whichever tab writes last', async () => {
    const database = freshName()
    const [one, two] = [await openPackCache(database), await openPackCache(database)]
    const written = await Promise.all([two.write(storedPack(second)), one.write(storedPack(first))])
    expect(written).toEqual([true, false])
    expect(await keptIn(database)).toEqual(storedPack(second))
  })

  it('a tab that is behind says so and leaves the newer pack of the other', async () => {
    const { run, store, web, database } = await returningVisit(first)
    const third = publish({ builtAt: '2031-03-03T00:00:00Z', parts: { places: [] } })
    await (await openPackCache(database)).write(storedPack(third))
    web.publish(second)
    expect(await run.check()).toEqual({ kind: 'older' })
    expect(store.place('market')).toBeDefined()
    expect(await keptIn(database)).toEqual(storedPack(third))
  })

  it('both fill an empty database at once and leave one whole pack', async () => {
    const database = freshName()
    const web = site(first)
    const tabs = [1, 2].map(() => session(web.fetch, database, { visitedBefore: false }))
    await Promise.all(tabs.map(({ run }) => run.check()))
    expect(await keptIn(database)).toEqual(storedPack(first))
  })
})

describe('a browser that keeps nothing', () => {
  const refused = { visitedBefore: false, openCache: () => Promise.reject(new Error('SecurityError')) }

  it('holds the pack in memory and says so', async () => {
    const { run, store, kept } = session(site(first).fetch, '', refused)
    await run.check()
    expect([store.phase, store.keeping, kept()]).toEqual(['ready', 'memory', 0])
    expect(await run.check()).toEqual({ kind: 'same' })
  })

  it('takes a newer pack into memory too, and refuses an older one', async () => {
    const web = site(first)
    const { run, store } = session(web.fetch, '', refused)
    await run.check()
    web.publish(second)
    expect(await run.check()).toMatchObject({ kind: 'updated' })
    expect([store.place('market')?.name, store.keeping]).toEqual(['新零工市场', 'memory'])
    const cache = await run.cache()
    expect(await cache.write(storedPack(first))).toBe(false)
    expect(await cache.write(storedPack(first), true)).toBe(true)
    expect(await cache.read()).toEqual(storedPack(first))
  })

  it('is told apart at the opening: where IndexedDB throws, the cache rejects', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    await expect(openPackCache(freshName())).rejects.toThrow('refused')
  })

  it('starts after four seconds where the database is never opened', async () => {
    vi.useFakeTimers()
    const app = session(site(first).fetch, '', { visitedBefore: true, openCache: never })
    const start = app.run.start()
    await vi.advanceTimersByTimeAsync(READ_WAIT_MS)
    await start
    expect([app.store.phase, app.store.keeping]).toEqual(['ready', 'memory'])
  })

  it('a first visit does not wait for the database at all', async () => {
    const app = session(site(first).fetch, '', { visitedBefore: false, openCache: never })
    await app.run.start()
    expect(app.store.phase).toBe('ready')
  })

  it.each([
    ['reading', { read: never }, READ_WAIT_MS],
    ['writing', { write: never }, WRITE_WAIT_MS],
  ] as const)('a request for %s that is never answered ends in time', async (_, broken, ms) => {
    vi.useFakeTimers()
    const idle = { read: () => Promise.resolve(null), write: () => Promise.resolve(true) }
    const cache = { ...idle, ...broken } as unknown as PackCache
    const app = session(site(first).fetch, '', { visitedBefore: true, openCache: async () => cache })
    const start = app.run.start()
    await vi.advanceTimersByTimeAsync(READ_WAIT_MS)
    await start
    const check = app.run.check()
    await vi.advanceTimersByTimeAsync(ms)
    await check
    expect(app.store.phase).toBe('ready')
  })
})

describe('no room', () => {
  it('uses the new pack for this session, keeps the old one whole, and keeps again once there is room', async () => {
    const { run, store, web, database, kept } = await returningVisit(first)
    web.publish(second)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await run.check()).toMatchObject({ kind: 'updated', kept: false })
    expect([store.place('market')?.name, store.keeping, kept()]).toEqual(['新零工市场', 'memory', 0])
    put.mockRestore()
    expect(await keptIn(database)).toEqual(storedPack(first))
    expect(await run.repair()).toMatchObject({ kind: 'updated', kept: true })
    expect([store.keeping, kept()]).toEqual(['kept', 1])
    expect(await keptIn(database)).toEqual(storedPack(second))
  })
})

describe('a database deleted while it is open', () => {
  it('is made anew at the next update', async () => {
    const { run, web, database } = await returningVisit(first)
    await Dexie.delete(database)
    web.publish(second)
    expect(await run.check()).toMatchObject({ kind: 'updated', kept: true })
    expect(await keptIn(database)).toEqual(storedPack(second))
  })

  it('is filled again from the network at the next visit', async () => {
    const { web, database } = await returningVisit(first)
    await Dexie.delete(database)
    const next = session(web.fetch, database, { visitedBefore: true })
    await next.run.start()
    expect(next.store.phase).toBe('ready')
    await next.run.check()
    expect(await keptIn(database)).toEqual(storedPack(first))
  })
})
