import type { Block, Inline } from '../../content/pack'
import { INVISIBLE } from './deceptive'
import { readInline } from './inline'
import type { Fault } from './result'

export interface MarkdownFault extends Fault {
  readonly line: number
}

export interface Markdown {
  readonly blocks: readonly Block[]
  readonly faults: readonly MarkdownFault[]
}

const REFUSED: readonly (readonly [RegExp, Fault])[] = [
  [/^\s+([-*+]|\d+\.)\s/, { wrong: '列表里还有列表', right: '请只用一层列表' }],
  [/^#\s/, { wrong: '有一级标题', right: '页面标题写在开头的 title 里，正文从 ## 开始' }],
  [/^##[^#\s]|^###[^#\s]/, { wrong: '# 号后面没有空格', right: '请在 # 号后加一个空格' }],
  [/^-[^\s\d-]|^\d+\.[^\s\d]/, { wrong: '列表开头没有空格', right: '请在 - 或 1. 后加一个空格' }],
  [/^####/, { wrong: '有四级标题', right: '请只用 ## 和 ###' }],
  [/^>/, { wrong: '有引用块', right: '请去掉开头的 > 号' }],
  [/^(```|~~~)/, { wrong: '有代码块', right: '请改成普通段落' }],
  [/^\|/, { wrong: '有表格', right: '请改成列表' }],
  [/^([-*_])\s*(\1\s*){2,}$/, { wrong: '有分隔线', right: '请改用 ## 标题分段' }],
  [/^[*+]\s/, { wrong: '列表用了 * 或 +', right: '请改用 - 开头' }],
  [/^\[[^\]]+\]:/, { wrong: '有引用式链接', right: '请写成 [文字](https://…)' }],
]

/** Nobody reads a longer paragraph, and reading one that was made to hurt takes for ever. */
const LONGEST = 2000

type Kind = Block['t']
interface Open {
  readonly kind: Kind
  readonly items: { line: number; text: string }[]
}

/** The Markdown subset of a guide page: ##, ###, paragraphs, - and 1. lists. What is outside is refused. */
export function readMarkdown(text: string, firstLine = 1): Markdown {
  const faults: MarkdownFault[] = []
  const groups: Open[] = []
  let open: Open | undefined
  text.split(/\r\n|\r|\n/).forEach((whole, index) => {
    const line = firstLine + index
    const source = whole.replace(INVISIBLE, '')
    if (source.length > LONGEST) {
      faults.push({
        line,
        wrong: `这一段有 ${source.length} 个字，太长`,
        right: `请分成几段，每段 ${LONGEST} 字以内`,
      })
      return
    }
    const refused = REFUSED.find(([pattern]) => pattern.test(source))
    if (refused) faults.push({ line, ...refused[1] })
    open = refused ? undefined : addLine(groups, open, source, line)
  })
  return { blocks: groups.map((group) => toBlock(group, faults)), faults }
}

function addLine(groups: Open[], open: Open | undefined, source: string, line: number): Open | undefined {
  const text = source.trim()
  if (text === '') return undefined
  const start = blockStart(source)
  if (!start && open && !isHeading(open.kind)) {
    const last = open.items[open.items.length - 1]
    if (last) last.text = joinLines(last.text, text)
    return open
  }
  const { kind, rest } = start ?? { kind: 'p' as const, rest: text }
  const item = { line, text: rest }
  if (open && open.kind === kind && (kind === 'ul' || kind === 'ol')) {
    open.items.push(item)
    return open
  }
  const next: Open = { kind, items: [item] }
  groups.push(next)
  return next
}

function blockStart(source: string): { kind: Kind; rest: string } | undefined {
  const parts = /^(##|###|-|\d+\.)\s+(.*)$/.exec(source)
  if (!parts) return undefined
  const mark = parts[1] ?? ''
  const kind = mark === '##' ? 'h2' : mark === '###' ? 'h3' : mark === '-' ? 'ul' : 'ol'
  return { kind, rest: (parts[2] ?? '').trim() }
}

function isHeading(kind: Kind): boolean {
  return kind === 'h2' || kind === 'h3'
}

/** Chinese lines join without a space, other lines with one. */
function joinLines(before: string, after: string): string {
  const latin = /[!-~]$/.test(before) && /^[!-~]/.test(after)
  return latin ? `${before} ${after}` : before + after
}

function toBlock(group: Open, faults: MarkdownFault[]): Block {
  const items = group.items.map(({ line, text }): readonly Inline[] => {
    const read = readInline(text)
    if (read.ok) return read.value
    faults.push(...read.faults.map((fault) => ({ line, ...fault })))
    return []
  })
  if (group.kind === 'ul' || group.kind === 'ol') return { t: group.kind, items }
  return { t: group.kind, c: items[0] ?? [] }
}
