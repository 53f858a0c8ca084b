import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildPack } from '../../src/build/build-pack'
import { compile } from '../../src/build/compile'
import { problemText } from '../../src/build/problem'
import { memoryStore } from '../../src/build/read/store'
import type { PapersPart } from '../../src/domain/papers/part'
import { isCitable, type Statute } from '../../src/domain/wages/part'
import { paperPaths } from '../../src/features/wages/papers/routes'
import { withEdit, withFile, type SeedFiles } from '../support/seeds'

const built = buildPack({ today: '2026-11-25' })
const part = built.extra.find(({ name }) => name === 'papers')?.value as PapersPart
const statutes = built.extra.find(({ name }) => name === 'statutes')?.value as readonly Statute[]

const SEEDS = 'seeds/regions'
const real: SeedFiles = new Map(
  readdirSync(SEEDS, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path))
    .map((path) => [path.replace(/\\/g, '/'), Uint8Array.from(readFileSync(join(SEEDS, path)))]),
)
const FILE = 'cn/papers.yaml'

function problems(files: SeedFiles): string {
  const store = memoryStore(files)
  const { problems: all } = compile({ store, region: 'yuyao', today: '2026-11-25', samples: true })
  return all.map(problemText).join('\n')
}

describe('the papers of the pack', () => {
  it('are the nine, each with where it goes, how many, how old, and what it rests on', () => {
    expect(part.papers.map(({ id }) => id).sort()).toEqual([
      'arbitration',
      'clue-pack',
      'complaint',
      'demand',
      'evidence-list',
      'forced-leave',
      'iou',
      'payment-order',
      'proxy',
    ])
    for (const paper of part.papers) {
      expect([paper.use, paper.to, paper.copies, paper.source].every(Boolean)).toBe(true)
      expect(paper.checked <= paper.reviewBy).toBe(true)
      expect(paper.articles.filter((ref) => !isCitable(statutes, ref))).toEqual([])
    }
  })

  it('name in their text only articles that they cite', () => {
    const numbers: Readonly<Record<string, string>> = {
      劳动合同法: 'labour-contract-law',
      劳动法: 'labour-law',
    }
    for (const paper of part.papers)
      for (const [, law = ''] of JSON.stringify(paper.sections).matchAll(
        /《中华人民共和国(劳动合同法|劳动法)》第/g,
      ))
        expect(paper.articles.map(({ statute }) => statute)).toContain(numbers[law])
  })

  it('never ask for identity or bank numbers, and have no half-width comma', () => {
    expect(part.blanks.map(({ label }) => label).join()).not.toMatch(/身份证|银行/)
    expect(JSON.stringify(part).match(/[\u4e00-\u9fff][,;()]|[,;()][\u4e00-\u9fff]/g)).toBeNull()
  })

  it('have a page each', () => {
    expect(paperPaths({})).toEqual([])
    expect(paperPaths({ papers: part })).toContain('/wages/papers/complaint/')
  })
})

describe('faults in the papers are told, with file and field', () => {
  it.each([
    ['a blank nobody wrote down', "'{court}人民法院'", "'{courts}人民法院'", '没有叫“courts”的空格'],
    ['a blank asked for and not used', '[me, employer]', '[me, employer, home]', '“home”问了，纸上没有用'],
    ['a blank asked for and not there', '[me, employer]', '[me, employer, shoe]', '没有“shoe”'],
    ['an answer that is none', 'step: [filed, won]', 'step: [filed, lost]', '“step lost”'],
    ['a question that is none', 'when: { iou:', 'when: { ious:', '“ious”这一题'],
    ['a way that is none', 'routes: [payment-order]', 'routes: [shortcut]', '“shortcut”这条路'],
    [
      'an article nobody wrote down',
      "labour-disputes-1, article: '15'",
      "labour-disputes-1, article: '999'",
      '没有条文',
    ],
    ['an unknown source', 'source: wage-clue-platform', 'source: rumour', '没有来源“rumour”'],
    ['a table with a cell too few', "'姓名｜{me}'", "'姓名{me}'", '格子数和 columns 对不上'],
    ['a bracket left open', '[{more}]', '[{more}', '括号不成对'],
    ['a demand without words', '  promise: 单位答应过付款\n', '', '“promise”的写法'],
    ['a claim without a name', '  overtime: 加班工资\n', '', '“overtime”的写法'],
    ['a row without a list', 'each: evidence', 'spare: 1', '要一起写'],
    ['a field too many', 'endWhy: 清单', 'endWhi: 清单', '没有这个字段'],
    ['a list that is none', 'each: demands', 'each: wishes', '没有“wishes”这一项'],
  ])('%s', (_, from, to, wrong) => {
    const found = problems(withEdit(real, FILE, from, to))
    expect(found).toContain(wrong)
    expect(found).toContain('papers.yaml')
  })

  it('and nothing is told of the file as it is', () => expect(problems(real)).not.toContain('papers.yaml'))

  it('and a region without papers has none', () => {
    const store = memoryStore(withFile(real, FILE, null))
    const { extra } = compile({ store, region: 'yuyao', today: '2026-11-25', samples: true })
    expect(extra.map(({ name }) => name)).not.toContain('papers')
  })
})
