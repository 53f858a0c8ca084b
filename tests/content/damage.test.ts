import 'fake-indexeddb/auto'
import { Dexie, type Table } from 'dexie'
import { describe, expect, it } from 'vitest'
import { openPackCache } from '../../src/content/db'
import { freshName, keptIn, publish, session, site, storedPack } from '../support/content'

const first = publish()

/** A database with the pack, and one thing wrong in it. */
async function damaged(damage: (parts: Table, meta: Table) => unknown): Promise<string> {
  const database = freshName()
  await (await openPackCache(database)).write(storedPack(first))
  const raw = await new Dexie(database).open()
  await damage(raw.table('parts'), raw.table('meta'))
  raw.close()
  return database
}

const CASES: readonly (readonly [string, Parameters<typeof damaged>[0]])[] = [
  ['a part missing', (parts) => parts.delete('places')],
  ['a part of another version', (parts) => parts.update('places', { hash: 'a'.repeat(64) })],
  ['a part that is no JSON', (parts) => parts.update('places', { text: '[{"id":' })],
  ['no manifest', (_, meta) => meta.clear()],
  ['a manifest that is none', (_, meta) => meta.put({ key: 'manifest', manifest: { parts: {} } })],
  [
    'a manifest without a part that the app needs',
    (_, meta) =>
      meta.put({
        key: 'manifest',
        manifest: { ...first.manifest, parts: { region: first.manifest.parts.region } },
      }),
  ],
]

describe('a damaged cache', () => {
  it.each(CASES)('is refilled from the network: %s', async (_, damage) => {
    const database = await damaged(damage)
    const { run, store } = session(site(first).fetch, database, { visitedBefore: true })
    await run.start()
    await run.check()
    expect(store.place('market')?.name).toBe('河湾零工市场')
    expect(await keptIn(database)).toEqual(storedPack(first))
  })

  it.each(CASES)('without a network is a failure that says so, not a crash: %s', async (_, damage) => {
    const database = await damaged(damage)
    const web = site(first)
    web.online = false
    const { run, store } = session(web.fetch, database, { visitedBefore: true })
    await run.start()
    expect([store.phase, store.pack]).toEqual(['failed', null])
  })

  it('of a newer version does not block the whole pack that the network has', async () => {
    const database = freshName()
    const newer = publish({ builtAt: '2031-09-09T00:00:00Z' })
    const cache = await openPackCache(database)
    await cache.write(storedPack(newer))
    const raw = await new Dexie(database).open()
    await raw.table('parts').delete('guides')
    raw.close()
    expect(await cache.write(storedPack(first))).toBe(true)
    expect(await keptIn(database)).toEqual(storedPack(first))
  })
})
