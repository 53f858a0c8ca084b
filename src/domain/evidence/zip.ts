/** A file in an archive, as its headers tell it. Sizes and offsets in bytes. */
export interface ZipEntry {
  readonly name: Uint8Array
  readonly size: number
  readonly crc: number
  /** Where its header begins. */
  readonly offset: number
  /** The wall clock noted with it. */
  readonly when: ZipClock
}

/** A wall clock of the years 1980 to 2107, in steps of two seconds: the format knows no zones. */
export interface ZipClock {
  readonly year: number
  readonly month: number
  readonly date: number
  readonly hour: number
  readonly minute: number
}

/** What the format can count without its 64-bit form, which old phones cannot read. */
export const MOST_ZIP_BYTES = 0xffff_0000
export const MOST_ZIP_FILES = 0xfffe

const VERSION = 20
/** Made on Unix: readers then take the names for what the flag says they are. */
const MADE_BY = 0x0300 | VERSION
const UTF8 = 0x0800
/** A plain file that its owner may write and all may read. */
const PLAIN_FILE = 0o100644 * 0x10000

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The checksum of the format over all bytes. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}

/** Numbers one after another, the least byte first: each as `[value, how many bytes]`. */
function packed(...numbers: readonly (readonly [number, 2 | 4])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [, bytes]) => sum + bytes, 0)))
  let at = 0
  for (const [value, bytes] of numbers) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value >>> 0, true)
    at += bytes
  }
  return new Uint8Array(view.buffer)
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

function clock({ year, month, date, hour, minute }: ZipClock): readonly (readonly [number, 2])[] {
  const known = year >= 1980 && year <= 2107
  return [
    [known ? (hour << 11) | (minute << 5) : 0, 2],
    [known ? ((year - 1980) << 9) | (month << 5) | date : 0x21, 2],
  ]
}

/** What both headers of a file say of it: stored as it is, how large, which name. */
function about({ name, size, crc, when }: ZipEntry): readonly (readonly [number, 2 | 4])[] {
  return [
    [VERSION, 2],
    [UTF8, 2],
    [0, 2],
    ...clock(when),
    [crc, 4],
    [size, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  ]
}

/** What stands before the bytes of a file. Their size is told at once: some readers go through from front to back. */
export function localHeader(entry: ZipEntry): Uint8Array {
  return joined(packed([0x04034b50, 4], ...about(entry)), entry.name)
}

function centralHeader(entry: ZipEntry): Uint8Array {
  const rest = packed(
    [0x02014b50, 4],
    [MADE_BY, 2],
    ...about(entry),
    [0, 2],
    [0, 2],
    [0, 2],
    [PLAIN_FILE, 4],
    [entry.offset, 4],
  )
  return joined(rest, entry.name)
}

/** The directory that ends an archive; `offset`: where it begins. */
export function directory(entries: readonly ZipEntry[], offset: number): readonly Uint8Array[] {
  const headers = entries.map(centralHeader)
  const size = headers.reduce((sum, { length }) => sum + length, 0)
  const count = entries.length
  return [
    ...headers,
    packed([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]),
  ]
}
