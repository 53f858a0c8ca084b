import { Dexie, type Table } from 'dexie'
import { wholePack, type PackCache } from './cache'
import type { StoredPart } from './fetch-parts'
import { eagerParts, isOlder } from './manifest'
import type { Manifest } from './pack'

interface ManifestRow {
  readonly key: 'manifest'
  readonly manifest: Manifest
}

class ContentDatabase extends Dexie {
  declare parts: Table<StoredPart, string>
  declare meta: Table<ManifestRow, string>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'relaxed' })
    this.version(1).stores({ parts: 'name', meta: 'key' })
  }
}

/**
 * Opens the cache in IndexedDB; rejects where the browser refuses. A later call opens the database anew where it was
 * deleted meanwhile.
 */
export async function openPackCache(name: string): Promise<PackCache> {
  const db = new ContentDatabase(name)
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: false })
    return false
  })
  await db.open()
  return {
    read: () =>
      db.transaction('r', db.meta, db.parts, async () => {
        const kept = await db.meta.get('manifest')
        return kept ? wholePack(kept.manifest, await db.parts.bulkGet(eagerParts(kept.manifest))) : null
      }),
    write: (pack, force = false) =>
      db.transaction('rw', db.meta, db.parts, async () => {
        const kept = await db.meta.get('manifest')
        const newer = kept && isOlder(pack.manifest, kept.manifest, Date.now()) ? kept.manifest : null
        if (newer && !force && wholePack(newer, await db.parts.bulkGet(eagerParts(newer)))) return false
        await db.parts.bulkPut([...pack.parts])
        await db.meta.put({ key: 'manifest', manifest: pack.manifest })
        const names = Object.keys(pack.manifest.parts)
        await db.parts.where('name').noneOf(names).delete()
        return true
      }),
    readPart: async (part) => (await db.parts.get(part)) ?? null,
    async writePart(part) {
      await db.parts.put(part)
    },
  }
}
