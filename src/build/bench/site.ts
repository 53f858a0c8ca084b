import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Manifest, Place } from '../../content/pack'
import { compressAll, compressFile } from '../run/compress.mjs'
import { serve } from '../run/server.mjs'

/** A served copy of the build that may be published anew. */
export interface Site {
  readonly dir: string
  readonly port: number
  dispose(): Promise<void>
}

export async function openSite(build: string): Promise<Site> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'))
  cpSync(build, dir, { recursive: true })
  const server = await serve({ dir, port: 0, host: '127.0.0.1' })
  return {
    dir,
    port: (server.address() as AddressInfo).port,
    dispose: () =>
      new Promise((closed) => {
        server.close(() => {
          rmSync(dir, { recursive: true, force: true })
          closed()
        })
        server.closeAllConnections()
      }),
  }
}

/** Publishes other places, as a later pack. */
export async function publishPlaces(
  dir: string,
  change: (places: readonly Place[]) => Place[],
): Promise<void> {
  const packs = join(dir, 'packs')
  const folder = join(packs, readdirSync(packs)[0] ?? '')
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const old = manifest.parts.places
  if (!old) throw new Error('the pack has no places')
  const places = change(JSON.parse(readFileSync(join(folder, old.url), 'utf8')) as Place[])
  const bytes = Buffer.from(JSON.stringify(places))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const url = `places.${hash.slice(0, 8)}.json`
  writeFileSync(join(folder, url), bytes)
  const parts = { ...manifest.parts, places: { ...old, hash, bytes: bytes.length, url } }
  const next = { ...manifest, parts, version: hash.slice(0, 12), builtAt: minuteLater(manifest.builtAt) }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(next))
  await compressAll(folder)
  await embed(dir, next)
}

/** The pages carry the manifest for a first visit. */
async function embed(dir: string, manifest: Manifest): Promise<void> {
  const file = join(dir, 'index.html')
  const page = readFileSync(file, 'utf8')
  const tag = /(<script type="application\/json" id="pack-manifest">)[^<]*/
  writeFileSync(
    file,
    page.replace(tag, (_, open: string) => open + JSON.stringify(manifest)),
  )
  await compressFile(file)
}

function minuteLater(instant: string): string {
  return `${new Date(Date.parse(instant) + 60_000).toISOString().slice(0, 19)}Z`
}

/** So many places made from those there are: other ids, names and positions, the same variety. */
export function synthetic(places: readonly Place[], count: number): Place[] {
  return Array.from({ length: count }, (_, index) => {
    const place = places[index % places.length] as Place
    const round = Math.floor(index / places.length)
    const at = place.position
    const position = at && { ...at, lat: at.lat + round * 0.0007, lng: at.lng - round * 0.0005 }
    return { ...place, id: `${place.id}-${round}`, name: `${place.name} ${round}`, position }
  })
}
