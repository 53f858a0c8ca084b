import { describe, expect, it } from 'vitest'
import { buildPack } from '../../../src/build/build-pack'
import type { ChecklistItem } from '../../../src/domain/retirement/checklist'
import type { PersonRow } from '../../../src/domain/retirement/person'
import type { RetirementRules } from '../../../src/domain/retirement/types'
import { tell } from '../../../src/features/retirement/use-retirement'

const { extra } = buildPack({ today: '2026-11-25' })
const rules = extra.find(({ name }) => name === 'retirement')?.value as RetirementRules

function told(work: 'flexible' | 'employed') {
  const person = { birth: '1972-09-03', answers: { sex: 'female', work }, view: null } as unknown as PersonRow
  return tell(rules, person, '2026-11-30')
}

describe('a woman who pays for herself', () => {
  it('has neither post nor employer: two ages, and no word of either', () => {
    const names = told('flexible')?.tracks.map(({ name }) => name)
    expect(names).toEqual(['自己缴（原50岁）', '自己缴（原55岁）'])
  })

  it('is told apart from one whose employer pays', () =>
    expect(told('employed')?.tracks.map(({ name }) => name)).toEqual([
      '女职工（工人岗，原50岁）',
      '女职工（管理技术岗，原55岁）',
    ]))

  it('is sent to no employer by the list', () => {
    const list = extra.find(({ name }) => name === 'retirement-checklist')?.value as {
      readonly items: readonly ChecklistItem[]
    }
    const forEmployees = list.items.filter(({ who, where }) => who === '单位' || where === '单位人事')
    expect(forEmployees.length).toBeGreaterThan(2)
    for (const { id, when } of forEmployees) expect([id, when.work]).toEqual([id, ['employed']])
  })
})
