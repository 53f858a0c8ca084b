import { momentAt } from '../../../domain/china-time'
import type { EvidenceItem } from '../../../domain/evidence/item'
import {
  evidenceCsv,
  evidenceList,
  evidenceText,
  type EvidenceNames,
  type EvidenceRow,
} from '../../../domain/evidence/list'
import type { ZipClock } from '../../../domain/evidence/zip'
import { startArchive } from '../../../platform/archive'
import type { FileState, ReadFile } from './reading'

export interface Exported {
  readonly blob: Blob
  /** What is not as it was put in, by name. */
  readonly damaged: readonly string[]
  readonly missing: readonly string[]
}

export interface ExportOptions {
  readonly names: EvidenceNames
  readonly read: (item: EvidenceItem) => Promise<ReadFile>
  /** Told before each file; `false` stops. */
  readonly go: (at: number) => boolean
  /** Now, an instant in milliseconds. */
  readonly now: number
}

const FOLDER = '原件'
const LAST_INSTANT = Date.UTC(2100, 0, 1)
const FAULTS: Readonly<Record<FileState, string>> = {
  whole: '',
  damaged: '【指纹对不上，可能坏了】',
  missing: '【文件不在了】',
}

/** The wall clock in China, which an archive notes with a file. */
function clockOf(instantMs: number): ZipClock {
  const { day, minute } = momentAt(instantMs >= 0 && instantMs < LAST_INSTANT ? instantMs : 0)
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, date, hour: Math.floor(minute / 60), minute: minute % 60 }
}

/** Every original in one zip with a list of them; one file is in memory at a time. `null` where it was stopped. */
export async function exportAll(
  items: readonly EvidenceItem[],
  { names, read, go, now }: ExportOptions,
): Promise<Exported | null> {
  const archive = startArchive()
  const rows: EvidenceRow[] = []
  const states: FileState[] = []
  const list = evidenceList(items, names)
  for (const [index, item] of items.entries()) {
    const row = list[index]
    if (!row || !go(index + 1)) return null
    const { state, bytes } = await read(item)
    if (bytes) archive.add(`${FOLDER}/${row.file}`, new Uint8Array(bytes), clockOf(item.taken ?? item.added))
    rows.push({ ...row, file: bytes ? `${FOLDER}/${row.file}` : '', note: FAULTS[state] + row.note })
    states.push(state)
  }
  const encoder = new TextEncoder()
  archive.add('证据清单.csv', encoder.encode(evidenceCsv(rows)), clockOf(now))
  archive.add('证据清单.txt', encoder.encode(evidenceText(rows, now)), clockOf(now))
  const named = (state: FileState) => rows.filter((_, at) => states[at] === state).map(({ title }) => title)
  return { blob: archive.end(), damaged: named('damaged'), missing: named('missing') }
}
