import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildPack } from '../../../src/build/build-pack'
import { problemText } from '../../../src/build/problem'
import { compile } from '../../../src/build/compile'
import { memoryStore } from '../../../src/build/read/store'
import type { Statute, WagesPart } from '../../../src/domain/wages/part'
import { isCitable } from '../../../src/domain/wages/part'
import { wagePaths } from '../../../src/features/wages/routes'
import { withEdit, withFile, type SeedFiles } from '../../support/seeds'

const built = buildPack({ today: '2026-11-25' })
const part = built.extra.find(({ name }) => name === 'wages')?.value as WagesPart
const statutes = built.extra.find(({ name }) => name === 'statutes')?.value as readonly Statute[]

const SEEDS = 'seeds/regions'
const real: SeedFiles = new Map(
  readdirSync(SEEDS, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path))
    .map((path) => [path.replace(/\\/g, '/'), Uint8Array.from(readFileSync(join(SEEDS, path)))]),
)

function problems(files: SeedFiles): string {
  const store = memoryStore(files)
  const { problems: all } = compile({ store, region: 'yuyao', today: '2026-11-25', samples: true })
  return all.map(problemText).join('\n')
}

describe('the wage parts of the pack', () => {
  it('hold numbers as numbers, and leave the notes for the keepers of the files behind', () => {
    expect(part.rules.overtimePercent.value).toEqual({ extra: 150, rest: 200, statutory: 300 })
    expect(part.rules.paidDaysAMonth.value).toBe('21.75')
    expect(part.threeTimes).toEqual([{ from: '2008-01-01', to: null, threeTimesFen: null }])
    expect(JSON.stringify(part)).not.toContain('"note"')
  })

  it('hold the minimum wage of the county’s own tier alone, the oldest first', () =>
    expect(part.minimumWages.map(({ from, monthlyFen, to }) => [from, monthlyFen, to])).toEqual([
      ['2021-08-01', 207000, '2023-12-31'],
      ['2024-01-01', 226000, '2025-12-31'],
      ['2026-01-01', 243000, null],
    ]))

  it('join what the province adds to what the nation has', () => {
    expect(part.limits.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['inspection', 'inspection-accept']),
    )
    expect(part.notes.map(({ id }) => id)).toEqual(expect.arrayContaining(['no-contract', 'group-complaint']))
  })

  it('cite only what the statutes hold, each of which has its page', () => {
    const refs = JSON.stringify(part).match(/\{[^{}]*"statute":[^{}]*\}/g) ?? []
    expect(refs.length).toBeGreaterThan(100)
    expect(refs.filter((ref) => !isCitable(statutes, JSON.parse(ref)))).toEqual([])
    const paths = built.parts ? wagePaths(built.parts, { wages: part, statutes }) : []
    for (const { id } of statutes) expect(paths).toContain(`/law/${id}/`)
    expect(paths).toContain('/wages/rights/minimum-wage/')
  })

  it('are cited in every page of rights by links that lead to an article', () => {
    const links = (built.parts?.guides ?? []).flatMap(({ blocks }) =>
      [...JSON.stringify(blocks).matchAll(/\/law\/([\w-]+)\/(?:#a([^"]+))?"/g)].map(
        ([, statute = '', article]) => ({ statute, article }),
      ),
    )
    expect(links.length).toBeGreaterThan(30)
    const whole = links.filter(({ article }) => article === undefined)
    expect(whole.filter(({ statute }) => !statutes.some(({ id }) => id === statute))).toEqual([])
    expect(links.filter((link) => link.article !== undefined && !isCitable(statutes, link))).toEqual([])
  })
})

describe('faults in the wage seeds are told', () => {
  it.each([
    [
      'an article nobody wrote down',
      'cn/wage-rules.yaml',
      "article: '41'",
      "article: '999'",
      '没有条文“labour-law 999”',
    ],
    ['a number that is none', 'cn/wage-rules.yaml', "'21.75'", 'many', '“many”不是小数'],
    [
      'a confidence that is no rule',
      'cn/wage-rules.yaml',
      'confidence: high\n    note',
      'confidence: low\n    note',
      '没有“low”这一项',
    ],
    ['a question that leads nowhere', 'cn/wage-flow.yaml', 'next: plan', 'next: moon', '“moon”没有这一题'],
    [
      'a question without 不知道',
      'cn/wage-flow.yaml',
      'id: unknown, label: 不知道, next: contract',
      'id: dunno, label: 不知道, next: contract',
      '没有“不知道”',
    ],
    [
      'a condition on no option',
      'cn/wage-flow.yaml',
      'step: [won]',
      'step: [lost]',
      '没有“step.lost”这个选项',
    ],
    [
      'a telephone that is not there',
      'cn/wage-flow.yaml',
      "hotline: '12348'",
      "hotline: '99999'",
      '没有电话“99999”',
    ],
    [
      'an unknown source',
      'zhejiang/minimum-wage.yaml',
      'source: zj-minwage-2021',
      'source: rumour',
      '没有来源“rumour”',
    ],
    ['a field too many', 'cn/wage-words.yaml', 'steps:', 'stepps:', '没有这个字段'],
    [
      'a sentence too long to read out',
      'cn/wage-limits.yaml',
      'words: 离职后一年内。',
      `words: ${'很'.repeat(21)}`,
      '太长',
    ],
    [
      'an article that stands twice',
      'cn/statutes.yaml',
      "{ article: '41', about: '加班",
      "{ article: '2', about: '加班",
      '第 2 条写了两次',
    ],
  ])('%s', (_, path, from, to, told) => expect(problems(withEdit(real, path, from, to))).toContain(told))

  it('a section that no level has', () =>
    expect(problems(withFile(real, 'cn/wage-words.yaml', null))).toContain('没有 words'))

  it('nothing, where a region has no wage rules at all', () => {
    const names = ['wage-rules', 'wage-words', 'wage-limits', 'wage-flow', 'papers']
    const without = names.reduce((files, name) => withFile(files, `cn/${name}.yaml`, null), real)
    expect(problems(without)).not.toContain('wage-')
  })
})
