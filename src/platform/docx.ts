import { strToU8, zipSync } from 'fflate'
import type { FilledSection, PaperDocument } from '../domain/papers/fill'
import { columnShares } from '../domain/papers/layout'
import { CONTENT_TYPES, DOCUMENT_RELS, FONT_TABLE, ROOT_RELS, STYLES } from './docx-parts'

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
/** A4 in twentieths of a point, and its margins: 20 mm above and below, 25 mm at the sides. */
const PAGE = { width: 11906, height: 16838, top: 1134, side: 1417 } as const
const TEXT_WIDTH = PAGE.width - 2 * PAGE.side

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold: controls, halves of pairs, noncharacters. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A text that XML can hold. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')
}

function paragraph(style: string, text: string): string {
  const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run}</w:p>`
}

function row(cells: readonly string[], widths: readonly number[], style: string): string {
  const properties = style === 'CellHead' ? '<w:cantSplit/><w:tblHeader/>' : '<w:cantSplit/>'
  const boxes = widths.map(
    (width, at) =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(style, cells[at] ?? '')}</w:tc>`,
  )
  return `<w:tr><w:trPr>${properties}</w:trPr>${boxes.join('')}</w:tr>`
}

function table(section: FilledSection): string {
  const widths = columnShares(section).map((share) => Math.floor(share * TEXT_WIDTH))
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`)
    .join('')
  const rows = [
    ...(section.columns.length > 0 ? [row(section.columns, widths, 'CellHead')] : []),
    ...section.rows.map((cells) => row(cells, widths, 'Cell')),
    ...Array.from({ length: section.spare }, () => row([], widths, 'Cell')),
  ]
  return (
    paragraph('Gap', '') +
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/></w:tblPr>' +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${rows.join('')}</w:tbl>${paragraph('Line', '')}`
  )
}

const STYLE_OF = { text: 'Body', lines: 'Line', hand: 'Hand', sign: 'Sign' } as const

function sectionXml(section: FilledSection): string {
  const heading = section.heading === undefined ? '' : paragraph('Heading', section.heading)
  const { kind } = section
  if (kind === 'table') return heading + table(section)
  return heading + section.rows.map(([text = '']) => paragraph(STYLE_OF[kind], text)).join('')
}

function documentXml({ title, sections }: PaperDocument): string {
  const body = sections.filter(({ empty }) => !empty).map(sectionXml)
  const page =
    `<w:sectPr><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/>` +
    `<w:pgMar w:top="${PAGE.top}" w:right="${PAGE.side}" w:bottom="${PAGE.top}" w:left="${PAGE.side}" ` +
    'w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
  return `${HEAD}<w:document ${NAMESPACE}><w:body>${paragraph('Title', title)}${body.join('')}${page}</w:body></w:document>`
}

/** When the files within say they were made: nothing of the person's day or device. */
const NO_DAY = new Date(1980, 0, 1)

/** A paper as a file of Word, on A4, without any word on who made it. */
export function docxOf(paper: PaperDocument): Uint8Array<ArrayBuffer> {
  const files = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': ROOT_RELS,
    'word/document.xml': documentXml(paper),
    'word/styles.xml': STYLES,
    'word/fontTable.xml': FONT_TABLE,
    'word/_rels/document.xml.rels': DOCUMENT_RELS,
  }
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
  return zipSync(bytes, { level: 6, mtime: NO_DAY }) as Uint8Array<ArrayBuffer>
}
