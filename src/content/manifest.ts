import { PACK_SCHEMA, type Manifest } from './pack'

/** What is wrong with a manifest that arrived, or `null` where it can be used. */
export type ManifestFault = 'not-a-manifest' | 'newer-schema'

/** Judges a manifest as it came from the network: the schema number decides; the full check was made at build. */
export function manifestFault(value: unknown): ManifestFault | null {
  const manifest = value as Partial<Manifest> | null
  if (
    typeof manifest !== 'object' ||
    manifest === null ||
    typeof manifest.schema !== 'number' ||
    typeof manifest.builtAt !== 'string' ||
    typeof manifest.version !== 'string' ||
    typeof manifest.parts !== 'object' ||
    manifest.parts === null
  )
    return 'not-a-manifest'
  return manifest.schema > PACK_SCHEMA ? 'newer-schema' : null
}

/** Names of the parts that every start needs; the others load when asked for. */
export function eagerParts(manifest: Manifest): string[] {
  return Object.keys(manifest.parts).filter((name) => !manifest.parts[name]?.lazy)
}

/** Names of the eager parts of `next` that `have` lacks or holds with another hash. */
export function changedParts(next: Manifest, have: Manifest | null): string[] {
  return eagerParts(next).filter((name) => next.parts[name]?.hash !== have?.parts[name]?.hash)
}
