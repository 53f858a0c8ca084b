/// <reference lib="webworker" />
/**
 * The worker keeps the shell: every file of one build, so that the app starts with no network. Packs belong to Dexie
 * and pass through untouched. Files of the build before stay, so that a page opened with it can still load its
 * lazy parts. A new build waits until the person agrees.
 */
import { isAppRoute } from './platform/app-route'

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly { readonly url: string; readonly revision: string | null }[]
}

const PREFIX = 'shell-'
const FILES = self.__WB_MANIFEST
const BASE = new URL('./', self.location.href)
const SHELL = new URL('shell.html', BASE).href
const VERSION = fingerprint(JSON.stringify(FILES))
/** Stands in a cache that is whole: a browser may be killed halfway through filling one. */
const WHOLE = new URL('whole', BASE).href
/** Caches sort by name, oldest first, because the time of installation leads it. The app's folder ends it: other cities
 * may stand on the same host. */
const NAMED = /^shell-(\d{13})-(\w+)-(\/.*)$/

function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** The caches that are whole, oldest first. */
async function shellCaches(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => NAMED.exec(name)?.[3] === BASE.pathname).sort()
  const whole = await Promise.all(names.map(async (name) => (await caches.open(name)).match(WHOLE)))
  return names.filter((_, index) => whole[index])
}

function isOthers(name: string): boolean {
  const folder = NAMED.exec(name)?.[3]
  return folder !== undefined && folder !== BASE.pathname
}

let found: string | undefined

/** The whole cache of this worker's own build. */
async function currentCache(): Promise<string | undefined> {
  found ??= (await shellCaches()).reverse().find((name) => NAMED.exec(name)?.[2] === VERSION)
  return found
}

/** Address under which a file is kept: one whose name has no hash carries its revision. */
function keyOf(file: { url: string; revision: string | null }): string {
  const url = new URL(file.url, BASE)
  if (file.revision) url.searchParams.set('rev', file.revision)
  return url.href
}

/** Fills a new cache, taking what the older ones have; all files or none. */
async function install(): Promise<void> {
  const name = `${PREFIX}${Date.now()}-${VERSION}-${BASE.pathname}`
  const cache = await caches.open(name)
  try {
    for (let i = 0; i < FILES.length; i += 6)
      await Promise.all(FILES.slice(i, i + 6).map((file) => keep(cache, file)))
    await cache.put(WHOLE, new Response())
  } catch (error) {
    await caches.delete(name)
    if (error instanceof DOMException && error.name === 'QuotaExceededError') await tellNoRoom()
    throw error
  }
}

/**
 * For browsers that ask the server for a page while the worker starts: the answer would be paid for and thrown away. Only
 * once everything is kept: a worker with routes whose installation fails is never told to be redundant.
 */
async function routeHere(event: ExtendableEvent): Promise<void> {
  const { addRoutes } = event as ExtendableEvent & { addRoutes?: (rule: object) => Promise<void> }
  const rule = { condition: { requestMode: 'navigate' }, source: 'fetch-event' }
  await addRoutes?.call(event, rule).catch(() => undefined)
}

/** What a browser says of free room is not to be trusted: only the refusal itself tells. */
async function tellNoRoom(): Promise<void> {
  for (const page of await self.clients.matchAll({ includeUncontrolled: true })) page.postMessage('no-room')
}

async function keep(cache: Cache, file: { url: string; revision: string | null }): Promise<void> {
  const key = keyOf(file)
  const known = await caches.match(key)
  const response =
    known ?? (await fetch(new URL(file.url, BASE).href, file.revision ? { cache: 'no-cache' } : {}))
  if (!response.ok) throw new Error(`${response.status} ${file.url}`)
  await cache.put(key, response.redirected ? new Response(response.body, response) : response)
}

/** Keeps this build's cache and the one before, drops older ones and anything that another scheme left. */
async function activate(): Promise<void> {
  const current = await currentCache()
  const names = await shellCaches()
  const before = names.filter((name) => name !== current).pop()
  await Promise.all(
    (await caches.keys())
      .filter((name) => name.startsWith(PREFIX) && name !== current && name !== before && !isOthers(name))
      .map((name) => caches.delete(name)),
  )
  await self.clients.claim()
}

async function fromCache(url: string): Promise<Response | undefined> {
  const name = await currentCache()
  const file = FILES.find((each) => new URL(each.url, BASE).href === url)
  const key = file ? keyOf(file) : url
  return (name ? await (await caches.open(name)).match(key) : undefined) ?? (await caches.match(key))
}

async function answer(request: Request, url: string): Promise<Response> {
  return (await fromCache(url)) ?? fetch(request)
}

self.addEventListener('install', (event) => {
  event.waitUntil(install().then(() => routeHere(event)))
})
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('message', (event) => {
  if (event.data === 'skip-waiting') void self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (isAppRoute(url.pathname, BASE.pathname)) event.respondWith(answer(request, SHELL))
  } else if (FILES.some((file) => new URL(file.url, BASE).pathname === url.pathname) || isAsset(url)) {
    event.respondWith(answer(request, url.origin + url.pathname))
  }
})

/** A hashed file of some build: it may be kept from the build before. */
function isAsset(url: URL): boolean {
  return url.pathname.startsWith(`${BASE.pathname}assets/`)
}
