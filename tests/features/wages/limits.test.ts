import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../src/domain/flow'
import { calendarText, limitCalendar } from '../../../src/features/wages/calendar'
import { chartSteps } from '../../../src/features/wages/chart'
import { articleName, articleWords, shortTitle } from '../../../src/features/wages/law-words'
import {
  caseDeadlines,
  datedAnswers,
  dateFault,
  dateFields,
  factsOf,
} from '../../../src/features/wages/limits'
import { CONTEXT, LIMITS } from '../../domain/wages/support'

const TODAY = '2026-11-25'
const LEFT: Answers = {
  work: 'unit',
  contract: 'yes',
  status: 'left',
  since: 'recent',
  iou: 'no',
  step: 'asked',
}
const mine = (dates: Record<string, string>, days: readonly string[] = []) => ({
  id: 'me',
  answers: {},
  dates,
  interruptions: days.map((day) => ({ id: day, kind: 'demand', day })),
})
const deadlines = (answers: Answers, dates: Record<string, string> = {}, days: readonly string[] = []) =>
  caseDeadlines(LIMITS, mine(dates, days), answers, TODAY, CONTEXT)
const statuses = (answers: Answers, dates: Record<string, string> = {}) =>
  Object.fromEntries(deadlines(answers, dates).map(({ rule, status }) => [rule.id, status]))

describe('the last days', () => {
  it('cannot be told while the day is not known, and are told once it is', () => {
    expect(statuses(LEFT)['arbitration-wages']).toBe('unknown')
    const [first] = deadlines(LEFT, { left: '2026-10-31' })
    expect(first).toMatchObject({
      status: 'running',
      nominal: '2027-10-31',
      safe: '2027-10-29',
      rolled: '2027-11-01',
    })
  })

  it('do not run while the job goes on, for arbitration and for the complaint', () =>
    expect(statuses({ ...LEFT, status: 'employed' })).toMatchObject({
      'arbitration-wages': 'open',
      inspection: 'open',
    }))

  it('start again from a demand that was kept, and not from one that came too late', () => {
    const from = (day: string) => deadlines(LEFT, { left: '2026-01-10' }, [day])[0]
    expect(from('2026-06-01')).toMatchObject({ from: '2026-06-01', nominal: '2027-06-01' })
    expect(from('2026-12-01')).toMatchObject({ from: '2026-01-10', ignored: ['2026-12-01'] })
  })

  it('of the complaint are reckoned from the earlier day, which is the safe one', () =>
    expect(factsOf(mine({ left: '2026-10-31' }), LEFT, TODAY).starts['breach-ended']).toBe('2026-10-31'))

  it('leave out a day that is none, and one that is still to come', () => {
    expect(factsOf(mine({ left: '2026-02-30' }), LEFT, TODAY).starts).toEqual({})
    expect(factsOf(mine({ left: '2027-01-01' }), LEFT, TODAY).starts).toEqual({})
  })

  it('ask after what was filed once it was, and no more for the day of leaving', () => {
    const asked = (answers: Answers) => dateFields(answers).map(({ start }) => start)
    expect(asked({ ...LEFT, step: 'filed' })).toEqual(['filed', 'accepted'])
    expect(asked({ ...LEFT, step: 'won' })).toEqual(['award-received', 'payment-due'])
    expect(asked({ ...LEFT, status: 'dismissed', iou: 'yes' })).toEqual(['left', 'dismissed', 'iou-due'])
  })
})

describe('the calendar', () => {
  const how = { today: TODAY, uidDomain: 'example.org', neutral: false }

  it('has the safe day of what the worker must do, and the same as text', () => {
    const file = limitCalendar(deadlines(LEFT, { left: '2026-10-31' }), how)
    expect(file.entries.map(({ time, title }) => [time.from, title])).toEqual([
      ['2027-10-29', '最晚今天：申请仲裁要工资'],
      ['2028-10-31', '最晚今天：向劳动监察投诉'],
    ])
    expect(calendarText(file)).toContain('2027-10-29 周五 最晚今天：申请仲裁要工资')
  })

  it('says nothing of wages where no trace is to be left', () => {
    const file = limitCalendar(deadlines(LEFT, { left: '2026-10-31' }), { ...how, neutral: true })
    const said = [
      file.name,
      file.description,
      ...file.entries.flatMap((each) => [each.title, each.description]),
    ]
    expect(said.join()).not.toMatch(/工资|仲裁|监察|薪/)
  })
})

describe('the chart of the minimum wage', () => {
  it('climbs to the right, and marks the row in force', () => {
    const rows = CONTEXT.minimumWages.map((row) => ({ ...row, source: '' }))
    const steps = chartSteps(rows, TODAY)
    expect(steps.map(({ now }) => now)).toEqual([false, false, true])
    for (const [at, step] of steps.entries()) {
      const next = steps[at + 1]
      expect(step.end).toBeGreaterThan(step.x)
      if (next) expect([next.x, next.y < step.y]).toEqual([step.end, true])
    }
    expect(chartSteps([], TODAY)).toEqual([])
  })
})

describe('how articles are called', () => {
  it.each([
    ['44', '第 44 条'],
    ['276之一', '第 276 条之一'],
    ['6-7', '第 6-7 条'],
    ['全文', '全文'],
  ])('%s is %s', (article, name) => expect(articleName(article)).toBe(name))

  it('as people do, with a word where the text was not read', () => {
    const law = {
      id: 'x',
      title: '最高人民法院关于审理劳动争议案件适用法律问题的解释（二）',
      number: '法释〔2025〕12号',
      inForce: '2025-09-01',
      source: 's',
      checked: TODAY,
      reviewBy: TODAY,
      status: 'verified',
      articles: [{ article: '19', about: '', confidence: 'medium' }],
    } as const
    expect(articleWords({ statute: 'x', article: '19' }, [law])).toBe('法释〔2025〕12号第 19 条（转引）')
    expect(shortTitle({ title: '中华人民共和国劳动法', number: '' })).toBe('劳动法')
  })
})

describe('a day that was typed', () => {
  const left = { start: 'left', label: '' } as const
  const due = { start: 'iou-due', label: '', ahead: true } as const

  it.each([
    [left, '', null],
    [left, '2026-11-25', null],
    [left, '2026-11-26', '这一天还没到，请核对'],
    [left, '2026-02-30', '年份或日子不对，请核对'],
    [left, '0002-11-20', '年份或日子不对，请核对'],
    [due, '2027-01-01', null],
  ])('%j %s', (field, text, told) => expect(dateFault(field, text, TODAY)).toBe(told))

  it('says that somebody has left, though no question was answered', () =>
    expect(statuses({}, { left: '2026-10-31' })['arbitration-wages']).toBe('running'))

  it('makes the card agree with it', () => {
    const since = (day: string, answers: Answers = { ...LEFT, since: 'near' }) =>
      datedAnswers(answers, deadlines(answers, { left: day }))['since']
    expect(since('2025-11-20')).toBe('over')
    expect(since('2026-01-10')).toBe('near')
    expect(since('2026-10-31')).toBe('recent')
    expect(since('')).toBe('near')
  })
})
