import { describe, expect, it } from 'vitest'
import type { Standing } from '../../../src/domain/measures/assess'
import type { FinderAnswers } from '../../../src/domain/measures/facts'
import { carer, founder, freelancer, stands } from './support'

type Row = readonly [
  name: string,
  answers: FinderAnswers,
  today: string,
  standing: Standing,
  last: string | null,
]

const TODAY = '2026-11-25'

/** Every measure of money in force, with its edges. Last days by 民法典第二百零一条 and the next two. */
const CASES: Readonly<Record<string, readonly Row[]>> = {
  'zj-grad-job-care': [
    ['holds for a carer of the year', carer('2026-06-30'), TODAY, 'certain', null],
    [
      'has its last day to begin for somebody without work',
      { ...carer('2026-06-30'), work: 'none' },
      TODAY,
      'likely',
      '2031-06-30',
    ],
    ['holds on the last day of five years', { ...carer('2021-11-25'), work: 'none' }, TODAY, 'likely', TODAY],
    ['is over the day after', { ...carer('2021-11-24'), work: 'none' }, TODAY, 'not', null],
    [
      'ends on 28 February for who graduated on the 29th',
      { ...carer('2024-02-29'), work: 'none' },
      '2029-02-28',
      'likely',
      '2029-02-28',
    ],
    ['and is over on 1 March', { ...carer('2024-02-29'), work: 'none' }, '2029-03-01', 'not', null],
    [
      'holds later for who began in time',
      carer('2020-06-30', { contractDay: '2025-06-30' }),
      TODAY,
      'certain',
      null,
    ],
    [
      'does not for who began a day too late',
      carer('2020-06-30', { contractDay: '2025-07-01' }),
      TODAY,
      'not',
      null,
    ],
    ['is open where the first day at work is not told', carer('2020-06-30'), TODAY, 'likely', null],
    [
      'needs the employer to pay insurance',
      carer('2026-06-30', { contract: 'uninsured' }),
      TODAY,
      'likely',
      null,
    ],
    [
      'is two steps away without contract and insurance',
      carer('2026-06-30', { contract: 'neither' }),
      TODAY,
      'not',
      null,
    ],
    ['is not for another trade', carer('2026-06-30', { firm: 'large' }), TODAY, 'not', null],
    ['is not for who never studied', carer('', { study: 'neither' }), TODAY, 'not', null],
    ['waits for the end of studies', carer('', { study: 'student' }), TODAY, 'likely', null],
    ['waits for a day of graduation to come', carer('2027-06-30'), TODAY, 'likely', null],
    [
      'takes a month for all its days, on the safe side',
      { ...carer('2021-12'), work: 'none' },
      TODAY,
      'likely',
      '2026-12-01',
    ],
    [
      'is open while the month has passed in part',
      { ...carer('2021-11'), work: 'none' },
      TODAY,
      'likely',
      null,
    ],
    [
      'is no more than likely once the record is due for review',
      carer('2026-06-30'),
      '2027-03-01',
      'likely',
      null,
    ],
  ],
  'zj-grad-job': [
    [
      'is never certain, for the wage to compare with is not known',
      carer('2026-06-30', { firm: 'small' }),
      TODAY,
      'likely',
      null,
    ],
    ['ends after two years', freelancer('2024-11-25'), TODAY, 'likely', TODAY],
    ['is over the day after', freelancer('2024-11-24'), TODAY, 'not', null],
    ['is not for a large firm', carer('2026-06-30', { firm: 'large' }), TODAY, 'not', null],
    ['is not for a founder', founder('2026-06-30', '2026-07-01'), TODAY, 'not', '2028-06-30'],
  ],
  'zj-grad-flex': [
    [
      'is no more than likely, for part of its rules was not found',
      freelancer('2026-06-30'),
      TODAY,
      'likely',
      '2028-06-30',
    ],
    [
      'holds for platform work too',
      freelancer('2026-06-30', { work: 'platform' }),
      TODAY,
      'likely',
      '2028-06-30',
    ],
    ['is over after two years', freelancer('2024-06-30'), TODAY, 'not', null],
    [
      'is one step away for who does not pay',
      freelancer('2026-06-30', { paid: 'no' }),
      TODAY,
      'likely',
      '2028-06-30',
    ],
    ['is not for an employee', carer('2026-06-30'), TODAY, 'not', '2028-06-30'],
  ],
  'zj-loan': [
    [
      'holds for a founder in the first business',
      founder('2026-06-30', '2026-11-01'),
      TODAY,
      'certain',
      '2031-06-30',
    ],
    ['needs to be registered first', freelancer('2026-06-30'), TODAY, 'likely', '2031-06-30'],
    ['asks about others', founder('', '2026-11-01', { study: 'neither' }), TODAY, 'likely', null],
    [
      'asks about a second business',
      founder('2026-06-30', '2026-11-01', { start: 'again' }),
      TODAY,
      'likely',
      '2031-06-30',
    ],
    [
      'holds after five years, without the whole interest',
      founder('2020-06-30', '2026-11-01'),
      TODAY,
      'certain',
      null,
    ],
  ],
  'zj-startup': [
    ['holds once six months are full', founder('2026-06-30', '2026-05-24'), TODAY, 'certain', '2031-06-30'],
    [
      'waits on the corresponding day itself',
      founder('2026-06-30', '2026-05-25'),
      TODAY,
      'likely',
      '2031-06-30',
    ],
    [
      'counts from the month end where there is no such day',
      founder('2026-06-30', '2026-08-31'),
      '2027-02-28',
      'likely',
      '2031-06-30',
    ],
    [
      'is not for a second business',
      founder('2026-06-30', '2026-01-01', { start: 'again' }),
      TODAY,
      'not',
      '2031-06-30',
    ],
    [
      'is open once five years are over: which day counts was not found',
      founder('2021-06-30', '2026-01-01'),
      TODAY,
      'likely',
      null,
    ],
    [
      'is not where the business began after five years',
      founder('2020-06-30', '2026-01-01'),
      TODAY,
      'not',
      null,
    ],
    ['holds for a student', founder('', '2026-01-01', { study: 'student' }), TODAY, 'certain', null],
  ],
  'zj-startup-care': [
    [
      'holds in the three trades',
      founder('2026-06-30', '2026-01-01', { firm: 'care' }),
      TODAY,
      'certain',
      '2031-06-30',
    ],
    ['is not for another trade', founder('2026-06-30', '2026-01-01'), TODAY, 'not', '2031-06-30'],
  ],
  'zj-startup-si': [
    ['holds once a year is full', founder('2024-06-30', '2025-11-24'), TODAY, 'certain', '2029-06-30'],
    ['waits a day longer', founder('2024-06-30', '2025-11-25'), TODAY, 'likely', '2029-06-30'],
    [
      'needs a year from 29 February until 1 March',
      founder('2024-01-31', '2024-02-29'),
      '2025-02-28',
      'likely',
      '2029-01-31',
    ],
    ['is full on 1 March', founder('2024-01-31', '2024-02-29'), '2025-03-01', 'certain', '2029-01-31'],
    [
      'needs a year of insurance',
      founder('2024-06-30', '2025-01-01', { paid: 'less' }),
      TODAY,
      'likely',
      '2029-06-30',
    ],
  ],
  'zj-startup-jobs': [
    ['holds with three people', founder('2026-06-30', '2026-11-01'), TODAY, 'certain', '2031-06-30'],
    [
      'is one step away with two',
      founder('2026-06-30', '2026-11-01', { hires: 'few' }),
      TODAY,
      'likely',
      '2031-06-30',
    ],
  ],
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
}

describe.each(Object.entries(CASES))('%s', (id, rows) => {
  it.each(rows)('%s', (_name, answers, today, standing, last) => {
    const told = stands(id, answers, today)
    expect(told.standing, told.verdicts.map(({ state, why }) => `${state} ${why}`).join('\n')).toBe(standing)
    if (standing !== 'not') expect(told.last).toBe(last)
  })
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
