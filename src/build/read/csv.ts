import { cleanText } from './cells'
import { FORBIDDEN_KEYS } from './forbidden'
import type { Fault } from './result'
import { scanCsv, type CsvScan, type ScannedRow } from './csv-scan'

/** A cell's text as written, with its place. */
export interface CsvCell {
  readonly text: string
  readonly line: number
  /** 1-based. */
  readonly column: number
}

export interface CsvRow {
  /** The line of the file on which the row begins. */
  readonly line: number
  /** By heading. A Map, so that no heading can be mistaken for a property of objects. */
  readonly cells: ReadonlyMap<string, CsvCell>
}

export interface CsvFault extends Fault {
  readonly line: number
  readonly column?: number
}

export interface CsvTable {
  readonly headings: readonly string[]
  readonly headingLine: number
  readonly rows: readonly CsvRow[]
  readonly faults: readonly CsvFault[]
  /** What was left out on purpose: titles over the headings, sums under the rows. */
  readonly notes: readonly CsvFault[]
}

/**
 * Reads RFC 4180 text and what spreadsheets make of it: any line ends, also mixed; commas, tabs, semicolons
 * or full-width commas, told from the heading; blank rows left out. A faulty row is told and left out. Rows are numbered as
 * the spreadsheet numbers them, whatever line ends their cells hold.
 */
export function readCsv(text: string): CsvTable {
  const scan = scanCsv(text.replace(/^\uFEFF/, ''))
  const all = scan.rows.map(asNumbered).filter((row) => filled(row) > 0)
  const [heading, ...under] = withoutTitle(all)
  if (!heading) return emptyTable(scan)
  const titles = all.slice(0, all.indexOf(heading))
  const sums = under.filter(isSum)
  const body = under.filter((row) => !isSum(row))
  const headings = trimHeadings(heading)
  const faults: CsvFault[] = [...scan.faults, ...headingFaults(headings, heading.line)]
  const rows: CsvRow[] = []
  for (const row of body) {
    const found = [raggedFault(row, headings.length), ...formulaFaults(row)].filter(
      (fault) => fault !== undefined,
    )
    if (found.length > 0) faults.push(...found)
    else rows.push({ line: row.line, cells: byHeading(headings, row) })
  }
  const notes = [...titles.map(titleNote), ...sums.map(sumNote)]
  return { headings, headingLine: heading.line, rows, faults, notes }
}

function filled(row: ScannedRow): number {
  return row.cells.filter((cell) => cleanText(cell.text) !== '').length
}

/** The number that a spreadsheet writes beside the row, for the row and each of its cells. */
function asNumbered({ cells }: ScannedRow, index: number): ScannedRow {
  const line = index + 1
  return { line, cells: cells.map((cell) => ({ ...cell, line })) }
}

const firstText = (row: ScannedRow): string =>
  row.cells.map(({ text }) => cleanText(text)).find((text) => text !== '') ?? ''

const SUM = /^(合计|总计|小计|共计|总数|合\s计)/
const MOST_OF_A_SUM = 4

/** 合计 and a few numbers under the rows. */
function isSum(row: ScannedRow): boolean {
  return SUM.test(firstText(row)) && filled(row) <= MOST_OF_A_SUM
}

const titleNote = (row: ScannedRow): CsvFault => ({
  line: row.line,
  wrong: `“${firstText(row)}”当作标题，没有读入`,
  right: '列名从下面有好几格的那一行算起',
})
const sumNote = (row: ScannedRow): CsvFault => ({
  line: row.line,
  wrong: `“${firstText(row)}”这一行当作合计，没有读入`,
  right: '不是合计的话，请改第一格',
})

const MOST_TITLES = 3

/** Titles over the headings are rows of one cell alone, above a row of several. */
function withoutTitle(rows: readonly ScannedRow[]): readonly ScannedRow[] {
  const headings = rows.findIndex((row) => filled(row) > 1)
  return headings > 0 && headings <= MOST_TITLES ? rows.slice(headings) : rows
}

/** What a spreadsheet leaves where a formula failed, in whatever language. */
const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|#+)$/i

function formulaFaults(row: ScannedRow): CsvFault[] {
  return row.cells
    .filter(({ text }) => FORMULA_ERROR.test(cleanText(text)))
    .map(({ text, line, column }) => ({
      line,
      column,
      wrong: `“${cleanText(text)}”是公式出错留下的`,
      right: '请在表格里改好公式，或直接填上内容',
    }))
}

function emptyTable(scan: CsvScan): CsvTable {
  const fault = { line: 1, wrong: '文件里没有内容', right: '第一行应为列名，以下每行一条记录' }
  return { headings: [], headingLine: 1, rows: [], faults: [...scan.faults, fault], notes: [] }
}

/** Headings without the empty cells that spreadsheets leave at the right edge. */
function trimHeadings(row: ScannedRow): string[] {
  const headings = row.cells.map((cell) => cleanText(cell.text.normalize('NFKC')))
  while (headings[headings.length - 1] === '') headings.pop()
  return headings
}

function headingFaults(headings: readonly string[], line: number): CsvFault[] {
  return headings.flatMap((heading, index) => {
    const wrong = headingFault(headings, heading, index)
    return wrong ? [{ line, column: index + 1, wrong, right: '请给每一列一个不同的列名' }] : []
  })
}

function headingFault(headings: readonly string[], heading: string, index: number): string | undefined {
  if (heading === '') return '列名是空的'
  if (FORBIDDEN_KEYS.includes(heading)) return `非法列名: ${heading}`
  return headings.indexOf(heading) < index ? `重复列名: ${heading}` : undefined
}

function raggedFault(row: ScannedRow, width: number): CsvFault | undefined {
  const extra = row.cells.slice(width).some((cell) => cleanText(cell.text) !== '')
  if (!extra) return undefined
  return {
    line: row.line,
    wrong: `这一行有 ${row.cells.length} 格，列名有 ${width} 格`,
    right: '请补齐或删去多余的分隔符，内容里有逗号时用双引号括起来',
  }
}

/** Spreadsheets leave out empty cells at the end of a row: they are there, and empty. */
function byHeading(headings: readonly string[], row: ScannedRow): Map<string, CsvCell> {
  const cellAt = (index: number): CsvCell =>
    row.cells[index] ?? { text: '', line: row.line, column: index + 1 }
  return new Map(headings.map((heading, index) => [heading, cellAt(index)]))
}
