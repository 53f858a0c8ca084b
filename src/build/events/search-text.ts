import { pinyin } from 'pinyin-pro'
import { foldHan, type SearchText } from '../../domain/events/search'

const HAN = /\p{Script=Han}/u

/**
 * What a record is found by, from its words (title, organiser; or employer, post). Pinyin is read from the words as a
 * whole, so that 会计 is kuài jì; each syllable and each ASCII word begins with a capital.
 */
export function searchTextOf(words: readonly string[]): SearchText {
  const said = words.filter(Boolean)
  return { han: said.map(foldHan).join('/'), latin: said.map(latinOf).filter(Boolean).join(' ') }
}

function latinOf(words: string): string {
  const pieces = piecesOf(words)
  const whole = pieces.join('')
  const initials = pieces.map((piece) => (/^[A-Z][a-z]+$/.test(piece) ? piece.charAt(0) : piece)).join('')
  return initials === whole ? whole : `${whole} ${initials}`
}

/** Syllables and ASCII words, each folded as queries are and with its first letter as a capital. */
function piecesOf(words: string): string[] {
  const runs = words.normalize('NFKC').match(/\p{Script=Han}+|[A-Za-z0-9]+/gu) ?? []
  return runs.flatMap((run) => (HAN.test(run) ? syllablesOf(run) : [capital(foldHan(run))]))
}

function syllablesOf(run: string): string[] {
  return pinyin(run, { toneType: 'none', type: 'array', v: true })
    .map((syllable) => capital(foldHan(syllable)))
    .filter((syllable) => /^[A-Z][a-z]*$/.test(syllable))
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
