import { describe, expect, it } from 'vitest'
import { eventsReader } from '../../../src/build/events/reader'
import type { ExtraContext } from '../../../src/build/extra'
import type { Records } from '../../../src/build/level'
import { memoryStore } from '../../../src/build/read/store'
import { Problems } from '../../../src/build/records'
import type { EventsPart, VacanciesPart } from '../../../src/domain/events/parts'
import { EVENT, eventsCsv, told, VACANCY, vacanciesCsv } from './support'

const SAMPLE = { ...EVENT, 编号: 'sample-1', 名称: '示例 · 招聘会', 状态: '示例', 来源: 'made-up' }

function records(): Records {
  const source = [
    { id: 'notice', value: { title: '通知' } },
    { id: 'made-up', value: { title: '示例：编写' } },
  ]
  const place = [
    { id: 'market', value: { status: 'verified' } },
    { id: 'made-up', value: { status: 'sample' } },
  ]
  const division = [{ id: '000000001', value: { name: '甲镇', code: '000000001' } }]
  return { source, place, division } as unknown as Records
}

function run(files: Record<string, string>, over: Partial<ExtraContext> = {}) {
  const problems = new Problems()
  const bytes = Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const)
  const store = memoryStore(new Map(bytes))
  const parts = eventsReader({
    store,
    levels: ['here', 'cn'],
    records: records(),
    lost: () => false,
    problems,
    today: '2026-11-25',
    samples: true,
    ...over,
  })
  return { parts, events: parts[0]?.value as EventsPart, told: told(problems) }
}

describe('eventsReader', () => {
  it('makes one part of all levels, the nearest level winning by id', () => {
    const { parts, events, told } = run({
      'here/events.csv': eventsCsv(EVENT),
      'cn/events.csv': eventsCsv(
        { ...EVENT, 名称: '全国的同号活动' },
        { ...EVENT, 编号: 'a', 名称: '春风行动' },
      ),
      'elsewhere/events.csv': eventsCsv({ ...EVENT, 编号: 'x' }),
    })
    expect(told).toEqual([])
    expect(parts.map(({ name, lazy }) => [name, lazy])).toEqual([['events', 'soon']])
    expect(events.events.map(({ id, title, region }) => [id, title, region])).toEqual([
      ['a', '春风行动', 'cn'],
      ['fair-1', '冬季招聘会', 'here'],
    ])
    expect(events.search.map(({ han }) => han)).toEqual(['春风行动', '冬季招聘会'])
  })

  it('makes a part of the vacancies of each fair, fetched when asked for', () => {
    const { parts, events } = run({
      'here/events.csv': eventsCsv(EVENT),
      'here/vacancies/fair-1.csv': vacanciesCsv(VACANCY, { ...VACANCY, 岗位: '电工' }),
      'elsewhere/vacancies/x.csv': vacanciesCsv(VACANCY),
    })
    expect(events.fairs).toEqual([{ event: 'fair-1', part: 'vacancies-fair-1', vacancies: 2 }])
    expect(parts[1]).toMatchObject({ name: 'vacancies-fair-1', lazy: 'asked' })
    const part = parts[1]?.value as VacanciesPart
    expect(part.vacancies.map(({ post }) => post)).toEqual(['会计', '电工'])
    expect(part.search.map(({ latin }) => latin)).toEqual([
      'JiaChang JC KuaiJi KJ',
      'JiaChang JC DianGong DG',
    ])
  })

  it('leaves the samples and their vacancies out where they are not wanted', () => {
    const files = {
      'here/events.csv': eventsCsv(EVENT, SAMPLE),
      'here/vacancies/sample-1.csv': vacanciesCsv({ ...VACANCY, 单位: '示例 · 甲厂' }),
    }
    expect(run(files).parts.length).toBe(2)
    const without = run(files, { samples: false })
    expect(without.parts.length).toBe(1)
    expect(without.events.events.map(({ id }) => id)).toEqual(['fair-1'])
    expect(without.events.fairs).toEqual([])
  })

  it('makes an empty part where nobody keeps events', () =>
    expect(run({}).events).toEqual({ events: [], search: [], fairs: [] }))

  it('tells of vacancies without their event', () =>
    expect(
      run({ 'here/events.csv': eventsCsv(EVENT), 'here/vacancies/fair-2.csv': vacanciesCsv(VACANCY) }).told,
    ).toEqual([
      'here/vacancies/fair-2.csv 第 1 行：没有编号为“fair-2”的活动；文件名要和 events.csv 的编号一样。',
    ]))

  it.each<[string, Record<string, string>, string]>([
    ['a source that is not there', { 来源: 'notise' }, '“来源”：没有来源“notise”；是不是“notice”？'],
    ['a source that is nothing like one', { 来源: 'q' }, '“来源”：没有来源“q”；请先在 sources.yaml 写上'],
    ['a made-up source of a verified event', { 来源: 'made-up' }, '“来源”：核实的记录用了示例来源'],
    ['a place that is not there', { 地点编号: 'markt' }, '“地点编号”：没有地点“markt”；是不是“market”？'],
    [
      'a made-up place of a verified event',
      { 地点编号: 'made-up' },
      '“地点编号”：核实的活动办在示例地点“made-up”',
    ],
    ['a town that is not there', { 乡镇街道: '甲乡' }, '“乡镇街道”：没有“甲乡”这个乡镇街道；是不是“甲镇”？'],
    [
      'a review before the last look',
      { 复核期限: '2026-11-01' },
      '“复核期限”：复核期限 2026-11-01 早于核对日期',
    ],
    ['a look that is yet to come', { 核对日期: '2026-11-26' }, '核对日期 2026-11-26 还没到'],
  ])('tells of %s', (_, cells, words) => {
    const { told } = run({ 'here/events.csv': eventsCsv({ ...EVENT, ...cells }) })
    expect(told.length).toBe(1)
    expect(told[0]).toContain(words)
  })

  it('takes a town and a place that are there', () =>
    expect(
      run({ 'here/events.csv': eventsCsv({ ...EVENT, 乡镇街道: '甲镇', 地点编号: 'market' }) }).told,
    ).toEqual([]))
})
