import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { monthOf } from '../../../src/domain/month'
import {
  planChecklist,
  type ChecklistAnswers,
  type ChecklistInput,
} from '../../../src/domain/retirement/checklist'
import { birthFromText } from '../../../src/domain/retirement/day'
import { checklistSeed, rules } from './support'

const STATUTORY = monthOf(2028, 1)
const input = (answers: ChecklistAnswers, more: Partial<ChecklistInput> = {}): ChecklistInput => ({
  answers,
  birth: birthFromText('1967-05-12')!,
  statutory: STATUTORY,
  chosen: STATUTORY,
  today: '2026-11-25',
  ...more,
})
const plan = (answers: ChecklistAnswers, more?: Partial<ChecklistInput>) =>
  planChecklist(checklistSeed.items, input(answers, more))
const ids = (answers: ChecklistAnswers, more?: Partial<ChecklistInput>) =>
  plan(answers, more).map(({ item }) => item.id)

const SETTLED: ChecklistAnswers = {
  work: 'employed',
  contributions: 'enough',
  housingFund: 'no',
  medicalYears: 'enough',
  special: 'no',
  dossier: 'employer',
}

describe('the checklist', () => {
  it('holds only what applies once everything is answered', () =>
    expect(ids(SETTLED)).toEqual([
      'ask-track',
      'check-months',
      'dossier-at-employer',
      'bank-card',
      'apply-by-employer',
      'after-services',
    ]))

  it('is the same whole each time, backwards from the month', () => {
    const days = plan({}).map(({ due }) => due.day)
    expect(days).toEqual([...days].sort())
    expect(plan({})).toEqual(plan({}))
  })

  it.each<[string, ChecklistAnswers, string, boolean]>([
    ['housing fund', { housingFund: 'yes' }, 'housing-fund', true],
    ['no housing fund', { housingFund: 'no' }, 'housing-fund', false],
    ['medical years short', { medicalYears: 'short' }, 'medical-years', true],
    ['medical years enough', { medicalYears: 'enough' }, 'medical-years', false],
    ['special work', { special: 'yes' }, 'special-work', true],
    ['contributions short', { contributions: 'short' }, 'make-up-months', true],
    ['flexible work', { work: 'flexible' }, 'apply-by-self', true],
    ['flexible work, no employer', { work: 'flexible' }, 'apply-by-employer', false],
    ['the dossier at an agency', { dossier: 'agency' }, 'find-dossier', true],
    ['the dossier at the employer', { dossier: 'employer' }, 'find-dossier', false],
  ])('with %s', (_, answers, id, there) => expect(ids({ ...SETTLED, ...answers }).includes(id)).toBe(there))

  it('keeps what might apply, marked so, with the question that would settle it', () => {
    const item = plan({ ...SETTLED, housingFund: 'unknown' }).find((each) => each.item.id === 'housing-fund')
    expect(item).toMatchObject({ perhaps: true, unanswered: ['housingFund'] })
  })

  it('takes not knowing where the dossier is for an answer', () => {
    const item = plan({ ...SETTLED, dossier: 'unknown' }).find((each) => each.item.id === 'find-dossier')
    expect(item?.perhaps).toBe(false)
  })

  it('gives notice three calendar months before an early month', () => {
    const early = plan(SETTLED, { chosen: monthOf(2027, 9) }).find(({ item }) => item.id === 'early-notice')
    expect(early).toMatchObject({ due: { day: '2027-06-12', exact: true }, urgency: 'ahead', perhaps: false })
    expect(ids(SETTLED)).not.toContain('early-notice')
  })

  it('counts the agreement for a late month back from the statutory one', () => {
    const late = plan(SETTLED, { chosen: monthOf(2030, 1) }).find(({ item }) => item.id === 'late-agreement')
    expect(late?.due.day).toBe('2027-12-12')
  })

  it('calls only a term of law overdue; a suggested day that has passed means now', () => {
    const of = (id: string, today: string) =>
      plan(SETTLED, { chosen: monthOf(2027, 9), today }).find(({ item }) => item.id === id)?.urgency
    expect(of('early-notice', '2027-06-12')).toBe('ahead')
    expect(of('early-notice', '2027-06-13')).toBe('overdue')
    expect(of('ask-track', '2027-06-13')).toBe('now')
  })

  it('tells to ask first wherever an item rests on another place or on a text nobody read', () => {
    for (const { item, askFirst } of plan({}))
      expect(askFirst, item.id).toBe(item.basis === 'elsewhere' || item.confidence !== 'high')
  })
})

describe('the rows of the checklist', () => {
  it('name the place whose list they rest on', () => {
    for (const item of checklistSeed.items)
      expect(Boolean(item.basisPlace), item.id).toBe(item.basis === 'elsewhere')
  })

  it('have ids of their own and say no more than one line', () => {
    expect(new Set(checklistSeed.items.map(({ id }) => id)).size).toBe(checklistSeed.items.length)
    for (const { title, why } of checklistSeed.items)
      expect(Math.max(title.length, why.length)).toBeLessThanOrEqual(20)
  })

  it('never say that anything is submitted', () =>
    expect(JSON.stringify(checklistSeed)).not.toMatch(/已提交|已申请/))

  it('give 五四三 only in the words of the plan', () => {
    expect(JSON.stringify(checklistSeed.items)).not.toContain('五四三')
    // The plan is the city's own, and so are its words.
    const city = readFileSync('seeds/regions/yuyao/retirement-checklist.yaml', 'utf8')
    expect(city).toContain('企业职工退休“五四三”服务模式')
  })

  it('take the terms of law from the rules', () => {
    const due = (id: string) => checklistSeed.items.find((item) => item.id === id)?.due
    expect(due('early-notice')).toMatchObject({
      monthsBefore: rules.flexible.earlyNoticeMonths,
      timing: 'law',
    })
    expect(due('late-agreement')).toMatchObject({
      monthsBefore: rules.flexible.lateAgreementMonths,
      timing: 'law',
    })
  })
})
