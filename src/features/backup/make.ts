import { DATABASE_VERSION, itemOfFile, TABLE_NAMES } from '../../domain/backup/rows'
import { soundRows } from '../../domain/backup/shapes'
import { checkBackup, type Progress } from '../../platform/backup-read'
import { writeBackup } from '../../platform/backup-write'
import { digest } from '../../platform/crypto'
import type { PersonalDump } from '../../platform/personal-dump'

export interface MakeOptions {
  readonly iterations?: number | undefined
  /** `false` leaves out photos and files, and what is said of them. */
  readonly photos?: boolean
}

export interface MadeBackup {
  readonly file: Blob
  /** Files that were spoilt on the phone already. They are in the backup as they are. */
  readonly spoilt: number
  /** Rows that cannot be what they say they are; no app would take them back, so they are left out. */
  readonly unread: number
}

/**
 * Backs everything up into one file and reads it through once more. `made` is the instant in milliseconds; `progress`
 * goes from 0 to 1. Rejects where the browser refuses its storage, or has no room for the file.
 */
export async function makeBackup(
  dump: PersonalDump,
  password: string,
  made: number,
  progress: Progress = () => undefined,
  { iterations, photos = true }: MakeOptions = {},
): Promise<MadeBackup> {
  const all = await dump.rows()
  const rows = photos ? all : { ...all, evidence: [], files: [] }
  const proofs = new Set(rows.evidence.map(({ id }) => id))
  const ids = rows.files.filter((id) => proofs.has(itemOfFile(id)))
  let spoilt = 0
  let unread = 0
  const fill: Parameters<typeof writeBackup>[1] = async (out) => {
    await out.head({ database: DATABASE_VERSION, made })
    for (const table of TABLE_NAMES) {
      const sound = soundRows(table, rows[table])
      unread += rows[table].length - sound.length
      await out.rows(table, sound)
    }
    for (const [at, id] of ids.entries()) {
      progress((at / ids.length) * 0.9)
      const file = await dump.file(id)
      if (!file) continue
      if (hex(await digest(new Uint8Array(file.bytes))) !== file.sha256) spoilt++
      await out.file(file, file.bytes)
    }
  }
  const file = await writeBackup(password, fill, iterations)
  await checkBackup(file, (done) => progress(0.9 + done * 0.1))
  return { file, spoilt, unread }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** `劳有所得备份-2026-11-25.lysd`: nothing in it tells of the person. */
export function backupName(day: string): string {
  return `劳有所得备份-${day}.lysd`
}
