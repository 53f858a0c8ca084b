import { Dexie, type Table } from 'dexie'
import { toPlain } from './to-plain'

/** Something the person keeps a mark on: a place for now, an event later. */
export interface SavedItem {
  readonly kind: string
  readonly id: string
  /** When it was saved, an instant in milliseconds. */
  readonly at: number
  /** The name at that time, so that a record that is gone can still be named. */
  readonly name: string
}

/** What belongs to the person. Versioned; each version is migrated, never dropped. */
class PersonalDatabase extends Dexie {
  declare saved: Table<SavedItem, [string, string]>

  constructor(name: string) {
    super(name)
    this.version(1).stores({ saved: '[kind+id], at' })
  }
}

/** The person's own records. Every method rejects where the browser refuses IndexedDB. */
export interface PersonalStore {
  saved(): Promise<SavedItem[]>
  save(item: SavedItem): Promise<void>
  unsave(kind: string, id: string): Promise<void>
  /** Clears every table in one step, whatever other tabs hold open. */
  wipe(): Promise<void>
}

export function openPersonalStore(name = 'personal'): PersonalStore {
  const db = new PersonalDatabase(name)
  db.on('versionchange', () => db.close({ disableAutoOpen: false }))
  return {
    saved: () => db.saved.orderBy('at').reverse().toArray(),
    async save(item) {
      await db.saved.put(toPlain(item))
    },
    unsave: (kind, id) => db.saved.delete([kind, id]),
    wipe: () =>
      db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())).then()),
  }
}
