import { describe, expect, it } from 'vitest'
import { monthFromText } from '../../../src/domain/month'
import { statementOf, type Statement } from '../../../src/domain/worklog/statement'
import { statementCsv } from '../../../src/domain/worklog/statement-csv'
import { statementText } from '../../../src/domain/worklog/statement-text'
import { keptWords } from '../../../src/domain/worklog/statement-words'
import { accountIn, day, evening, logOf, money, NAMED, NOVEMBER, terms, TODAY } from './support'

function statement(entries = NOVEMBER, month = '2026-11', today = TODAY): Statement {
  return statementOf(logOf(entries, today), accountIn(entries, null, today), monthFromText(month), today)
}

const OCTOBER = [
  day('2026-10-30', { did: 'full' }),
  money('o1', { kind: 'paid', amount: '100', day: '2026-10-31', how: 'cash' }),
]

describe('the statement of a month', () => {
  it('has its days and its money by day, what was carried over, and what is unpaid in all', () => {
    const made = statement([...NOVEMBER, ...OCTOBER])
    expect(made.rows.map(({ day: of }) => of).slice(0, 3)).toEqual(['2026-11-01', '2026-11-02', '2026-11-03'])
    expect([made.carriedFen, made.sums.unpaidFen, made.endFen]).toEqual([18_000, 463_500, 481_500])
    expect([made.workedDays, made.from, made.to]).toEqual([20, '2026-11-01', TODAY])
  })

  it('ends with the month where that is over', () =>
    expect(statement(NOVEMBER, '2026-11', '2027-01-05').to).toBe('2026-11-30'))

  it('of a month without a line carries over alone', () => {
    const made = statement(NOVEMBER, '2026-12', '2026-12-03')
    expect([made.rows.length, made.carriedFen, made.endFen]).toEqual([0, 463_500, 463_500])
  })

  it('says which lines were written or changed late, and what was taken back', () => {
    const odd = [
      day('2026-11-02', { did: 'half' }, evening('2026-11-20')),
      day('2026-11-25', { did: 'full' }, evening('2026-11-24') - 1),
      day('2026-11-25', null, evening('2026-11-25')),
    ]
    const made = statement([...NOVEMBER, ...odd])
    expect([made.late, made.takenBack]).toEqual([1, 1])
    expect(keptWords(made).join()).toContain('有 1 行是隔了两天以上补记或改过的')
    expect(statementText(made)).toContain('11-02 周一 半个工 ¥140.00 〔11-20 后来改过〕')
  })
})

describe('the statement as text', () => {
  it('is short lines that are read in WeChat', () => {
    const lines = statementText(statement([...NOVEMBER, ...OCTOBER])).split('\n')
    expect(lines.slice(0, 6)).toEqual([
      '【月结单】2026 年 11 月',
      '泗门工地，示例建筑',
      '2026-11-01 到 2026-11-25',
      '',
      '11-01 周日 没干',
      '11-02 周一 一个工 ¥280.00',
    ])
    expect(lines.slice(-6)).toEqual([
      '上月转来 ¥180.00',
      '19 个工 （每个工 ¥280） ¥5,320.00',
      '加班 6 小时 （每小时 ¥52.50） ¥315.00',
      '借支 −¥1,000.00',
      '到 2026-11-25 未结 ¥4,815.00',
      '每一行都是两天之内记下的。',
    ])
  })

  it('never has more than 2,000 characters, and says what it leaves out', () => {
    const long = '老板说月底一起结，'.repeat(30)
    const days = Array.from({ length: 25 }, (_, at) =>
      day(`2026-11-${String(at + 1).padStart(2, '0')}`, { did: 'full', note: long }),
    )
    const paid = Array.from({ length: 80 }, (_, at) =>
      money(`p${at}`, { kind: 'advance', amount: '10', day: '2026-11-20', how: 'cash' }),
    )
    const text = statementText(statement([NAMED, terms({ kind: 'day', rate: '280' }), ...days, ...paid]))
    expect(text.length).toBeLessThanOrEqual(2000)
    expect(text).toMatch(/还有 \d+ 行没写下，看图或表格/)
    expect(statementText(statement([NAMED, ...days])).length).toBeLessThanOrEqual(2000)
  })
})

describe('the statement as a table', () => {
  const csv = (entries = NOVEMBER) => statementCsv([statement(entries)], logOf(entries))
  it('begins with the mark of UTF-8, ends its lines with CR LF, and has as many cells in each', () => {
    const text = csv()
    expect(text.startsWith('\ufeff"日期","星期"')).toBe(true)
    const lines = text.slice(1).split('\r\n')
    expect(lines.pop()).toBe('')
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([16]))
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  })

  it('leaves numbers bare and says when each line was written', () =>
    expect(csv()).toContain(
      '"2026-11-05","周四","泗门工地","一个工，加班 2 小时",1,8,2,,385,,,,"","","2026-11-05",""\r\n',
    ))

  it.each(['=1+1', '+8613800000000', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', ' =cmd|x'])(
    'does not run a note that begins like a formula: %j',
    (note) => {
      const text = csv([NAMED, day('2026-11-10', { did: 'full', note })])
      expect(text).toContain(`"'${note.trim()}"`)
      expect(text).not.toMatch(/(^|,)"?[=+\-@＝]/m)
    },
  )

  it('keeps quotes and commas of a note within their cell', () =>
    expect(csv([NAMED, day('2026-11-10', { did: 'full', note: '他说"月底",再说' })])).toContain(
      '"他说""月底"",再说"',
    ))
})
