import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemList } from '../../src/build/cli'
import { readCsv } from '../../src/build/read/csv'
import { compileFiles, testvilleFiles, textOf, withFile } from '../support/seeds'

/** One fault in a sheet that an office has dressed as it likes: it is told first, in its row, and no other row suffers. */
const files = testvilleFiles()
const PATH = 'testville/places.csv'
const { headings, rows } = readCsv(textOf(files.get(PATH)))
const table = rows.map((row) => headings.map((heading) => row.cells.get(heading)?.text ?? ''))

/** What makes a cell wrong, by its column; each is told at that column. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  编号: ['', 'Market One', '河湾', '12月1日'],
  类型: ['', '零工市', '菜场', '#REF!'],
  名称: ['', '名'.repeat(41)],
  乡镇街道: ['', '河弯街道', '没有的镇'],
  地址: ['', '路'.repeat(101), '#N/A'],
  营业时间: ['Jul-24', '随时', 'Mo-Fr 25:00-26:00', '8点到处开', '########'],
  电话: ['服务台 1.38E+10', '服务台 12', '服务台 五七四'],
  无台阶: ['有', '无', '√', 'Y'],
  负责科室: ['', '#VALUE!'],
  来源: ['', 'shire list', '走访'],
  核对日期: ['', '昨天', '2031-02-30', '12/5/2031'],
  复核期限: ['', '半年', '2030-01-01'],
  状态: ['', '真的', '待定'],
}
/** The rows of verified places: a sample has rules of its own about names and telephones. */
const VERIFIED = table.flatMap((cells, index) => (cells[headings.indexOf('状态')] === '核实' ? [index] : []))

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const line = (cells: readonly string[], delimiter: string) =>
  cells.map((cell) => (delimiter === ',' ? quoted(cell) : cell)).join(delimiter)

const planted = fc.constantFrom(...Object.keys(FAULTS)).chain((heading) =>
  fc.record({
    heading: fc.constant(heading),
    value: fc.constantFrom(...(FAULTS[heading] ?? [])),
    row: fc.constantFrom(...VERIFIED),
  }),
)
const dress = fc.record({
  title: fc.boolean(),
  blanks: fc.integer({ min: 0, max: 2 }),
  sum: fc.boolean(),
  crlf: fc.boolean(),
  bom: fc.boolean(),
  tabs: fc.boolean(),
  breakIn: fc.option(fc.constantFrom(...table.keys()), { nil: null }),
  order: fc.shuffledSubarray([...headings.keys()], { minLength: headings.length }),
})

describe('a mutated sheet', { timeout: 120_000 }, () => {
  it('is told by its fault alone, first and in its row, 1,000 times', () => {
    fc.assert(
      fc.property(planted, dress, ({ heading, value, row }, look) => {
        const cells = table.map((each) => [...each])
        const own = cells[row] as string[]
        own[headings.indexOf(heading)] = value
        // A line break in a cell above must not shift the number of the row.
        if (look.breakIn !== null && !look.tabs && look.breakIn !== row) {
          const at = headings.indexOf('显眼标志')
          const other = cells[look.breakIn] as string[]
          other[at] = '桥头\n东边'
        }
        const delimiter = look.tabs ? '\t' : ','
        const dressed = (each: readonly string[]) =>
          line(
            look.order.map((at) => each[at] ?? ''),
            delimiter,
          )
        const wide = (first: string) => line([first, ...headings.slice(1).map(() => '')], delimiter)
        const above = [
          ...(look.title ? [wide('零工驿站一览表')] : []),
          ...Array.from({ length: look.blanks }, () => wide('')),
        ]
        const lines = [
          ...above,
          dressed(headings),
          ...cells.map(dressed),
          ...(look.sum ? [wide('合计')] : []),
        ]
        const text = (look.bom ? '\uFEFF' : '') + lines.join(look.crlf ? '\r\n' : '\n')

        const { parts, problems } = compileFiles(withFile(files, PATH, text), { today: '2031-02-15' })
        const errors = problems.filter(({ severity }) => severity === 'error')
        const number = above.length + 2 + row
        const first = problemList(problems).split('\n')[0] ?? ''
        expect(first).toMatch(/^错误 /)
        expect(first).toContain(`places.csv 第 ${number} 行`)
        // A formula that failed is told by its cell: whatever the column is called, the cause is the formula.
        if (!value.startsWith('#')) expect(first).toContain(`“${heading}”`)
        expect(errors.filter((each) => each.line !== number || !each.file.endsWith('places.csv'))).toEqual([])
        expect(first).not.toMatch(/[A-Za-z]{4,} (?:is|must|expected|invalid)/i)
        const names = cells.filter((_, index) => index !== row).map((each) => each[headings.indexOf('名称')])
        expect(names.every((name) => parts?.places.some((place) => place.name === name))).toBe(true)
      }),
      { numRuns: 1000, seed: 20261130 },
    )
  })

  it('is never silent: what is read of a cell that anybody types is told or is what was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...headings),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        (heading, value) => {
          const cells = table.map((each) => [...each])
          const own = cells[0] as string[]
          own[headings.indexOf(heading)] = value
          const text = [headings, ...cells].map((each) => line(each, ',')).join('\n')
          const { parts, problems } = compileFiles(withFile(files, PATH, text), { today: '2031-02-15' })
          const there = parts?.places.some(({ id, name }) => id === 'market' || name === '河湾零工市场')
          expect(there || problems.length > 0).toBe(true)
        },
      ),
      { numRuns: 300, seed: 20261130 },
    )
  })
})
