import { founder, freelancer, holds } from './support'

const TODAY = '2026-11-25'

/** Last days by 民法典第二百零一条 and the next two. */
holds({
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
    [
      'has no last day that comes before the six months are full: which day counts was not found',
      founder('2021-12-01', '2026-08-01', { firm: 'care' }),
      TODAY,
      'likely',
      null,
    ],
    [
      'is the same the day after the five years, and certain once the six months are full within them',
      founder('2021-12-01', '2026-05-24', { firm: 'care' }),
      TODAY,
      'certain',
      '2026-12-01',
    ],
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
})
