import type { Dexie, Table } from 'dexie'
import type { RowChange } from '../domain/backup/chosen'
import { itemOfFile, NO_ROWS, TABLE_NAMES, type PersonalRows } from '../domain/backup/rows'
import type { EvidenceFile } from '../domain/evidence/item'
import { openInTime, personalDatabase } from './personal-db'

/** Everything that a person keeps, at once, for a backup. Every method rejects where the browser refuses IndexedDB. */
export interface PersonalDump {
  /** All rows as they stand at one moment, without the bytes. */
  rows(): Promise<PersonalRows>
  file(id: string): Promise<EvidenceFile | undefined>
  /** Puts bytes in that nothing names yet, so that nobody sees them; those that are there stay. */
  stage(file: EvidenceFile): Promise<void>
  /** Takes out bytes that nothing names. */
  dropLoose(): Promise<void>
  /**
   * One step over what stands there now: all of the change or nothing. Rejects where bytes that it names are not there,
   * as they are not after another window took them out.
   */
  change<Change extends { readonly change: RowChange }>(
    make: (phone: PersonalRows) => Change,
  ): Promise<Change>
  close(): void
}

export function openPersonalDump(name = 'personal'): PersonalDump {
  const db: Dexie = personalDatabase(name)
  const files: Table<EvidenceFile, string> = db.table('evidenceFiles')
  const all = [...TABLE_NAMES.map((table) => db.table(table)), files]

  async function readAll(): Promise<PersonalRows> {
    const tables = await Promise.all(TABLE_NAMES.map((table) => db.table(table).toArray()))
    const rows = TABLE_NAMES.reduce<PersonalRows>(
      (sum, table, at) => ({ ...sum, [table]: tables[at] ?? [] }),
      NO_ROWS,
    )
    return { ...rows, files: await files.toCollection().primaryKeys() }
  }

  async function write({ put, removeItems, files: named }: RowChange): Promise<void> {
    const ids = named.map(({ to }) => to)
    if ((await files.where('id').anyOf(ids).count()) < new Set(ids).size) throw new Error('bytes are gone')
    await db.table('wageItems').bulkDelete(removeItems.map(({ claim, id }) => [claim, id]))
    await Promise.all(TABLE_NAMES.map((table) => db.table(table).bulkPut([...put[table]])))
  }

  return {
    async rows() {
      await openInTime(db)
      return db.transaction('r', all, readAll)
    },
    file: (id) => files.get(id),
    stage: (file) =>
      db.transaction('rw', files, async () => {
        const there = await files.where('id').equals(file.id).count()
        if (there === 0) await files.add(file)
      }),
    dropLoose: () =>
      db.transaction('rw', [db.table('evidence'), files], async () => {
        const proofs = new Set(await db.table('evidence').toCollection().primaryKeys())
        const ids = await files.toCollection().primaryKeys()
        await files.bulkDelete(ids.filter((id) => !proofs.has(itemOfFile(id))))
      }),
    change: (make) =>
      db.transaction('rw', all, async () => {
        const made = make(await readAll())
        await write(made.change)
        return made
      }),
    close: () => db.close(),
  }
}
