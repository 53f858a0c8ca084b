import { sha256Hex } from './hash'
import type { Manifest, ManifestPart } from './pack'

/** A part as it is kept: the JSON text whose bytes have that hash. */
export interface StoredPart {
  readonly name: string
  readonly hash: string
  readonly text: string
}

/** Why a download was refused. `network`: no answer. `http`: an answer without the file. */
export type DownloadFault = 'network' | 'http' | 'hash' | 'json'

export class DownloadError extends Error {
  constructor(
    readonly fault: DownloadFault,
    readonly url: string,
  ) {
    super(`${fault}: ${url}`)
  }
}

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

async function answer(fetch: Fetch, url: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch(() => {
    throw new DownloadError('network', url)
  })
  if (!response.ok) throw new DownloadError('http', url)
  return response
}

/** Fetches the manifest past every cache. Throws a DownloadError. */
export async function fetchManifest(fetch: Fetch, url: string): Promise<unknown> {
  const response = await answer(fetch, url, { cache: 'no-cache' })
  return (await response.json().catch(() => {
    throw new DownloadError('json', url)
  })) as unknown
}

/** Fetches one part and checks its hash and that it is JSON. Throws a DownloadError. */
export async function fetchPart(
  fetch: Fetch,
  base: string,
  name: string,
  part: ManifestPart,
): Promise<StoredPart> {
  const url = addressOf(part.url, base)
  const bytes = (await bytesOf(fetch, url, part.hash)) ?? (await bytesOf(fetch, url, part.hash, 'reload'))
  if (!bytes) throw new DownloadError('hash', url)
  const text = new TextDecoder().decode(bytes)
  if (!isJson(text)) throw new DownloadError('json', url)
  return { name, hash: part.hash, text }
}

/** The bytes behind an address, or `null` where they have another hash: a proxy's page, or a kept half download. */
async function bytesOf(
  fetch: Fetch,
  url: string,
  hash: string,
  cache?: RequestCache,
): Promise<Uint8Array | null> {
  const response = await answer(fetch, url, cache && { cache })
  const buffer = await response.arrayBuffer().catch(() => {
    throw new DownloadError('network', url)
  })
  const bytes = new Uint8Array(buffer)
  return (await sha256Hex(bytes)) === hash ? bytes : null
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
): Promise<StoredPart[]> {
  return Promise.all(names.map((name) => fetchPart(fetch, base, name, manifest.parts[name] as ManifestPart)))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
