import type { z } from 'zod'
import { yamlFile } from '../level-files'
import type { RawRecord } from '../records'
import { checkRecord } from '../schema/check'
import type { ExtraContext } from './index'

/** One checked file of one level. */
export interface LevelFile<T> {
  readonly value: T
  readonly raw: RawRecord
}

/** A file of that name from every level that has it, nearest first; those with a fault are told and left out. */
export function levelFiles<T extends z.ZodType>(
  { store, levels, problems }: ExtraContext,
  name: string,
  schema: T,
): readonly LevelFile<z.output<T>>[] {
  const paths = levels.map((level) => `${level}/${name}`).filter((path) => store.list().includes(path))
  return paths.flatMap((path) => {
    const raw = yamlFile(store, path, problems)
    const value = raw && checkRecord(schema, raw, problems)
    return raw && value !== undefined ? [{ raw, value }] : []
  })
}

/** A section from the nearest level that gives it, as a whole. */
export function nearest<T extends object, K extends keyof T>(
  files: readonly LevelFile<T>[],
  key: K,
): T[K] | undefined {
  return files.find(({ value }) => value[key] !== undefined)?.value[key]
}

/** Records of all levels by id: the nearest wins, a whole record at a time, in the order of the farthest level. */
export function mergedById<T extends { readonly id: string }>(
  lists: readonly (readonly T[])[],
): readonly T[] {
  const byId = new Map<string, T>()
  for (const list of [...lists].reverse()) for (const record of list) byId.set(record.id, record)
  return [...byId.values()]
}

/** Tells every `source` inside a file, however deep, that no sources.yaml of the chain has. */
export function checkSourcesWithin(context: ExtraContext, { value, raw }: LevelFile<unknown>): void {
  const known = new Set(context.records.source.map(({ id }) => id))
  walk(value, [], (source, path) => {
    if (!known.has(source))
      context.problems.atField(raw, path, `没有来源“${source}”`, '请先在 sources.yaml 写上这个来源')
  })
}

type Path = readonly PropertyKey[]

function walk(value: unknown, path: Path, see: (source: string, path: Path) => void): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    if (key === 'source' && typeof inner === 'string') see(inner, at)
    else walk(inner, at, see)
  }
}
