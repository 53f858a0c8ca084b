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
}

/**
 * Reads RFC 4180 text and what spreadsheets make of it: any line ends, also mixed; commas, tabs, semicolons
 * or full-width commas, told from the heading; blank rows left out. A faulty row is told and left out.
 */
export function readCsv(text: string): CsvTable {
  const scan = scanCsv(text.replace(/^\uFEFF/, ''))
  const [heading, ...body] = scan.rows.filter((row) => row.cells.some((cell) => cleanText(cell.text) !== ''))
  if (!heading) return emptyTable(scan)
  const headings = trimHeadings(heading)
  const faults: CsvFault[] = [...scan.faults, ...headingFaults(headings, heading.line)]
  const rows: CsvRow[] = []
  for (const row of body) {
    const fault = raggedFault(row, headings.length)
    if (fault) faults.push(fault)
    else rows.push({ line: row.line, cells: byHeading(headings, row) })
  }
  return { headings, headingLine: heading.line, rows, faults }
}

function emptyTable(scan: CsvScan): CsvTable {
  const fault = { line: 1, wrong: '文件里没有内容', right: '第一行应为列名，以下每行一条记录' }
  return { headings: [], headingLine: 1, rows: [], faults: [...scan.faults, fault] }
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
  if (row.cells.length >= width && !extra) return undefined
  return {
    line: row.line,
    wrong: `这一行有 ${row.cells.length} 格，列名有 ${width} 格`,
    right: '请补齐或删去多余的分隔符，内容里有逗号时用双引号括起来',
  }
}

function byHeading(headings: readonly string[], row: ScannedRow): Map<string, CsvCell> {
  return new Map(headings.map((heading, index) => [heading, row.cells[index] as CsvCell]))
}
