import { BackupFault, CAPS, RECORD, type BackupHead, type Caps } from '../../domain/backup/format'
import { mergeBackup, type Choices, type Merge } from '../../domain/backup/merge'
import { DATABASE_VERSION, NO_ROWS, TABLE_SINCE } from '../../domain/backup/rows'
import type { FileNote, PersonalRows, TableName } from '../../domain/backup/rows'
import { instant } from '../../domain/backup/shape'
import { fileFault, rowsFault } from '../../domain/backup/shapes'
import { eachRecord, type OpenBackup, type Progress } from '../../platform/backup-read'
import type { BackupRecord } from '../../platform/archive-read'
import type { PersonalDump } from '../../platform/personal-dump'

/** What a backup holds. The bytes stay in the file. */
export interface ReadBackup {
  readonly head: BackupHead
  readonly rows: PersonalRows
}

/** Reads the whole backup and throws a `BackupFault` before anything of the phone is touched. */
export async function readBackup(
  open: OpenBackup,
  progress?: Progress,
  caps: Caps = CAPS,
): Promise<ReadBackup> {
  let head: BackupHead | null = null
  const rows = new RowsIn(caps.count)
  await eachRecord(
    open,
    (record) => {
      if (!head) head = readHead(record)
      else if (record.kind === RECORD.rows) rows.take(record.payload, head)
      else if (record.kind === RECORD.file) rows.files.push(readFile(record).note.id)
      else if (record.kind !== RECORD.end) throw new BackupFault('newer')
    },
    progress,
    caps,
  )
  if (!head) throw new BackupFault('damaged')
  return { head, rows: rows.all() }
}

/** Rows as they come out of a file, checked before they are anything. */
class RowsIn {
  readonly files: string[] = []
  private readonly tables = new Map<TableName, unknown[]>()
  private count = 0

  constructor(private readonly most: number) {}

  take(payload: Uint8Array, head: BackupHead): void {
    const read = parse(payload) as { readonly table?: unknown; readonly rows?: unknown } | null
    if (typeof read?.table !== 'string' || !Array.isArray(read.rows)) throw new BackupFault('damaged')
    if (!Object.prototype.hasOwnProperty.call(TABLE_SINCE, read.table)) throw new BackupFault('newer')
    this.count += read.rows.length
    if (this.count > this.most) throw new BackupFault('too-big')
    const table = read.table as TableName
    const fault = TABLE_SINCE[table] > head.database ? 'damaged' : rowsFault(table, read.rows)
    if (fault) throw new BackupFault(fault)
    const known = this.tables.get(table) ?? []
    this.tables.set(table, known)
    for (const row of read.rows as unknown[]) known.push(row)
  }

  all(): PersonalRows {
    return { ...NO_ROWS, ...Object.fromEntries(this.tables), files: this.files }
  }
}

/**
 * Merges a backup. The bytes go in first, where nothing names them, then all rows in one step: a crash in between leaves
 * what was there before. Rejects where there is no room; then nothing of it stays.
 */
export async function restoreBackup(
  dump: PersonalDump,
  open: OpenBackup,
  backup: ReadBackup,
  choices: Choices,
  progress?: Progress,
): Promise<Merge> {
  const merge = (phone: PersonalRows) => mergeBackup(phone, backup.rows, choices)
  try {
    await dump.dropLoose()
    await stageFiles(dump, open, merge(await dump.rows()), progress)
    return await dump.change(merge)
  } catch (error) {
    await dump.dropLoose().catch(() => undefined)
    throw error
  }
}

async function stageFiles(
  dump: PersonalDump,
  open: OpenBackup,
  merge: Merge,
  progress?: Progress,
): Promise<void> {
  if (merge.change.files.length === 0) return
  await eachRecord(
    open,
    async (record) => {
      if (record.kind !== RECORD.file) return
      const { note, bytes } = readFile(record)
      for (const { from, to } of merge.change.files)
        if (from === note.id) await dump.stage({ ...note, id: to, bytes: bytes.slice().buffer })
    },
    progress,
  )
}

function readHead({ kind, payload }: BackupRecord): BackupHead {
  const head = parse(payload) as Partial<BackupHead> | null
  if (kind !== RECORD.head || !Number.isSafeInteger(head?.database) || instant(head?.made))
    throw new BackupFault('damaged')
  const { database, made } = head as BackupHead
  if (database > DATABASE_VERSION) throw new BackupFault('newer')
  return { database, made }
}

function readFile({ payload }: BackupRecord): { readonly note: FileNote; readonly bytes: Uint8Array } {
  if (payload.length < 4) throw new BackupFault('damaged')
  const length = new DataView(payload.buffer, payload.byteOffset, 4).getUint32(0)
  const note = parse(payload.subarray(4, 4 + length))
  const fault = fileFault(note)
  if (fault) throw new BackupFault(fault)
  return { note: note as FileNote, bytes: payload.subarray(4 + length) }
}

function parse(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload))
  } catch {
    throw new BackupFault('damaged')
  }
}
