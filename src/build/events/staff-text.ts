import { cleanText } from '../read/cells'

const NUMERALS = '〇一二三四五六七八九'
const DASHES = /[‐‑‒–—―−─－~〜～]+|-{2,}/g

/**
 * A date as staff write it, made plain: half width, no spaces, one kind of dash, Chinese numerals before 年, 月, 日, 点,
 * 时, 分 as digits. Marks of punctuation stay.
 */
export function plainDateText(text: string): string {
  const plain = cleanText(text.replace(/[\r\n]+/g, ' '))
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(/(\d)[ ]+(?=\d{1,2}:)/g, '$1@')
    .replace(/[ ]/g, '')
    .replace(/@/g, ' ')
    .replace(/[至到]/g, '-')
    .replace(/零/g, '〇')
    .replace(/两(?=[点时])/g, '二')
  return plain.replace(/[〇一二三四五六七八九十]+(?=[年月日号点时分])/g, (word) => String(numeral(word)))
}

/** 二〇二六 is 2026, 十二 is 12, 二十 is 20, 三十一 is 31. */
function numeral(word: string): string {
  if (!word.includes('十')) return Array.from(word, digit).join('')
  const [tens = '', ones = ''] = word.split('十')
  return String((tens === '' ? 1 : Number(digit(tens))) * 10 + (ones === '' ? 0 : Number(digit(ones))))
}

function digit(char: string): string {
  return String(NUMERALS.indexOf(char))
}

/** Walks over a text from its beginning. */
export class Cursor {
  constructor(private rest: string) {}

  /** The match of a pattern at this very place, which is then passed; `null` where it does not fit. */
  take(pattern: RegExp): RegExpExecArray | null {
    const found = new RegExp(`^(?:${pattern.source})`).exec(this.rest)
    if (found) this.rest = this.rest.slice(found[0].length)
    return found
  }

  get left(): string {
    return this.rest
  }
}
