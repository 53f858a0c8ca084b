/** Numbers from 0 to below 1 that a seed decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
const below = (random: Random, end: number) => Math.floor(random() * end)

/** What a broken line, proxy or disk does to bytes. */
const BYTE_FAULTS: readonly ((bytes: number[], at: number, random: Random) => void)[] = [
  (bytes, at, random) => (bytes[at] = below(random, 256)),
  (bytes, at, random) => void bytes.splice(at, 1 + below(random, 8)),
  (bytes, at, random) => void bytes.splice(at, 0, below(random, 256)),
  (bytes, at) => (bytes.length = at),
  (bytes, at, random) => void bytes.splice(at, 0, ...bytes.slice(at, at + below(random, 40))),
]

/** The bytes with one to three faults in them. */
export function mutateBytes(text: string, random: Random): Uint8Array {
  const bytes = [...new TextEncoder().encode(text)]
  for (let faults = 1 + below(random, 3); faults > 0; faults--)
    BYTE_FAULTS[below(random, BYTE_FAULTS.length)]?.(bytes, below(random, bytes.length + 1), random)
  return Uint8Array.from(bytes)
}

const ODD: readonly unknown[] = [
  null,
  [],
  {},
  0,
  -1,
  1e99,
  '',
  'http://',
  '../..',
  true,
  '9999-99-99T99:99:99Z',
  [[]],
]

/** A value in which one thing, anywhere, is gone, renamed or something else. */
export function mutateValue(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.15) return ODD[below(random, ODD.length)]
  const entries = Object.entries(value)
  const at = below(random, entries.length)
  const [name = '', inner] = entries[at] ?? []
  const act = random()
  if (act < 0.1) entries.splice(at, 1)
  else entries[at] = act < 0.2 ? [`${name}x`, inner] : [name, mutateValue(inner, random)]
  return Object.fromEntries(entries)
}
