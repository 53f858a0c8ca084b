// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fillPaper, type PaperDocument } from '../../src/domain/papers/fill'
import { wrapText, paperSheets, SHEET } from '../../src/domain/papers/layout'
import { oneLine, plainText } from '../../src/domain/papers/typed'
import { docxOf, xmlText } from '../../src/platform/docx'
import { EMPTY, paperOf, part, WHOLE } from '../domain/papers/support'

const NAUGHTY = '../shared/samples/strings-blns/blns.json'
const naughty = existsSync(NAUGHTY) ? (JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[]) : []
if (naughty.length === 0) console.log('no shared samples: the naughty strings are skipped')

function filesOf(paper: PaperDocument): Record<string, string> {
  const files = unzipSync(docxOf(paper))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** Parses, or throws where the XML is not well formed. */
function parsed(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  if (document.querySelector('parsererror')) throw new Error(document.textContent ?? '')
  return document
}

/** Text of every run, by paragraph. */
function paragraphs(xml: string): string[] {
  const unescaped = (text: string) =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
  return (xml.match(/<w:p>.*?<\/w:p>/gsu) ?? []).map((each) =>
    unescaped(
      [...each.matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(''),
    ),
  )
}

describe('a paper as a file of Word', () => {
  it.each(part.papers.map(({ id }) => id))('%s has every part, each well formed, empty and filled', (id) => {
    for (const input of [EMPTY, WHOLE]) {
      const files = filesOf(fillPaper(part, paperOf(id), input, {}))
      expect(Object.keys(files).sort()).toEqual([
        '[Content_Types].xml',
        '_rels/.rels',
        'word/_rels/document.xml.rels',
        'word/document.xml',
        'word/fontTable.xml',
        'word/styles.xml',
      ])
      for (const text of Object.values(files)) expect(() => parsed(text)).not.toThrow()
    }
  })

  it('uses only styles that it brings', () => {
    const files = filesOf(fillPaper(part, paperOf('evidence-list'), WHOLE, {}))
    const used = [...(files['word/document.xml'] ?? '').matchAll(/w:pStyle w:val="(\w+)"/g)].map(
      ([, id]) => id,
    )
    for (const id of used) expect(files['word/styles.xml']).toContain(`w:styleId="${id}"`)
  })

  it('is the same file each time, and says nothing of when or by whom it was made', () => {
    const paper = fillPaper(part, paperOf('complaint'), WHOLE, {})
    expect(docxOf(paper)).toEqual(docxOf(paper))
    expect(Object.keys(filesOf(paper)).join()).not.toMatch(/core|app\.xml/)
  })

  it('holds what XML can hold', () => {
    expect(xmlText('a<b>&"c')).toBe('a&lt;b&gt;&amp;&quot;c')
    expect(xmlText('\ud800\u0001\u000b\ufffe王𬭎㛃')).toBe('王𬭎㛃')
  })
})

describe.runIf(naughty.length > 0)('every naughty string', () => {
  it(
    'typed into every blank stands on the paper and in the file as it was typed',
    { timeout: 120_000 },
    () => {
      const papers = part.papers.map((paper) => paper.id)
      naughty.forEach((text, at) => {
        const id = papers[at % papers.length] ?? 'complaint'
        const values = Object.fromEntries(part.blanks.map((blank) => [blank.id, text]))
        const paper = fillPaper(part, paperOf(id), { ...WHOLE, values }, { facts: text })
        const xml = filesOf(paper)['word/document.xml'] ?? ''
        parsed(xml)
        const shown = paper.sections.flatMap(({ rows }) => rows.flat()).filter((cell) => cell !== '')
        const written = paragraphs(xml).filter((each) => each !== '')
        for (const cell of shown) expect(written).toContain(cell)
        const employer = oneLine(text)
        if (employer && paperOf(id).blanks.includes('employer') && id !== 'proxy')
          expect(shown.join('\n')).toContain(employer)
        const own = plainText(text).trim()
        if (own && paperOf(id).sections.some((each) => each.id === 'facts'))
          expect(shown.join('\n')).toContain(own.split('\n')[0]?.trim())
      })
    },
  )
})

describe('a paper as a picture', () => {
  const measure = (text: string) => Array.from(text).reduce((sum, c) => sum + (c < '\u2000' ? 15 : 30), 0)

  it('keeps figures whole and begins no line with a comma', () => {
    const lines = wrapText(
      '合计人民币 10,390.00 元（大写：壹万零叁佰玖拾元整），已扣除付过的钱。',
      240,
      measure,
    )
    expect(lines.join('')).toContain('10,390.00')
    expect(lines.some((line) => line.includes('10,390.00'))).toBe(true)
    for (const line of lines) expect(line).not.toMatch(/^[，。）：]/)
  })

  it.each(part.papers.map(({ id }) => id))('%s stays within its sheets', (id) => {
    for (const input of [EMPTY, WHOLE])
      for (const sheet of paperSheets(fillPaper(part, paperOf(id), input, {}), measure))
        for (const { x, y } of sheet.texts) {
          expect(x).toBeGreaterThanOrEqual(SHEET.margin)
          expect(y).toBeLessThanOrEqual(SHEET.height - SHEET.margin)
        }
  })

  it('of eighty lines takes more than one sheet and loses none', () => {
    const more = Array.from({ length: 80 }, (_, at) => `第${at}行`).join('\n')
    const sheets = paperSheets(fillPaper(part, paperOf('complaint'), EMPTY, { facts: more }), measure)
    expect(sheets.length).toBeGreaterThan(1)
    const all = sheets.flatMap(({ texts }) => texts.map(({ text }) => text.trim()))
    for (let at = 0; at < 80; at++) expect(all).toContain(`第${at}行`)
  })
})
