import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DownloadError } from '../../src/content/download-error'
import { fetchBytes, FIRST_WORD_MS, STALLED_MS } from '../../src/content/fetch-in-time'
import { inTimeCache, READ_WAIT_MS } from '../../src/content/in-time'
import { isOlder, manifestFault } from '../../src/content/manifest'
import { BASE, freshName, publish, session, site } from '../support/content'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const never = <T>() => new Promise<T>(() => undefined)
const failed = (promise: Promise<unknown>) =>
  expect(promise).rejects.toMatchObject({ fault: 'network' } satisfies Partial<DownloadError>)

describe('a database that hangs', () => {
  it('is waited for once, not for each part anew, and asked again once it answers', async () => {
    let answer: (part: null) => void = () => undefined
    const asked: string[] = []
    const cache = inTimeCache({
      read: never,
      write: never,
      writePart: async () => undefined,
      readPart: (name) => {
        asked.push(name)
        return name === 'a' ? new Promise((resolve) => (answer = resolve)) : Promise.resolve(null)
      },
    })
    const first = expect(cache.readPart('a')).rejects.toThrow('timeout')
    await vi.advanceTimersByTimeAsync(READ_WAIT_MS)
    await first
    await expect(cache.readPart('b')).rejects.toThrow('hangs')
    expect(asked).toEqual(['a'])
    answer(null)
    await vi.advanceTimersByTimeAsync(0)
    await expect(cache.readPart('b')).resolves.toBeNull()
    expect(asked).toEqual(['a', 'b'])
  })
})

describe('a line that hangs', () => {
  it('before the first word is left, and the request ended', async () => {
    let signal: AbortSignal | null | undefined
    const left = failed(
      fetchBytes((_, init) => ((signal = init?.signal), never<Response>()), 'https://a.test/', 100),
    )
    await vi.advanceTimersByTimeAsync(FIRST_WORD_MS)
    await left
    expect(signal?.aborted).toBe(true)
  })

  it('in the middle is left too; one that is slow but goes on is not', async () => {
    const stuck = new ReadableStream({ start: (to) => to.enqueue(new Uint8Array(3)) })
    const left = failed(fetchBytes(() => Promise.resolve(new Response(stuck)), 'https://a.test/', 100))
    await vi.advanceTimersByTimeAsync(STALLED_MS)
    await left
    let count = 0
    const slow = new ReadableStream({
      pull: (to) =>
        new Promise((next) =>
          setTimeout(() => {
            if (count++ < 5) to.enqueue(Uint8Array.of(count))
            else to.close()
            next()
          }, STALLED_MS - 1000),
        ),
    })
    const got = fetchBytes(() => Promise.resolve(new Response(slow)), 'https://a.test/', 100)
    await vi.advanceTimersByTimeAsync(STALLED_MS * 6)
    expect([...((await got) ?? [])]).toEqual([1, 2, 3, 4, 5])
  })

  it('that sends without an end is cut off at the cap', async () => {
    let sent = 0
    const endless = new ReadableStream({ pull: (to) => (sent++, to.enqueue(new Uint8Array(1000))) })
    expect(await fetchBytes(() => Promise.resolve(new Response(endless)), 'https://a.test/', 10_000)).toBe(
      null,
    )
    expect(sent).toBeLessThan(20)
  })

  it('for one part holds up no other part, and the start of the app ends', async () => {
    const pack = publish({
      lazy: {
        stuck: { when: 'soon', value: [1] },
        a: { when: 'soon', value: [1] },
        b: { when: 'soon', value: [2] },
        c: { when: 'soon', value: [3] },
      },
    })
    const web = site(pack)
    const stuck = BASE + pack.manifest.parts['stuck']?.url
    const fetch = (url: string, init?: RequestInit) =>
      url === stuck ? never<Response>() : web.fetch(url, init)
    const app = session(fetch, freshName(), { visitedBefore: false })
    const done = app.run.start().then(() => app.run.loadSoon())
    await vi.waitFor(() => expect([...app.store.lazyHashes.keys()].sort()).toEqual(['a', 'b', 'c']))
    await vi.advanceTimersByTimeAsync(FIRST_WORD_MS * 3)
    await done
    expect(app.store.phase).toBe('ready')
  })

  it('for the manifest ends each look, and the next look asks again', async () => {
    const web = site(publish())
    let hangs = false
    const fetch = (url: string, init?: RequestInit) => (hangs ? never<Response>() : web.fetch(url, init))
    const app = session(fetch, freshName(), { visitedBefore: false })
    await app.run.start()
    hangs = true
    const look = app.run.checkAfresh()
    for (let times = 0; times < 100; times++) {
      await new Promise((next) => setImmediate(next))
      await vi.advanceTimersByTimeAsync(FIRST_WORD_MS / 20)
    }
    expect(await look).toEqual({ kind: 'failed', fault: 'network' })
    hangs = false
    expect((await app.run.checkAfresh()).kind).toBe('same')
  })
})

