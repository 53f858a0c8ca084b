import { BackupFault, RECORD, type BackupHead, type Caps } from '../../domain/backup/format'
import { mergeBackup, type Choices, type Merge } from '../../domain/backup/merge'
import { DATABASE_VERSION, NO_ROWS, TABLE_SINCE, withRows } from '../../domain/backup/rows'
import type { FileNote, PersonalRows, TableName, TableRows } from '../../domain/backup/rows'
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
export async function readBackup(open: OpenBackup, progress?: Progress, caps?: Caps): Promise<ReadBackup> {
  let head: BackupHead | null = null
  let rows = NO_ROWS
  await eachRecord(
    open,
    (record) => {
      if (!head) head = readHead(record)
      else if (record.kind === RECORD.rows) rows = takeRows(rows, record.payload, head)
      else if (record.kind === RECORD.file)
        rows = { ...rows, files: [...rows.files, readFile(record).note.id] }
      else if (record.kind !== RECORD.end) throw new BackupFault('newer')
    },
    progress,
    caps,
  )
  if (!head) throw new BackupFault('damaged')
  return { head, rows }
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
  if (kind !== RECORD.head || typeof head?.database !== 'number' || typeof head.made !== 'number')
    throw new BackupFault('damaged')
  if (head.database > DATABASE_VERSION) throw new BackupFault('newer')
  return { database: head.database, made: head.made }
}

function takeRows(rows: PersonalRows, payload: Uint8Array, head: BackupHead): PersonalRows {
  const read = parse(payload) as { readonly table?: unknown; readonly rows?: unknown } | null
  if (typeof read?.table !== 'string' || !Array.isArray(read.rows)) throw new BackupFault('damaged')
  if (!Object.prototype.hasOwnProperty.call(TABLE_SINCE, read.table)) throw new BackupFault('newer')
  const table = read.table as TableName
  const fault = TABLE_SINCE[table] > head.database ? 'damaged' : rowsFault(table, read.rows)
  if (fault) throw new BackupFault(fault)
  return withRows(rows, table, read.rows as TableRows[typeof table][])
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
