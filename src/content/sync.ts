import type { PackCache, StoredPack } from './cache'
import { DownloadError, type DownloadFault, type Fetch } from './download-error'
import { fetchManifest, fetchParts, type Sound, type StoredPart } from './fetch-parts'
import { changedParts, eagerParts, isOlder, manifestFault, type ManifestFault } from './manifest'
import type { Manifest } from './pack'

/**
 * What came of looking for a newer pack. In every case but `updated` the pack in use stays as it was.
 * `older`: an older manifest was served again by a cache on the way, or another tab keeps a newer pack. The fault `app`:
 * the app could not do its part, as where a lazy file of its own is missing.
 */
export type SyncOutcome =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'updated'
      readonly pack: StoredPack
      readonly changed: readonly string[]
      readonly kept: boolean
    }
  | { readonly kind: 'older' }
  | { readonly kind: 'failed'; readonly fault: DownloadFault | ManifestFault | 'app' }

export interface SyncOptions {
  readonly fetch: Fetch
  /** Absolute address of the manifest. */
  readonly manifestUrl: string
  readonly cache: () => Promise<PackCache>
  /** The pack in use, or `null` to fetch everything. */
  readonly have: StoredPack | null
  /** Keep what is fetched even over a newer pack: to repair. */
  readonly force?: boolean
  /** Told of a whole pack before it is kept, so that a first visit need not wait for the database. */
  readonly onFetched?: (pack: StoredPack) => void
  /** A manifest that came with the page, to save a round trip at the first fill. */
  readonly manifest?: Manifest
  /** Whether a part looks as the screens need it; every part does where it is not given. */
  readonly sound?: Sound
}

/** Looks for a newer pack, fetches only what changed, and keeps it whole or not at all. Never rejects. */
export async function syncPack(options: SyncOptions): Promise<SyncOutcome> {
  try {
    return await sync(options)
  } catch (error) {
    return { kind: 'failed', fault: error instanceof DownloadError ? error.fault : 'app' }
  }
}

async function sync(options: SyncOptions): Promise<SyncOutcome> {
  const { fetch, manifestUrl, have, force } = options
  const value = options.manifest ?? (await fetchManifest(fetch, manifestUrl))
  const fault = manifestFault(value)
  if (fault) return { kind: 'failed', fault }
  const next = value as Manifest
  if (have && isOlder(next, have.manifest, Date.now())) return { kind: 'older' }
  const changed = changedParts(next, have?.manifest ?? null)
  if (have && changed.length === 0 && isSame(next, have.manifest)) return { kind: 'same' }
  const fetched = await fetchParts(fetch, manifestUrl, next, changed, options.sound)
  const pack = merge(next, have, fetched)
  options.onFetched?.(pack)
  const kept = await keep(options.cache, pack, force)
  return kept === 'newer-kept' ? { kind: 'older' } : { kind: 'updated', pack, changed, kept: kept === 'kept' }
}

/** Published again without a change it is not the same: it says that it still holds. */
function isSame(next: Manifest, have: Manifest): boolean {
  return next.version === have.version && next.builtAt === have.builtAt && next.issue === have.issue
}

/** Keeping may fail (no room, refused); the pack is then good for this session only. */
async function keep(
  cache: () => Promise<PackCache>,
  pack: StoredPack,
  force?: boolean,
): Promise<'kept' | 'newer-kept' | 'refused'> {
  try {
    return (await (await cache()).write(pack, force)) ? 'kept' : 'newer-kept'
  } catch {
    return 'refused'
  }
}

/** The eager parts of a manifest, taken from what was fetched and what was there. */
function merge(manifest: Manifest, have: StoredPack | null, fetched: StoredPack['parts']): StoredPack {
  const byName = new Map([...(have?.parts ?? []), ...fetched].map((part) => [part.name, part]))
  return { manifest, parts: eagerParts(manifest).map((name) => byName.get(name) as StoredPart) }
}