describe('a manifest', () => {
  const good = publish().manifest
  it.each([
    ['a day that does not exist', { ...good, builtAt: '2027-99-99T99:99:99Z' }],
    [
      'a part named like what every object has',
      { ...good, parts: { ...good.parts, ['__proto__ ']: good.parts['places'] } },
    ],
    [
      'a part without its size',
      { ...good, parts: { ...good.parts, more: { hash: 'a'.repeat(64), url: 'a' } } },
    ],
    [
      'a part larger than any phone takes',
      { ...good, parts: { ...good.parts, more: { hash: 'a'.repeat(64), url: 'a', bytes: 1e9 } } },
    ],
    [
      'thousands of parts',
      {
        ...good,
        parts: {
          ...good.parts,
          ...Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`p${at}`, good.parts['places']])),
        },
      },
    ],
  ])('with %s is none', (_, manifest) => expect(manifestFault(manifest)).toBe('not-a-manifest'))

  const at = (builtAt: string) => ({ ...good, builtAt })
  const NOW = Date.parse('2026-11-30T00:00:00Z')
  it.each([
    ['2026-11-29T00:00:00Z', '2026-11-30T00:00:00Z', true],
    ['2026-11-30T00:00:00Z', '2026-11-29T00:00:00Z', false],
    // A kept one that is dated years ahead locks nothing.
    ['2026-11-30T00:00:00Z', '2036-11-30T00:00:00Z', false],
    // On a phone whose clock is years behind all are ahead: the order holds.
    ['2031-01-01T00:00:00Z', '2031-01-02T00:00:00Z', true],
  ])('of %s against a kept one of %s is older: %s', (next, have, older) =>
    expect(isOlder(at(next), at(have), NOW)).toBe(older),
  )

  it.each([
    ['what is taken back comes under a greater number, whatever its date', 8, 7, false],
    ['a replayed issue', 6, 7, true],
    ['the same issue', 7, 7, false],
    ['the first numbered issue after one without', 1, undefined, false],
    ['one without a number after a numbered one', undefined, 1, true],
  ])('the order is that of publishing: %s', (_, next, have, older) => {
    const of = (issue: number | undefined, builtAt: string) =>
      issue === undefined ? at(builtAt) : { ...at(builtAt), issue }
    expect(isOlder(of(next, '2020-01-01T00:00:00Z'), of(have, '2099-01-01T00:00:00Z'), NOW)).toBe(older)
  })

  it.each([0, -1, 1.5, '7', null, 1e12])('an issue of %j is none', (issue) =>
    expect(manifestFault({ ...good, issue })).toBe('not-a-manifest'),
  )
})

describe('a part with the right hash and the wrong shape', () => {
  const old = publish()
  const next = publish({ builtAt: '2031-03-02T00:00:00Z', parts: { places: null } })

  it('is not taken: the old pack stays, and the outcome says so', async () => {
    const web = site(old)
    const app = session(web.fetch, freshName(), {
      visitedBefore: false,
      sound: (name, value) => Promise.resolve(name !== 'places' || Array.isArray(value)),
    })
    await app.run.start()
    web.publish(next)
    expect(await app.run.checkAfresh()).toEqual({ kind: 'failed', fault: 'shape' })
    expect(app.store.place('market')?.name).toBe('河湾零工市场')
  })

  it('left in the cache by an earlier app is not used: it is fetched anew', async () => {
    const database = freshName()
    const web = site(next)
    await session(web.fetch, database, { visitedBefore: false }).run.start()
    web.publish(old)
    const app = session(web.fetch, database, {
      visitedBefore: true,
      sound: (name, value) => Promise.resolve(name !== 'places' || Array.isArray(value)),
    })
    await app.run.start()
    expect(app.store.place('market')?.name).toBe('河湾零工市场')
  })
})
