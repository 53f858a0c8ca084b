import { describe, expect, it } from 'vitest'
import { compileFiles, problemsOf, testvilleFiles, withEdit, withFile } from '../support/seeds'

const files = testvilleFiles()

const edits: [name: string, path: string, from: string, to: string, told: string][] = [
  [
    'an unknown field',
    'testville/region.yaml',
    'centre:',
    'center:',
    '“center”：没有这个字段；是不是“centre”？',
  ],
  [
    'a field that stands twice',
    'land/sources.yaml',
    '  date: 2031-01-02',
    '  date: 2031-01-02\n  date: 2031',
    'land/sources.yaml 第 6 行，第 3 个字：同一个字段写了两次',
  ],
  [
    'a missing field',
    'land/sources.yaml',
    '  publisher: 测试\n',
    '',
    'land/sources.yaml 第 6 行，第 3 个字，记录 made-up，“publisher”：缺少这个字段',
  ],
  [
    'a list where a text belongs',
    'land/hotlines.yaml',
    'name: 大原热线',
    'name: [大原热线]',
    '记录 help，“name”：写法不对；这里应是一段文字',
  ],
  [
    'an address of another scheme',
    'land/sources.yaml',
    'https://gazette.example/2031',
    'javascript:alert(1)',
    '“url”：“javascript:alert(1)”不是网址',
  ],
  [
    'a hotline that is a sample',
    'land/hotlines.yaml',
    'status: verified',
    'status: sample',
    '“status”：这类记录不能是示例',
  ],
  [
    'a hotline spoilt by a spreadsheet',
    'land/hotlines.yaml',
    '99001',
    '1.39E+10',
    '“number”：“1.39E+10”是科学计数法',
  ],
  [
    'a holiday that stands twice',
    'land/holidays.csv',
    '2031-05-02',
    '2031-05-01',
    'land/holidays.csv 第 3 行，第 1 列（A），记录 2031-05-01，“日期”：“2031-05-01”重复了，第 2 行已有',
  ],
  [
    'a holiday of an undeclared year',
    'land/holidays.csv',
    '2031-05-02',
    '2032-05-02',
    '2032 年不在 holidays.yaml 的 years 里',
  ],
  [
    'a make-up day in mid-week',
    'land/holidays.csv',
    '2031-04-27',
    '2031-04-28',
    '“类别”：2031-04-28 不是周末，不会是调休上班日',
  ],
  [
    'a village of another division',
    'testville/divisions.yaml',
    "'900101001200'",
    "'900101002200'",
    '“villages.第2项.code”：村社区代码 900101002200 不属于 900101001',
  ],
  [
    'a village code that stands twice',
    'testville/divisions.yaml',
    "'900101001200'",
    "'900101001001'",
    '代码 900101001001 已用于吕家社区',
  ],
  [
    'a division code with a digit too few',
    'testville/divisions.yaml',
    "'900101002'",
    "'90010100'",
    '“code”：“90010100”不是9 位区划代码',
  ],
  [
    'a drop of nothing',
    'testville/drop.yaml',
    'id: ferry',
    'id: fery',
    'testville/drop.yaml 第 4 行，第 3 个字，记录 fery，“id”：上级没有“fery”',
  ],
  ['a drop of an own record', 'testville/drop.yaml', 'id: ferry', 'id: market', '本级自己写了“market”'],
  [
    'a drop of an unknown kind',
    'testville/drop.yaml',
    'kind: place',
    'kind: places',
    '没有“places”这一项；是不是“place”？',
  ],
  [
    'a guide whose file has another name',
    'land/guides/rights.md',
    'id: rights',
    'id: right',
    '编号“right”和文件名不同；请写成 rights，或把文件改名为 right.md',
  ],
  [
    'a guide with HTML',
    'land/guides/rights.md',
    '再开工。',
    '再<b>开工</b>。',
    'land/guides/rights.md 第 14 行：有 HTML 标签',
  ],
  [
    'a guide with a link that runs code',
    'land/guides/rights.md',
    '/guides/proof',
    'javascript:x',
    'land/guides/rights.md 第 18 行：链接“javascript:x”不能用',
  ],
  [
    'a guide with a bad order',
    'land/guides/rights.md',
    'order: 20',
    'order: 二十',
    'land/guides/rights.md 第 5 行，第 1 个字，记录 rights，“order”：“二十”不是数字',
  ],
  [
    'a sample guide whose title hides it',
    'testville/guides/welcome.md',
    'title: 示例页',
    'title: 欢迎',
    '“title”：示例记录的名称不以“示例”开头',
  ],
  [
    'a parent that there is not',
    'shire/region.yaml',
    'parent: land',
    'parent: lend',
    'shire/region.yaml 第 2 行，第 1 个字，记录 shire，“parent”：没有上级“lend”',
  ],
  [
    'a level that is its own parent',
    'land/region.yaml',
    'id: land',
    'id: land\nparent: testville',
    '“parent”：上级“testville”又绕回了自己',
  ],
  [
    'a folder with another id',
    'shire/region.yaml',
    'id: shire',
    'id: shore',
    'id“shore”和文件夹名不同；请写成 shire',
  ],
  [
    'a centre abroad',
    'testville/region.yaml',
    'lat: 40.5',
    'lat: 4.5',
    '“centre.lat”：4.5 超出范围；应在 18 到 54 之间',
  ],
]

