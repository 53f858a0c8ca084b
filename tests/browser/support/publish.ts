import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileMark } from '../../../src/build/worker-list'
import type { Manifest, PackParts, PartName } from '../../../src/content/pack'

/** Changes to the served copy of a build, as a publisher makes them. */

type Changes = { readonly [Name in PartName]?: (part: PackParts[Name]) => PackParts[Name] }
type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Writes a file and drops its compressed copies, which would be served instead. */
export function writeServed(path: string, text: string | Buffer): void {
  writeFileSync(path, text)
  for (const copy of [`${path}.br`, `${path}.gz`]) rmSync(copy, { force: true })
}

function packFolder(dir: string): string {
  const packs = join(dir, 'packs')
  return join(packs, readdirSync(packs)[0] ?? '')
}

export function readManifest(dir: string): Manifest {
  return JSON.parse(readFileSync(join(packFolder(dir), 'manifest.json'), 'utf8')) as Manifest
}

export function readPart<Name extends PartName>(dir: string, name: Name): PackParts[Name] {
  return JSON.parse(readFileSync(partFile(dir, name), 'utf8')) as PackParts[Name]
}

export function partFile(dir: string, name: PartName): string {
  return join(packFolder(dir), readManifest(dir).parts[name]?.url ?? '')
}

/** Publishes another manifest; `change` gets a copy of the one that stands there. */
export function publishManifest(dir: string, change: (manifest: Writable<Manifest>) => void): Manifest {
  const manifest = structuredClone(readManifest(dir)) as Writable<Manifest>
  change(manifest)
  writeServed(join(packFolder(dir), 'manifest.json'), JSON.stringify(manifest))
  return manifest
}

/** Publishes a pack with some parts changed: new files, new hashes, a later day of publication. */
export function publishPack(dir: string, changes: Changes): Manifest {
  return publishManifest(dir, (manifest) => {
    const parts = { ...manifest.parts }
    for (const name of Object.keys(changes) as PartName[]) parts[name] = writePart(dir, name, changes)
    manifest.parts = parts
    manifest.builtAt = later(manifest.builtAt)
    manifest.issue = (manifest.issue ?? 0) + 1
    manifest.version = sha256(JSON.stringify(parts)).slice(0, 12)
  })
}

function writePart(dir: string, name: PartName, changes: Changes): Manifest['parts'][string] {
  const change = changes[name] as (part: unknown) => unknown
  const bytes = Buffer.from(JSON.stringify(change(readPart(dir, name))))
  const hash = sha256(bytes)
  const url = `${name}.${hash.slice(0, 8)}.json`
  writeServed(join(packFolder(dir), url), bytes)
  return { hash, bytes: bytes.length, url }
}

/** The same pack with one place under another name. */
export function renamePlace(dir: string, id: string, name: string): Manifest {
  return publishPack(dir, {
    places: (places) => places.map((place) => (place.id === id ? { ...place, name } : place)),
  })
}

/** One minute later, as a manifest writes it. */
export function later(builtAt: string, minutes = 1): string {
  return `${new Date(Date.parse(builtAt) + minutes * 60_000).toISOString().slice(0, 19)}Z`
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}

/**
 * Publishes another build of the app: every script gets a new name, the old ones are gone from the server, the shell
 * carries a mark, the worker's list names all that. Returns the old and new names.
 */
export function publishBuild(dir: string, mark: string): ReadonlyMap<string, string> {
  const assets = join(dir, 'assets')
  const names = new Map<string, string>()
  for (const name of readdirSync(assets)) {
    if (/\.(br|gz)$/.test(name)) rmSync(join(assets, name))
    else if (/-[\w-]{8}\.js$/.test(name)) names.set(name, name.replace(/..\.js$/, `${mark}.js`))
  }
  for (const [from, to] of names) renameSync(join(assets, from), join(assets, to))
  for (const file of textFiles(dir)) renameIn(file, names)
  const shell = join(dir, 'shell.html')
  const marked = readFileSync(shell, 'utf8').replace(
    '</head>',
    `<meta name="build" content="${mark}"></head>`,
  )
  writeServed(shell, marked)
  renewList(dir)
  return names
}

/** The script of this build whose name starts so; the build before may have left another beside it. */
export function listedAsset(dir: string, start: string): string {
  const list = readFileSync(join(dir, 'service-worker.js'), 'utf8')
  const found = new RegExp(`"(assets/${start}[^"]*\\.js)"`).exec(list)?.[1]
  if (!found) throw new Error(`no ${start} in the worker's list`)
  return found
}

/** Gives every file in the worker's list the mark of its bytes, as a build does. */
export function renewList(dir: string): void {
  const worker = join(dir, 'service-worker.js')
  const text = readFileSync(worker, 'utf8')
  writeServed(
    worker,
    text.replace(
      /"revision":"[^"]*","url":"([^"]+)"/g,
      (_, url: string) => `"revision":"${fileMark(readFileSync(join(dir, url)))}","url":"${url}"`,
    ),
  )
}

function renameIn(file: string, names: ReadonlyMap<string, string>): void {
  const text = readFileSync(file, 'utf8')
  let next = text
  for (const [from, to] of names) next = next.split(from).join(to)
  if (next !== text) writeServed(file, next)
}

function textFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return textFiles(path)
    return /\.(html|js)$/.test(name) && existsSync(path) ? [path] : []
  })
}
