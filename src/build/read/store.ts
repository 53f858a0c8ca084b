import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../problem'

/** Where seeds are read from. Paths are relative to the folder of regions, with forward slashes. */
export interface SeedStore {
  /** How problems name the folder, e.g. `seeds/regions/`. */
  readonly label: string
  /** Every file, in code-unit order. */
  list(): readonly string[]
  read(path: string): Uint8Array
}

/** The seeds of a folder on disk, as listed now. Hidden files and the lock files of spreadsheets (`~$…`) are left out. */
export function folderStore(folder: string, label: string): SeedStore {
  const paths = existsSync(folder) ? walk(folder, '').sort(compareText) : []
  return {
    label,
    list: () => paths,
    read: (path) => readFileSync(join(folder, path)),
  }
}

/** Seeds held in memory, for tests and for a preview of files that are not saved yet. */
export function memoryStore(files: ReadonlyMap<string, Uint8Array>, label = ''): SeedStore {
  const paths = [...files.keys()].sort(compareText)
  return {
    label,
    list: () => paths,
    read: (path) => files.get(path) ?? new Uint8Array(),
  }
}

function walk(folder: string, inner: string): string[] {
  return readdirSync(join(folder, inner)).flatMap((name) => {
    if (name.startsWith('.') || name.startsWith('~$')) return []
    const path = inner === '' ? name : `${inner}/${name}`
    return statSync(join(folder, path)).isDirectory() ? walk(folder, path) : [path]
  })
}
