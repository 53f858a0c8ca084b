import { DownloadError, type Fetch } from './download-error'
import { fetchBytes } from './fetch-in-time'
import { sha256Hex } from './hash'
import type { Manifest, ManifestPart } from './pack'

/** A part as it is kept: the JSON text whose bytes have that hash. */
export interface StoredPart {
  readonly name: string
  readonly hash: string
  readonly text: string
}

/** Whether a part looks as the screens need it. */
export type Sound = (name: string, value: unknown) => Promise<boolean>

/** A manifest has a hundred bytes a part; one of many times that is none. */
const MOST_MANIFEST = 256 * 1024

/** Fetches the manifest past every cache. Throws a DownloadError. */
export async function fetchManifest(fetch: Fetch, url: string): Promise<unknown> {
  const bytes = await fetchBytes(fetch, url, MOST_MANIFEST, { cache: 'no-cache' })
  const value = bytes && parsed(bytes)
  if (!value) throw new DownloadError('json', url)
  return value.json
}

/** Fetches one part and checks its hash, that it is JSON, and what it looks like. Throws a DownloadError. */
export async function fetchPart(
  fetch: Fetch,
  base: string,
  name: string,
  part: ManifestPart,
  sound: Sound = () => Promise.resolve(true),
): Promise<StoredPart> {
  const url = addressOf(part.url, base)
  const bytes = (await bytesOf(fetch, url, part)) ?? (await bytesOf(fetch, url, part, 'reload'))
  if (!bytes) throw new DownloadError('hash', url)
  const value = parsed(bytes)
  if (!value) throw new DownloadError('json', url)
  if (!(await sound(name, value.json))) throw new DownloadError('shape', url)
  return { name, hash: part.hash, text: value.text }
}

/** The bytes behind an address, or `null` where they have another hash: a proxy's page, or a kept half download. */
async function bytesOf(
  fetch: Fetch,
  url: string,
  { hash, bytes: most }: ManifestPart,
  cache?: RequestCache,
): Promise<Uint8Array | null> {
  const bytes = await fetchBytes(fetch, url, most, cache && { cache })
  return bytes && (await sha256Hex(bytes)) === hash ? bytes : null
}

function addressOf(url: string, base: string): string {
  try {
    return new URL(url, base).href
  } catch {
    throw new DownloadError('http', url)
  }
}

/** Fetches several parts at once; fails as a whole where one fails. */
export function fetchParts(
  fetch: Fetch,
  base: string,
  manifest: Manifest,
  names: readonly string[],
  sound?: Sound,
): Promise<StoredPart[]> {
  return Promise.all(
    names.map((name) => fetchPart(fetch, base, name, manifest.parts[name] as ManifestPart, sound)),
  )
}

function parsed(bytes: Uint8Array): { readonly text: string; readonly json: unknown } | null {
  const text = new TextDecoder().decode(bytes)
  try {
    return { text, json: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}
