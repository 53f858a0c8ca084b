import { clockText, momentAt } from '../china-time'
import { csvText } from '../csv'
import { extensionOf, safeFileName, stemOf } from './file-name'
import type { EvidenceItem } from './item'

/** One line of the list of evidence, every value as text to be shown. */
export interface EvidenceRow {
  readonly id: string
  /** From 1, in the order in which they were put in. */
  readonly no: number
  readonly title: string
  readonly note: string
  /** What it proves, e.g. `关系、工价`; empty where nobody said. */
  readonly proves: string
  /** Its name in the archive, unlike any other there. */
  readonly file: string
  /** The name that it came with. */
  readonly name: string
  readonly size: string
  readonly added: string
  /** The day that the file itself tells; `未知` where it tells none. */
  readonly dated: string
  readonly sha256: string
}

/** Names in the data by id: of the elements of a claim, and of the kinds of proof. */
export interface EvidenceNames {
  readonly elements: Readonly<Record<string, string>>
  readonly kinds: Readonly<Record<string, string>>
}

const LAST_INSTANT = Date.UTC(2100, 0, 1)

/** `2026-11-25 09:05`, China time, of an instant in milliseconds; `未知` outside 1971 to 2099. */
export function instantText(instantMs: number | null): string {
  if (instantMs === null || !(instantMs >= Date.UTC(1971, 0, 1) && instantMs < LAST_INSTANT)) return '未知'
  const { day, minute } = momentAt(instantMs)
  return `${day} ${clockText(minute)}`
}

/** `312 kB`, `4.1 MB`, `1.2 GB` from bytes, in thousands. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} 字节`
  if (bytes < 1e6) return `${Math.round(bytes / 1000)} kB`
  const [unit, size] = bytes < 1e9 ? (['MB', 1e6] as const) : (['GB', 1e9] as const)
  return `${(bytes / size).toFixed(1).replace(/\.0$/, '')} ${unit}`
}

/** What an item is called: as the person calls it, else what kind it is, else the file's own name. */
export function itemTitle(item: EvidenceItem, kinds: Readonly<Record<string, string>>): string {
  const kind = item.kind === undefined ? undefined : kinds[item.kind]
  return item.title.trim() || kind || stemOf(item.name) || '没有名字'
}

function number(no: number, count: number): string {
  return String(no).padStart(Math.max(2, String(count).length), '0')
}

/** The list of evidence, in the order in which the items are given. */
export function evidenceList(
  items: readonly EvidenceItem[],
  { elements, kinds }: EvidenceNames,
): readonly EvidenceRow[] {
  return items.map((item, index) => {
    const title = itemTitle(item, kinds)
    const prove = Object.keys(elements).filter((id) => item.elements.includes(id))
    return {
      id: item.id,
      no: index + 1,
      title,
      note: item.note.trim(),
      proves: prove.map((id) => elements[id]).join('、'),
      file: safeFileName(number(index + 1, items.length), title, extensionOf(item.name, item.mime)),
      name: item.name,
      size: sizeText(item.size),
      added: instantText(item.added),
      dated: instantText(item.taken),
      sha256: item.sha256,
    }
  })
}

export const EVIDENCE_HEADINGS: readonly string[] = [
  '编号',
  '名称',
  '证明什么',
  '文件名',
  '原来的文件名',
  '大小',
  '放进来的时间',
  '文件自己的时间',
  '指纹（SHA-256）',
  '备注',
]

function cells(row: EvidenceRow): readonly string[] {
  const { no, title, proves, file, name, size, added, dated, sha256, note } = row
  return [String(no), title, proves, file, name, size, added, dated, sha256, note]
}

/** The list as a table for Excel and WPS. */
export function evidenceCsv(rows: readonly EvidenceRow[]): string {
  return csvText([EVIDENCE_HEADINGS, ...rows.map(cells)])
}

/** One line whatever is in it. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** The list to read on any phone, in UTF-8 with its mark, lines ended by CR LF. `made`: an instant in milliseconds. */
export function evidenceText(rows: readonly EvidenceRow[], made: number): string {
  const lines = rows.flatMap((row) => [
    '',
    ...cells(row)
      .map((cell, index) => `${EVIDENCE_HEADINGS[index]}：${oneLine(cell) || '（没有写）'}`)
      .filter((line) => !line.endsWith('：（没有写）')),
  ])
  const head = [
    '证据清单',
    `共 ${rows.length} 件。打包于 ${instantText(made)}（北京时间）。`,
    '文件都是放进来时的原件，没有改过。',
    '指纹对得上，就是没有改过。',
  ]
  return `\uFEFF${[...head, ...lines].join('\r\n')}\r\n`
}
