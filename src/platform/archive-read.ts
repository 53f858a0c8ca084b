import { deflateSync, Inflate } from 'fflate'
import { BackupFault, CHUNK_CONTENT, RECORD, type Caps } from '../domain/backup/format'
import { joinBytes } from './crypto'

/** Fed in small bites, so that a bomb is stopped long before it fills the memory. */
const BITE = 2048
const AS_IS = 0
const DEFLATED = 1

/** Content as it goes into a chunk: a packing byte and the bytes. */
export function packContent(content: Uint8Array, press: boolean): Uint8Array {
  const pressed = press ? deflateSync(content, { level: 6 }) : null
  return pressed && pressed.length < content.length
    ? joinBytes([Uint8Array.of(DEFLATED), pressed])
    : joinBytes([Uint8Array.of(AS_IS), content])
}

/** The content of a chunk; a `BackupFault` where it is more than any chunk holds, or not what it says. */
export function unpackContent(packed: Uint8Array): Uint8Array {
  const content = packed.subarray(1)
  if (packed[0] === AS_IS) return content
  if (packed[0] !== DEFLATED) throw new BackupFault('newer')
  return inflate(content)
}

function inflate(content: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  let size = 0
  let ended = false
  const stream = new Inflate((piece, last) => {
    size += piece.length
    if (size > CHUNK_CONTENT) throw new BackupFault('too-big')
    pieces.push(piece)
    ended = last
  })
  try {
    for (let at = 0; at < content.length; at += BITE)
      stream.push(content.subarray(at, at + BITE), at + BITE >= content.length)
  } catch (error) {
    throw error instanceof BackupFault ? error : new BackupFault('damaged')
  }
  if (!ended) throw new BackupFault('damaged')
  return joinBytes(pieces)
}

/** One record of the content. */
export interface BackupRecord {
  readonly kind: number
  readonly payload: Uint8Array
}

/** Puts records together out of the content of chunks, and stops at the caps. */
export class RecordReader {
  private pieces: Uint8Array[] = []
  private held = 0
  private out = 0
  private rows = 0
  private files = 0
  private ended = false

  constructor(
    private readonly caps: Caps,
    /** Bytes of the file, for the ratio. */
    private readonly fileSize: number,
  ) {}

  /** Takes content, gives the records that are whole. */
  push(content: Uint8Array): readonly BackupRecord[] {
    this.out += content.length
    const most = Math.min(this.caps.total, Math.max(this.caps.small, this.fileSize * this.caps.ratio))
    if (this.out > most) throw new BackupFault('too-big')
    this.pieces.push(content)
    this.held += content.length
    const found: BackupRecord[] = []
    for (let next = this.next(); next; next = this.next()) found.push(next)
    return found
  }

  /** Nothing may be left over, and the last record must have come. */
  finish(): void {
    if (!this.ended || this.held > 0) throw new BackupFault('damaged')
  }

  private next(): BackupRecord | null {
    if (this.held < 5) return null
    const start = this.front(5)
    const kind = start[0] ?? 0
    const length = new DataView(start.buffer, start.byteOffset, 5).getUint32(1)
    if (this.ended) throw new BackupFault('damaged')
    if (length > this.caps.record) throw new BackupFault('too-big')
    if (this.held < 5 + length) return null
    const whole = this.front(5 + length)
    this.pieces = [(this.pieces[0] as Uint8Array).subarray(5 + length)]
    this.held -= 5 + length
    this.count(kind, length)
    return { kind, payload: whole.subarray(5, 5 + length) }
  }

  private count(kind: number, length: number): void {
    if (kind === RECORD.end) this.ended = true
    if (kind === RECORD.rows) this.rows += length
    if (kind === RECORD.file) this.files++
    if (this.rows > this.caps.rows || this.files > this.caps.files) throw new BackupFault('too-big')
  }

  /** What is held, with at least so many bytes in one piece at the front. */
  private front(count: number): Uint8Array {
    if ((this.pieces[0]?.length ?? 0) < count) this.pieces = [joinBytes(this.pieces)]
    return this.pieces[0] as Uint8Array
  }
}
