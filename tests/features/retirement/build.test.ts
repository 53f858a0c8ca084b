import { describe, expect, it } from 'vitest'
import { buildPack } from '../../../src/build/build-pack'
import type { RetirementRules } from '../../../src/domain/retirement/types'
import type { ChecklistPart } from '../../../src/content/part-types'
import { retirementPaths } from '../../../src/features/retirement/routes'
import { compileFiles, problemsOf, testvilleFiles, withFile } from '../../support/seeds'

const built = buildPack({ today: '2026-11-25' })
const part = (name: string) => built.extra.find((each) => each.name === name)
const rules = part('retirement')?.value as RetirementRules
const list = part('retirement-checklist')?.value as ChecklistPart

const items = (source: string, more = '') => `version: 2031-03-01
planWords: { text: 五四三, source: land-gazette }
items:
  - id: bank-card
    version: 1
    title: 银行卡
    why: 领钱
    papers: []
    who: 本人
    where: 银行
    phone: help
    when: { work: [employed] }
    due: { monthsBefore: 3, from: chosen, timing: suggested }
    basis: national
    source: ${source}
    confidence: high
    checked: 2031-02-01
    reviewBy: 2031-09-01
    status: verified
${more}`

/** The folder of the fake city and one further away, told from where its files stand. */
const levels = [...new Set([...testvilleFiles().keys()].map((path) => path.split('/')[0] ?? ''))]

describe('the retirement parts of the pack', () => {
  it('hold every track, and numbers as numbers', () => {
    expect(built.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(rules.tracks.map(({ track }) => track)).toHaveLength(5)
    expect(rules.tracks[0]?.delay).toEqual({ firstBirth: '1965-01', stepMonths: 4, capMonths: 36 })
    expect(rules.tracks[3]?.delay).toBeNull()
  })

  it('have no half-width comma or bracket in a text that is shown', () => {
    const shown = JSON.stringify([rules.tracks, rules.flexible, rules.statements, rules.contributions, list])
    expect(shown.match(/[\u4e00-\u9fff][,;()]|[,;()][\u4e00-\u9fff]/g)).toBeNull()
  })

  it('keep a text with a comma whole', () =>
    expect(rules.contributions.ways.map(({ text }) => text)).toContain('延长缴费，缴够再领'))

  it('show the words of the plan and give them no meaning', () =>
    expect(list.planWords?.text).toContain('五四三'))

  it('bring pages only where there are rules', () => {
    expect(retirementPaths({} as never, {})).toEqual([])
    expect(retirementPaths({} as never, { retirement: rules })).toContain('/retirement/table/men-60/')
  })
})

describe('the files of a level', () => {
  const far = levels.find((level) => level !== 'testville') ?? ''

  it('are taken from the nearest level, a whole item at a time', () => {
    const files = withFile(
      withFile(testvilleFiles(), `${far}/retirement-checklist.yaml`, items('land-gazette')),
      'testville/retirement-checklist.yaml',
      items('land-gazette').replace('银行卡', '近处的卡'),
    )
    const extra = compileFiles(files).extra.find(({ name }) => name === 'retirement-checklist')
    expect((extra?.value as ChecklistPart | undefined)?.items.map(({ title }) => title)).toEqual(['近处的卡'])
  })

  it.each([
    ['an unknown source', items('nobody'), '没有来源“nobody”'],
    [
      'an unknown telephone',
      items('land-gazette').replace('phone: help', 'phone: nobody'),
      '没有电话“nobody”',
    ],
    ['an unknown fact', items('land-gazette').replace('{ work:', '{ wrok:'), '没有这个字段'],
    ['an unknown answer', items('land-gazette').replace('[employed]', '[emploied]'), '没有“emploied”这一项'],
    ['half a month', items('land-gazette').replace('monthsBefore: 3', 'monthsBefore: 2.5'), '2.5 不合适'],
    ['another place unnamed', items('land-gazette').replace('national', 'elsewhere'), '缺少这个字段'],
  ])('are refused with %s, in Chinese and by name', (_, text, words) =>
    expect(
      problemsOf(withFile(testvilleFiles(), 'testville/retirement-checklist.yaml', text)).join('\n'),
    ).toContain(words),
  )
})
