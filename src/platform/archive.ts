import { Zip, ZipPassThrough } from 'fflate'

/** The last second that the format can tell, less a day for zones. */
const YEARS = [1980, 2099] as const

/** An archive that is written file by file: what is added goes into a blob at once and stays in memory no longer. */
export interface ArchiveWriter {
  /** `when`: the wall clock to note with the file. The bytes are stored as they are. */
  add(name: string, bytes: Uint8Array, when: Date): void
  /** Ends it. Nothing can be added any more. */
  end(): Blob
}

/** Begins a zip. Names other than ASCII are marked as UTF-8, so that every system shows them. */
export function startArchive(): ArchiveWriter {
  const blobs: Blob[] = []
  let chunks: Uint8Array<ArrayBuffer>[] = []
  let failed: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) failed = error
    else chunks.push(chunk as Uint8Array<ArrayBuffer>)
  })
  const settle = (): void => {
    if (failed) throw failed
    blobs.push(new Blob(chunks))
    chunks = []
  }
  return {
    add(name, bytes, when) {
      const file = new ZipPassThrough(name)
      const year = when.getFullYear()
      if (year >= YEARS[0] && year <= YEARS[1]) file.mtime = when
      zip.add(file)
      file.push(bytes, true)
      settle()
    },
    end() {
      zip.end()
      settle()
      return new Blob(blobs, { type: 'application/zip' })
    },
  }
}
