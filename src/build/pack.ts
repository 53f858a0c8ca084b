import { createHash } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import type { ExtraPart } from './extra'
import { PACK_SCHEMA, type Manifest, type ManifestPart, type PackParts } from '../content/pack'
import { compareText } from './problem'

export interface PackFile {
  /** The part, or `manifest`. */
  readonly part: string
  /** Relative to the folder of packs: `yuyao/places.1a2b3c4d.json`. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Bytes after brotli, for the report. */
  readonly brotli: number
}

export interface Pack {
  readonly manifest: Manifest
  /** The hashed parts and, last, the manifest. */
  readonly files: readonly PackFile[]
}

/** When a pack was published, and as which issue. */
export type Published = Required<Pick<Manifest, 'builtAt' | 'issue'>>

/** Parts to files: one JSON a part under the name of its hash, and the manifest that names them. */
export function packFiles(
  parts: PackParts,
  { builtAt, issue }: Published,
  extra: readonly ExtraPart[] = [],
): Pack {
  const region = parts.region.id
  const eager = Object.entries(parts).map(([name, value]): PartInput => ({ name, value }))
  const inputs = [...eager, ...extra].sort((a, b) => compareText(a.name, b.name))
  const made = inputs.map((input) => partFile(region, input))
  const hashes = made.map(({ entry }) => entry.hash).join('\n')
  const manifest: Manifest = {
    schema: PACK_SCHEMA,
    region,
    builtAt,
    issue,
    version: sha256(Buffer.from(hashes)).slice(0, 12),
    parts: Object.fromEntries(made.map(({ file, entry }) => [file.part, entry])),
  }
  const files = made.map(({ file }) => file)
  return { manifest, files: [...files, fileOf('manifest', `${region}/manifest.json`, manifest)] }
}

interface PartInput {
  readonly name: string
  readonly value: unknown
  readonly lazy?: ExtraPart['lazy']
}

function partFile(region: string, part: PartInput): { file: PackFile; entry: ManifestPart } {
  const bytes = jsonBytes(part.value)
  const hash = sha256(bytes)
  const url = `${part.name}.${hash.slice(0, 8)}.json`
  const entry = { hash, bytes: bytes.length, url, ...(part.lazy ? { lazy: part.lazy } : {}) }
  return { file: fileOf(part.name, `${region}/${url}`, part.value), entry }
}

function fileOf(part: string, path: string, value: unknown): PackFile {
  const bytes = jsonBytes(value)
  return { part, path, bytes, brotli: brotliCompressSync(bytes).length }
}

/** JSON with the keys of every object in code-unit order, so that equal data is equal bytes. */
export function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value, (_, inner: unknown) => sortedKeys(inner)))
}

function sortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
