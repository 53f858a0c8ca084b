import type { PackCache } from './cache'
import type { Fetch } from './download-error'
import { fetchPart, type Sound, type StoredPart } from './fetch-parts'
import type { Content } from './store'

export interface LazyPartOptions {
  readonly store: Content
  readonly cache: () => Promise<PackCache>
  readonly fetch: Fetch
  readonly manifestUrl: string
  readonly sound: Sound
}

/**
 * Brings a lazily loaded part into the store: from memory, the cache, or the network. Offline an older version of it
 * will do. False where it is not to be had now; never rejects.
 */
export async function loadLazyPart(options: LazyPartOptions, name: string): Promise<boolean> {
  const { store, sound } = options
  const wanted = store.manifest?.parts[name]
  if (!wanted) return false
  if (store.lazyHashes.get(name) === wanted.hash) return true
  const cache = await options.cache()
  const stored = await take(options, await cache.readPart(name).catch(() => null))
  if (stored?.hash === wanted.hash) return true
  try {
    const part = await fetchPart(options.fetch, options.manifestUrl, name, wanted, sound)
    store.usePart(part)
    await cache.writePart(part).catch(() => (store.keeping = 'memory'))
    return true
  } catch {
    return store.lazyHashes.has(name)
  }
}

/** The kept part once it is in use; `null` where there is none or it is not what the screens need. */
async function take(
  { store, sound }: LazyPartOptions,
  stored: StoredPart | null,
): Promise<StoredPart | null> {
  if (!stored) return null
  try {
    if (!(await sound(stored.name, JSON.parse(stored.text)))) return null
    store.usePart(stored)
    return stored
  } catch {
    return null
  }
}