describe('a faulty level', () => {
  it.each(edits)('is told with its place: %s', (_, path, from, to, told) => {
    const problems = problemsOf(withEdit(files, path, from, to))
    expect(problems.some((problem) => problem.includes(told))).toBe(true)
    expect(problems.every((problem) => /^\w+\/[\w./-]+ 第 \d+ 行/.test(problem))).toBe(true)
  })

  it('is told once, not again by every record that names the faulty one', () => {
    expect(problemsOf(withEdit(files, 'shire/sources.yaml', 'date: 2031-02', 'date: 二月'))).toHaveLength(1)
    expect(problemsOf(withEdit(files, 'testville/divisions.yaml', 'kind: 街道', 'kind: 街'))).toHaveLength(1)
    expect(
      problemsOf(withFile(files, 'land/sources.yaml', '- id: [')).every((text) =>
        text.startsWith('land/sources'),
      ),
    ).toBe(true)
    expect(problemsOf(withEdit(files, 'land/guides/old-page.md', 'order: 90', 'order: x'))).toHaveLength(1)
  })

  it('that does not exist is one clear problem', () => {
    const { parts, problems } = compileFiles(files, { region: 'nowhere' })
    expect(parts).toBeNull()
    expect(problems).toEqual([
      expect.objectContaining({ file: 'nowhere/region.yaml', line: 1, wrong: '没有这个文件' }),
    ])
  })

  it('without a holiday calendar anywhere makes no pack', () => {
    const without = withFile(withFile(files, 'land/holidays.yaml', null), 'land/holidays.csv', null)
    const { parts, problems } = compileFiles(without)
    expect(parts).toBeNull()
    expect(problems.map((problem) => problem.wrong)).toEqual(['各级都没有 holidays.yaml'])
  })

  it('asks about a file whose name is nearly a known one', () => {
    const { problems } = compileFiles(withFile(files, 'testville/place.csv', 'x'))
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'testville/place.csv',
        right: '是不是“places.csv”？是就改成这个名字',
        severity: 'warning',
      }),
    ])
  })

  it.each([
    ['testville/places(1).csv', '是不是“places.csv”？'],
    ['testville/places - 副本.csv', '是不是“places.csv”？'],
    ['testville/places.csv.csv', '是不是“places.csv”？'],
    ['testville/places.CSV', '是不是“places.csv”？'],
    ['testville/places.txt', '是不是“places.csv”？'],
    ['testville/地点.csv', '是不是“places.csv”？'],
    ['testville/sources.yml', '是不是“sources.yaml”？'],
    ['testville/places.xlsx', '这是工作簿'],
    ['testville/vacancies/x.xlsx', '这是工作簿'],
    ['testville/vacancy/fair-1.csv', '没有这个名字的表'],
    ['places.csv', '请放到城市的文件夹里'],
  ])('names a file that nobody reads: %s', (path, right) => {
    const { problems } = compileFiles(withFile(files, path, 'x'))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: path, severity: 'warning' })
    expect(problems[0]?.right).toContain(right)
  })

  it('says nothing of notes to people, and of other cities', () => {
    const more = withFile(withFile(files, 'testville/README.md', 'x'), 'elsewhere/places.xlsx', 'x')
    expect(compileFiles(more).problems).toEqual([])
  })
})
