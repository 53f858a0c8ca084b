import { Dexie, liveQuery, type Table } from 'dexie'
import { harmlessRows } from '../domain/backup/harmless'
import type { PersonRow, TickRow } from '../domain/retirement/person'
import type { Ticks } from '../domain/retirement/ticks'
import { DRAFT_TABLES, draftStore, type DraftStore } from './personal-drafts'
import { EVIDENCE_TABLES, evidenceStore, type EvidenceStore } from './personal-evidence'
import { SCHEDULE_TABLES, scheduleStore, type ScheduleStore } from './personal-schedule'
import { WAGE_TABLES, wageStore, type WageStore } from './personal-wages'
import { WORK_TABLES, workStore, type WorkStore } from './personal-work'
import { toPlain } from './to-plain'

/** Something the person keeps a mark on: a place. */
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
  declare persons: Table<PersonRow, string>
  declare ticks: Table<TickRow, [string, string]>

  constructor(name: string) {
    // A commit waits until it is on the disk: a battery that dies takes nothing that was said to be kept.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ saved: '[kind+id], at' })
    this.version(2).stores({ persons: 'id', ticks: '[person+item], person' })
    this.version(3).stores(WAGE_TABLES)
    this.version(4).stores(SCHEDULE_TABLES)
    this.version(5).stores({ ...WORK_TABLES, ...EVIDENCE_TABLES, ...DRAFT_TABLES })
  }
}

export interface SavedStore {
  saved(): Promise<SavedItem[]>
  save(item: SavedItem): Promise<void>
  unsave(kind: string, id: string): Promise<void>
  /** Tells what is saved, the latest first, now and after each change, in whatever tab. Returns how to stop. */
  watchSaved(tell: (items: SavedItem[]) => void, fail: (error?: unknown) => void): () => void
}

/** The person's own records. Every method rejects where the browser refuses IndexedDB. */
export interface PersonalStore
  extends WageStore, ScheduleStore, WorkStore, EvidenceStore, DraftStore, SavedStore {
  /** Changes one person's record in one step; `change` gets `undefined` where there is none yet. */
  changePerson(id: string, change: (row: PersonRow | undefined) => PersonRow): Promise<void>
  /** Forgets a person and all their marks. */
  removePerson(id: string): Promise<void>
  /** Changes one person's marks in one step, so that two tabs never lose each other's. */
  changeTicks(person: string, change: (ticks: Ticks) => Ticks): Promise<void>
  /** Tells persons and marks now and after each change, in whatever tab. Returns how to stop. */
  watchPersons(
    tell: (rows: PersonRow[], ticks: TickRow[]) => void,
    fail: (error?: unknown) => void,
  ): () => void
  /** Clears every table in one step, whatever other tabs hold open. */
  wipe(): Promise<void>
}

/** How long the browser may take to open the database: some leave the request unanswered for good. */
const OPEN_WAIT_MS = 4000

/** An opening that has taken so long is asked for anew. */
const FORGOTTEN_MS = 10_000

/** The database itself, which lets go where another window upgrades it. */
export function personalDatabase(name = 'personal'): PersonalDatabase {
  const db = new PersonalDatabase(name)
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: false })
    return false
  })
  return db
}

interface Shared {
  readonly db: PersonalDatabase
  readonly store: PersonalStore
  readonly asked: number
  answered: boolean
}

let shared: Shared | null = null
/** Who waits for the database to open, to be told where another window holds an older version. */
let tellBlocked: () => void = () => undefined

/**
 * The one store of this page, its database open. Rejects with what the browser said; with `blocked` where another window
 * holds an older version. It may take as long as the browser likes: the caller sets the limit, and may ask again.
 */
export async function sharedPersonalStore(): Promise<PersonalStore> {
  // A request that the browser forgot is never answered: another one may be.
  if (shared && !shared.answered && Date.now() - shared.asked > FORGOTTEN_MS) shared = null
  if (!shared) {
    const db = personalDatabase()
    db.on('blocked', () => tellBlocked())
    shared = { db, store: storeOf(db), asked: Date.now(), answered: false }
  }
  const asked = shared
  await new Promise((resolve, reject) => {
    tellBlocked = () => reject(new Error('blocked'))
    asked.db.open().then(resolve, reject)
  }).finally(() => (asked.answered = true))
  return asked.store
}

export function openPersonalStore(name = 'personal'): PersonalStore {
  return storeOf(personalDatabase(name))
}

function storeOf(db: PersonalDatabase): PersonalStore {
  return {
    ...wageStore(db),
    ...scheduleStore(db),
    ...workStore(db),
    ...evidenceStore(db),
    ...draftStore(db),
    async saved() {
      await openInTime(db)
      return db.saved.orderBy('at').reverse().toArray()
    },
    watchSaved(tell, fail) {
      const watch = liveQuery(async () =>
        harmlessRows(await db.saved.orderBy('at').reverse().toArray()),
      ).subscribe(tell, fail)
      return () => watch.unsubscribe()
    },
    async save(item) {
      await db.saved.put(toPlain(item))
    },
    unsave: (kind, id) => db.saved.delete([kind, id]),
    changePerson: (id, change) =>
      db.transaction('rw', db.persons, async () => {
        await db.persons.put(toPlain(change(await db.persons.get(id))))
      }),
    removePerson: (id) =>
      db.transaction('rw', db.persons, db.ticks, async () => {
        await db.persons.delete(id)
        await db.ticks.where({ person: id }).delete()
      }),
    changeTicks: (person, change) =>
      db.transaction('rw', db.ticks, async () => {
        const after = change(ticksOf(await db.ticks.where({ person }).toArray()))
        const rows = Object.keys(after).map((item) => ({ person, item, record: after[item] }))
        await db.ticks.bulkPut(toPlain(rows) as TickRow[])
      }),
    watchPersons(tell, fail) {
      const rows = async () =>
        [harmlessRows(await db.persons.toArray()), harmlessRows(await db.ticks.toArray())] as const
      const watch = liveQuery(rows).subscribe(([persons, ticks]) => tell(persons, ticks), fail)
      return () => watch.unsubscribe()
    },
    async wipe() {
      await openInTime(db)
      await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())))
    },
  }
}

/** Opens it, or rejects where the browser refuses or does not answer. */
export function openInTime(db: Dexie): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), OPEN_WAIT_MS)
    const end = () => clearTimeout(timer)
    db.open().then(resolve, reject).then(end, end)
  })
}

function ticksOf(rows: readonly TickRow[]): Ticks {
  return Object.fromEntries(rows.map(({ item, record }) => [item, record]))
}
