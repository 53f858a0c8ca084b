import { carer, founder, freelancer, holds } from './support'

const TODAY = '2026-11-25'

/** Last days by 民法典第二百零一条 and the next two. */
holds({
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
})
