import { momentAt } from '../../domain/china-time'
import { BackupFault, type FileFault } from '../../domain/backup/format'
import type { AddedKind } from '../../domain/backup/merge'
import type { PersonalRows } from '../../domain/backup/rows'
import { isScriptFault } from '../../platform/load-script'

/** What is wrong, and what to do about it. */
export interface FaultWords {
  readonly what: string
  readonly advice: string
}

const FILE: Readonly<Record<FileFault, FaultWords>> = {
  password: { what: '密码不正确', advice: '看看大小写、空格，再输一次。' },
  damaged: { what: '文件已损坏', advice: '换一份备份，或从存它的地方再拿一次。' },
  incomplete: { what: '文件不完整', advice: '多半没传完，再传一次。' },
  newer: { what: '版本过新，请更新', advice: '先把这个应用换成新版，再来恢复。' },
  'not-a-backup': { what: '这不是备份文件', advice: '选名字以 .lysd 结尾的那个。' },
  'too-big': { what: '文件太大', advice: '不像是备份，别用来历不明的文件。' },
}
const FULL: FaultWords = { what: '手机存满了', advice: '删掉些照片、视频再来。原来存的没动。' }
const REFUSED: FaultWords = { what: '这个浏览器不让存东西', advice: '换一个浏览器打开，再来。' }
const GONE: FaultWords = { what: '文件读不出来', advice: '文件可能挪走了，再选一次。' }
const SCRIPT: FaultWords = { what: '这一步的程序没下载下来', advice: '连上网，再点一次。' }
/** The person ended it. */
export class Stopped extends Error {}

const STOPPED: FaultWords = { what: '停下了', advice: '手机上的没动。想接着做，再点一次。' }
const OTHER: FaultWords = { what: '没做成', advice: '原来存的没动，再试一次。' }
export const BUSY: FaultWords = { what: '另一个窗口正在恢复', advice: '等它好了，再来。' }

/** Names that a database library wraps around what the browser said. */
function namesOf(error: unknown): string {
  const { name, inner } = error as { readonly name?: unknown; readonly inner?: unknown }
  return `${String(name)} ${inner === undefined ? '' : namesOf(inner)}`
}

export function faultWords(error: unknown): FaultWords {
  if (error instanceof BackupFault) return FILE[error.fault]
  if (error instanceof Stopped) return STOPPED
  if (isScriptFault(error)) return SCRIPT
  const names = namesOf(error ?? {})
  if (/QuotaExceeded/.test(names)) return FULL
  if (
    /Security|MissingAPI|OpenFailed|InvalidState|UnknownError/.test(names) ||
    (error as Error)?.message === 'timeout'
  )
    return REFUSED
  return /NotReadable|NotFound|TypeError/.test(names) ? GONE : OTHER
}

/** What there is and how it is counted, in the order it is told. */
const COUNTED: readonly (readonly [kind: AddedKind, words: string])[] = [
  ['saved', '个收藏的地点'],
  ['schedule', '场活动'],
  ['person', '个人的退休资料'],
  ['ticks', '个清单上的勾'],
  ['case', '份工资的回答'],
  ['claim', '笔工资账'],
  ['work', '行记工本'],
  ['evidence', '件证据'],
  ['paper', '份文书'],
  ['answers', '份别的回答'],
]

/** `2 笔工资账`, one line each, of what there is at all. */
export function countWords(counts: Readonly<Record<AddedKind, number>>): readonly string[] {
  return COUNTED.filter(([kind]) => counts[kind] > 0).map(([kind, words]) => `${counts[kind]} ${words}`)
}

export function countsOf(rows: PersonalRows): Readonly<Record<AddedKind, number>> {
  return {
    saved: rows.saved.length,
    schedule: rows.schedule.length,
    person: rows.persons.length,
    ticks: rows.ticks.length,
    case: rows.wageCases.length,
    claim: rows.wageClaims.length,
    work: rows.workEntries.length,
    evidence: rows.evidence.length,
    paper: rows.papers.length,
    answers: rows.answers.length,
  }
}

/** `2026 年 11 月 25 日 10:00`. */
export function dayWords(instantMs: number): string {
  const [year, month, day] = momentAt(instantMs).day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${day} 日`
}

export function sizeWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
