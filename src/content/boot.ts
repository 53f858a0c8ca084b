import { memoryPackCache, type PackCache, type StoredPack } from './cache'
import type { Fetch } from './download-error'
import type { Sound } from './fetch-parts'
import { inTime, inTimeCache, READ_WAIT_MS } from './in-time'
import { loadLazyPart } from './lazy-parts'
import { manifestFault } from './manifest'
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
  /** Told once a pack is kept on the device. */
  readonly onKept: () => void
  /** Whether a part looks as the screens need it; every part does where it is not given. */
  readonly sound?: Sound
}

interface SyncHow {
  readonly force?: boolean
  readonly manifest?: Manifest
}

/** So many parts are fetched at a time behind the screen. */
const AT_ONCE = 3

/** Content while the app runs: one cache, one check at a time. */
export class ContentRun {
  private held: StoredPack | null = null
  private opened: Promise<PackCache> | null = null
  private running: Promise<SyncOutcome> | null = null
  private readonly loading = new Map<string, Promise<boolean>>()
  /** Nothing of this session outlives it. */
  private refused = false
  private onTaken: () => void = () => undefined

  constructor(
    private readonly store: Content,
    private readonly deps: ContentDeps,
  ) {}

  /**
   * Brings a pack into the store, from the cache or the network, whichever is likelier. Settles as soon as there is
   * one: keeping it goes on behind. Never rejects.
   */
  async start(): Promise<void> {
    if (this.deps.visitedBefore && (await this.readCache())) return
    await this.untilTaken(this.firstSync())
    if (!this.held && !(await this.readCache())) this.store.phase = 'failed'
  }

  /** Looks for a newer pack now. Never rejects. */
  check(): Promise<SyncOutcome> {
    return this.once({})
  }

  /** Looks once more after a look under way, which may have begun before the network came back. Never rejects. */
  async checkAfresh(): Promise<SyncOutcome> {
    await this.running
    return this.check()
  }

  /** Fetches the whole pack again and keeps it over whatever is there: the way out of a damaged cache. */
  async repair(): Promise<SyncOutcome> {
    await this.running
    return this.once({ force: true })
  }

  /** The cache, opened at the first use; memory where that fails. */
  readonly cache = (): Promise<PackCache> =>
    (this.opened ??= inTime(this.deps.openCache(), READ_WAIT_MS).then(inTimeCache, () => {
      this.refused = true
      this.store.keeping = 'memory'
      return memoryPackCache()
    }))

  /** Brings a lazily loaded part into the store; false where it is not to be had now. Never rejects. */
  loadPart(name: string): Promise<boolean> {
    const loading = this.loading.get(name) ?? this.load(name)
    this.loading.set(name, loading)
    return loading
  }

  /**
   * Fetches what every offline start needs and the first screen did not, and renews the lazy parts in use; a few at a
   * time, so that one that does not come holds up no other. Never rejects.
   */
  async loadSoon(): Promise<void> {
    const parts = this.store.manifest?.parts ?? {}
    const names = Object.keys(parts).filter(
      (name) => parts[name]?.lazy === 'soon' || this.store.lazyHashes.has(name),
    )
    const next = async (): Promise<void> => {
      for (let name = names.shift(); name !== undefined; name = names.shift()) await this.loadPart(name)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, next))
  }

  private readonly sound: Sound = (name, value) => this.deps.sound?.(name, value) ?? Promise.resolve(true)

  private load(name: string): Promise<boolean> {
    const { fetch, manifestUrl } = this.deps
    const options = { store: this.store, cache: this.cache, fetch, manifestUrl, sound: this.sound }
    return loadLazyPart(options, name).finally(() => this.loading.delete(name))
  }

  /** The manifest that came with the page saves a round trip; where its files are gone, the network has a newer one. */
  private async firstSync(): Promise<void> {
    const embedded = this.deps.embedded ?? undefined
    const outcome = await this.once({ manifest: embedded })
    if (embedded && outcome.kind === 'failed' && outcome.fault !== 'network') await this.once({})
  }

  private untilTaken(sync: Promise<void>): Promise<void> {
    return Promise.race([sync, new Promise<void>((resolve) => (this.onTaken = resolve))])
  }

  private async readCache(): Promise<boolean> {
    try {
      const stored = await (await this.cache()).read()
      if (!stored || manifestFault(stored.manifest)) return false
      const parts = parsePack(stored) as unknown as Readonly<Record<string, unknown>>
      const sound = await Promise.all(Object.keys(parts).map((name) => this.sound(name, parts[name])))
      if (sound.includes(false)) return false
      this.take(stored)
      return true
    } catch {
      return false
    }
  }

  private take(stored: StoredPack): void {
    this.store.use(parsePack(stored), stored.manifest)
    this.held = stored
    this.onTaken()
  }

  private once(how: SyncHow): Promise<SyncOutcome> {
    return (this.running ??= this.sync(how).finally(() => (this.running = null)))
  }

  private async sync(how: SyncHow): Promise<SyncOutcome> {
    const first = this.held === null
    const outcome = await syncPack({
      fetch: this.deps.fetch,
      manifestUrl: this.deps.manifestUrl,
      cache: this.cache,
      have: how.force ? null : this.held,
      force: how.force,
      manifest: how.manifest,
      onFetched: first ? (pack) => this.take(pack) : undefined,
      sound: this.sound,
    })
    try {
      this.settle(outcome, first)
    } catch {
      return (this.store.lastSync = { kind: 'failed', fault: 'app' })
    }
    if (!first && outcome.kind === 'updated') await this.loadSoon()
    return outcome
  }

  private settle(outcome: SyncOutcome, first: boolean): void {
    if (outcome.kind === 'updated') {
      if (!first) this.take(outcome.pack)
      this.store.keeping = outcome.kept && !this.refused ? 'kept' : 'memory'
      if (this.store.keeping === 'kept') this.deps.onKept()
    }
    this.store.lastSync = outcome
  }
}
