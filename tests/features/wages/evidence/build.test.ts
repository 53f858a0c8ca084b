import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildPack } from '../../../../src/build/build-pack'
import { compile } from '../../../../src/build/compile'
import { problemText } from '../../../../src/build/problem'
import { memoryStore } from '../../../../src/build/read/store'
import { kindsOf, proofMeter } from '../../../../src/domain/evidence/meter'
import type { EvidencePart } from '../../../../src/domain/evidence/part'
import type { Statute } from '../../../../src/domain/wages/part'
import { isCitable } from '../../../../src/domain/wages/part'
import { evidencePaths } from '../../../../src/features/wages/evidence/routes'
import { withEdit, withFile, type SeedFiles } from '../../../support/seeds'

const built = buildPack({ today: '2026-11-25' })
const part = built.extra.find(({ name }) => name === 'evidence')?.value as EvidencePart
const statutes = built.extra.find(({ name }) => name === 'statutes')?.value as readonly Statute[]

const SEEDS = 'seeds/regions'
const real: SeedFiles = new Map(
  readdirSync(SEEDS, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path))
    .map((path) => [path.replace(/\\/g, '/'), Uint8Array.from(readFileSync(join(SEEDS, path)))]),
)

function problems(files: SeedFiles): string {
  const { problems: all } = compile({
    store: memoryStore(files),
    region: 'yuyao',
    today: '2026-11-25',
    samples: true,
  })
  return all.map(problemText).join('\n')
}

const nothing = { ticked: {}, answers: {}, items: [], logDays: 0, demands: 0 }

describe('what counts as proof, in the data', () => {
  it('names the five elements, each with its page', () => {
    expect(part.elements.map(({ name }) => name)).toEqual(['干过活', '工价', '出勤', '欠款', '催要'])
    for (const { id } of part.elements)
      expect(evidencePaths({ evidence: part })).toContain(`/wages/evidence/${id}/`)
    expect(evidencePaths({})).toEqual([])
  })

  it('gives several ways to prove each, so that nobody without a paper stands with nothing', () => {
    for (const { id, next } of part.elements) {
      const kinds = kindsOf(part, id)
      expect(kinds.length, id).toBeGreaterThanOrEqual(4)
      const weights = next.map((kind) => kinds.find((each) => each.id === kind)?.proves[id] ?? 0)
      expect(
        weights.reduce<number>((sum, weight) => sum + weight, 0),
        id,
      ).toBeGreaterThanOrEqual(3)
    }
  })

  it('asks a person with nothing first for what shows that they worked there', () => {
    const meter = proofMeter(part, nothing)
    expect([meter.enough, meter.today?.element.id, meter.today?.next?.id]).toEqual([0, 'relation', 'badge'])
  })

  it('takes an IOU from the answers to the first questions', () => {
    const { elements } = proofMeter(part, { ...nothing, answers: { iou: 'yes' } })
    expect(elements.find(({ element }) => element.id === 'debt')?.step).toBe(3)
  })

  it('cites only what the statutes hold, and adds what the province has', () => {
    const refs = part.elements.flatMap(({ notes }) => notes.flatMap(({ articles }) => articles))
    expect(refs.filter((ref) => !isCitable(statutes, ref))).toEqual([])
    expect(refs.map(({ statute }) => statute)).toContain('zj-labour-inspection')
    expect(JSON.stringify(part)).not.toContain('2005〕12')
  })
})

describe('faults in the seeds of evidence are told', () => {
  it.each([
    [
      'an article nobody wrote down',
      "article: '39'",
      "article: '999'",
      '没有条文“labour-arbitration-law 999”',
    ],
    [
      'an element that is none',
      'proves: { relation: 3, rate: 3 }',
      'proves: { relation: 3, price: 3 }',
      '没有“price”这一样',
    ],
    ['a heavy weight', 'proves: { relation: 3, rate: 3 }', 'proves: { relation: 4 }', '“4”不是分量'],
    ['a next step that proves nothing', 'next: [badge,', 'next: [bank,', '“bank”证明不了“relation”'],
    [
      'a sentence too long to be read out',
      '这是粗略的估计。',
      '这是粗略的估计，只是粗略的估计，很粗略的估计。',
      '太长',
    ],
  ])('%s', (_, from, to, said) => {
    expect(problems(withEdit(real, 'cn/evidence.yaml', from, to))).toContain(said)
  })

  it('a section that is missing, and a note about an element that is none', () => {
    const text = new TextDecoder().decode(real.get('cn/evidence.yaml'))
    const cut = text.slice(0, text.indexOf('# What is counted from'))
    expect(problems(withFile(real, 'cn/evidence.yaml', cut))).toContain('没有 log')
    expect(problems(withEdit(real, 'zhejiang/evidence.yaml', 'element: debt', 'element: depts'))).toContain(
      '没有“depts”这一样',
    )
  })
})
