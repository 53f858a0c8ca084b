import type { Block } from '../content/pack'
import { cleanText } from './read/cells'
import { readCsv, type CsvRow, type CsvTable } from './read/csv'
import { deceptiveFaults, withoutDeceptive } from './read/deceptive'
import { decodeText } from './read/encoding'
import { splitFrontMatter } from './read/front-matter'
import { matchHeadings, type TableColumns } from './read/headings'
import { readMarkdown } from './read/markdown'
import type { SeedStore } from './read/store'
import { readYaml, type YamlFile, type YamlValue } from './read/yaml'
import type { Problems, RawRecord } from './records'

/** A character that GBK lacks was saved as a question mark: one stands right before a Chinese character. */
const LOST = /\?(?=[\u3400-\u9fff\uf900-\ufaff])/

function tellLost(file: string, { rows }: CsvTable, problems: Problems): void {
  const cells = rows.flatMap((row) => Array.from(row.cells.values()))
  for (const { text, line, column } of cells)
    if (LOST.test(text))
      problems.all.push({
        file,
        line,
        column,
        wrong: `“${cleanText(text)}”里的“?”可能是存成 GBK 时丢了的字`,
        right: '请补上那个字，另存为“CSV UTF-8”',
        severity: 'warning',
      })
}

/** The text of a seed file, or `undefined` with its fault told. */
function textOf(store: SeedStore, path: string, problems: Problems): string | undefined {
  const decoded = decodeText(store.read(path))
  if (decoded.ok) {
    for (const fault of deceptiveFaults(decoded.text))
      problems.add(store.label + path, fault, fault.wrong, fault.right)
    return withoutDeceptive(decoded.text)
  }
  problems.add(store.label + path, { line: decoded.line }, decoded.wrong, decoded.right)
  return undefined
}

function readYamlAt(store: SeedStore, path: string, problems: Problems): YamlFile | undefined {
  const text = textOf(store, path, problems)
  if (text === undefined) return undefined
  const yaml = readYaml(text)
  for (const fault of yaml.faults) problems.add(store.label + path, fault, fault.wrong, fault.right)
  return yaml.faults.length > 0 ? undefined : yaml
}

/** A YAML file that is one mapping. */
export function yamlFile(store: SeedStore, path: string, problems: Problems): RawRecord | undefined {
  const yaml = readYamlAt(store, path, problems)
  if (!yaml) return undefined
  if (isMapping(yaml.value)) return yamlRecord(store.label + path, yaml, yaml.value, [])
  problems.add(store.label + path, { line: 1 }, '应是一组字段', '每行写成“字段: 内容”')
  return undefined
}

/** A YAML file that is a list of mappings; an empty file is an empty list. */
export function yamlRecords(store: SeedStore, path: string, problems: Problems): RawRecord[] {
  const yaml = readYamlAt(store, path, problems)
  if (!yaml || yaml.value === undefined || yaml.value === '') return []
  if (!Array.isArray(yaml.value)) {
    problems.add(store.label + path, { line: 1 }, '应是列表', '每条记录以“- ”开头')
    return []
  }
  const items: readonly YamlValue[] = yaml.value
  return items.map((item, index) => yamlRecord(store.label + path, yaml, item, [index]))
}

function isMapping(value: YamlValue | undefined): value is { readonly [key: string]: YamlValue } {
  return typeof value === 'object' && !Array.isArray(value)
}

function yamlRecord(file: string, yaml: YamlFile, fields: YamlValue, at: readonly PropertyKey[]): RawRecord {
  return {
    file,
    fields,
    spot: (path) => yaml.spot([...at, ...path]),
    fieldName: (path) =>
      path.map((key) => (typeof key === 'number' ? `第${key + 1}项` : String(key))).join('.'),
  }
}

/** A CSV file with the columns given, however an office calls them. What is not asked for is told and left out. */
export function tableRecords(
  store: SeedStore,
  path: string,
  columns: TableColumns,
  problems: Problems,
): RawRecord[] {
  const text = textOf(store, path, problems)
  if (text === undefined) return []
  const file = store.label + path
  const table = readCsv(text)
  const decoded = decodeText(store.read(path))
  if (decoded.ok && decoded.encoding === 'GBK') tellLost(file, table, problems)
  for (const fault of table.faults) problems.add(file, fault, fault.wrong, fault.right)
  for (const note of table.notes) problems.warn(file, note.line, note.wrong, note.right)
  if (table.headings.length === 0) return []
  const hasText = (column: number) =>
    table.rows.some((row) => cleanText(row.cells.get(table.headings[column] ?? '')?.text ?? '') !== '')
  const { at, faults } = matchHeadings(table.headings, columns, hasText)
  for (const { column, wrong, right, severity } of faults)
    problems.all.push({
      file,
      line: table.headingLine,
      ...(column === undefined ? {} : { column }),
      wrong,
      right,
      severity,
    })
  const sound = new Set(table.headings).size === table.headings.length
  if (!sound || faults.some(({ severity }) => severity === 'error')) return []
  const named = new Map(Array.from(at, ([name, column]) => [name, table.headings[column] ?? name]))
  return table.rows.map((row) => rowRecord(file, row, columns.headings, named))
}

function rowRecord(
  file: string,
  row: CsvRow,
  headings: Readonly<Record<string, string>>,
  /** What the file calls each column that it has. */
  named: ReadonlyMap<string, string>,
): RawRecord {
  const fields: Record<string, string> = {}
  const headingOf = new Map<PropertyKey, string>()
  for (const [heading, field] of Object.entries(headings)) {
    const own = named.get(heading) ?? heading
    fields[field] = row.cells.get(own)?.text ?? ''
    headingOf.set(field, own)
  }
  const cellAt = (path: readonly PropertyKey[]) => row.cells.get(headingOf.get(path[0] ?? '') ?? '')
  return {
    file,
    fields,
    spot: (path) => cellAt(path) ?? { line: row.line },
    fieldName: (path) => headingOf.get(path[0] ?? '') ?? '',
  }
}

export interface GuidePage {
  readonly raw: RawRecord
  /** The name of the file, without `.md`. */
  readonly name: string
  readonly blocks: readonly Block[]
}

/** A guide page: its front matter as a record, its body as blocks. */
export function guideRecord(store: SeedStore, path: string, problems: Problems): GuidePage | undefined {
  const text = textOf(store, path, problems)
  if (text === undefined) return undefined
  const file = store.label + path
  const parts = splitFrontMatter(text)
  if (!parts) {
    problems.add(
      file,
      { line: 1 },
      '开头没有 --- 之间的说明',
      '请以 --- 开头，写 id、title 等，再以 --- 结束',
    )
    return undefined
  }
  const yaml = readYaml(parts.yaml, parts.yamlLine)
  const page = readMarkdown(parts.body, parts.bodyLine)
  const faults = [...yaml.faults, ...page.faults]
  for (const fault of faults) problems.add(file, fault, fault.wrong, fault.right)
  if (faults.length > 0) return undefined
  const name = path.slice(path.lastIndexOf('/') + 1, -'.md'.length)
  return { raw: yamlRecord(file, yaml, yaml.value ?? {}, []), name, blocks: page.blocks }
}
