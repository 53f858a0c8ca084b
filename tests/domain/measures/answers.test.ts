import { describe, expect, it } from 'vitest'
import { readBetween } from '../../../src/domain/measures/between'
import { factsOf } from '../../../src/domain/measures/facts'
import { reasonsOf } from '../../../src/domain/measures/reasons'
import { finderRun } from '../../../src/domain/measures/run'
import { carer, founder, freelancer, part, stands } from './support'

const TODAY = '2026-11-25'

describe('a day as people type it', () => {
  it.each([
    ['2026-06-30', '2026-06-30', '2026-06-30'],
    [' 2026.6.3 ', '2026-06-03', '2026-06-03'],
    ['2026年6月30日', '2026-06-30', '2026-06-30'],
    ['20260630', '2026-06-30', '2026-06-30'],
    ['2026/6/30', '2026-06-30', '2026-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026年6月', '2026-06-01', '2026-06-30'],
    ['202606', '2026-06-01', '2026-06-30'],
    ['2026年', '2026-01-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
  ])('%s', (text, from, to) => expect(readBetween(text)).toEqual({ from, to }))

  it.each(['', '去年', '2026-13', '2026-02-29', '2026-6-31', '26-06-30', '1800', '2026-06-30 上午'])(
    '“%s” is none',
    (text) => expect(readBetween(text)).toBeNull(),
  )
})

describe('facts from answers', () => {
  it('leave out what was skipped, and what belongs to another path', () => {
    expect(factsOf({})).toEqual({})
    expect(factsOf({ study: 'unknown', work: 'unknown', groups: 'unknown', certificate: 'unknown' })).toEqual(
      {},
    )
    expect(factsOf({ work: 'flexible', hires: 'three', contract: 'year', startDay: '2026' })).toEqual({
      work: 'flexible',
    })
    expect(factsOf({ study: 'neither', studyDay: '2026-06-30' })).toEqual({ study: 'neither' })
  })

  it('take several groups at once', () =>
    expect(factsOf({ groups: 'overAge veteran' })).toEqual({ recognised: ['veteran'], overAge: 'yes' }))
})

describe('the questions that are asked', () => {
  const ids = (answers = {}) => finderRun(part.measures, answers, TODAY).map(({ id }) => id)

  it('are eight for a founder, the most there can be', () =>
    expect(ids(founder('2026-06-30', '2026-01-01'))).toEqual([
      'study',
      'work',
      'firm',
      'start',
      'paid',
      'hires',
      'groups',
      'certificate',
    ]))

  it('are those of an employee', () =>
    expect(ids(carer('2026-06-30'))).toEqual(['study', 'work', 'firm', 'contract', 'groups', 'certificate']))

  it('leave out the firm where no measure for employees is left', () =>
    expect(ids({ study: 'neither', work: 'employee' })).toEqual([
      'study',
      'work',
      'contract',
      'groups',
      'certificate',
    ]))

  it('leave out how many people were hired where it is for graduates alone', () =>
    expect(ids({ study: 'neither', work: 'founder' })).not.toContain('hires'))

  it('leave out the job’s own questions where the job was skipped', () =>
    expect(ids({ work: 'unknown' })).toEqual(['study', 'work', 'groups', 'certificate']))

  it('are the basic ones where there are no measures: none', () =>
    expect(finderRun([], {}, TODAY)).toEqual([]))
})

describe('the reasons', () => {
  it.each([
    ['zj-loan', { ...freelancer('2026-06-30') }, '若最晚2031年6月30日开业登记，还有机会'],
    ['zj-loan', founder('2022-06-30', '2026-01-01'), '最晚2027年6月30日申请，利息全贴'],
    ['zj-startup', founder('2026-06-30', '2026-08-01'), '正常经营满6个月（2027年2月2日起满）'],
    [
      'zj-startup-jobs',
      founder('2022-06-30', '2026-01-01', { hires: 'few' }),
      '若最晚2027年6月30日招满3人并缴社保，可申领',
    ],
    ['zj-startup', freelancer('2026-06-30'), '改变才行：开业登记，正常经营满6个月'],
    ['zj-grad-flex', freelancer('2024-06-30'), '毕业不超过2年（到2026年6月30日为止）'],
    ['nb-skill-2025', {}, '先问：这是2025年的办法'],
    ['zj-grad-job-care', carer('2026-06-30'), '符合：毕业5年内到企业上班，在企业上班'],
  ] as const)('of %s', (id, answers, words) =>
    expect(reasonsOf(stands(id, answers)).join('\n')).toContain(words),
  )
})
