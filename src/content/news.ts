import type { PackParts, PartName } from './pack'

/** What each part is called on screen. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['places', '零工点'],
  ['guides', '办事指南'],
  ['holidays', '放假安排'],
  ['divisions', '乡镇村名单'],
  ['region', '热线和城市资料'],
])

interface Named {
  readonly id?: string
  readonly code?: string
  readonly name?: string
  readonly title?: string
}

/**
 * One short sentence for each part that an update changed: `零工点改了 2 处`, or the name where it is one record. A part
 * whose records are the same in another order is no news.
 */
export function packNews(before: PackParts, after: PackParts, changed: readonly string[]): string[] {
  return changed.flatMap((part) => {
    const name = NAMES.get(part)
    if (!name) return []
    const records = changedRecords(before[part as PartName], after[part as PartName])
    if (records === null) return [`${name}更新了`]
    if (records.length === 0) return []
    const only = records.length === 1 ? (records[0]?.name ?? records[0]?.title) : undefined
    return [only ? `${name}更新了：${only}` : `${name}改了 ${records.length} 处`]
  })
}

/** The records of a list that are new, gone or different; `null` where the part is no list. */
function changedRecords(before: unknown, after: unknown): Named[] | null {
  if (!Array.isArray(before) || !Array.isArray(after)) return null
  const old = new Map((before as Named[]).map((record) => [keyOf(record), record]))
  const next = new Map((after as Named[]).map((record) => [keyOf(record), record]))
  const touched = (after as Named[]).filter(
    (record) => JSON.stringify(record) !== JSON.stringify(old.get(keyOf(record))),
  )
  const gone = (before as Named[]).filter((record) => !next.has(keyOf(record)))
  return [...touched, ...gone]
}

function keyOf(record: Named): string {
  return record.id ?? record.code ?? ''
}
