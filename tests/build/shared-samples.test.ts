import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanText, readDay, readNumber } from '../../src/build/read/cells'
import { readCsv } from '../../src/build/read/csv'
import { decodeText } from '../../src/build/read/encoding'
import { readMarkdown } from '../../src/build/read/markdown'
import { readTelephones } from '../../src/build/read/telephone'
import { readYaml } from '../../src/build/read/yaml'
import { problemsOf, testvilleFiles, withFile } from '../support/seeds'

/** Files that others met in public. They are not part of the project and may be missing. */
const FOLDER = '../shared/samples'
const there = existsSync(FOLDER)
if (!there) console.log(`skipped: ${FOLDER} is not there`)

const csvFiles = (): string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.csv'))
    .sort()
const bytesAt = (path: string): Uint8Array => readFileSync(join(FOLDER, path))
const tableAt = (path: string) => {
  const decoded = decodeText(bytesAt(path))
  return decoded.ok ? readCsv(decoded.text) : undefined
}

describe.skipIf(!there)('CSV files met in public', { timeout: 60_000 }, () => {
  it('are all read, or told with a line: none crashes', () => {
    const told: string[] = []
    for (const path of csvFiles()) {
      const decoded = decodeText(bytesAt(path))
      const faults = decoded.ok ? readCsv(decoded.text).faults : [decoded]
      for (const fault of faults) expect(fault.line, path).toBeGreaterThan(0)
      if (faults.length > 0) told.push(path)
    }
    expect(told).toEqual([
      'csv-spectrum/location_coordinates.csv',
      'from-reports/places-excel-errors.csv',
      'staff/places-damaged-by-a-spreadsheet.csv',
      'staff/places-opened-in-the-wrong-encoding-and-saved.csv',
    ])
  })

  it('as places.csv are refused with their place, never taken for data', () => {
    for (const path of csvFiles()) {
      const problems = problemsOf(withFile(testvilleFiles(), 'testville/places.csv', bytesAt(path)))
      expect(
        problems.some((text) => /^testville\/places\.csv 第 \d+ 行/.test(text)),
        path,
      ).toBe(true)
    }
  })

  it('are the same rows in GBK, in UTF-8 with BOM and in UTF-16 as in UTF-8', () => {
    const cells = (path: string) =>
      tableAt(path)?.rows.map((row) => [...row.cells.values()].map((cell) => cell.text))
    const cities = cells('admin-divisions/cities.csv')
    expect(cities?.length).toBeGreaterThan(300)
    expect(cells('derived/cities.gbk.csv')).toEqual(cities)
    expect(cells('derived/cities.utf8bom.csv')).toEqual(cities)
    expect(cells('derived/provinces.utf16le-bom.csv')).toEqual(cells('admin-divisions/provinces.csv'))
  })

  it('keep mixed line ends inside quotes and lose blank lines at the end', () => {
    expect(tableAt('from-issues/papaparse-344-mixed-newlines.csv')?.rows).toHaveLength(2)
    expect(tableAt('from-issues/papaparse-457-bom-mixed-newlines.csv')?.headings[0]).toBe('first-row')
    const trailing = tableAt('from-issues/papaparse-889-trailing-blank.csv')
    expect(trailing?.headings).toEqual(['name', 'phone'])
    expect(trailing?.rows).toHaveLength(2)
  })
})

describe.skipIf(!there)('naughty strings', { timeout: 60_000 }, () => {
  const naughty = (): string[] =>
    JSON.parse(readFileSync(join(FOLDER, 'strings-blns/blns.json'), 'utf8')) as string[]

  it('crash no reader of cells, Markdown or YAML', () => {
    for (const text of naughty()) {
      cleanText(text)
      readDay(text)
      readNumber(text)
      readTelephones(text)
      readYaml(`a: ${text}`)
      readCsv(`a,b\n${text},1`)
      const links = JSON.stringify(readMarkdown(`${text}\n[a](${text})`).blocks)
      expect(links).not.toMatch(/"href":"(?!https:\/\/|\/(?!\/)|tel:|mailto:)/)
    }
  })

  it('stay themselves as the name of a place in a quoted cell, or are told', () => {
    const rows = naughty().map((text) => `"x${text.replace(/"/g, '""')}",1`)
    const table = readCsv(['名称,数', ...rows].join('\n'))
    expect(table.faults).toEqual([])
    expect(table.rows.map((row) => row.cells.get('名称')?.text)).toEqual(naughty().map((text) => `x${text}`))
  })
})
