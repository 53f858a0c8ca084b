import { describe, expect, it } from 'vitest'
import { measureParts } from '../../../src/build/extra/measures'
import { problemText } from '../../../src/build/problem'
import { memoryStore } from '../../../src/build/read/store'
import { Problems } from '../../../src/build/records'
import type { MeasuresPart } from '../../../src/domain/measures/measure'
import { bytesOf } from '../../support/seeds'

const GOOD = `measures:
  - id: aid
    name: 补助
    kind: 补贴
    groups: [graduate]
    who: 毕业生
    conditions:
      - { kind: within, of: graduated, months: 24, at: claim, words: 毕业不超过2年 }
      - { kind: is, fact: work, in: [employee], words: 在上班, fix: 去上班 }
    amount: { kind: fixed, yuan: 500, upTo: true }
    when: 随时
    sources: [{ source: gazette, confidence: high }]
    confidence: high
    checked: 2031-01-01
    reviewBy: 2031-12-31
    status: in-force
`

/** What is told of such a file, and the part that comes of it. */
function read(text: string, upper?: string) {
  const problems = new Problems()
  const files = new Map([
    ['town/measures.yaml', bytesOf(text)],
    ['town/region.yaml', bytesOf('id: town\nname: 小城\n')],
    ...(upper === undefined
      ? []
      : ([
          ['land/measures.yaml', bytesOf(upper)],
          ['land/region.yaml', bytesOf('id: land\nname: 大原\n')],
        ] as const)),
  ])
  const parts = measureParts({
    store: memoryStore(files),
    levels: ['town', 'land'],
    records: { source: [{ id: 'gazette' }] } as never,
    lost: () => false,
    problems,
    today: '2031-03-01',
    samples: true,
  })
  return { told: problems.all.map(problemText), part: parts[0]?.value as MeasuresPart | undefined }
}

describe('a file of measures', () => {
  it('is read without a fault, with fen for yuan and nothing for what is left out', () => {
    const { told, part } = read(GOOD)
    expect(told).toEqual([])
    expect(part?.measures[0]).toMatchObject({
      place: '小城',
      amount: { kind: 'fixed', fen: 50_000, upTo: true },
      window: null,
      exclusive: null,
      bring: [],
      quote: null,
    })
  })

  it('of a nearer level replaces a record of the same id as a whole', () => {
    const { part } = read(GOOD, GOOD.replace('name: 补助', 'name: 老补助').replace('id: aid', 'id: aid'))
    expect(part?.measures.map(({ name, place }) => [name, place])).toEqual([['补助', '小城']])
  })

  it('puts what has ended apart', () => {
    const { part } = read(GOOD.replace('status: in-force', 'status: expired'))
    expect([part?.measures.length, part?.archive.length]).toEqual([0, 1])
  })

  it.each([
    ['no source', /sources: .*\n {4}/, '', '“measures.第1项.sources”：缺少这个字段；请补上'],
    ['an empty list of sources', /sources: .*/, 'sources: []', '“measures.第1项.sources”'],
    [
      'a source nobody wrote down',
      'source: gazette',
      'source: rumour',
      '没有来源“rumour”；请先在 sources.yaml 写上这个来源',
    ],
    [
      'a kind that there is not',
      'kind: 补贴',
      'kind: 补帖',
      '“measures.第1项.kind”：没有“补帖”这一项；是不是“补贴”',
    ],
    ['a group that there is not', '[graduate]', '[graduates]', '是不是“graduate”'],
    [
      'a condition of an unknown kind',
      'kind: within',
      'kind: inside',
      '“measures.第1项.conditions.第1项.kind”：没有“inside”这一项；可以写：is、atLeast、within',
    ],
    [
      'a value that the fact does not have',
      'in: [employee]',
      'in: [boss]',
      '“work”没有“boss”；可以写：employee、flexible',
    ],
    ['months that are none', 'months: 24', 'months: two', '“two”不是整数'],
    ['an amount with a word', 'yuan: 500', 'yuan: 很多', '“measures.第1项.amount.yuan”'],
    ['a status that there is not', 'status: in-force', 'status: inforce', '是不是“in-force”'],
    [
      'low confidence in force',
      'confidence: high\n    checked',
      'confidence: low\n    checked',
      '把握低（low）的不能写成有效；请写 expired 或 superseded',
    ],
    [
      'a window that is over',
      'when: 随时',
      'when: 随时\n    window: { closes: 2031-02-28 }',
      '2031-02-28 已经过了；请把 status 写成 expired',
    ],
    [
      'a window that ends before it opens',
      'when: 随时',
      'when: 随时\n    window: { opens: 2031-05-01, closes: 2031-04-01 }',
      '结束早于开始',
    ],
    [
      'a local rate with a figure',
      'status: in-force',
      'status: local-rate',
      '写了 local-rate，钱数却不是 local',
    ],
    ['a service with money', 'kind: 补贴', 'kind: 服务', '服务的 amount 要写 none'],
    [
      'a review before the check',
      'reviewBy: 2031-12-31',
      'reviewBy: 2030-12-31',
      '复核期限 2030-12-31 早于核对日期 2031-01-01',
    ],
    ['a field too many', 'when: 随时', 'when: 随时\n    whenn: 随时', '没有这个字段'],
    ['no name', '    name: 补助\n', '', '“measures.第1项.name”：缺少这个字段'],
  ] as const)('with %s is told by file, field and what would be right', (_name, from, to, words) => {
    const text = GOOD.replace(from, to)
    expect(text).not.toBe(GOOD)
    const { told } = read(text)
    expect(told.join('\n')).toContain(words)
    expect(told.join('\n')).toMatch(/^town\/measures\.yaml 第 \d+ 行/)
  })

  it('with two records of one id is told', () =>
    expect(read(GOOD + GOOD.replace('measures:\n', '')).told.join()).toContain('编号“aid”重了'))
})
