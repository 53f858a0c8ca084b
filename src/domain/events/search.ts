import { foldQuery } from '../pinyin-match'
import { simplified } from './traditional'

/**
 * What one record is found by, prepared at build. `han`: its words, folded by `foldHan`. `latin`: pinyin, initials and
 * ASCII words in lower case, where each place at which a query may begin is a capital: `KuaiJi KJ Cnc`.
 */
export interface SearchText {
  readonly han: string
  readonly latin: string
}

/** Many records as two long texts, so that a search is two walks of the engine's own `indexOf`. */
export interface SearchIndex {
  readonly size: number
  readonly han: Haystack
  readonly latin: Haystack
  /** `latin.text` with its capitals: tells where a query may begin. */
  readonly starts: string
}

interface Haystack {
  readonly text: string
  /** Where each record begins, and at last the length of the text. */
  readonly offsets: readonly number[]
}

/** Stands between records; no query holds it. */
const BETWEEN = '\n'

/** Words ready to be searched: half width, lower case, simplified, without spaces. For matching only. */
export function foldHan(words: string): string {
  return foldQuery(simplified(words))
}

export function buildIndex(records: readonly SearchText[]): SearchIndex {
  const starts = records.map(({ latin }) => latin).join(BETWEEN)
  const latin = haystack(records.map((record) => record.latin))
  return {
    size: records.length,
    han: haystack(records.map(({ han }) => han)),
    latin: { ...latin, text: starts.toLowerCase() },
    starts,
  }
}

/**
 * The numbers of the records that hold every word of a query, in order; all of them for an empty query. A word is
 * Chinese (also traditional), pinyin from the start of any syllable, initials, or an ASCII word (`CNC`).
 */
export function search(index: SearchIndex, query: string): readonly number[] {
  const terms = query
    .split(/[\s　]+/)
    .map(foldHan)
    .filter(Boolean)
  const [first, ...rest] = terms.map((term) => holding(index, term))
  if (!first && query.trim() !== '') return []
  if (!first) return Array.from({ length: index.size }, (_, number) => number)
  return rest.reduce(both, first)
}

function holding(index: SearchIndex, term: string): readonly number[] {
  if (!/^[a-z0-9]+$/.test(term)) return walk(index.han, term, () => true)
  return walk(index.latin, term, (at) => isStart(index.starts.charCodeAt(at)))
}

/** A capital or a digit. */
function isStart(code: number): boolean {
  return code <= 90
}

function walk({ text, offsets }: Haystack, term: string, mayBegin: (at: number) => boolean): number[] {
  const found: number[] = []
  let record = 0
  let at = text.indexOf(term)
  while (at >= 0) {
    while ((offsets[record + 1] as number) <= at) record += 1
    const fits = mayBegin(at)
    if (fits) found.push(record)
    at = text.indexOf(term, fits ? (offsets[record + 1] as number) : at + 1)
  }
  return found
}

function haystack(texts: readonly string[]): Haystack {
  const offsets = [0]
  texts.forEach((text, index) => offsets.push((offsets[index] as number) + text.length + BETWEEN.length))
  return { text: texts.join(BETWEEN), offsets }
}

/** Numbers that stand in both of two rising lists. */
function both(one: readonly number[], other: readonly number[]): number[] {
  let at = 0
  return one.filter((number) => {
    while (at < other.length && (other[at] as number) < number) at += 1
    return other[at] === number
  })
}
