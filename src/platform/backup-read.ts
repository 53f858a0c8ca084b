import {
  BackupFault,
  BOUND_BYTES,
  CAPS,
  chunkBond,
  CHUNK_HEAD_BYTES,
  END_BYTES,
  HEADER_BYTES,
  readChunkHead,
  readHeader,
  START_BYTES,
  type Caps,
  type ChunkHead,
  type Header,
} from '../domain/backup/format'
import { RecordReader, unpackContent, type BackupRecord } from './archive-read'
import { digest, keyOf, unseal } from './crypto'

const WINDOW = 1024 * 1024

/** A file whose every byte is as it was written. */
export interface SoundBackup {
  readonly file: Blob
  readonly header: Header
  readonly start: Uint8Array
}

/** A backup whose password was right. */
export interface OpenBackup extends SoundBackup {
  readonly key: CryptoKey
}

/** Tells how far it is, from 0 to 1. */
export type Progress = (done: number) => void

/** Reads a file once through, and throws a `BackupFault` where it is none, not whole, or not as it was written. */
export async function checkBackup(file: Blob, progress: Progress = () => undefined): Promise<SoundBackup> {
  const start = await bytesOf(file.slice(0, START_BYTES))
  const header = readHeader(start, file.size)
  let chain = await digest(start)
  let read = 0
  await eachChunk(file, header, async (_, raw, sealed) => {
    chain = await digest(chain, await digest(raw, sealed))
    read += raw.length + sealed.length
    progress(read / header.length)
  })
  const end = await bytesOf(file.slice(file.size - END_BYTES))
  if (end.some((byte, at) => byte !== chain[at])) throw new BackupFault('damaged')
  return { file, header, start }
}

/** Throws a `BackupFault` of `password` where it is another one. */
export async function openBackup(backup: SoundBackup, password: string): Promise<OpenBackup> {
  const { header, start } = backup
  const key = await keyOf(password, header.salt, header.iterations)
  const bond = start.slice(0, BOUND_BYTES)
  const check = await unseal(key, header.iv, bond, start.slice(HEADER_BYTES, START_BYTES))
  if (!check) throw new BackupFault('password')
  return { ...backup, key }
}

/** Hands over every record in its order. Throws a `BackupFault`; what was handed over before it counts for nothing. */
export async function eachRecord(
  { file, header, key }: OpenBackup,
  take: (record: BackupRecord) => Promise<void> | void,
  progress: Progress = () => undefined,
  caps: Caps = CAPS,
): Promise<void> {
  const records = new RecordReader(caps, file.size)
  let number = 0
  let read = 0
  await eachChunk(file, header, async (head, raw, sealed) => {
    const packed = await unseal(key, head.iv, chunkBond(number++, head.last), sealed)
    if (!packed) throw new BackupFault('damaged')
    for (const record of records.push(unpackContent(packed))) await take(record)
    read += raw.length + sealed.length
    progress(read / header.length)
  })
  records.finish()
}

type TakeChunk = (head: ChunkHead, raw: Uint8Array, sealed: Uint8Array) => Promise<void>

/** Goes through the chunks; the last must be marked so, and must end where the header says. */
async function eachChunk(file: Blob, { length }: Header, take: TakeChunk): Promise<void> {
  const source = new Source(file.slice(START_BYTES, START_BYTES + length))
  for (let last = false; !last;) {
    const raw = await source.take(CHUNK_HEAD_BYTES)
    const head = readChunkHead(raw)
    const sealed = await source.take(head.sealed)
    if (sealed.length < head.sealed || head.last !== source.atEnd()) throw new BackupFault('damaged')
    await take(head, raw, sealed)
    last = head.last
  }
}

/** Reads a file from front to back in windows. */
class Source {
  private window = new Uint8Array(0)
  private at = 0
  private read = 0

  constructor(private readonly file: Blob) {}

  /** The next bytes; fewer where the file ends. */
  async take(count: number): Promise<Uint8Array> {
    if (this.window.length - this.at < count) {
      const from = this.read - (this.window.length - this.at)
      this.window = await bytesOf(this.file.slice(from, from + Math.max(count, WINDOW)))
      this.read = from + this.window.length
      this.at = 0
    }
    const bytes = this.window.subarray(this.at, this.at + count)
    this.at += bytes.length
    return bytes
  }

  atEnd(): boolean {
    return this.read >= this.file.size && this.at >= this.window.length
  }
}

/** `Blob.arrayBuffer` is newer than some browsers. */
async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(blob).arrayBuffer())
}
