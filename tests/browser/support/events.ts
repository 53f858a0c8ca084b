import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../../src/content/pack'
import type { EventsPart } from '../../../src/domain/events/parts'
import type { EventRecord } from '../../../src/domain/events/types'
import { later, publishManifest, readManifest, writeServed } from './publish'

function packFolder(dir: string): string {
  const packs = join(dir, 'packs')
  return join(packs, readdirSync(packs)[0] ?? '')
}

export function readEvents(dir: string): EventsPart {
  const url = readManifest(dir).parts['events']?.url ?? ''
  return JSON.parse(readFileSync(join(packFolder(dir), url), 'utf8')) as EventsPart
}

/** Publishes the pack with one event changed, as staff do who correct a row. */
export function publishEvent(dir: string, id: string, change: (event: EventRecord) => EventRecord): Manifest {
  const part = readEvents(dir)
  const events = part.events.map((event) => (event.id === id ? change(event) : event))
  const bytes = Buffer.from(JSON.stringify({ ...part, events }))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const url = `events.${hash.slice(0, 8)}.json`
  writeServed(join(packFolder(dir), url), bytes)
  return publishManifest(dir, (manifest) => {
    manifest.parts = { ...manifest.parts, events: { hash, bytes: bytes.length, url, lazy: 'soon' } }
    manifest.builtAt = later(manifest.builtAt)
    manifest.version = hash.slice(0, 12)
  })
}
