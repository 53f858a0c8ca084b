import { isDay } from '../day'
import { holds } from '../wages/routes'
import { dayWords, factsOf, HAND_WIDTHS, listsOf, type Facts, type Rows } from './facts'
import type { PaperInput } from './input'
import type { Blank, Condition, ListId, Paper, PaperSection, PapersPart, Sentence } from './part'
import { nameText, oneLine, plainText } from './typed'

/** Cells of a table stand divided by it, in the data and where a person edits them. */
export const CELL = '｜'
/** Half a character wide, and without a gap between two in the fonts of systems. */
const LINE = '__'
const DAY_LINE = `${LINE.repeat(4)} 年 ${LINE.repeat(2)} 月 ${LINE.repeat(2)} 日`

export interface FilledSection {
  readonly id: string
  readonly kind: PaperSection['kind']
  readonly name: string
  readonly heading?: string
  readonly columns: readonly string[]
  /** Paragraphs, lines or rows; one cell each except in a table. */
  readonly rows: readonly (readonly string[])[]
  /** Empty rows to write on, at the end of a table. */
  readonly spare: number
  /** Nothing to show, not even empty rows: it is not on the paper. */
  readonly empty: boolean
  /** True where the person wrote it over. */
  readonly edited: boolean
}

/** A paper ready to be shown, printed, copied or written to a file. */
export interface PaperDocument {
  readonly title: string
  readonly sections: readonly FilledSection[]
}

interface Filler {
  readonly blanks: ReadonlyMap<string, Blank>
  readonly input: PaperInput
  readonly facts: Facts
  readonly lists: Readonly<Record<ListId, Rows>>
}

/** What a blank holds, typed or known, before it is put in words. Typed emptiness stands against what is known. */
export function blankValue(id: string, values: PaperInput['values'], facts: Facts): string {
  return values[id] ?? facts[id] ?? ''
}

function wordsOf(blank: Blank, raw: string): string {
  switch (blank.kind) {
    case 'day':
      return isDay(raw) ? dayWords(raw) : ''
    case 'choice':
      return blank.options?.find(({ id }) => id === raw)?.words ?? ''
    case 'name':
      return nameText(raw)
    case 'lines':
      return plainText(raw).trim()
    case 'text':
      // The paper says 岁 itself.
      return blank.id === 'age' ? oneLine(raw).replace(/\s*周?岁$/, '') : oneLine(raw)
    case 'money':
      return oneLine(raw)
  }
}

/** The words for a name in braces; empty where nothing is known. */
function known(name: string, row: Facts, { blanks, facts, input }: Filler): string {
  const inRow = row[name]
  if (inRow !== undefined) return oneLine(inRow)
  const blank = blanks.get(name)
  return blank ? wordsOf(blank, blankValue(name, input.values, facts)) : (facts[name] ?? '')
}

/** A line to write on by hand. */
function lineFor(name: string, { blanks }: Filler): string {
  const blank = blanks.get(name)
  const width = blank ? (blank.kind === 'day' ? 0 : blank.width) : (HAND_WIDTHS[name] ?? 6)
  return width === 0 ? DAY_LINE : LINE.repeat(width)
}

const NAMES = /\{([a-z0-9-]+)\}/g
const OPTIONAL = /\[([^\]]*)\]/g

/** A sentence with its blanks filled. Typed text is put in once and never read as a template. */
function sentenceText(text: string, row: Facts, filler: Filler): string {
  const kept = text.replace(OPTIONAL, (_, inner: string) =>
    (inner.match(NAMES) ?? []).every((name) => known(name.slice(1, -1), row, filler) !== '') ? inner : '',
  )
  return kept.replace(NAMES, (_, name: string) => known(name, row, filler) || lineFor(name, filler))
}

function isKnown(name: string, filler: Filler): boolean {
  const list = (filler.lists as Readonly<Record<string, Rows>>)[name]
  return list ? list.length > 0 : known(name, {}, filler) !== ''
}

function stands(condition: Condition, filler: Filler): boolean {
  const { when, unless, chosen, has, lacks } = condition
  const { answers, values } = filler.input
  return (
    holds(when, answers) &&
    (unless === undefined || !holds(unless, answers)) &&
    holds(chosen, values) &&
    (has ?? []).every((name) => isKnown(name, filler)) &&
    (lacks ?? []).every((name) => !isKnown(name, filler))
  )
}

function texts(sentences: readonly Sentence[] | undefined, filler: Filler): readonly string[] {
  return (sentences ?? [])
    .filter((sentence) => stands(sentence, filler))
    .map(({ text }) => sentenceText(text, {}, filler))
}

/** The paragraphs of a section as filled, before anybody edits them. */
function filledTexts(section: PaperSection, filler: Filler): readonly string[] {
  const { before, each, row, otherwise, after } = section
  const rows = each ? filler.lists[each] : []
  const repeated = row === undefined ? [] : rows.map((facts) => sentenceText(row, facts, filler))
  const middle = repeated.length > 0 ? repeated : texts(otherwise, filler)
  return [...texts(before, filler), ...middle, ...texts(after, filler)]
}

function rowsOf(section: PaperSection, paragraphs: readonly string[]): readonly (readonly string[])[] {
  if (section.kind === 'table') return paragraphs.map((text) => text.split(CELL).map(oneLine))
  return paragraphs
    .reduce<string[]>((lines, text) => [...lines, ...text.split('\n')], [])
    .filter((line) => line.trim() !== '')
    .map((line) => [line])
}

/** Rows from what a person wrote over a section: a line each, cells of a table divided by `｜`. */
function editedRows(section: PaperSection, text: string): readonly (readonly string[])[] {
  const lines = plainText(text).replace(/\s+$/, '').split('\n')
  if (lines.join('').trim() === '') return []
  if (section.kind !== 'table') return lines.map((line) => [line.trim()])
  return lines.filter((line) => line.trim() !== '').map((line) => line.split(CELL).map(oneLine))
}

function filledSection(section: PaperSection, written: string | undefined, filler: Filler): FilledSection {
  const { id, kind, name, heading, columns, spare } = section
  const rows =
    written === undefined ? rowsOf(section, filledTexts(section, filler)) : editedRows(section, written)
  return {
    id,
    kind,
    name,
    ...(heading === undefined ? {} : { heading }),
    columns: columns === undefined ? [] : columns.split(CELL),
    rows,
    spare: spare ?? 0,
    empty: rows.length === 0 && !(spare && columns),
    edited: written !== undefined,
  }
}

/**
 * A paper from its template, what is known and what was typed. `written`: what the person wrote over a section, by its
 * id; a section written empty is left out. What is not known becomes a line to write on by hand.
 */
export function fillPaper(
  part: PapersPart,
  paper: Paper,
  input: PaperInput,
  written: Readonly<Record<string, string>>,
): PaperDocument {
  const filler: Filler = {
    blanks: new Map(part.blanks.map((blank) => [blank.id, blank])),
    input,
    facts: factsOf(input),
    lists: listsOf(part, input),
  }
  const sections = paper.sections
    .filter((section) => written[section.id] !== undefined || stands(section, filler))
    .map((section) => filledSection(section, written[section.id], filler))
  return { title: paper.title, sections }
}
