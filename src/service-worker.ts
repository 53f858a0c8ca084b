/// <reference lib="webworker" />
/**
 * The worker keeps the shell: every file of one build, so that the app starts with no network. A file is kept only if
 * its bytes are those that the build wrote: a hotel's log-in page or a host under repair answers 200 as well. Packs belong
 * to Dexie and pass through untouched. Files of the build before stay, so that a page opened with it can still load its
 * lazy parts. A new build waits until the person agrees.
 */
import { isAppRoute } from './platform/app-route'

declare const self: ServiceWorkerGlobalScope & {
  /** `revision`: the start of the file's sha-256 in base64url. */
  readonly __WB_MANIFEST: readonly File[]
}

interface File {
  readonly url: string
  readonly revision: string
}

const PREFIX = 'shell-'
const FILES = self.__WB_MANIFEST
const BASE = new URL('./', self.location.href)
const SHELL = new URL('shell.html', BASE).href
const REPAIR = new URL('reset.html', BASE).href
const VERSION = fingerprint(JSON.stringify(FILES))
/** Stands in a cache that is whole: a browser may be killed halfway through filling one. */
const WHOLE = new URL('whole', BASE).href
/** Caches sort by name, oldest first, because the time of installation leads it. The app's folder ends it: other cities
 * may stand on the same host. */
const NAMED = /^shell-(\d{13})-(\w+)-(\/.*)$/

/** A file that takes longer does not come at all. */
const LOAD_WAIT_MS = 60_000
const REPAIR_EVERY_MS = 30_000
/** Where the browser has cleared every file and there is no network: better than its own error page. */
const NOTHING_LEFT =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  '<title>没有网</title><h1>没有网</h1><p>浏览器清掉了应用的程序。连上网再打开，记的东西还在。' +
  '<p>急事打 <a href="tel:12333">12333</a>。'

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

/** The whole cache of this worker's own build; none where the browser has cleared it meanwhile. */
async function currentCache(): Promise<string | undefined> {
  if (found !== undefined && !(await caches.has(found))) found = undefined
  found ??= (await shellCaches()).reverse().find((name) => NAMED.exec(name)?.[2] === VERSION)
  return found
}

/** Address under which a file is kept: one whose name has no hash carries its revision. */
function keyOf(file: File): string {
  const url = new URL(file.url, BASE)
  if (!isAsset(url)) url.searchParams.set('rev', file.revision)
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

async function keep(cache: Cache, file: File): Promise<void> {
  const key = keyOf(file)
  const known = await caches.match(key)
  const sound = (known && (await whole(known, file))) ?? (await load(file))
  await cache.put(key, sound)
}

/** A file of this build from the network; what a cache on the way holds in its place is passed by once. */
async function load(file: File): Promise<Response> {
  const url = new URL(file.url, BASE)
  for (const cache of isAsset(url) ? (['default', 'reload'] as const) : (['no-cache', 'reload'] as const)) {
    const stopped = new AbortController()
    const timer = setTimeout(() => stopped.abort(), LOAD_WAIT_MS)
    const response = await fetch(url.href, { cache, signal: stopped.signal })
      .then((answer) => whole(answer, file))
      .finally(() => clearTimeout(timer))
    if (response) return response
  }
  throw new Error(`not as built: ${file.url}`)
}

/** The answer again where its bytes are those that the build wrote, else nothing. */
async function whole(response: Response, file: File): Promise<Response | null> {
  if (!response.ok) return null
  const bytes = await response.arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const mark = btoa(String.fromCharCode(...digest))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
  if (!mark.startsWith(file.revision)) return null
  const headers = new Headers(response.headers)
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name)
  return new Response(bytes, { headers })
}

let repairing: Promise<void> | null = null
let repairedAt = -Infinity

/** Fills again what the browser cleared, behind the answer; not at every request of a page where that fails. */
function repair(): Promise<void> {
  if (repairing || Date.now() - repairedAt < REPAIR_EVERY_MS) return repairing ?? Promise.resolve()
  repairedAt = Date.now()
  repairing = refill()
    .catch(() => undefined)
    .then(() => void (repairing = null))
  return repairing
}

async function refill(): Promise<void> {
  const name = await currentCache()
  if (!name) return install()
  const cache = await caches.open(name)
  for (const file of FILES) if (!(await cache.match(keyOf(file)))) await keep(cache, file)
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

async function fromCache(url: string, file: File | undefined): Promise<Response | undefined> {
  const name = await currentCache()
  const key = file ? keyOf(file) : url
  return (name ? await (await caches.open(name)).match(key) : undefined) ?? (await caches.match(key))
}

async function answer(event: FetchEvent, url: string): Promise<Response> {
  const file = fileAt(url)
  const kept = await fromCache(url, file)
  if (kept) return kept
  if (file) event.waitUntil(repair())
  return fetch(event.request).catch((error: unknown) => {
    if (event.request.mode !== 'navigate') throw error
    return new Response(NOTHING_LEFT, {
      status: 503,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    })
  })
}

function fileAt(url: string): File | undefined {
  return FILES.find((each) => new URL(each.url, BASE).href === url)
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
  const here = url.origin + url.pathname
  if (request.mode === 'navigate') {
    if (isAppRoute(url.pathname, BASE.pathname)) event.respondWith(answer(event, SHELL))
    // The page that repairs is one to open; every other file is for the server to show.
    else if (here === REPAIR) event.respondWith(answer(event, here))
  } else if (fileAt(here) || isAsset(url)) event.respondWith(answer(event, here))
})

/** A hashed file of some build: it may be kept from the build before. */
function isAsset(url: URL): boolean {
  return url.pathname.startsWith(`${BASE.pathname}assets/`)
}
