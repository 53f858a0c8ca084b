import { PACK_SCHEMA, PART_NAMES, type Manifest, type ManifestPart } from './pack'

/** What is wrong with a manifest that arrived, or `null` where it can be used. */
export type ManifestFault = 'not-a-manifest' | 'newer-schema'

const HASH = /^[0-9a-f]{64}$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/**
 * Judges a manifest as it came from the network or the cache: the schema number decides, then whether it names every
 * part that the app cannot start without. The full check was made at build.
 */
export function manifestFault(value: unknown): ManifestFault | null {
  if (!isRecord(value) || !Number.isInteger(value.schema) || Number(value.schema) < 1) return 'not-a-manifest'
  if (Number(value.schema) > PACK_SCHEMA) return 'newer-schema'
  const { builtAt, version, parts } = value
  const good = typeof builtAt === 'string' && INSTANT.test(builtAt) && typeof version === 'string'
  return good && isRecord(parts) && areParts(parts) ? null : 'not-a-manifest'
}

function areParts(parts: Record<string, unknown>): boolean {
  return (
    Object.keys(parts).every((name) => isPart(parts[name])) &&
    PART_NAMES.every((name) => isPart(parts[name]) && !parts[name].lazy)
  )
}

function isPart(value: unknown): value is ManifestPart {
  return isRecord(value) && typeof value.url === 'string' && HASH.test(String(value.hash))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Names of the parts that every start needs; the others load when asked for. */
export function eagerParts(manifest: Manifest): string[] {
  return Object.keys(manifest.parts).filter((name) => !manifest.parts[name]?.lazy)
}

/** Names of the eager parts of `next` that `have` lacks or holds with another hash. */
export function changedParts(next: Manifest, have: Manifest | null): string[] {
  return eagerParts(next).filter((name) => next.parts[name]?.hash !== have?.parts[name]?.hash)
}
