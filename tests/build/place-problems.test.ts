import { describe, expect, it } from 'vitest'
import { compileFiles, problemsOf, testvilleFiles, textOf, withEdit, withFile } from '../support/seeds'
import { gbkBytes } from '../support/gbk'

const files = testvilleFiles()
const PLACES = 'testville/places.csv'
const edited = (from: string, to: string): string[] => problemsOf(withEdit(files, PLACES, from, to))

const cases: [name: string, from: string, to: string, told: string[]][] = [
  [
    'hours outside the subset',
    '05:30-11:00,13:00-18:00; PH off',
    '05:30-1100',
    ['第 2 行，第 11 列（K），记录 market，“营业时间”：“Mo-Sa 05:30-1100”第 13 个字起看不懂'],
  ],
  [
    'a kind that is nearly one',
    '规范化零工市场,河湾',
    '规范化零工巿场,河湾',
    ['第 2 行，第 2 列（B），记录 market，“类型”：没有“规范化零工巿场”这一项；是不是“规范化零工市场”？'],
  ],
  [
    'a telephone that a spreadsheet has spoilt',
    '0999-1234567',
    '1.39E+10',
    ['“电话”：“1.39E+10”是科学计数法，号码已经丢了位数；请将该列设为文本'],
  ],
  [
    'a sample with a telephone',
    '24/7,,候工',
    '24/7,问讯 99003,候工',
    ['第 3 行，第 12 列（L），记录 station，“电话”：示例记录有电话；请删去电话'],
  ],
  [
    'a sample whose name hides it',
    '示例 · 绿滩驿站',
    '绿滩驿站',
    ['“名称”：示例记录的名称不以“示例”开头；请写成“示例 · 绿滩驿站”'],
  ],
  [
    'a verified record that calls itself a sample',
    '绿滩集市',
    '示例集市',
    ['“名称”：核实的记录名称里有“示例”'],
  ],
  [
    'a verified record that rests on a made-up source',
    '市场科,shire-list,2031-02-10,2031-12-31',
    '市场科,made-up,2031-02-10,2031-12-31',
    ['“来源”：核实的记录用了示例来源'],
  ],
  [
    'latitude and longitude the wrong way round',
    '40.61,100.71',
    '100.71,40.61',
    ['“纬度”：经纬度写反了，纬度应是 40.61，经度应是 100.71；请把两格互换'],
  ],
  ['the position 0,0', '40.61,100.71', '0,0', ['“纬度”：经纬度是 0,0']],
  ['a position abroad', '40.61,100.71', '60,100.71', ['“纬度”：位置不在大陆范围']],
  [
    'a position outside the city',
    '40.61,100.71',
    '42.61,100.71',
    ['“纬度”：纬度 42.61 在试城范围外；应在 40 到 41 之间'],
  ],
  ['a position in words', '40.61,100.71', '东边,100.71', ['“纬度”：“东边”不是数字']],
  [
    'half a position',
    '40.61,100.71,现场测,WGS-84',
    '40.61,,,WGS-84',
    ['“经度”：是空的', '“坐标来源”：是空的'],
  ],
  [
    'an unknown datum',
    '40.61,100.71,现场测,WGS-84',
    '40.61,100.71,现场测,北京54',
    ['“坐标系”：坐标系“北京54”看不懂'],
  ],
  [
    'a division that is nearly one',
    '河湾零工市场,河湾街道',
    '河湾零工市场,河弯街道',
    ['“乡镇街道”：没有“河弯街道”这个乡镇街道；是不是“河湾街道”？'],
  ],
  [
    'a source that there is not',
    '市场科,shire-list,2031-02-10,2031-03-10',
    '市场科,shire-lists,2031-02-10,2031-03-10',
    ['“来源”：没有来源“shire-lists”；是不是“shire-list”？'],
  ],
  [
    'an id that stands twice',
    'kiosk,自助点',
    'market,自助点',
    ['第 4 行，第 1 列（A），记录 market，“编号”：“market”重复了，第 2 行已有'],
  ],
  ['an id in Chinese', 'kiosk,自助点', '自助一号,自助点', ['“编号”：“自助一号”不是编号']],
  [
    'a day that does not exist',
    '2031-02-10,2031-03-10',
    '2031-02-30,2031-03-10',
    ['“核对日期”：“2031-02-30”这一天不存在'],
  ],
  [
    'a review before the check',
    '2031-02-10,2031-03-10',
    '2031-02-10,2031-01-10',
    ['“复核期限”：复核期限 2031-01-10 早于核对日期 2031-02-10'],
  ],
  [
    'a status that is neither',
    '2031-03-10,核实',
    '2031-03-10,大概',
    ['“状态”：状态“大概”看不懂；请写“核实”（verified）或“示例”（sample）'],
  ],
  ['a yes or no that is neither', '登记、候工；饮水,是', '登记、候工；饮水,好像', ['“无台阶”：“好像”看不懂']],
  ['an empty name', '规范化零工市场,河湾零工市场', '规范化零工市场, ', ['“名称”：是空的']],
  [
    'a heading that is nearly one',
    '营业时间',
    '营业时问',
    ['第 1 行，第 11 列（K）：没有“营业时问”这一列；是不是“营业时间”？'],
  ],
  [
    'a heading too many',
    '编号,类型',
    '备注,类型',
    ['缺少列：编号', '第 1 行，第 1 列（A）：“备注”这一列没有读入'],
  ],
]

