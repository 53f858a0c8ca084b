import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { openPackCache } from '../../src/content/db'
import { freshName, keptIn, publish, returningVisit, session, site, storedPack } from '../support/content'

const first = publish()
const second = publish({
  builtAt: '2031-03-02T00:00:00Z',
  parts: { places: [{ id: 'market', name: '新零工市场' }] },
})

describe('a first visit', () => {
  it('fills the store and the cache from the network', async () => {
    const database = freshName()
    const web = site(first)
    const { run, store, kept } = session(web.fetch, database, { visitedBefore: false })
    await run.start()
    expect(store.phase).toBe('ready')
    expect(store.place('market')?.name).toBe('河湾零工市场')
    expect(await run.check()).toMatchObject({ kind: 'updated', kept: true })
    expect(kept()).toBe(1)
    expect(await keptIn(database)).toEqual(storedPack(first))
    expect(web.asked()[0]).toBe('manifest.json')
  })

  it('asks no manifest where one came with the page', async () => {
    const web = site(first)
    const { run, store } = session(web.fetch, freshName(), { visitedBefore: false, embedded: first.manifest })
    await run.start()
    expect(store.phase).toBe('ready')
    expect(web.asked()).not.toContain('manifest.json')
  })

  it('asks for the manifest where the files of the page’s own are gone', async () => {
    const web = site(second)
    const { run, store } = session(web.fetch, freshName(), { visitedBefore: false, embedded: first.manifest })
    await run.start()
    expect(store.place('market')?.name).toBe('新零工市场')
  })

  it('says that it failed where there is no network and no cache', async () => {
    const web = site(first)
    web.online = false
    const { run, store } = session(web.fetch, freshName(), { visitedBefore: false, embedded: first.manifest })
    await run.start()
    expect(store.phase).toBe('failed')
    expect(store.lastSync).toEqual({ kind: 'failed', fault: 'network' })
    web.online = true
    await run.check()
    expect(store.phase).toBe('ready')
  })

  it('uses the cache all the same where the note of an earlier visit is lost and there is no network', async () => {
    const { web, database } = await returningVisit(first)
    web.online = false
    const { run, store } = session(web.fetch, database, { visitedBefore: false })
    await run.start()
    expect(store.phase).toBe('ready')
  })
})

describe('a later visit', () => {
  it('starts from the cache and asks the network nothing', async () => {
    const { store, web } = await returningVisit(first)
    expect(store.phase).toBe('ready')
    expect(web.asked()).toEqual([])
  })

  it('starts without a network', async () => {
    const { run, store, web } = await returningVisit(first)
    web.online = false
    expect(await run.check()).toEqual({ kind: 'failed', fault: 'network' })
    expect(store.place('market')).toBeDefined()
    expect(store.phase).toBe('ready')
  })

  it('fetches the manifest alone where nothing changed', async () => {
    const { run, web } = await returningVisit(first)
    expect(await run.check()).toEqual({ kind: 'same' })
    expect(web.asked()).toEqual(['manifest.json'])
  })

  it('fetches only the parts that changed, and tells what is new', async () => {
    const { run, store, web, database } = await returningVisit(first)
    web.publish(second)
    expect(await run.check()).toMatchObject({ kind: 'updated', changed: ['places'], kept: true })
    expect(web.asked()).toEqual(['manifest.json', second.manifest.parts.places?.url])
    expect(store.place('market')?.name).toBe('新零工市场')
    expect(store.news).toEqual(['零工点更新了：新零工市场'])
    expect(await keptIn(database)).toEqual(storedPack(second))
  })

  it('forgets a part that the new pack no longer has', async () => {
    const database = freshName()
    const cache = await openPackCache(database)
    await cache.write(storedPack(publish({ parts: { extra: [1] } })))
    await cache.write(storedPack(second))
    expect(await cache.readPart('extra')).toBeNull()
    expect(await cache.readPart('places')).not.toBeNull()
  })

  it('notes that a pack was published again without a change: it counts as fresh', async () => {
    const { run, store, web, database } = await returningVisit(first)
    web.publish(publish({ builtAt: '2031-03-09T00:00:00Z' }))
    expect(await run.check()).toMatchObject({ kind: 'updated', changed: [] })
    expect(web.asked()).toEqual(['manifest.json'])
    expect(store.manifest?.builtAt).toBe('2031-03-09T00:00:00Z')
    expect(store.news).toEqual([])
    expect((await keptIn(database))?.manifest.builtAt).toBe('2031-03-09T00:00:00Z')
  })
})
