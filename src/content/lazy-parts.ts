import type { PackCache } from './cache'
import { fetchPart, type Fetch, type StoredPart } from './fetch-parts'
import type { Content } from './store'

export interface LazyPartOptions {
  readonly store: Content
  readonly cache: () => Promise<PackCache>
  readonly fetch: Fetch
  readonly manifestUrl: string
}

/**
 * Brings a lazily loaded part into the store: from memory, the cache, or the network. Offline an older version of it
 * will do. False where it is not to be had now; never rejects.
 */
export async function loadLazyPart(options: LazyPartOptions, name: string): Promise<boolean> {
  const { store } = options
  const wanted = store.manifest?.parts[name]
  if (!wanted) return false
  if (store.lazyHashes.get(name) === wanted.hash) return true
  const cache = await options.cache()
  const stored = take(store, await cache.readPart(name).catch(() => null))
  if (stored?.hash === wanted.hash) return true
  try {
    const part = await fetchPart(options.fetch, options.manifestUrl, name, wanted)
    store.usePart(part)
    await cache.writePart(part).catch(() => (store.keeping = 'memory'))
    return true
  } catch {
    return store.lazyHashes.has(name)
  }
}

/** The kept part once it is in use; `null` where there is none or its text is damaged. */
function take(store: Content, stored: StoredPart | null): StoredPart | null {
  if (!stored) return null
  try {
    store.usePart(stored)
    return stored
  } catch {
    return null
  }
}