describe('a faulty place', () => {
  it.each(cases)('is told with its place: %s', (_, from, to, told) => {
    const problems = edited(from, to)
    expect(problems).toHaveLength(told.length)
    told.forEach((part, index) => {
      expect(problems[index]).toContain(part)
      expect(problems[index]).toMatch(/^testville\/places\.csv 第 \d+ 行/)
    })
  })

  it('is told with all its faults at once, and leaves the others in', () => {
    const rows = textOf(files.get(PLACES))
      .replace('0999-1234567', '1.39E+10')
      .replace('40.61', '0')
      .replace('100.71', '0')
    const { problems, parts } = compileFiles(withFile(files, PLACES, rows))
    expect(problems.map((problem) => problem.field)).toEqual(['纬度', '电话'])
    expect(parts?.places.map((place) => place.id)).not.toContain('market')
    expect(parts?.places).toHaveLength(5)
  })

  it('warns of a check that lies ahead without stopping', () => {
    const { problems } = compileFiles(files, { today: '2031-02-05' })
    expect(problems.every((problem) => problem.severity === 'warning')).toBe(true)
    expect(problems.map((problem) => problem.line)).toContain(2)
    expect(problems.map((problem) => problem.field)).toContain('核对日期')
  })
})

describe('places.csv as spreadsheets write it', () => {
  const text = textOf(files.get(PLACES))
  const same = compileFiles(files).parts?.places
  const halfToFull = (code: string): string =>
    code.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  const variants: [string, string | Uint8Array][] = [
    ['in GBK', gbkBytes(text)],
    ['with a BOM', `\uFEFF${text}`],
    ['with CRLF', text.replace(/\n/g, '\r\n')],
    ['with blank rows at the end', `${text}${','.repeat(19)}\n\n`],
    [
      'with full-width digits in numbers, hours, telephones and dates',
      text
        .replace('40.61,100.71', `${halfToFull('40.61')},${halfToFull('100.71')}`)
        .replace('05:30-11:00,13:00-18:00; PH off', '０５：３０-１１：００，１３：００－１８：００； PH off')
        .replace('0999-1234567', halfToFull('0999-1234567'))
        .replace('2031-02-10,2031-03-10', '2031年2月10日,２０３１/3/10'),
    ],
    ['with invisible characters', text.replace('河湾零工市场', '\u3000河湾零工\u200B市场 ')],
  ]
  it.each(variants)('is the same data %s', (_, content) => {
    const { parts, problems } = compileFiles(withFile(files, PLACES, content))
    expect(problems).toEqual([])
    expect(parts?.places).toEqual(same)
  })
})
