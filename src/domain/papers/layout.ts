import type { FilledSection, PaperDocument } from './fill'

/** How wide a text is at a size, in the units of the page. */
export type Measure = (text: string, size: number, bold: boolean) => number

export interface PageText {
  readonly text: string
  readonly x: number
  /** Of the base line. */
  readonly y: number
  readonly size: number
  readonly bold: boolean
}

/** A box of a table. */
export interface PageBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PaperSheet {
  readonly texts: readonly PageText[]
  readonly boxes: readonly PageBox[]
}

export const SHEET = { width: 1080, height: 1528, margin: 84 } as const
const ROOM = SHEET.width - 2 * SHEET.margin
const SIZE = 30
const TITLE = 42
const LINE = 48
const CELL_PAD = 12

/** What may not begin a line stays at the end of the one before. */
const NO_START = /^[，。、；：？！）》」』”’…％%),.;:?!｜]$/
const WORDS = /[A-Za-z0-9][A-Za-z0-9,.%@+/-]*|_+|[\s\S]/gu

/** Breaks a text to a width; words, figures and lines to write on stay whole where they fit. */
export function wrapText(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  const add = (token: string) => {
    if (line === '' || NO_START.test(token) || measure(line + token) <= width) line += token
    else {
      lines.push(line)
      line = token === ' ' ? '' : token
    }
  }
  for (const token of text.match(WORDS) ?? []) {
    if (measure(token) <= width) add(token)
    else for (const sign of Array.from(token)) add(sign)
  }
  return [...lines, line]
}

/** How wide each column of a table is, as shares of one, by the longest of its cells. */
export function columnShares({ columns, rows }: FilledSection): readonly number[] {
  const count = rows.reduce((most, row) => Math.max(most, row.length), columns.length)
  const lengths = Array.from({ length: count }, (_, at) => {
    const cells = [columns, ...rows].map((row) => Array.from(row[at] ?? '').length)
    return Math.min(16, Math.max(4, ...cells))
  })
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  return lengths.map((length) => length / whole)
}

class Pages {
  readonly sheets: { texts: PageText[]; boxes: PageBox[] }[] = [{ texts: [], boxes: [] }]
  private y: number = SHEET.margin

  constructor(private readonly measure: Measure) {}

  private get sheet() {
    return this.sheets[this.sheets.length - 1] ?? { texts: [], boxes: [] }
  }

  /** Begins a new sheet where there is no room for so much. */
  need(height: number): void {
    if (this.y + height <= SHEET.height - SHEET.margin || this.y === SHEET.margin) return
    this.sheets.push({ texts: [], boxes: [] })
    this.y = SHEET.margin
  }

  skip(height: number): void {
    this.y += height
  }

  title(text: string): void {
    for (const line of wrapText(text, ROOM, (part) => this.measure(part, TITLE, true))) {
      const x = (SHEET.width - this.measure(line, TITLE, true)) / 2
      this.sheet.texts.push({ text: line, x, y: this.y + TITLE, size: TITLE, bold: true })
      this.y += TITLE * 1.6
    }
    this.y += LINE / 2
  }

  paragraph(text: string, left: number, bold = false): void {
    for (const line of wrapText(text, ROOM - left, (part) => this.measure(part, SIZE, bold))) {
      this.need(LINE)
      this.sheet.texts.push({ text: line, x: SHEET.margin + left, y: this.y + SIZE, size: SIZE, bold })
      this.y += LINE
    }
  }

  row(cells: readonly string[], shares: readonly number[], bold = false): void {
    const lines = shares.map((share, at) =>
      wrapText(cells[at] ?? '', share * ROOM - 2 * CELL_PAD, (part) => this.measure(part, SIZE, bold)),
    )
    const height = Math.max(...lines.map(({ length }) => length)) * LINE + CELL_PAD
    this.need(height)
    let x: number = SHEET.margin
    lines.forEach((cell, at) => {
      const width = (shares[at] ?? 0) * ROOM
      this.sheet.boxes.push({ x, y: this.y, width, height })
      cell.forEach((text, n) =>
        this.sheet.texts.push({
          text,
          x: x + CELL_PAD,
          y: this.y + CELL_PAD / 2 + n * LINE + SIZE + 4,
          size: SIZE,
          bold,
        }),
      )
      x += width
    })
    this.y += height
  }

  section(section: FilledSection): void {
    if (section.heading !== undefined) {
      this.need(2 * LINE)
      this.paragraph(section.heading, 0, true)
    }
    if (section.kind === 'table') return this.table(section)
    const left = section.kind === 'sign' ? ROOM * 0.34 : 0
    const room = section.kind === 'sign' || section.kind === 'hand' ? LINE / 3 : 0
    for (const [text = ''] of section.rows) {
      this.paragraph(section.kind === 'text' ? `　　${text}` : text, left)
      this.skip(room)
    }
    this.skip(LINE / 3)
  }

  private table(section: FilledSection): void {
    const shares = columnShares(section)
    if (section.columns.length > 0) this.row(section.columns, shares, true)
    for (const row of section.rows) this.row(row, shares)
    for (let n = 0; n < section.spare; n++) this.row([], shares)
    this.skip(LINE / 2)
  }
}

/** A paper laid out on sheets, as many as it takes. */
export function paperSheets({ title, sections }: PaperDocument, measure: Measure): readonly PaperSheet[] {
  const pages = new Pages(measure)
  pages.title(title)
  for (const section of sections) if (!section.empty) pages.section(section)
  return pages.sheets
}
