import type { CsvCell, CsvFault } from './csv'

export interface ScannedRow {
  readonly line: number
  readonly cells: readonly CsvCell[]
}

export interface CsvScan {
  readonly rows: readonly ScannedRow[]
  readonly faults: readonly CsvFault[]
}

const DELIMITERS = [',', '\t', ';', '，'] as const
const LINE_END = /\r\n|\r|\n/

/** Cuts text into rows of cells. Every cell keeps its own text and place; nothing is interpreted. */
export function scanCsv(text: string): CsvScan {
  const scanner = new Scanner(text, delimiterOf(text))
  return scanner.scan()
}

/** A title may stand over the headings, without any. */
const FIRST_LINES = 3

/** The delimiter that stands most often, outside quotes, in the first line that has one. */
export function delimiterOf(text: string): string {
  const lines = text
    .split(LINE_END)
    .filter((line) => line.trim() !== '')
    .slice(0, FIRST_LINES)
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ''))
  const heading = lines.find((line) => DELIMITERS.some((delimiter) => line.includes(delimiter))) ?? ''
  const counts = DELIMITERS.map((delimiter) => heading.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

class Scanner {
  private index = 0
  private line = 1
  private readonly rows: ScannedRow[] = []
  private readonly faults: CsvFault[] = []

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {}

  scan(): CsvScan {
    while (this.index < this.text.length) this.rows.push(this.row())
    return { rows: this.rows, faults: this.faults }
  }

  private row(): ScannedRow {
    const line = this.line
    const cells: CsvCell[] = []
    do cells.push(this.cell(cells.length + 1))
    while (this.take(this.delimiter))
    this.lineEnd()
    return { line, cells }
  }

  private cell(column: number): CsvCell {
    const line = this.line
    const text = this.text[this.index] === '"' ? this.quoted(line, column) : this.bare()
    return { text, line, column }
  }

  private bare(): string {
    const start = this.index
    while (this.index < this.text.length && !this.atCellEnd()) this.index++
    return this.text.slice(start, this.index)
  }

  private quoted(line: number, column: number): string {
    let text = ''
    this.index++
    while (this.index < this.text.length) {
      if (this.take('""')) text += '"'
      else if (this.take('"')) return text + this.afterQuote(line, column)
      else text += this.inner()
    }
    this.faults.push({
      line,
      column,
      wrong: '双引号没有成对',
      right: '请在这一格末尾补上双引号，或删去开头的双引号',
    })
    return text
  }

  /** One character inside quotes, where a line end is text but still counts as a line. */
  private inner(): string {
    const start = this.index
    if (!this.lineEnd()) this.index++
    return this.text.slice(start, this.index)
  }

  private afterQuote(line: number, column: number): string {
    const rest = this.bare()
    if (rest.trim() !== '') {
      this.faults.push({
        line,
        column,
        wrong: '双引号后面还有字',
        right: '内容里的双引号请写两遍，如 ""示例""',
      })
    }
    return rest.trim()
  }

  private atCellEnd(): boolean {
    const char = this.text[this.index]
    return char === this.delimiter || char === '\r' || char === '\n'
  }

  private take(expected: string): boolean {
    if (!this.text.startsWith(expected, this.index)) return false
    this.index += expected.length
    return true
  }

  private lineEnd(): boolean {
    const taken = this.take('\r\n') || this.take('\r') || this.take('\n')
    if (taken) this.line++
    return taken
  }
}
