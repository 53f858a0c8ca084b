import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { START_BYTES } from '../../../src/domain/backup/format'
import { makeBackup } from '../../../src/features/backup/make'
import { openPersonalDump } from '../../../src/platform/personal-dump'
import { writeBackup, type BackupOut } from '../../../src/platform/backup-write'
import {
  allRows,
  MADE,
  oldDatabase,
  PASSWORD,
  photo,
  QUICK,
  rowsOfVersion,
  sha,
  verdictOn,
} from '../../support/backup'
import { freshName } from '../../support/content'
import { seeded } from '../../support/mutate'
import { chunksOf, lied, shuffled } from './chunks'

let sound: Uint8Array<ArrayBuffer>
let phone: string
beforeAll(async () => {
  const name = freshName()
  const rows = rowsOfVersion(5)
  const bytes = photo(9, 1_200_000)
  const big = { id: 'e1:original', mime: 'image/jpeg', bytes: bytes.buffer, sha256: sha(bytes) }
  await oldDatabase(name, 5, { ...rows, evidenceFiles: [big] })
  const { file } = await makeBackup(openPersonalDump(name), PASSWORD, MADE, undefined, { iterations: QUICK })
  sound = new Uint8Array(await file.arrayBuffer())
  phone = freshName()
  await oldDatabase(phone, 1)
})

const verdict = (bytes: Uint8Array<ArrayBuffer>, password = PASSWORD) => verdictOn(phone, bytes, password)

async function written(fill: (out: BackupOut) => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await writeBackup(PASSWORD, fill, QUICK)).arrayBuffer())
}

const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()

/** A file of other chunks whose chain and length are right: what somebody makes who knows the format, not the password. */
function forged(chunks: readonly Uint8Array[], start = sound.slice(0, START_BYTES)): Uint8Array<ArrayBuffer> {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  new DataView(start.buffer).setUint32(46, length)
  const end = chunks.reduce<Uint8Array>((chain, chunk) => hash(chain, hash(chunk)), hash(start))
  return new Uint8Array(Buffer.concat([start, ...chunks, end]))
}

function changed(change: (bytes: Uint8Array, view: DataView) => void): Uint8Array<ArrayBuffer> {
  const bytes = sound.slice()
  change(bytes, new DataView(bytes.buffer))
  return bytes
}

describe('SE-08: a file that cannot be restored', () => {
  it.each<[string, () => Uint8Array<ArrayBuffer>, string]>([
    ['with one flipped bit in its middle', () => changed((b) => (b[3000] = (b[3000] ?? 0) ^ 1)), 'damaged'],
    ['with one flipped bit in its salt', () => changed((b) => (b[20] = (b[20] ?? 0) ^ 1)), 'damaged'],
    ['cut off', () => sound.slice(0, 1000), 'incomplete'],
    ['cut off by one byte', () => sound.slice(0, -1), 'incomplete'],
    ['cut off in its header', () => sound.slice(0, 40), 'incomplete'],
    ['with something behind it', () => new Uint8Array([...sound, 1]), 'damaged'],
    ['of format 99', () => changed((_, v) => v.setUint16(8, 99)), 'newer'],
    ['of format 0', () => changed((_, v) => v.setUint16(8, 0)), 'damaged'],
    ['that is a picture', () => photo(1), 'not-a-backup'],
    ['that is empty', () => new Uint8Array(0), 'not-a-backup'],
    [
      'that wants to be hashed for a week',
      () => changed((_, v) => v.setUint32(10, 4_000_000_000)),
      'damaged',
    ],
    ['that was hashed once', () => changed((_, v) => v.setUint32(10, 1)), 'damaged'],
    [
      'that says it is longer than any disk',
      () => changed((_, v) => v.setUint32(42, 0xffffffff)),
      'incomplete',
    ],
  ])('%s is refused', async (_, bytes, why) => expect(await verdict(bytes())).toBe(why))

  it('with another password is told apart, and the same one in full-width digits is right', async () => {
    expect(await verdict(sound, '河边的石头 9 块')).toBe('password')
    const same = await written((out) => out.head({ database: 5, made: 1 }))
    expect(await verdict(same, PASSWORD.replace('8', '８'))).toBe('taken')
  })

  it('whose chunks were cut off, moved, doubled or taken from another file is refused, chain or no chain', async () => {
    const chunks = chunksOf(sound)
    expect(chunks.length).toBeGreaterThan(3)
    const other = chunksOf(await written((out) => out.head({ database: 5, made: 1 })))
    const [first, second, ...rest] = chunks as [Uint8Array, Uint8Array, ...Uint8Array[]]
    const asLast = (chunk: Uint8Array) => new Uint8Array([1, ...chunk.subarray(1)])
    for (const list of [
      [second, first, ...rest],
      [first, ...rest],
      [first, first, second, ...rest],
      [first, asLast(second)],
      chunks.slice(0, -1),
      [...other],
      [...chunks.slice(0, -1), ...other],
      [],
    ])
      expect(await verdict(forged(list))).toBe('damaged')
    expect(Buffer.compare(forged(chunks), sound)).toBe(0)
  }, 60_000)

  it('mutated in 200 ways is refused each time, and the phone is as it was', async () => {
    const before = await allRows(phone)
    const random = seeded(8)
    const below = (end: number) => Math.floor(random() * end)
    const mutations: ((bytes: Uint8Array) => Uint8Array)[] = [
      (bytes) => (
        bytes.set([(bytes[below(bytes.length)] ?? 0) ^ (1 + below(255))], below(bytes.length)),
        bytes
      ),
      (bytes) => bytes.slice(0, below(bytes.length)),
      (bytes) => bytes.slice(1 + below(100)),
      (bytes) => bytes.copyWithin(below(bytes.length), below(bytes.length), below(bytes.length)),
      (bytes) => bytes.fill(0, below(bytes.length)),
      (bytes) => (new DataView(bytes.buffer).setUint32(below(START_BYTES), below(2 ** 32)), bytes),
      () => forged(shuffled(chunksOf(sound), below)),
      () => forged(chunksOf(sound).map((chunk, at) => (at === below(4) ? lied(chunk, below) : chunk))),
    ]
    const seen = new Set<string>()
    for (let at = 0; at < 200; at++) {
      const mutation = mutations[at % mutations.length] as (bytes: Uint8Array) => Uint8Array
      const bytes = new Uint8Array(mutation(sound.slice()))
      if (Buffer.compare(bytes, sound) === 0) continue
      seen.add(await verdict(bytes))
    }
    expect([...seen].sort()).toEqual(['damaged', 'incomplete', 'not-a-backup'])
    expect(await allRows(phone)).toEqual(before)
  }, 120_000)
})
