import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openPackCache } from '../../src/content/db'
import { freshName, keptIn, publish, returningVisit, session, site, storedPack } from '../support/content'

const first = publish()
const second = publish({
  builtAt: '2031-03-02T00:00:00Z',
  parts: { places: [{ id: 'market', name: '新零工市场' }] },
})

afterEach(() => vi.useRealTimers())

describe('versions', () => {
  it('refuses a schema newer than the app and goes on with the old pack', async () => {
    const { run, store, web, database } = await returningVisit(first)
    web.publish(publish({ schema: 2, builtAt: '2031-04-01T00:00:00Z' }))
    expect(await run.check()).toEqual({ kind: 'failed', fault: 'newer-schema' })
    expect(store.phase).toBe('ready')
    expect(await keptIn(database)).toEqual(storedPack(first))
  })

  it('does not read a kept pack whose schema is newer than the app, as after the app went back a version', async () => {
    const database = freshName()
    const newer = publish({ schema: 2, builtAt: '2031-04-01T00:00:00Z' })
    await (await openPackCache(database)).write(storedPack(newer))
    const web = site(newer)
    const { run, store } = session(web.fetch, database, { visitedBefore: true })
    await run.start()
    expect(store.pack).toBeNull()
    expect(store.phase).toBe('failed')
    expect(store.lastSync).toEqual({ kind: 'failed', fault: 'newer-schema' })
  })

  it('refuses an older manifest that is served again', async () => {
    const { run, store, web, database } = await returningVisit(first)
    web.publish(second)
    await run.check()
    web.publish(first)
    expect(await run.check()).toEqual({ kind: 'older' })
    expect(store.place('market')?.name).toBe('新零工市场')
    expect(await keptIn(database)).toEqual(storedPack(second))
  })

  it.each(['1971-01-01', '2099-12-31'])('does not ask the clock of the device: %s', async (day) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T00:00:00Z`) })
    const { run, store, web } = await returningVisit(first)
    web.publish(second)
    expect(await run.check()).toMatchObject({ kind: 'updated', kept: true })
    expect(await run.check()).toEqual({ kind: 'same' })
    expect(store.place('market')?.name).toBe('新零工市场')
  })
})

describe('repair', () => {
  it('fetches every part again and keeps it over a newer pack', async () => {
    const { run, store, web, database } = await returningVisit(first)
    web.publish(second)
    await run.check()
    web.publish(first)
    web.forget()
    expect(await run.repair()).toMatchObject({ kind: 'updated', kept: true })
    expect(web.asked().length).toBe(7)
    expect(store.place('market')?.name).toBe('河湾零工市场')
    expect(await keptIn(database)).toEqual(storedPack(first))
  })

  it('is not swallowed by a check that is under way', async () => {
    const { run, web } = await returningVisit(first)
    const [check, repair] = await Promise.all([run.check(), run.repair()])
    expect([check.kind, repair.kind]).toEqual(['same', 'updated'])
    expect(web.asked().length).toBe(8)
  })

  it('two checks at once are one', async () => {
    const { run, web } = await returningVisit(first)
    await Promise.all([run.check(), run.check()])
    expect(web.asked()).toEqual(['manifest.json'])
  })
})
