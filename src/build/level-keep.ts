import type { z } from 'zod'
import { guideRecord, tableRecords, yamlFile, yamlRecords, type GuidePage } from './level-files'
import type { TableColumns } from './read/headings'
import type { SeedStore } from './read/store'
import { recordName, textField, type Kept, type Kind, type Problems, type RawRecord } from './records'
import { checkRecord } from './schema/check'

export interface LevelContext {
  readonly store: SeedStore
  readonly level: string
  readonly problems: Problems
  /** See `Level.lost`. */
  readonly lost: Set<string>
}

/** The one record of a file; none where the file is not there. */
export function mapping(context: LevelContext, kind: Kind, name: string): RawRecord[] {
  return readFile(context, kind, name, (path) => {
    const record = yamlFile(context.store, path, context.problems)
    return record ? [record] : []
  })
}

export function list(context: LevelContext, kind: Kind, name: string): RawRecord[] {
  return readFile(context, kind, name, (path) => yamlRecords(context.store, path, context.problems))
}

export function table(context: LevelContext, kind: Kind, name: string, columns: TableColumns): RawRecord[] {
  return readFile(context, kind, name, (path) => tableRecords(context.store, path, columns, context.problems))
}

/** The guide pages of the level that can be read. */
export function pages(context: LevelContext): GuidePage[] {
  const folder = `${context.level}/guides/`
  const paths = context.store.list().filter((path) => path.startsWith(folder) && path.endsWith('.md'))
  return paths.flatMap((path) => {
    const page = guideRecord(context.store, path, context.problems)
    if (!page) context.lost.add(`guide ${path.slice(folder.length, -'.md'.length)}`)
    return page ? [page] : []
  })
}

function readFile(
  context: LevelContext,
  kind: Kind,
  name: string,
  reader: (path: string) => RawRecord[],
): RawRecord[] {
  const path = `${context.level}/${name}`
  if (!context.store.list().includes(path)) return []
  const before = context.problems.errors
  const records = reader(path)
  if (context.problems.errors > before) context.lost.add(`${kind} *`)
  return records
}

/** Checks each record, and that no id stands twice in this level. */
export function keep<T extends z.ZodType>(
  context: LevelContext,
  kind: Kind,
  schema: T,
  raws: readonly RawRecord[],
  idOf: (value: z.output<T>) => string = (value) => (value as { readonly id: string }).id,
): Kept<z.output<T>>[] {
  const kept: Kept<z.output<T>>[] = []
  const firsts = new Map<string, RawRecord>()
  for (const raw of raws) {
    const value = checkRecord(schema, raw, context.problems)
    const id = value === undefined ? recordName(raw) : idOf(value)
    if (id !== undefined && isTwice(context, firsts, id, raw)) continue
    if (value !== undefined && id !== undefined) kept.push({ kind, id, level: context.level, value, raw })
    else for (const name of [id, textField(raw, 'name')]) context.lost.add(`${kind} ${name}`)
  }
  return kept
}

function isTwice(context: LevelContext, firsts: Map<string, RawRecord>, id: string, raw: RawRecord): boolean {
  const first = firsts.get(id)
  if (!first) {
    firsts.set(id, raw)
    return false
  }
  const field = ['id', 'code', 'date'].find((name) => textField(raw, name) !== '') ?? 'id'
  const wrong = `“${id}”重复了，第 ${first.spot([]).line} 行已有`
  context.problems.atField(raw, [field], wrong, '每个编号（代码、日期）只能出现一次')
  return true
}
