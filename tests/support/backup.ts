import { createHash } from 'node:crypto'
import { Dexie } from 'dexie'
import type { SeenEvent } from '../../src/domain/events/changes'
import { BackupFault } from '../../src/domain/backup/format'
import { checkBackup, openBackup } from '../../src/platform/backup-read'
import { openPersonalDump } from '../../src/platform/personal-dump'
import { readBackup, restoreBackup, type ReadBackup } from '../../src/features/backup/restore'

export const PASSWORD = '河边的石头 8 块'
/** The fewest that a reader takes, so that a test need not wait. */
export const QUICK = 10_000
/** 2026-11-25 10:00 in China. */
export const MADE = Date.parse('2026-11-25T02:00:00Z')

type Rows = Readonly<Record<string, readonly object[]>>

const seen: SeenEvent = {
  id: 'fair',
  title: '招聘会',
  time: { how: 'timed', from: '2026-12-01', start: 540, to: '2026-12-01', end: null },
  recurrence: null,
  placeId: 'market',
  venue: '二楼',
  online: null,
  status: 'scheduled',
  registration: { needed: null, opens: null, deadline: null, how: '', telephone: null },
  cost: 0,
  bring: ['身份证'],
  organiser: '人社局',
}

const tick = {
  item: 'id-card',
  version: 1,
  status: 'done',
  note: '',
  on: null,
  at: '2026-11-20T00:00:00.000Z',
  by: 'a',
}

/** Rows as each version of the person's database had them, with all before. */
const BY_VERSION: readonly Rows[] = [
  { saved: [{ kind: 'place', id: 'market', at: 1, name: '河湾零工市场' }] },
  {
    persons: [
      {
        id: 'me',
        name: '王𬭎',
        birth: '1971-04',
        answers: { sex: 'male', work: 'employed' },
        paid: { kind: 'months', months: 200, through: 24300 },
        view: null,
        chosen: null,
        updated: 5,
      },
    ],
    ticks: [{ person: 'me', item: 'id-card', record: { current: tick, history: [] } }],
  },
  {
    wageCases: [
      {
        id: 'me',
        answers: { work: 'site' },
        dates: { left: '2026-10-31' },
        interruptions: [{ id: 'i', kind: 'demand', day: '2026-11-01' }],
      },
    ],
    wageClaims: [{ id: 'first', name: '江边工地', paid: '', cap: '', capDay: '', created: 1 }],
    wageItems: [
      {
        claim: 'first',
        id: 'a',
        kind: 'owed',
        values: { by: 'day' },
        parts: [{ id: 'p', values: { name: '9 月', rate: '280', count: '22' } }],
        created: 2,
      },
    ],
  },
  { schedule: [{ id: 'fair', at: 1, seen, seenOn: '2026-11-25' }] },
  {
    workEntries: [
      { id: 'w1', site: 's', at: 1, about: 'site', of: 's', value: { name: '江边工地' } },
      { id: 'w2', site: 's', at: 2, about: 'day', of: '2026-11-24', value: null },
    ],
    evidence: [
      {
        id: 'e1',
        added: 1,
        elements: ['owed'],
        title: '欠条',
        note: '',
        name: '欠条.jpg',
        mime: 'image/jpeg',
        size: 3000,
        sha256: sha(photo(1)),
        taken: null,
      },
    ],
    evidenceFiles: [
      { id: 'e1:original', mime: 'image/jpeg', bytes: photo(1).buffer, sha256: sha(photo(1)) },
      { id: 'e1:small', mime: 'image/jpeg', bytes: photo(2, 500).buffer, sha256: sha(photo(2, 500)) },
    ],
    papers: [{ id: 'demand', kind: 'demand', values: { to: '包工头' }, texts: {}, changed: 3 }],
    answers: [{ id: 'finder', values: { age: '52' }, changed: 4 }],
  },
]

const STORES: readonly Readonly<Record<string, string>>[] = [
  { saved: '[kind+id], at' },
  { persons: 'id', ticks: '[person+item], person' },
  { wageCases: 'id', wageClaims: 'id', wageItems: '[claim+id], claim' },
  { schedule: 'id, at' },
  { workEntries: 'id, site', evidence: 'id', evidenceFiles: 'id', papers: 'id', answers: 'id' },
]
export const VERSIONS: readonly number[] = STORES.map((_, at) => at + 1)

/** Bytes that do not get smaller, the same each time. */
export function photo(seed: number, size = 3000): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += 32)
    bytes.set(
      createHash('sha256')
        .update(`${seed} ${at}`)
        .digest()
        .subarray(0, Math.min(32, size - at)),
      at,
    )
  return bytes
}

export function sha(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Every row of a database of that version. */
export function rowsOfVersion(version: number): Rows {
  return Object.assign({}, ...BY_VERSION.slice(0, version)) as Rows
}

/** A database as that version of the app left it, with its rows. */
export async function oldDatabase(
  name: string,
  version: number,
  rows = rowsOfVersion(version),
): Promise<void> {
  const db = new Dexie(name)
  STORES.slice(0, version).forEach((stores, at) => db.version(at + 1).stores(stores))
  for (const table of Object.keys(rows)) await db.table(table).bulkPut([...(rows[table] ?? [])])
  db.close()
}

/** Everything that lies in a database, past the app. */
export async function allRows(name: string): Promise<Record<string, unknown[]>> {
  const db = await new Dexie(name).open()
  const found: Record<string, unknown[]> = {}
  for (const table of db.tables) {
    const rows: unknown[] = await table.toArray()
    if (rows.length > 0) found[table.name] = rows
  }
  db.close()
  return found
}

export interface Opened {
  readonly open: Awaited<ReturnType<typeof openBackup>>
  readonly read: ReadBackup
}

/** All that a person does with a file before they are asked what to take. */
export async function openFile(file: Blob, password = PASSWORD): Promise<Opened> {
  const open = await openBackup(await checkBackup(file), password)
  return { open, read: await readBackup(open) }
}

/** What becomes of a file on a phone: why it is refused, or `taken`. */
export async function verdictOn(
  phone: string,
  bytes: Uint8Array<ArrayBuffer>,
  password = PASSWORD,
): Promise<string> {
  try {
    const { open, read } = await openFile(new Blob([bytes]), password)
    await restoreBackup(openPersonalDump(phone), open, read, {})
    return 'taken'
  } catch (error) {
    if (error instanceof BackupFault) return error.fault
    throw error
  }
}
