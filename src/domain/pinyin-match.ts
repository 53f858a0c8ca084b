import { halfWidth } from './half-width'
/** Something that can be found by its Chinese name or by its pinyin. */
export interface Named {
  readonly name: string
  /** Full pinyin without tones, a space between syllables: `si men`. */
  readonly pinyin: string
}

/** How well a name fits, best first. `exact`: the whole name. `prefix`: its beginning. `inside`: a later part. */
export type Fit = 'exact' | 'prefix' | 'inside'

const ORDER: readonly Fit[] = ['exact', 'prefix', 'inside']

/**
 * A typed query ready for matching: full-width letters and digits as half-width, lower case, and without spaces or
 * the apostrophes that keyboards put between syllables. `ü` and its stand-in `v` are `u`.
 */
export function foldQuery(query: string): string {
  return foldPinyin(
    halfWidth(query)
      .toLowerCase()
      .replace(/[\s'’]/g, ''),
  )
}

/**
 * How a folded query fits a name: by Chinese characters, or by pinyin from the start of any syllable, where each
 * syllable may be shortened to its first letters (`simen`, `sime`, `sm`, `smen`). `null` where it does not fit, and
 * for an empty query.
 */
export function fitOf(folded: string, named: Named): Fit | null {
  if (folded === '') return null
  const byName = fitName(folded, foldQuery(named.name))
  return byName ?? (/^[a-z]+$/.test(folded) ? fitPinyin(folded, syllablesOf(named)) : null)
}

/** What fits the query, best first and otherwise in the order given; everything for an empty query. */
export function findNamed<T extends Named>(
  query: string,
  items: readonly T[],
  limit = Infinity,
): readonly T[] {
  const folded = foldQuery(query)
  if (folded === '') return items.slice(0, limit)
  const fits = items.map((item) => fitOf(folded, item))
  const ranked = ORDER.map((fit) => items.filter((_, index) => fits[index] === fit))
  return ([] as T[]).concat(...ranked).slice(0, limit)
}

function fitName(folded: string, name: string): Fit | null {
  const at = name.indexOf(folded)
  if (at < 0) return null
  if (at > 0) return 'inside'
  return name.length === folded.length ? 'exact' : 'prefix'
}

function fitPinyin(folded: string, syllables: readonly string[]): Fit | null {
  const reached = reachedFrom(folded, syllables)
  if (reached > 0) return reached === syllables.length ? 'exact' : 'prefix'
  const inside = syllables.some((_, start) => start > 0 && reachedFrom(folded, syllables.slice(start)) > 0)
  return inside ? 'inside' : null
}

/**
 * How many syllables, from the first on, the whole query can be spread over, each giving at least its first letter:
 * the most that fit, 0 where none do. Walks all ways of spreading at once, so a long query costs no more than its
 * length times the name's.
 */
function reachedFrom(query: string, syllables: readonly string[]): number {
  let best = 0
  let spent = new Set([0])
  for (let index = 0; index < syllables.length && spent.size > 0; index += 1) {
    spent = spentAfter(query, syllables[index] as string, spent)
    if (spent.delete(query.length)) best = index + 1
  }
  return best
}

/** The numbers of letters that may be spent once this syllable has given one or more. */
function spentAfter(query: string, syllable: string, before: ReadonlySet<number>): Set<number> {
  const after = new Set<number>()
  before.forEach((from) => {
    for (
      let length = 1;
      length <= syllable.length && query[from + length - 1] === syllable[length - 1];
      length += 1
    ) {
      after.add(from + length)
    }
  })
  return after
}

function syllablesOf({ pinyin }: Named): readonly string[] {
  return foldPinyin(pinyin.toLowerCase())
    .split(/\s+/)
    .filter((syllable) => syllable !== '')
}

function foldPinyin(text: string): string {
  return text.replace(/[üv]/g, 'u')
}
