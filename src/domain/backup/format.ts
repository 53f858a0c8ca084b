/**
 * A backup file, format 1. Numbers are big-endian.
 *
 *     start   82 bytes: magic 8 (`LYSDBAK` and a line feed) · format 2 · iterations 4 · salt 16 · iv 12 · length of the
 *             chunks 8 · check block 32
 *     chunks  each: last 1 (0 or 1) · length 4 · iv 12 · sealed (that length)
 *     end     32 bytes: the last digest of the chain
 *
 * The key is PBKDF2-SHA-256 of the password (NFKC, UTF-8) over salt and iterations, 256 bits, for AES-GCM with tags of 128
 * bits. The check block seals 16 zero bytes over the first 42 bytes: it alone fails where the password is wrong.
 * A chunk seals a packing byte (0 as is, 1 raw deflate) and up to 512 KiB of content, over its own number (4) and its
 * last byte, so that none can be cut off, moved or taken from another file. The chain tells damage without the
 * password: digest 0 is SHA-256 of the start, digest n is SHA-256 of digest n-1 and of the SHA-256 of chunk n as it lies in
 * the file.
 *
 * The content is a row of records: kind 1 · length 4 · payload. 1, the first: JSON of a `BackupHead`. 2: JSON of
 * `{ table, rows }`. 3: length of the note 4 · JSON of a `FileNote` · the bytes. 4, the last: nothing.
 */
export const FORMAT_VERSION = 1
export const START_BYTES = 82
export const HEADER_BYTES = 50
/** What the check block binds: all but the length, which the last chunk makes sure of. */
export const BOUND_BYTES = 42
export const CHUNK_HEAD_BYTES = 17
export const TAG_BYTES = 16
export const END_BYTES = 32
/** The most content in a chunk. */
export const CHUNK_CONTENT = 512 * 1024
export const RECORD = { head: 1, rows: 2, file: 3, end: 4 } as const

/** How often a new backup is hashed; reading takes between least and most, so that no header can hang the phone. */
export const ITERATIONS = { made: 600_000, least: 10_000, most: 2_000_000 }

/** What a backup may come to when unpacked. Counted on what really comes out, never on what a file says of itself. */
export const CAPS = {
  /** Bytes of all records together. */
  total: 2 * 1024 ** 3,
  /** Bytes of one record. */
  record: 64 * 1024 ** 2,
  /** Bytes of rows, which are held in memory. */
  rows: 64 * 1024 ** 2,
  files: 10_000,
  /** Rows of all tables together: what a person types in a lifetime, many times over. */
  count: 100_000,
  /** Bytes that come out for each byte that goes in. */
  ratio: 200,
  /** So much may come out whatever the ratio. */
  small: 4 * 1024 ** 2,
}
export type Caps = typeof CAPS

/** Why a file is refused. `password` alone can be mended by trying again. */
export type FileFault = 'not-a-backup' | 'newer' | 'incomplete' | 'damaged' | 'too-big' | 'password'

export class BackupFault extends Error {
  constructor(readonly fault: FileFault) {
    super(fault)
  }
}

/** What a backup says of itself first. */
export interface BackupHead {
  /** Version of the person's database that it was made of. */
  readonly database: number
  /** When it was made, an instant in milliseconds. */
  readonly made: number
}

export interface Header {
  readonly iterations: number
  readonly salt: Uint8Array
  readonly iv: Uint8Array
  /** Bytes of all chunks. */
  readonly length: number
}

const MAGIC = [0x4c, 0x59, 0x53, 0x44, 0x42, 0x41, 0x4b, 0x0a]
const TWO_32 = 2 ** 32

/** The first 50 bytes of a file. */
export function writeHeader({ iterations, salt, iv, length }: Header): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES)
  const view = new DataView(bytes.buffer)
  bytes.set(MAGIC)
  view.setUint16(8, FORMAT_VERSION)
  view.setUint32(10, iterations)
  bytes.set(salt, 14)
  bytes.set(iv, 30)
  view.setUint32(42, Math.floor(length / TWO_32))
  view.setUint32(46, length % TWO_32)
  return bytes
}

/** Reads the start of a file that has `size` bytes in all. Throws a `BackupFault`. */
export function readHeader(start: Uint8Array, size: number): Header {
  if (start.length === 0 || MAGIC.some((byte, at) => at < start.length && start[at] !== byte))
    throw new BackupFault('not-a-backup')
  if (start.length < START_BYTES) throw new BackupFault('incomplete')
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength)
  const format = view.getUint16(8)
  if (format > FORMAT_VERSION) throw new BackupFault('newer')
  const iterations = view.getUint32(10)
  const length = view.getUint32(42) * TWO_32 + view.getUint32(46)
  if (format < 1 || iterations < ITERATIONS.least || iterations > ITERATIONS.most)
    throw new BackupFault('damaged')
  if (size < START_BYTES + length + END_BYTES) throw new BackupFault('incomplete')
  if (size > START_BYTES + length + END_BYTES) throw new BackupFault('damaged')
  return { iterations, length, salt: start.slice(14, 30), iv: start.slice(30, 42) }
}

/** What a chunk is sealed over: its number from 0, and whether it is the last. */
export function chunkBond(number: number, last: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(5)
  new DataView(bytes.buffer).setUint32(0, number)
  bytes[4] = last ? 1 : 0
  return bytes
}

export function writeChunkHead(last: boolean, sealed: number, iv: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(CHUNK_HEAD_BYTES)
  bytes[0] = last ? 1 : 0
  new DataView(bytes.buffer).setUint32(1, sealed)
  bytes.set(iv, 5)
  return bytes
}

export interface ChunkHead {
  readonly last: boolean
  /** Bytes that follow. */
  readonly sealed: number
  readonly iv: Uint8Array
}

/** Throws a `BackupFault` where it cannot be one, before anybody reserves room for what it says. */
export function readChunkHead(bytes: Uint8Array): ChunkHead {
  if (bytes.length < CHUNK_HEAD_BYTES) throw new BackupFault('damaged')
  const sealed = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(1)
  const mark = bytes[0] ?? 2
  if (mark > 1 || sealed <= TAG_BYTES || sealed > CHUNK_CONTENT + 1 + TAG_BYTES)
    throw new BackupFault('damaged')
  return { last: mark === 1, sealed, iv: bytes.slice(5, CHUNK_HEAD_BYTES) }
}
