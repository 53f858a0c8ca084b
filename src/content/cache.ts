import type { StoredPart } from './fetch-parts'
import { eagerParts, isOlder } from './manifest'
import type { Manifest } from './pack'

/** A pack as it is kept: one manifest and the parts that it names. */
export interface StoredPack {
  readonly manifest: Manifest
  readonly parts: readonly StoredPart[]
}

/** Where packs are kept: IndexedDB, or memory where that is refused. */
export interface PackCache {
  /** The whole pack, or `null` where there is none or it is damaged. */
  read(): Promise<StoredPack | null>
  /** Puts a pack in one step; `false` where a newer one is already kept, unless `force`. */
  write(pack: StoredPack, force?: boolean): Promise<boolean>
  /** One lazily loaded part, or `null`. */
  readPart(name: string): Promise<StoredPart | null>
  writePart(part: StoredPart): Promise<void>
}

/** The pack of a manifest and what was found of its eager parts; `null` where one is missing or has another hash. */
export function wholePack(manifest: Manifest, found: readonly (StoredPart | undefined)[]): StoredPack | null {
  const parts = found.filter((part): part is StoredPart => part !== undefined)
  const hashes = new Map(parts.map((part) => [part.name, part.hash]))
  const whole = eagerParts(manifest).every((name) => hashes.get(name) === manifest.parts[name]?.hash)
  return whole ? { manifest, parts } : null
}

/** The cache of a session that may keep nothing. */
export function memoryPackCache(): PackCache {
  let kept: StoredPack | null = null
  const lazy = new Map<string, StoredPart>()
  return {
    read: () => Promise.resolve(kept),
    write(pack, force = false) {
      if (!force && kept && isOlder(pack.manifest, kept.manifest, Date.now())) return Promise.resolve(false)
      kept = pack
      return Promise.resolve(true)
    },
    readPart: (name) => Promise.resolve(lazy.get(name) ?? null),
    writePart(part) {
      lazy.set(part.name, part)
      return Promise.resolve()
    },
  }
}
