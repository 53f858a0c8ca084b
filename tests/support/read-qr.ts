/**
 * Reads a QR code back, by ISO/IEC 18004 and not by the library that wrote it: format, mask, zigzag, blocks, bytes. The
 * squares are exact, so nothing is corrected; the checking codewords must still be those of the data.
 */
type Squares = readonly (readonly boolean[])[]

/** Checking codewords a block, and blocks, of versions 1 to 40, for the levels L, M, Q, H (table 9). */
const CHECKS = {
  L: '7 10 15 20 26 18 20 24 30 18 20 24 26 30 22 24 28 30 28 28 28 28 30 30 26 28 30 30 30 30 30 30 30 30 30 30 30 30 30 30',
  M: '10 16 26 18 24 16 18 22 22 26 30 22 22 24 24 28 28 26 26 26 26 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28',
  Q: '13 22 18 26 18 24 18 22 20 24 28 26 24 20 30 24 28 28 26 30 28 30 30 30 30 28 30 30 30 30 30 30 30 30 30 30 30 30 30 30',
  H: '17 28 22 16 22 28 26 26 24 28 24 28 22 24 24 30 28 28 26 28 30 24 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30',
} as const
const BLOCKS = {
  L: '1 1 1 1 1 2 2 2 2 4 4 4 4 4 6 6 6 6 7 8 8 9 9 10 12 12 12 13 14 15 16 17 18 19 19 20 21 22 24 25',
  M: '1 1 1 2 2 4 4 4 5 5 5 8 9 9 10 10 11 13 14 16 17 17 18 20 21 23 25 26 28 29 31 33 35 37 38 40 43 45 47 49',
  Q: '1 1 2 2 4 4 6 6 8 8 8 10 12 16 12 17 16 18 21 20 23 23 25 27 29 34 34 35 38 40 43 45 48 51 53 56 59 62 65 68',
  H: '1 1 2 4 4 4 5 6 8 8 11 11 16 16 18 16 19 21 25 25 25 34 30 32 35 37 40 42 45 48 51 54 57 60 63 66 70 74 77 81',
} as const
const LEVELS = ['M', 'L', 'H', 'Q'] as const
const FORMAT_MASK = 0b101010000010010
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

export interface ReadQr {
  readonly text: string
  readonly version: number
  readonly level: 'L' | 'M' | 'Q' | 'H'
}

/** Throws where the squares are no QR code. */
export function readQr(squares: Squares): ReadQr {
  const version = (squares.length - 17) / 4
  const { level, mask } = formatOf(squares)
  const codewords = codewordsOf(squares, version, MASKS[mask] as (x: number, y: number) => boolean)
  const checks = pick(CHECKS[level], version)
  const data = dataOf(codewords, pick(BLOCKS[level], version), checks)
  return { text: textOf(data, version), version, level }
}

function pick(row: string, version: number): number {
  return Number(row.split(' ')[version - 1])
}

function formatOf(squares: Squares): { level: ReadQr['level']; mask: number } {
  const at = (x: number, y: number) => (squares[y]?.[x] ? 1 : 0)
  const bits = [0, 1, 2, 3, 4, 5, 7, 8]
    .map((x) => at(x, 8))
    .concat([7, 5, 4, 3, 2, 1, 0].map((y) => at(8, y)))
  const format = bits.reduce<number>((all, bit) => all * 2 + bit, 0) ^ FORMAT_MASK
  return { level: LEVELS[format >> 13] as ReadQr['level'], mask: (format >> 10) & 7 }
}

/** True for the squares that carry no data: finders, timing, alignment, format and version. */
function reserved(version: number): (x: number, y: number) => boolean {
  const size = version * 4 + 17
  const centres = alignmentCentres(version)
  const alignment = (x: number, y: number) =>
    centres.some((cx) =>
      centres.some(
        (cy) =>
          Math.abs(cx - x) <= 2 &&
          Math.abs(cy - y) <= 2 &&
          !((cx === 6 && cy === 6) || (cx === 6 && cy === size - 7) || (cx === size - 7 && cy === 6)),
      ),
    )
  return (x, y) =>
    (x < 9 && y < 9) ||
    (x < 9 && y >= size - 8) ||
    (x >= size - 8 && y < 9) ||
    x === 6 ||
    y === 6 ||
    (version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))) ||
    alignment(x, y)
}

function alignmentCentres(version: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
  const last = version * 4 + 10
  return [6, ...Array.from({ length: count - 1 }, (_, index) => last - (count - 2 - index) * step)]
}

function codewordsOf(squares: Squares, version: number, mask: (x: number, y: number) => boolean): number[] {
  const isReserved = reserved(version)
  const size = squares.length
  const bits: number[] = []
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step
      for (const x of [right, right - 1])
        if (!isReserved(x, y)) bits.push((squares[y]?.[x] ?? false) !== mask(x, y) ? 1 : 0)
    }
  }
  const words: number[] = []
  for (let at = 0; at + 8 <= bits.length; at += 8) words.push(parseInt(bits.slice(at, at + 8).join(''), 2))
  return words
}

/** Undoes the interleaving, and holds the checking codewords to the data. */
function dataOf(words: readonly number[], blocks: number, checks: number): number[] {
  const short = Math.floor(words.length / blocks) - checks
  const long = words.length % blocks
  const lengths = Array.from({ length: blocks }, (_, index) => short + (index >= blocks - long ? 1 : 0))
  const data = lengths.map((): number[] => [])
  let at = 0
  for (let place = 0; place <= short; place += 1)
    data.forEach((block, index) => {
      if (place < (lengths[index] ?? 0)) block.push(words[at++] ?? 0)
    })
  const check = data.map((): number[] => [])
  for (let place = 0; place < checks; place += 1) for (const block of check) block.push(words[at++] ?? 0)
  data.forEach((block, index) => {
    if (!isDivisible([...block, ...(check[index] ?? [])], checks))
      throw new Error(`block ${index} does not check`)
  })
  return data.flat()
}

/** Powers of 2 in GF(256) with the polynomial 0x11D, and their logarithms. */
const POWERS = powers()
const LOGS = new Uint8Array(256)
POWERS.slice(0, 255).forEach((value, power) => (LOGS[value] = power))

function powers(): Uint8Array {
  const values = new Uint8Array(510)
  for (let power = 0, value = 1; power < 510; power += 1) {
    values[power] = value
    value = value < 128 ? value * 2 : (value * 2) ^ 0x11d
  }
  return values
}

/** True where the codewords, as a polynomial over GF(256), have every root of the generator (2^0, 2^1 …). */
function isDivisible(words: readonly number[], roots: number): boolean {
  for (let root = 0; root < roots; root += 1) {
    let sum = 0
    for (const word of words) sum = (sum === 0 ? 0 : (POWERS[(LOGS[sum] as number) + root] as number)) ^ word
    if (sum !== 0) return false
  }
  return true
}

/** One segment of bytes in UTF-8. */
function textOf(data: readonly number[], version: number): string {
  const bits = data.map((word) => word.toString(2).padStart(8, '0')).join('')
  if (bits.slice(0, 4) !== '0100') throw new Error(`not bytes: ${bits.slice(0, 4)}`)
  const lengthBits = version < 10 ? 8 : 16
  const length = parseInt(bits.slice(4, 4 + lengthBits), 2)
  const start = 4 + lengthBits
  const bytes = Array.from({ length }, (_, index) =>
    parseInt(bits.slice(start + index * 8, start + index * 8 + 8), 2),
  )
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
}
