import { liveQuery, type Dexie, type Table } from 'dexie'
import { harmlessRows } from '../domain/backup/harmless'
import type { EvidenceFile, EvidenceItem } from '../domain/evidence/item'
import { toPlain } from './to-plain'

export const EVIDENCE_TABLES = { evidence: 'id', evidenceFiles: 'id' }

/** Photos and files that prove something. Every method rejects where the browser refuses IndexedDB. */
export interface EvidenceStore {
  /** Keeps an item with its bytes, all or nothing. */
  addEvidence(item: EvidenceItem, files: readonly EvidenceFile[]): Promise<void>
  /** Changes what is said of an item; its bytes are not touched. */
  changeEvidence(id: string, change: (item: EvidenceItem) => EvidenceItem): Promise<void>
  removeEvidence(id: string): Promise<void>
  evidenceFile(id: string): Promise<EvidenceFile | undefined>
  /** Tells the items, oldest first, now and after each change, in whatever tab. Returns how to stop. */
  watchEvidence(tell: (items: EvidenceItem[]) => void, fail: (error?: unknown) => void): () => void
}

export function evidenceStore(db: Dexie): EvidenceStore {
  const items: Table<EvidenceItem, string> = db.table('evidence')
  const files: Table<EvidenceFile, string> = db.table('evidenceFiles')
  const both = [items, files]
  return {
    addEvidence: (item, bytes) =>
      db.transaction('rw', both, async () => {
        await files.bulkPut(bytes as EvidenceFile[])
        await items.put(toPlain(item))
      }),
    changeEvidence: (id, change) =>
      db.transaction('rw', items, async () => {
        const kept = await items.get(id)
        if (kept) await items.put(toPlain(change(kept)))
      }),
    removeEvidence: (id) =>
      db.transaction('rw', both, async () => {
        await items.delete(id)
        await files.where('id').startsWith(`${id}:`).delete()
      }),
    evidenceFile: (id) => files.get(id),
    watchEvidence(tell, fail) {
      const rows = async () =>
        harmlessRows(await items.toArray()).sort((a, b) => a.added - b.added || (a.id < b.id ? -1 : 1))
      const watch = liveQuery(rows).subscribe(tell, fail)
      return () => watch.unsubscribe()
    },
  }
}
