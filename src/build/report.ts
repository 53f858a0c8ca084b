import { addDays, type Day } from '../domain/day'
import type { PackParts } from '../content/pack'
import type { ExtraPart } from './extra'
import type { Records } from './level'
import type { PackFile } from './pack'
import { compareText } from './problem'

/** A record to look after: by whom, and until when it counts as checked. */
export interface Due {
  readonly owner: string
  readonly kind: string
  readonly id: string
  readonly name: string
  readonly reviewBy: Day
}

export interface Report {
  readonly samples: readonly Due[]
  /** Past their `reviewBy`. */
  readonly stale: readonly Due[]
  /** Stale within 30 days. */
  readonly soon: readonly Due[]
}

const SOON_DAYS = 30
const NO_OWNER = '数据维护'

/** Who has what to look after, of every kind that there is, by owner, then by day. */
export function reportOf(records: Records, extra: readonly ExtraPart[], today: Day): Report {
  const dues = [...everyRecord(records), ...extra.flatMap(({ name, value }) => duesIn(name, value))].sort(
    byOwner,
  )
  const soonEnd = addDays(today, SOON_DAYS)
  return {
    samples: dues.filter((due) => due.sample),
    stale: dues.filter((due) => due.reviewBy < today),
    soon: dues.filter((due) => due.reviewBy >= today && due.reviewBy <= soonEnd),
  }
}

function everyRecord({ hotline, holidays, place, guide }: Records): (Due & { readonly sample: boolean })[] {
  const dues = [
    ...place.map(({ kind, id, value }) => ({ ...value, kind, id, owner: value.owner, name: value.name })),
    ...hotline.map(({ kind, id, value }) => ({ ...value, kind, id, owner: NO_OWNER, name: value.name })),
    ...guide.map(({ kind, id, value }) => ({ ...value, kind, id, owner: NO_OWNER, name: value.title })),
    ...holidays.map(({ kind, id, value }) => ({ ...value, kind, id, owner: NO_OWNER, name: '放假安排' })),
  ]
  return dues.map(({ owner, kind, id, name, reviewBy, status }) => ({
    owner,
    kind,
    id,
    name,
    reviewBy,
    sample: status === 'sample',
  }))
}

function byOwner(a: Due, b: Due): number {
  return compareText(a.owner, b.owner) || compareText(a.reviewBy, b.reviewBy) || compareText(a.id, b.id)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Whatever in a part says until when it counts as checked: events, measures, statutes, rules. */
function duesIn(part: string, value: unknown): (Due & { readonly sample: boolean })[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((each: unknown) => duesIn(part, each))
  const record = value as Readonly<Record<string, unknown>>
  const inner = Object.values(record).flatMap((each) => duesIn(part, each))
  const reviewBy = textOf(record['reviewBy'])
  if (reviewBy === '') return inner
  const id = textOf(record['id']) || part
  const name = textOf(record['title']) || textOf(record['name']) || id
  const owner = textOf(record['owner']) || textOf(record['organiser']) || NO_OWNER
  const sample = [record['recordStatus'], record['status']].includes('sample')
  return [{ owner, kind: part, id, name, reviewBy, sample }, ...inner]
}

/** What `npm run pack` prints: the parts with their records and bytes, then what wants looking after. */
export function reportText(
  parts: PackParts,
  files: readonly PackFile[],
  report: Report,
  agreeing: readonly string[] = [],
): string {
  return [
    '部分                    记录    字节  brotli',
    ...files.map((file) => partLine(parts, file)),
    ...agreeing,
    ...dueLines('示例', report.samples),
    ...dueLines('已过复核期限', report.stale),
    ...dueLines(`${SOON_DAYS} 天内到期`, report.soon),
  ].join('\n')
}

function partLine(parts: PackParts, file: PackFile): string {
  const part = Object.entries(parts).find(([name]) => name === file.part)?.[1]
  const records = Array.isArray(part)
    ? part.length
    : file.part === 'holidays'
      ? Object.keys(parts.holidays.days).length
      : 1
  const cells = [records, file.bytes.length, file.brotli].map((number) => String(number).padStart(8))
  return `${file.part.padEnd(20)}${cells.join('')}`
}

function dueLines(title: string, dues: readonly Due[]): string[] {
  if (dues.length === 0) return [`${title}：无`]
  const owners = [...new Set(dues.map((due) => due.owner))]
  return [
    `${title}：${dues.length} 条`,
    ...owners.map((owner) => {
      const own = dues.filter((due) => due.owner === owner)
      return `  ${owner} ${own.length} 条：${own.map((due) => `${due.name}（${due.id}，${due.reviewBy}）`).join('、')}`
    }),
  ]
}
