import { liveQuery, type Dexie, type Table } from 'dexie'
import { harmlessRows } from '../domain/backup/harmless'
import type { WorkEntry } from '../domain/worklog/entry'
import { toPlain } from './to-plain'

export const WORK_TABLES = { workEntries: 'id, site' }

/** The journal of work. Every method rejects where the browser refuses IndexedDB. */
export interface WorkStore {
  /** Adds lines in one step. A line that is there already stays as it is. */
  addWork(entries: readonly WorkEntry[]): Promise<void>
  /** Deletes a whole site with all its lines. */
  removeWorkSite(site: string): Promise<void>
  /** Tells all lines, oldest first, now and after each change, in whatever tab. Returns how to stop. */
  watchWork(tell: (entries: WorkEntry[]) => void, fail: (error?: unknown) => void): () => void
}

export function workStore(db: Dexie): WorkStore {
  const table: Table<WorkEntry, string> = db.table('workEntries')
  return {
    addWork: (entries) =>
      db.transaction('rw', table, async () => {
        const there = new Set(
          await table
            .where('id')
            .anyOf(entries.map(({ id }) => id))
            .primaryKeys(),
        )
        await table.bulkAdd(entries.filter(({ id }) => !there.has(id)).map((entry) => toPlain(entry)))
      }),
    async removeWorkSite(site) {
      await table.where({ site }).delete()
    },
    watchWork(tell, fail) {
      // A line never changes: after the first time only new ones are read, and the others stay the same objects.
      let known = new Map<string, WorkEntry>()
      const there = async () => {
        if (known.size === 0) return harmlessRows(await table.toArray())
        const ids = await table.toCollection().primaryKeys()
        const fresh = await table.bulkGet(ids.filter((id) => !known.has(id)))
        const sound = harmlessRows(fresh.flatMap((entry) => entry ?? []))
        return [...ids.flatMap((id) => known.get(id) ?? []), ...sound]
      }
      const rows = async () => {
        const all = await there()
        // What was deleted is forgotten here too.
        known = new Map(all.map((entry) => [entry.id, entry]))
        return all.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
      }
      const watch = liveQuery(rows).subscribe(tell, fail)
      return () => watch.unsubscribe()
    },
  }
}
