import { Dexie, type Table } from 'dexie'
import { isWhole, type PackCache } from './cache'
import type { StoredPart } from './fetch-parts'
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

/** The cache in IndexedDB. Each call opens the database anew where it was deleted meanwhile. Rejects where refused. */
export function openPackCache(name: string): PackCache {
  const db = new ContentDatabase(name)
  db.on('versionchange', () => db.close({ disableAutoOpen: false }))
  return {
    async read() {
      const [row, parts] = await db.transaction('r', db.meta, db.parts, () =>
        Promise.all([db.meta.get('manifest'), db.parts.toArray()]),
      )
      return row && isWhole(row.manifest, parts) ? { manifest: row.manifest, parts } : null
    },
    write: (pack, force = false) =>
      db.transaction('rw', db.meta, db.parts, async () => {
        const kept = await db.meta.get('manifest')
        if (!force && kept && kept.manifest.builtAt > pack.manifest.builtAt) return false
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
