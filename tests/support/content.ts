import { createHash } from 'node:crypto'
import { createPinia, setActivePinia } from 'pinia'
import { ContentRun, type ContentDeps } from '../../src/content/boot'
import type { StoredPack } from '../../src/content/cache'
import { openPackCache } from '../../src/content/db'
import type { Fetch } from '../../src/content/download-error'
import type { Manifest, ManifestPart } from '../../src/content/pack'
import { useContent, type Content } from '../../src/content/store'

export const BASE = 'https://city.test/packs/testville/'
export const MANIFEST_URL = `${BASE}manifest.json`

/** A published pack: the manifest and its files by address. */
export interface Published {
  readonly manifest: Manifest
  readonly files: ReadonlyMap<string, string>
}

export interface PublishOptions {
  readonly builtAt?: string
  readonly schema?: number
  /** Parts in place of the plain ones, or more of them. */
  readonly parts?: Readonly<Record<string, unknown>>
  /** Lazily loaded parts. */
  readonly lazy?: Readonly<Record<string, { readonly when: 'soon' | 'asked'; readonly value: unknown }>>
}

const PLAIN: Readonly<Record<string, unknown>> = {
  region: { id: 'testville', name: '试城', hotlines: [{ id: 'help', number: '99002' }] },
  sources: [{ id: 'list', title: '名单', publisher: '试城', date: '2031' }],
  divisions: [{ code: '1', name: '河湾镇', villages: [] }],
  holidays: { years: [2031], days: {} },
  places: [{ id: 'market', name: '河湾零工市场' }],
  guides: [],
}

/** Publishes a pack, as the build does. */
export function publish(options: PublishOptions = {}): Published {
  const files = new Map<string, string>()
  const add = (name: string, value: unknown, lazy?: ManifestPart['lazy']): [string, ManifestPart] => {
    const text = JSON.stringify(value)
    const hash = sha256(text)
    const url = `${name}.${hash.slice(0, 8)}.json`
    files.set(BASE + url, text)
    return [name, { hash, bytes: Buffer.byteLength(text), url, ...(lazy ? { lazy } : {}) }]
  }
  const eager = Object.entries({ ...PLAIN, ...options.parts }).map(([name, value]) => add(name, value))
  const lazy = Object.entries(options.lazy ?? {}).map(([name, { when, value }]) => add(name, value, when))
  const parts = Object.fromEntries([...eager, ...lazy])
  const manifest: Manifest = {
    schema: options.schema ?? 1,
    region: 'testville',
    builtAt: options.builtAt ?? '2031-03-01T00:00:00Z',
    version: sha256(JSON.stringify(parts)).slice(0, 12),
    parts,
  }
  files.set(MANIFEST_URL, JSON.stringify(manifest))
  return { manifest, files }
}

/** The pack as the cache keeps it: its eager parts. */
export function storedPack({ manifest, files }: Published): StoredPack {
  const names = Object.keys(manifest.parts).filter((name) => !manifest.parts[name]?.lazy)
  const parts = names.map((name) => {
    const { hash = '', url = '' } = manifest.parts[name] ?? {}
    return { name, hash, text: files.get(BASE + url) ?? '' }
  })
  return { manifest, parts }
}

/** A web server that a test publishes on, breaks, and asks what was fetched. */
export interface Site {
  readonly fetch: Fetch
  /** File names asked for since the last `forget`, in order. */
  asked(): string[]
  forget(): void
  publish(pack: Published): void
  /** Answers one address otherwise; `null` takes that back. */
  answer(url: string, response: (() => Response | Promise<Response>) | null): void
  online: boolean
}

export function site(first: Published): Site {
  const files = new Map(first.files)
  const special = new Map<string, () => Response | Promise<Response>>()
  let asked: string[] = []
  const self: Site = {
    online: true,
    fetch: async (url) => {
      asked.push(url.replace(BASE, ''))
      if (!self.online) throw new TypeError('Failed to fetch')
      const text = files.get(url)
      return special.get(url)?.() ?? new Response(text ?? null, { status: text === undefined ? 404 : 200 })
    },
    asked: () => asked,
    forget: () => (asked = []),
    publish: (pack) => pack.files.forEach((text, url) => files.set(url, text)),
    answer: (url, response) => void (response ? special.set(url, response) : special.delete(url)),
  }
  return self
}

export interface Session {
  readonly run: ContentRun
  readonly store: Content
  /** How often the run said that a pack is kept. */
  readonly kept: () => number
}

/** One opening of the app: a new store over a database that may be of an earlier visit. */
export function session(
  fetch: Fetch,
  database: string,
  deps: Partial<ContentDeps> & { readonly visitedBefore: boolean },
): Session {
  setActivePinia(createPinia())
  const store = useContent()
  let kept = 0
  const run = new ContentRun(store, {
    fetch,
    manifestUrl: MANIFEST_URL,
    openCache: () => openPackCache(database),
    onKept: () => (kept += 1),
    ...deps,
  })
  return { run, store, kept: () => kept }
}

/** A phone that has this pack already and is opened again. */
export async function returningVisit(pack: Published) {
  const database = freshName()
  const web = site(pack)
  await session(web.fetch, database, { visitedBefore: false }).run.check()
  web.forget()
  const app = session(web.fetch, database, { visitedBefore: true })
  await app.run.start()
  return { ...app, web, database }
}

/** What a database keeps, read as the next visit will. */
export async function keptIn(database: string): Promise<StoredPack | null> {
  return (await openPackCache(database)).read()
}

let databases = 0
/** A name that no other test in this file uses. */
export function freshName(): string {
  databases += 1
  return `content-${databases}`
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
