import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  type ParsedNode,
  type Scalar,
} from 'yaml'
import { FORBIDDEN_KEYS } from './forbidden'
import type { Fault } from './result'
import { tooDeepLine } from './yaml-depth'

export interface Spot {
  readonly line: number
  readonly column: number
}
export interface YamlFault extends Fault, Spot {}

/** A text, a list or a mapping. Scalars stay text: `010` keeps its zero and `no` is no boolean. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue }

export interface YamlFile {
  /** `undefined` where the document is empty or cannot be read. */
  readonly value: YamlValue | undefined
  readonly faults: readonly YamlFault[]
  /** Where a field stands, by its path, or the nearest field above it. */
  spot(path: readonly PropertyKey[]): Spot
}

/** Reads one YAML document as plain text values; every field knows its line. `firstLine` shifts front matter. */
export function readYaml(text: string, firstLine = 1): YamlFile {
  const deep = tooDeepLine(text)
  if (deep !== undefined) return tooDeep(firstLine + deep - 1)
  return new YamlReader(firstLine).read(text)
}

/** Refused before parsing: a parser that runs out of stack can take the whole process with it. */
function tooDeep(line: number): YamlFile {
  const spot = { line, column: 1 }
  const fault = { ...spot, wrong: '一层套一层，太深了', right: '请对照同一目录的其他文件改写' }
  return { value: undefined, faults: [fault], spot: () => spot }
}

class YamlReader {
  private readonly counter = new LineCounter()
  private readonly spots = new Map<string, Spot>()
  private readonly faults: YamlFault[] = []

  constructor(private readonly firstLine: number) {}

  read(text: string): YamlFile {
    const document = parseDocument(text, {
      lineCounter: this.counter,
      schema: 'failsafe',
      uniqueKeys: true,
      prettyErrors: false,
    })
    for (const error of [...document.errors, ...document.warnings]) {
      this.faults.push({ ...this.spotAt(error.pos[0]), ...(FAULTS[error.code] ?? unreadable(error.code)) })
    }
    const value = document.contents ? this.value(document.contents, []) : undefined
    return { value, faults: this.faults, spot: (path) => this.nearest(path) }
  }

  private value(node: Node, path: readonly PropertyKey[]): YamlValue {
    this.note(node, path)
    if (isScalar(node)) return scalarText(node)
    if (isSeq(node)) return node.items.map((item, index) => this.value(item as ParsedNode, [...path, index]))
    if (isMap(node)) return this.mapping(node.items as readonly MapItem[], path)
    if (isAlias(node)) this.fault(node, { wrong: '用了 * 引用', right: '请把内容写全，不用引用' })
    return ''
  }

  private mapping(items: readonly MapItem[], path: readonly PropertyKey[]): YamlValue {
    const mapping: Record<string, YamlValue> = {}
    for (const { key, value } of items) {
      const name = isScalar(key) ? String(key.value) : ''
      if (name === '' || FORBIDDEN_KEYS.includes(name)) {
        this.fault(key, { wrong: `字段名“${name}”不能用`, right: '请改用说明文件里列出的字段名' })
        continue
      }
      const inner = [...path, name]
      mapping[name] = value ? this.value(value, inner) : ''
      this.note(key, inner)
    }
    return mapping
  }

  private fault(node: Node, fault: Fault): void {
    this.faults.push({ ...this.spotAt(node.range?.[0] ?? 0), ...fault })
  }

  private note(node: Node, path: readonly PropertyKey[]): void {
    this.spots.set(key(path), this.spotAt(node.range?.[0] ?? 0))
  }

  private nearest(path: readonly PropertyKey[]): Spot {
    for (let length = path.length; length >= 0; length--) {
      const spot = this.spots.get(key(path.slice(0, length)))
      if (spot) return spot
    }
    return { line: this.firstLine, column: 1 }
  }

  private spotAt(offset: number): Spot {
    const { line, col } = this.counter.linePos(offset)
    return { line: Math.max(1, line) + this.firstLine - 1, column: Math.max(1, col) }
  }
}

/** `null` and `~` say "nothing", as an empty value does. */
function scalarText(node: Scalar): string {
  const nothing = node.type === 'PLAIN' && (node.value === 'null' || node.value === '~')
  return nothing || typeof node.value !== 'string' ? '' : node.value
}

interface MapItem {
  readonly key: ParsedNode
  readonly value: ParsedNode | null
}

function key(path: readonly PropertyKey[]): string {
  return path.map(String).join('\u0000')
}

const FAULTS: Partial<Record<string, Fault>> = {
  DUPLICATE_KEY: { wrong: '同一个字段写了两次', right: '请只留一个' },
  MULTIPLE_DOCS: { wrong: '一个文件里有多份内容（---）', right: '请分成多个文件' },
  TAB_AS_INDENT: { wrong: '用制表符缩进', right: '请用空格缩进' },
  BAD_INDENT: { wrong: '缩进没有对齐', right: '同一层的字段请从同一列开始' },
  TAG_RESOLVE_FAILED: { wrong: '用了 ! 标签', right: '请删去标签，只写内容' },
}

function unreadable(code: string): Fault {
  return { wrong: `YAML 写法有误（${code}）`, right: '请检查冒号后的空格、引号和缩进' }
}
