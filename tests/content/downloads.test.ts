import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { syncPack } from '../../src/content/sync'
import {
  BASE,
  freshName,
  keptIn,
  MANIFEST_URL,
  publish,
  returningVisit,
  session,
  sha256,
  site,
  storedPack,
} from '../support/content'

const first = publish()
const second = publish({
  builtAt: '2031-03-02T00:00:00Z',
  parts: { places: [{ id: 'market', name: '新零工市场' }] },
})
const partUrl = BASE + (second.manifest.parts.places?.url ?? '')

describe('a download that goes wrong leaves the old pack in use and in the cache', () => {
  const stream = () =>
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('[{"id":'))
        controller.error(new TypeError('network error'))
      },
    })
  it.each([
    ['no answer for a part', partUrl, () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
    ['half a download', partUrl, () => new Response(stream()), 'network'],
    ['a part that is gone', partUrl, () => new Response(null, { status: 404 }), 'http'],
    ['a server in trouble', MANIFEST_URL, () => new Response('', { status: 503 }), 'http'],
    ['a wrong hash', partUrl, () => new Response('[{"id":"market","name":"假"}]'), 'hash'],
    ['a sign-in page in place of a part', partUrl, () => new Response('<html>登录</html>'), 'hash'],
    [
      'a sign-in page in place of the manifest',
      MANIFEST_URL,
      () => new Response('<html>登录</html>'),
      'json',
    ],
    ['a manifest cut off', MANIFEST_URL, () => new Response('{"schema":1,"parts":{'), 'json'],
    ['a manifest cut off in its body', MANIFEST_URL, () => new Response(stream()), 'network'],
    ['a manifest of nothing', MANIFEST_URL, () => new Response('null'), 'not-a-manifest'],
  ])('%s', async (_, url, response, fault) => {
    const { run, store, web, database } = await returningVisit(first)
    web.publish(second)
    web.answer(url, response)
    expect(await run.check()).toEqual({ kind: 'failed', fault })
    expect(store.place('market')?.name).toBe('河湾零工市场')
    expect(await keptIn(database)).toEqual(storedPack(first))
    web.answer(url, null)
    expect(await run.check()).toMatchObject({ kind: 'updated' })
    expect(await keptIn(database)).toEqual(storedPack(second))
  })

  it('a part that is what its hash says and yet no JSON', async () => {
    const { run, web, database } = await returningVisit(first)
    const broken = publish({ builtAt: '2031-03-03T00:00:00Z', parts: { places: [] } })
    const text = '[{"id":"mark'
    const hash = sha256(text)
    const places = { hash, bytes: text.length, url: 'broken.json' }
    const manifest = { ...broken.manifest, parts: { ...broken.manifest.parts, places } }
    web.answer(MANIFEST_URL, () => new Response(JSON.stringify(manifest)))
    web.answer(`${BASE}broken.json`, () => new Response(text))
    expect(await run.check()).toEqual({ kind: 'failed', fault: 'json' })
    expect(await keptIn(database)).toEqual(storedPack(first))
  })

  it('an address that is none', async () => {
    const { run, web } = await returningVisit(first)
    const parts = { ...second.manifest.parts, places: { hash: 'a'.repeat(64), bytes: 1, url: 'http://' } }
    web.answer(MANIFEST_URL, () => new Response(JSON.stringify({ ...second.manifest, parts })))
    expect(await run.check()).toEqual({ kind: 'failed', fault: 'http' })
  })

  it('past a wrong copy that a proxy keeps, it asks once more for the real one', async () => {
    const { run, store, web } = await returningVisit(first)
    web.publish(second)
    const caches: (RequestCache | undefined)[] = []
    const { fetch } = web
    const proxied = session(
      (url, init) => {
        if (url !== partUrl) return fetch(url, init)
        caches.push(init?.cache)
        return init?.cache === 'reload'
          ? fetch(url, init)
          : Promise.resolve(new Response('<html>登录</html>'))
      },
      freshName(),
      { visitedBefore: false },
    )
    await proxied.run.start()
    expect(caches).toEqual([undefined, 'reload'])
    expect(proxied.store.phase).toBe('ready')
    expect((await run.check()).kind).toBe('updated')
    expect(store.phase).toBe('ready')
  })

  it('a fault of the app itself is an outcome too, not an exception', async () => {
    const web = site(first)
    const outcome = await syncPack({
      fetch: web.fetch,
      manifestUrl: MANIFEST_URL,
      cache: () => Promise.reject(new Error('never asked')),
      have: null,
      onFetched: () => {
        throw new Error('a lazy file is missing')
      },
    })
    expect(outcome).toEqual({ kind: 'failed', fault: 'app' })
  })
})
