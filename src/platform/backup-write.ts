import {
  BOUND_BYTES,
  chunkBond,
  CHUNK_CONTENT,
  CHUNK_HEAD_BYTES,
  ITERATIONS,
  RECORD,
  TAG_BYTES,
  writeChunkHead,
  writeHeader,
  type BackupHead,
} from '../domain/backup/format'
import type { FileNote, TableName } from '../domain/backup/rows'
import { packContent } from './archive-read'
import { digest, joinBytes, keyOf, randomBytes, seal } from './crypto'

/** So many rows go into one record. */
const ROWS_AT_ONCE = 500
/** What is packed already gets no smaller. */
const PACKED = /^(image|video|audio)\/|zip|officedocument/

/** Where records are written to. */
export interface BackupOut {
  head(head: BackupHead): Promise<void>
  rows(table: TableName, rows: readonly object[]): Promise<void>
  file(note: FileNote, bytes: ArrayBuffer): Promise<void>
}

/**
 * Writes a backup in the format of `domain/backup/format.ts`. What is written goes to the browser chunk by chunk, so that
 * no more than one file is ever in the memory of the page.
 */
export async function writeBackup(
  password: string,
  fill: (out: BackupOut) => Promise<void>,
  iterations = ITERATIONS.made,
): Promise<Blob> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const key = await keyOf(password, salt, iterations)
  const chunks = new ChunkWriter(key)
  await fill(chunks)
  const length = await chunks.finish()
  const header = writeHeader({ iterations, salt, iv, length })
  const start = joinBytes([header, await seal(key, iv, header.slice(0, BOUND_BYTES), new Uint8Array(16))])
  let end = await digest(start)
  for (const each of chunks.digests) end = await digest(end, each)
  return new Blob([start, ...chunks.blobs, end], { type: 'application/octet-stream' })
}

class ChunkWriter implements BackupOut {
  readonly blobs: Blob[] = []
  readonly digests: Uint8Array[] = []
  private pieces: Uint8Array[] = []
  private held = 0
  private press = true
  private number = 0
  private length = 0

  constructor(private readonly key: CryptoKey) {}

  head(head: BackupHead): Promise<void> {
    return this.record(RECORD.head, [json(head)], true)
  }

  async rows(table: TableName, rows: readonly object[]): Promise<void> {
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
      await this.record(RECORD.rows, [json({ table, rows: rows.slice(at, at + ROWS_AT_ONCE) })], true)
  }

  file(note: FileNote, bytes: ArrayBuffer): Promise<void> {
    const said = json({ id: note.id, mime: note.mime, sha256: note.sha256 })
    const length = new Uint8Array(4)
    new DataView(length.buffer).setUint32(0, said.length)
    return this.record(RECORD.file, [length, said, new Uint8Array(bytes)], !PACKED.test(note.mime))
  }

  /** Writes the last chunk; the bytes of all chunks together. */
  async finish(): Promise<number> {
    await this.record(RECORD.end, [], this.press)
    await this.chunk(true)
    return this.length
  }

  private async record(kind: number, payload: readonly Uint8Array[], press: boolean): Promise<void> {
    if (press !== this.press && this.held > 0) await this.chunk(false)
    this.press = press
    const start = new Uint8Array(5)
    start[0] = kind
    new DataView(start.buffer).setUint32(
      1,
      payload.reduce((sum, { length }) => sum + length, 0),
    )
    for (const piece of [start, ...payload]) await this.take(piece)
  }

  private async take(piece: Uint8Array): Promise<void> {
    for (let at = 0; at < piece.length;) {
      if (this.held === CHUNK_CONTENT) await this.chunk(false)
      const part = piece.subarray(at, at + CHUNK_CONTENT - this.held)
      this.pieces.push(part)
      this.held += part.length
      at += part.length
    }
  }

  private async chunk(last: boolean): Promise<void> {
    const content = packContent(joinBytes(this.pieces), this.press)
    this.pieces = []
    this.held = 0
    const iv = randomBytes(12)
    const head = writeChunkHead(last, content.length + TAG_BYTES, iv)
    const sealed = await seal(this.key, iv, chunkBond(this.number++, last), content)
    this.length += CHUNK_HEAD_BYTES + sealed.length
    this.digests.push(await digest(head, sealed))
    this.blobs.push(new Blob([head, sealed]))
  }
}

function json(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}
