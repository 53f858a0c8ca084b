import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src/build/read/csv'

const cellsOf = (text: string): string[][] =>
  readCsv(text).rows.map((row) => [...row.cells.values()].map((cell) => cell.text))
const faultsOf = (text: string) =>
  readCsv(text).faults.map(({ line, column, wrong }) => [line, column, wrong])

const shapes: [string, string, string[][]][] = [
  ['plain rows', 'a,b\n1,2', [['1', '2']]],
  ['quotes and doubled quotes', 'a,b\n1,"ha ""ha"" ha"', [['1', 'ha "ha" ha']]],
  ['a comma inside quotes', 'a,b\n"x, y",2', [['x, y', '2']]],
  ['a line end inside quotes', 'a,b\n"x\r\ny",2', [['x\r\ny', '2']]],
  [
    'CRLF',
    'a,b\r\n1,2\r\n3,4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'lone CR',
    'a,b\r1,2\r3,4',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'mixed line ends',
    'a,b\n1,2\r\n3,4\r5,6',
    [
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ],
  ],
  ['a BOM', '\uFEFF"a",b\n1,2', [['1', '2']]],
  ['blank rows between and after', 'a,b\n\n1,2\n,\n\r\n  \n', [['1', '2']]],
  ['empty cells', 'a,b,c\n1,"",', [['1', '', '']]],
  ['tabs', 'a\tb\n1,0\t2', [['1,0', '2']]],
  ['semicolons', 'a;b\n1,0;2', [['1,0', '2']]],
  ['full-width commas', '姓名，电话\n张三，010', [['张三', '010']]],
  ['empty cells beyond the last heading', 'a,b,,\n1,2,,', [['1', '2']]],
  ['a quote inside a bare cell', 'a,b\n37 36\'37.8"N,2', [['37 36\'37.8"N', '2']]],
]

describe('the CSV reader', { timeout: 60_000 }, () => {
  it.each(shapes)('reads %s', (_, text, rows) => {
    expect(cellsOf(text)).toEqual(rows)
    expect(readCsv(text).faults).toEqual([])
  })

  it('keeps texts that look like numbers as texts', () => {
    expect(cellsOf('身份证,电话\n110105194912310021,013800138000')).toEqual([
      ['110105194912310021', '013800138000'],
    ])
  })

  it('knows headings with a BOM, spaces or full-width letters', () => {
    expect(readCsv('\uFEFF 编号 ,ｉｄ\n1,2').headings).toEqual(['编号', 'id'])
  })

  it('numbers rows as the spreadsheet does, whatever line ends their cells hold', () => {
    const [, second] = readCsv('a,b\r\n"1\r\n2",3\r\n4,5').rows
    expect(second?.line).toBe(3)
    expect(second?.cells.get('b')).toEqual({ text: '5', line: 3, column: 2 })
    expect(readCsv('a,b\n\n,\n1,2').rows[0]?.line).toBe(4)
  })

  const faulty: [string, string, (string | number | undefined)[][]][] = [
    ['a heading that stands twice', '电话,电话\n1,2', [[1, 2, '重复列名: 电话']]],
    ['a heading that is a property of objects', '__proto__,a\nx,1', [[1, 1, '非法列名: __proto__']]],
    ['an empty heading between others', 'a,,c\n1,2,3', [[1, 2, '列名是空的']]],
    ['a formula that failed', 'a,b\n1,#N/A', [[2, 2, '“#N/A”是公式出错留下的']]],
    ['a formula without its name', 'a,b\n#NAME?,2', [[2, 1, '“#NAME?”是公式出错留下的']]],
    ['a row with a cell too many', 'a,b\n1,2,3', [[2, undefined, '这一行有 3 格，列名有 2 格']]],
    ['a quote that never ends', 'a,b\n1,"2\n3,4', [[2, 2, '双引号没有成对']]],
    ['text after a closing quote', 'a,b\n1,"2"x', [[2, 2, '双引号后面还有字']]],
    ['a file with nothing in it', ' \n\n', [[1, undefined, '文件里没有内容']]],
  ]
  it.each(faulty)('tells %s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults)
  })

  it('keeps the sound rows beside a faulty one', () => {
    expect(cellsOf('a,b\n1,2,3\n2,3')).toEqual([['2', '3']])
  })

  it('takes cells that a spreadsheet left out at the end of a row as empty', () =>
    expect(cellsOf('a,b\n1\n2,3')).toEqual([
      ['1', ''],
      ['2', '3'],
    ]))

  it.each(['表,,\na,b\n1,2', '表\na,b\n1,2', '表,\n二〇二六年,\na,b\n1,2'])(
    'passes over titles: %j',
    (text) => expect(cellsOf(text)).toEqual([['1', '2']]),
  )

  it('reads back whatever cells are written with quotes', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 })
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 })
    const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(',', '\t', ';', '，'),
        (table, eol, by) => {
          const lines = [['甲', '乙'], ...table.map(([x, y]) => [`x${x}`, y])]
          const text = lines.map((line) => line.map(quoted).join(by)).join(eol)
          expect(cellsOf(text)).toEqual(lines.slice(1))
        },
      ),
      { seed: 20261125, numRuns: 100 },
    )
  })

  it('never throws, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', '甲', 'a', '\uFEFF'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(text, (source) => {
        for (const fault of readCsv(source).faults) expect(fault.line).toBeGreaterThan(0)
      }),
      { seed: 20261125, numRuns: 200 },
    )
  })
})
