import { dayInWords } from '../../domain/day-words'
import { yuanText, type Fen } from '../../domain/money'
import type { FenRange } from '../../domain/wages/claim'
import type { Warning } from '../../domain/wages/line'
import type { WageWords } from '../../domain/wages/part'
import type { WageItem } from '../../domain/wages/records'

/** So many names stand in a title; the rest are counted. */
const NAMES = 3

/** `¥1,950.00` or `¥1,950.00—2,000.00`. */
export function rangeText({ low, high }: FenRange): string {
  return low === high ? yuanText(low) : `${yuanText(low)}—${yuanText(high).slice(1)}`
}

export function minusText(fen: Fen): string {
  return fen === 0 ? yuanText(0) : `−${yuanText(fen)}`
}

/** A sentence with its values in place of the {braces}. */
export function filledIn(words: string, values: Readonly<Record<string, string>>): string {
  const said = (value: string) => (/^\d{4}-\d\d(-\d\d)?$/.test(value) ? dayInWords(value) : value)
  return words.replace(/\{(\w+)\}/g, (_, name: string) => said(values[name] ?? ''))
}

/** The sentence of a warning with its values in it. */
export function warningText({ code, values = {} }: Warning, { warnings }: WageWords): string {
  return filledIn(warnings[code] ?? code, values)
}

/** Each sentence once, in order. */
export function warningTexts(warnings: readonly Warning[], words: WageWords): readonly string[] {
  const texts = warnings.map((warning) => warningText(warning, words))
  return texts.filter((text, i) => texts.indexOf(text) === i)
}

/** `欠的工资：9 月、10 月` */
export function itemTitle({ kind, parts }: WageItem, { kinds }: WageWords): string {
  const names = parts.flatMap(({ values }) => values['name'] ?? values['month'] ?? []).filter(Boolean)
  const base = kinds[kind] ?? kind
  if (names.length === 0) return base
  const more = names.length > NAMES ? `等 ${names.length} 个` : ''
  return `${base}：${names.slice(0, NAMES).join('、')}${more}`
}
