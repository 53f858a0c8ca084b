import { describe, expect, it } from 'vitest'
import { holds, stands } from './support'

const TODAY = '2026-11-25'

/** Last days by 民法典第二百零一条 and the next two. */
holds({
  'nb-skill-2025': [
    [
      'is no more than likely, for it is last year’s',
      { certificate: '高级', certificateDay: '2026-03-01', work: 'flexible', paid: 'self' },
      TODAY,
      'likely',
      '2027-03-01',
    ],
    [
      'holds on the last day of twelve months',
      { certificate: '中级', certificateDay: '2025-11-25' },
      TODAY,
      'likely',
      TODAY,
    ],
    ['is over the day after', { certificate: '中级', certificateDay: '2025-11-24' }, TODAY, 'not', null],
    ['is one step away without a certificate', { certificate: 'none' }, TODAY, 'likely', null],
    [
      'is not for a master’s level',
      { certificate: '技师', certificateDay: '2026-03-01' },
      TODAY,
      'not',
      '2027-03-01',
    ],
  ],
  'cn-unemployment': [
    [
      'is no more than likely: why the job ended is not asked',
      { work: 'none', paid: 'year' },
      TODAY,
      'likely',
      null,
    ],
    ['is not within a year of insurance', { work: 'none', paid: 'less' }, TODAY, 'not', null],
    ['is not for who works', { work: 'employee' }, TODAY, 'not', null],
  ],
})

describe('services and groups', () => {
  it.each([
    ['yy-hardship', 'hardship'],
    ['yy-zero-job', 'zeroJob'],
    ['yy-disabled', 'disabled'],
    ['yy-veteran', 'veteran'],
    ['yy-low-income', 'lowIncome'],
  ])('%s is for who says so alone', (id, group) => {
    expect(stands(id, { groups: group }).standing).toBe('certain')
    expect(stands(id, { groups: `overAge ${group}` }).standing).toBe('certain')
    expect(stands(id, { groups: 'none' }).standing).toBe('not')
    expect(stands(id, { groups: 'unknown' }).standing).toBe('likely')
  })

  it('people over the statutory age and platform workers are told what to ask', () => {
    expect(stands('cn-over-age', { groups: 'overAge', work: 'employee' }).standing).toBe('likely')
    expect(stands('cn-over-age', { groups: 'none' }).standing).toBe('not')
    expect(stands('zj-platform-injury', { work: 'platform' }).standing).toBe('likely')
    expect(stands('zj-platform-injury', { work: 'flexible' }).standing).toBe('not')
  })
})
