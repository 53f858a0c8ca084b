import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { openPackCache } from '../../src/content/db'
import type { StoredPart } from '../../src/content/fetch-parts'
import { BASE, freshName, MANIFEST_URL, publish, session, site, storedPack } from '../support/content'
import { mutateBytes, mutateValue, seeded } from '../support/mutate'

const old = publish({ lazy: { rules: { when: 'soon', value: ['old'] } } })
const next = publish({
  builtAt: '2031-03-02T00:00:00Z',
  parts: { places: [{ id: 'market', name: '新零工市场' }], guides: [{ id: 'a', title: '维权', blocks: [] }] },
  lazy: { rules: { when: 'soon', value: ['new'] } },
})
const texts = (parts: readonly StoredPart[]) =>
  Object.fromEntries(parts.map(({ name, text }) => [name, text]))
const OLD = texts(storedPack(old).parts)
const NEW = texts(storedPack(next).parts)

/** A server on which one file of the next pack is broken. */
function brokenSite(seed: number) {
  const random = seeded(seed)
  const web = site(old)
  web.publish(next)
  const urls = [MANIFEST_URL, BASE + next.manifest.parts.places?.url, BASE + next.manifest.parts.guides?.url]
  const url = seed % 2 ? MANIFEST_URL : (urls[Math.floor(random() * urls.length)] ?? '')
  const text = next.files.get(url) ?? ''
  const whole = seed % 4 === 1
  const body = whole
    ? JSON.stringify(mutateValue(JSON.parse(text), random))
    : (mutateBytes(text, random) as Uint8Array<ArrayBuffer>)
  web.answer(url, () => new Response(body))
  return { web, heal: () => web.answer(url, null) }
}

/** Every eager text that lies in the database, whole or not, past the cache's own judgement. */
async function lying(database: string): Promise<Record<string, string>> {
  const raw = await new Dexie(database).open()
  const rows = (await raw.table('parts').toArray()) as StoredPart[]
  raw.close()
  return texts(rows.filter(({ name }) => name in OLD))
}

describe.each([1, 2, 3, 4])('fifty mutated packs, run %i', { timeout: 60_000 }, (run) => {
  const seeds = Array.from({ length: 50 }, (_, index) => run * 1000 + index)

  it('leave the cache with the old pack whole or the new pack whole, and never end in a crash', async () => {
    for (const seed of seeds) {
      const database = freshName()
      await (await openPackCache(database)).write(storedPack(old))
      const { web, heal } = brokenSite(seed)
      const app = session(web.fetch, database, { visitedBefore: true })
      await app.run.start()
      const outcome = await app.run.check()
      const kept = await lying(database)
      expect([OLD, NEW], `seed ${seed}`).toContainEqual(kept)
      expect(kept, `seed ${seed}: ${outcome.kind}`).toEqual(outcome.kind === 'updated' ? NEW : OLD)
      expect(outcome, `seed ${seed}`).not.toMatchObject({ fault: 'app' })
      expect(app.store.phase).toBe('ready')
      heal()
      await app.run.repair()
      expect(await lying(database), `seed ${seed} repaired`).toEqual(NEW)
    }
  })

  it('at a first visit give the whole pack or none', async () => {
    for (const seed of seeds) {
      const database = freshName()
      const app = session(brokenSite(seed).web.fetch, database, { visitedBefore: false })
      await app.run.start()
      const outcome = await app.run.check()
      const kept = await lying(database)
      expect(kept, `seed ${seed}`).toEqual(outcome.kind === 'failed' ? {} : NEW)
      expect(app.store.phase, `seed ${seed}`).toBe(outcome.kind === 'failed' ? 'failed' : 'ready')
    }
  })
})
