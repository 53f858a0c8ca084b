import { CHUNK_HEAD_BYTES, START_BYTES } from '../../../src/domain/backup/format'

/** The chunks of a file as they lie in it. */
export function chunksOf(bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = []
  for (let at = START_BYTES; at < bytes.length - 32;) {
    const length = CHUNK_HEAD_BYTES + new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(1)
    found.push(bytes.slice(at, at + length))
    at += length
  }
  return found
}

/** The same chunks in another order, or one fewer. */
export function shuffled(chunks: Uint8Array[], below: (end: number) => number): Uint8Array[] {
  const [from, to] = [below(chunks.length), below(chunks.length)]
  const moved = chunks.slice()
  ;[moved[from], moved[to]] = [chunks[to] as Uint8Array, chunks[from] as Uint8Array]
  return from === to ? chunks.slice(1) : moved
}

/** A chunk that says it has another length. */
export function lied(chunk: Uint8Array, below: (end: number) => number): Uint8Array {
  const copy = chunk.slice()
  new DataView(copy.buffer).setUint32(1, below(2 ** 32))
  return copy
}
