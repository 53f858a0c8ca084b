import { memoryPackCache, type PackCache, type StoredPack } from './cache'
import { fetchPart, type Fetch } from './fetch-parts'
import type { Manifest } from './pack'
import { parsePack, type Content } from './store'
import { syncPack, type SyncOutcome } from './sync'

/** What the composition root hands to the content layer. */
export interface ContentDeps {
  readonly fetch: Fetch
  /** Absolute address of the manifest. */
  readonly manifestUrl: string
  /** Opens the cache in IndexedDB; rejects where the browser refuses. */
  readonly openCache: () => Promise<PackCache>
  /** True where an earlier visit kept a pack here: then the cache is asked before the network. */
  readonly visitedBefore: boolean
  /** The manifest that came with the page, where one did. */
  readonly embedded?: Manifest | null
  /** Told once a pack is kept. */
  readonly onKept: () => void
}

/** How long a browser may take to open its database before the session goes on without it. */
const OPEN_TIMEOUT_MS = 4000

/** Content while the app runs: one cache, one check at a time. */
export class ContentRun {
  private held: StoredPack | null = null
  private opened: Promise<PackCache> | null = null
  private running: Promise<SyncOutcome> | null = null

  constructor(
    private readonly store: Content,
    private readonly deps: ContentDeps,
  ) {}

  /** Brings a pack into the store, from the cache or the network, whichever is likelier; never rejects. */
  async start(): Promise<void> {
    if (this.deps.visitedBefore && (await this.readCache())) return
    await this.once({ manifest: this.deps.embedded ?? undefined })
    if (!this.held && !(await this.readCache())) this.store.phase = 'failed'
  }

  /** Looks for a newer pack now. Never rejects. */
  check(): Promise<SyncOutcome> {
    return this.once({})
  }

  /** Fetches the whole pack again and keeps it over whatever is there: the way out of a damaged cache. */
  repair(): Promise<SyncOutcome> {
    return this.once({ force: true })
  }

  /** The cache, opened at the first use; memory where that fails. */
  readonly cache = (): Promise<PackCache> =>
    (this.opened ??= withTimeout(this.deps.openCache(), OPEN_TIMEOUT_MS).catch(() => {
      this.store.keeping = 'memory'
      return memoryPackCache()
    }))

  /**
   * A lazily loaded part: from memory, the cache, or the network, into the store. Offline an older version of it will
   * do. False where it is not to be had now; never rejects.
   */
  async loadPart(name: string): Promise<boolean> {
    const wanted = this.store.manifest?.parts[name]
    if (!wanted) return false
    if (this.store.lazyHashes.get(name) === wanted.hash) return true
    const cache = await this.cache()
    const stored = await cache.readPart(name).catch(() => null)
    if (stored) this.store.usePart(stored)
    if (stored?.hash === wanted.hash) return true
    try {
      const part = await fetchPart(this.deps.fetch, this.deps.manifestUrl, name, wanted)
      this.store.usePart(part)
      await cache.writePart(part).catch(() => (this.store.keeping = 'memory'))
      return true
    } catch {
      return stored !== null
    }
  }

  /** Fetches what every offline start needs and the first screen did not, and renews the lazy parts in use. */
  async loadSoon(): Promise<void> {
    const parts = this.store.manifest?.parts ?? {}
    for (const name of Object.keys(parts))
      if (parts[name]?.lazy === 'soon' || this.store.lazyHashes.has(name)) await this.loadPart(name)
  }

  private async readCache(): Promise<boolean> {
    try {
      const stored = await (await this.cache()).read()
      if (stored) this.take(stored)
      return stored !== null
    } catch {
      return false
    }
  }

  private take(stored: StoredPack): void {
    this.store.use(parsePack(stored), stored.manifest)
    this.held = stored
  }

  private once(how: { force?: boolean; manifest?: Manifest }): Promise<SyncOutcome> {
    return (this.running ??= this.sync(how).finally(() => (this.running = null)))
  }

  private async sync(how: { force?: boolean; manifest?: Manifest }): Promise<SyncOutcome> {
    const first = this.held === null
    const outcome = await syncPack({
      fetch: this.deps.fetch,
      manifestUrl: this.deps.manifestUrl,
      cache: this.cache,
      have: how.force ? null : this.held,
      force: how.force,
      manifest: how.manifest,
      onFetched: first ? (pack) => this.take(pack) : undefined,
    })
    this.settle(outcome, first)
    if (!first && outcome.kind === 'updated') await this.loadSoon()
    return outcome
  }

  private settle(outcome: SyncOutcome, first: boolean): void {
    if (outcome.kind === 'updated') {
      if (!first) this.take(outcome.pack)
      if (outcome.kept) this.deps.onKept()
      else this.store.keeping = 'memory'
    }
    this.store.lastSync = outcome
  }
}

function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
