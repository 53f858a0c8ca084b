import {
  crc32,
  directory,
  localHeader,
  MOST_ZIP_BYTES,
  MOST_ZIP_FILES,
  type ZipClock,
  type ZipEntry,
} from '../domain/evidence/zip'

/** An archive that is written file by file: what is added goes into a blob at once and stays in memory no longer. */
export interface ArchiveWriter {
  /** Bytes are stored as they are: photos do not get smaller. Throws a RangeError where the format ends, at four GB. */
  add(name: string, bytes: Uint8Array, when: ZipClock): void
  /** Ends it. Nothing can be added any more. */
  end(): Blob
}

/** Begins a zip whose names every system shows as they are. */
export function startArchive(): ArchiveWriter {
  const encoder = new TextEncoder()
  const blobs: Blob[] = []
  const entries: ZipEntry[] = []
  let offset = 0
  const write = (parts: readonly Uint8Array[]): void => {
    blobs.push(new Blob(parts as Uint8Array<ArrayBuffer>[]))
    for (const { length } of parts) offset += length
  }
  return {
    add(name, bytes, when) {
      const { length: size } = bytes
      if (offset + size > MOST_ZIP_BYTES || entries.length >= MOST_ZIP_FILES)
        throw new RangeError('too large')
      const entry = { name: encoder.encode(name), size, crc: crc32(bytes), offset, when }
      entries.push(entry)
      write([localHeader(entry), bytes])
    },
    end() {
      write(directory(entries, offset))
      return new Blob(blobs, { type: 'application/zip' })
    },
  }
}
