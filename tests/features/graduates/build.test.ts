import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildPack } from '../../../src/build/build-pack'
import type { PathsPart } from '../../../src/domain/graduates/paths-part'
import { loanRule } from '../../../src/domain/loan/part'
import type { MeasuresPart } from '../../../src/domain/measures/measure'
import { ladder, subsidyRule } from '../../../src/domain/skills/part'
import { compileFiles, problemsOf, testvilleFiles, withFile } from '../../support/seeds'

const built = buildPack({ today: '2026-11-25' })
const part = (name: string) => built.extra.find((each) => each.name === name)?.value
const paths = part('paths') as PathsPart
const measures = part('measures') as MeasuresPart | undefined
const ids = new Set([...(measures?.measures ?? []), ...(measures?.archive ?? [])].map(({ id }) => id))
const PLAN = '../shared/plan/plan-2023-2027.txt'

const quoted = [
  ...(paths.graduates?.plan ?? []),
  ...(paths.skills?.plan ?? []),
  ...(paths.startup?.plan ?? []),
  ...(paths.skills?.path ? [paths.skills.path] : []),
]

describe('the part of the paths', () => {
  it('is whole for the city', () => {
    expect(built.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(paths.graduates?.steps.length).toBeGreaterThan(9)
    expect(paths.skills?.path?.stages).toHaveLength(5)
    expect(paths.startup?.plan.map(({ id }) => id)).toEqual(['four', 'events', 'loan'])
  })

  it('has an article or a source behind every trick and step', () => {
    for (const { articles } of paths.graduates?.tricks ?? []) expect(articles.length).toBeGreaterThan(0)
    for (const { source } of paths.graduates?.steps ?? []) expect(source).not.toBe('')
  })

  it('has a paragraph with all the plan’s words, and asks where the plan explains nothing', () => {
    for (const { paragraph } of quoted) expect(paragraph).toMatch(/^三、\([一二三四五六七八九]\)$/)
    expect(paths.graduates?.plan.find(({ id }) => id === '131')?.open).toContain('没有写')
    expect(paths.startup?.plan.find(({ id }) => id === 'four')?.open).toContain('没有写')
  })

  it('has the plan’s words letter by letter', () => {
    if (!existsSync(PLAN)) return console.log('the plan’s text is not there: not compared')
    const text = readFileSync(PLAN, 'utf8').replace(/\s/g, '')
    for (const { words } of quoted) expect(text).toContain(words.replace(/\s/g, ''))
  })

  it.runIf(measures)('names measures that there are, and finds the rules that it reckons with', () => {
    for (const { measure } of paths.graduates?.steps ?? []) if (measure) expect(ids).toContain(measure)
    if (!paths.startup || !paths.skills || !measures) throw new Error('not whole')
    expect(ids).toContain(paths.skills.post)
    expect(loanRule(paths.startup.loan, measures.measures)).toMatchObject({
      cap: 50_000_000,
      pointsBelow: 150,
    })
    expect(subsidyRule(paths.skills, measures.measures)).toMatchObject({ windowMonths: 12, year: 2025 })
    expect(ladder(paths.skills, measures.measures).map(({ cap }) => cap)).toEqual([
      100_000,
      150_000,
      200_000,
      null,
      null,
    ])
  })
})

const files = testvilleFiles()
const level = [...files.keys()][0]?.split('/')[0] ?? ''
const step = (change: string) => `steps:
  - id: first
    version: 1
    title: 去登记
    why: 有用
    withinDays: 30
    ask: help
    source: list
    confidence: high
    checked: 2031-02-01
    reviewBy: 2031-09-01
    status: verified
${change}`

describe('a fault in these files is told', () => {
  const told = (path: string, text: string) =>
    problemsOf(withFile(files, `${level}/${path}`, text)).join('\n')

  it.each([
    [
      'a hotline that is not there',
      'graduates.yaml',
      step('').replace('ask: help', 'ask: nobody'),
      '没有电话“nobody”',
    ],
    [
      'a source that is not there',
      'graduates.yaml',
      step('').replace('source: list', 'source: rumour'),
      '没有来源“rumour”',
    ],
    [
      'an article that is not there',
      'graduates.yaml',
      step("    articles: [{ statute: nowhere, article: '9' }]\n"),
      '没有条文“nowhere 9”',
    ],
    ['a page that is none', 'graduates.yaml', step('    page: events\n'), '页面路径'],
    ['an unknown field', 'startup.yaml', 'loan: a\ncolour: red\n', 'colour'],
    ['a loan that no level names', 'startup.yaml', 'plan: []\n', '缺少这个字段'],
    ['skills without a path', 'skills.yaml', 'post: a\n', '缺少这个字段'],
    [
      'a kind of event that there is not',
      'skills.yaml',
      'path: { words: a, paragraph: b, source: list, stages: [{ name: c, kinds: [舞会] }] }\n',
      '舞会',
    ],
  ])('%s', (_, path, text, words) => expect(told(path, text)).toContain(words))

  it('and a region without them has no such part', () =>
    expect(compileFiles(files).extra.some(({ name }) => name === 'paths')).toBe(false))
})
