/** A photo or file that proves something, without its bytes. */
export interface EvidenceItem {
  readonly id: string
  /** When it was put in, an instant in milliseconds. */
  readonly added: number
  /** Ids of the elements of a claim that it proves. */
  readonly elements: readonly string[]
  /** An id of the kinds of proof in the data; absent where the person has not said what it is. */
  readonly kind?: string
  readonly title: string
  readonly note: string
  /** The file's own name and type, and its size in bytes. */
  readonly name: string
  readonly mime: string
  readonly size: number
  /** SHA-256 of the original, 64 hexadecimal digits. */
  readonly sha256: string
  /** When the file says it was last changed, an instant in milliseconds; `null` where it does not say. */
  readonly taken: number | null
}

/** Bytes, apart from what is said of them: a row that holds bytes is written once and never again. */
export interface EvidenceFile {
  /** `<item>:original`, or `<item>:small`: a JPEG to show, which a file that is no picture has not. */
  readonly id: string
  readonly mime: string
  readonly bytes: ArrayBuffer
  readonly sha256: string
}
