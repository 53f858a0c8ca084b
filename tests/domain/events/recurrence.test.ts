import { describe, expect, it } from 'vitest'
import { nextOccurrence, occurrences } from '../../../src/domain/events/recurrence'
import { fitsAnchor, ruleDays } from '../../../src/domain/events/rule-days'
import { EMPTY, NOTICES } from '../opening-hours/support'
import { event, repeating, rule } from './support'

const days = (from: string, text: string, until: string, start = from) =>
  ruleDays(rule(text), from, start, until)

describe('ruleDays', () => {
  it.each([
    [
      'every Saturday',
      '2026-11-07',
      'FREQ=WEEKLY;BYDAY=SA',
      '2026-11-21',
      ['2026-11-07', '2026-11-14', '2026-11-21'],
    ],
    [
      'the first week from its first day on',
      '2026-11-04',
      'FREQ=WEEKLY;BYDAY=MO,WE',
      '2026-11-10',
      ['2026-11-04', '2026-11-09'],
    ],
    [
      'days in order and once',
      '2026-11-02',
      'FREQ=WEEKLY;BYDAY=WE,MO,WE',
      '2026-11-05',
      ['2026-11-02', '2026-11-04'],
    ],
    [
      'every other week by weeks from Monday',
      '2026-11-08',
      'FREQ=WEEKLY;BYDAY=SU,MO;INTERVAL=2',
      '2026-11-22',
      ['2026-11-08', '2026-11-16', '2026-11-22'],
    ],
    [
      'the second Saturday',
      '2026-11-14',
      'FREQ=MONTHLY;BYDAY=2SA',
      '2027-01-31',
      ['2026-11-14', '2026-12-12', '2027-01-09'],
    ],
    [
      'the last Sunday',
      '2026-11-29',
      'FREQ=MONTHLY;BYDAY=-1SU',
      '2027-01-31',
      ['2026-11-29', '2026-12-27', '2027-01-31'],
    ],
    [
      'no fifth Friday where the month has none',
      '2026-10-30',
      'FREQ=MONTHLY;BYDAY=5FR',
      '2027-01-31',
      ['2026-10-30', '2027-01-29'],
    ],
    [
      'every third month',
      '2026-01-02',
      'FREQ=MONTHLY;BYDAY=1FR;INTERVAL=3',
      '2026-12-31',
      ['2026-01-02', '2026-04-03', '2026-07-03', '2026-10-02'],
    ],
    [
      'up to UNTIL, included',
      '2026-11-07',
      'FREQ=WEEKLY;BYDAY=SA;UNTIL=20261114',
      '2026-12-31',
      ['2026-11-07', '2026-11-14'],
    ],
    [
      'up to COUNT',
      '2026-11-07',
      'FREQ=WEEKLY;BYDAY=SA,SU;COUNT=3',
      '2026-12-31',
      ['2026-11-07', '2026-11-08', '2026-11-14'],
    ],
  ])('gives %s', (_, from, text, until, expected) => expect(days(from, text, until)).toEqual(expected))

  it('counts from the first day though a later window is asked for', () =>
    expect(days('2026-11-07', 'FREQ=WEEKLY;BYDAY=SA;COUNT=3', '2026-12-31', '2026-11-20')).toEqual([
      '2026-11-21',
    ]))

  it('keeps the beat of every other week in a window years away', () =>
    expect(days('2026-11-07', 'FREQ=WEEKLY;BYDAY=SA;INTERVAL=2', '2030-01-20', '2030-01-01')).toEqual([
      '2030-01-12',
    ]))

  it('keeps the beat of every other month in a window years away', () =>
    expect(days('2026-11-14', 'FREQ=MONTHLY;BYDAY=2SA;INTERVAL=2', '2030-03-31', '2030-02-01')).toEqual([
      '2030-03-09',
    ]))

  it.each([
    ['2026-11-07', true],
    ['2026-11-08', false],
  ])('tells whether the rule gives its first day %s', (day, fits) =>
    expect(fitsAnchor(rule('FREQ=WEEKLY;BYDAY=SA;UNTIL=20200101'), day)).toBe(fits),
  )
})

describe('occurrences', () => {
  const starts = (
    from: string,
    text: string,
    policy: 'keep' | 'skip' | 'before' | 'after',
    window: [string, string],
  ) => occurrences(repeating(from, text, policy), ...window, NOTICES).map((each) => each.from)

  it('gives the one time of an event that does not repeat', () =>
    expect(occurrences(event(), '2026-12-01', '2026-12-31', NOTICES)).toEqual([
      { from: '2026-12-05', to: '2026-12-05', start: 540, end: 690, original: '2026-12-05', unsure: false },
    ]))

  it('gives nothing outside the window', () =>
    expect(occurrences(event(), '2026-12-06', '2026-12-31', NOTICES)).toEqual([]))

  it('gives nothing for what is to be announced', () =>
    expect(
      occurrences(
        event({ time: { how: 'tba', months: null, words: '待定' } }),
        '2026-01-01',
        '2026-12-31',
        NOTICES,
      ),
    ).toEqual([]))

  it('keeps an event of several days that only reaches into the window', () => {
    const days = event({
      time: { how: 'all-day', from: '2026-11-06', to: '2026-11-08' },
      recurrence: rule('FREQ=WEEKLY;BYDAY=FR'),
    })
    expect(occurrences(days, '2026-11-15', '2026-11-15', NOTICES).map(({ from, to }) => [from, to])).toEqual([
      ['2026-11-13', '2026-11-15'],
    ])
  })

  it('leaves out the days taken out', () =>
    expect(
      starts('2026-11-07', 'FREQ=WEEKLY;BYDAY=SA;EXDATE=20261114', 'keep', ['2026-11-01', '2026-11-21']),
    ).toEqual(['2026-11-07', '2026-11-21']))

  it.each([
    ['keep', ['2026-09-26', '2026-10-03', '2026-10-10']],
    ['skip', ['2026-10-10']],
    ['before', ['2026-09-24', '2026-09-30', '2026-10-10']],
    ['after', ['2026-09-28', '2026-10-08', '2026-10-10']],
  ] as const)('on the days off around National Day 2026: %s', (policy, expected) =>
    expect(starts('2026-09-05', 'FREQ=WEEKLY;BYDAY=SA', policy, ['2026-09-22', '2026-10-12'])).toEqual(
      expected,
    ),
  )

  it('moves onto a make-up Sunday, which is a working day', () =>
    expect(starts('2026-02-02', 'FREQ=WEEKLY;BYDAY=MO', 'before', ['2026-02-10', '2026-02-20'])).toEqual([
      '2026-02-14',
    ]))

  it('holds one where two are moved to the same day', () =>
    expect(starts('2026-10-01', 'FREQ=WEEKLY;BYDAY=TH,FR', 'after', ['2026-10-01', '2026-10-08'])).toEqual([
      '2026-10-08',
    ]))

  it('keeps the order of days where a move overtakes a Saturday', () => {
    const calendar = { years: [2026], days: { '2026-11-06': { kind: 'rest', name: '某节' } } } as const
    const fair = repeating('2026-11-06', 'FREQ=WEEKLY;BYDAY=FR,SA;COUNT=2', 'after')
    const found = occurrences(fair, '2026-11-01', '2026-11-30', calendar)
    expect(found.map(({ from }) => from)).toEqual(['2026-11-07', '2026-11-09'])
  })

  it('looks beyond the window for what a move brings into it', () =>
    expect(
      starts('2026-10-01', 'FREQ=WEEKLY;BYDAY=TH;COUNT=1', 'after', ['2026-10-08', '2026-10-08']),
    ).toEqual(['2026-10-08']))

  it.each(['skip', 'after'] as const)('is unsure in a year whose notice is not out: %s', (policy) =>
    expect(
      occurrences(repeating('2027-10-01', 'FREQ=WEEKLY;BYDAY=FR', policy), '2027-10-01', '2027-10-01', EMPTY),
    ).toEqual([expect.objectContaining({ from: '2027-10-01', unsure: true })]),
  )

  it('is unsure where a move leads into a year whose notice is not out', () => {
    const calendar = { years: [2026], days: { '2026-12-31': { kind: 'rest', name: '元旦' } } } as const
    const moved = repeating('2026-12-31', 'FREQ=WEEKLY;BYDAY=TH;COUNT=1', 'after')
    expect(occurrences(moved, '2026-12-31', '2027-01-31', calendar)).toEqual([
      expect.objectContaining({ from: '2027-01-01', original: '2026-12-31', unsure: true }),
    ])
    const saturday = {
      years: [2022],
      days: { '2022-12-30': { kind: 'rest', name: '元旦' }, '2022-12-31': { kind: 'rest', name: '元旦' } },
    } as const
    const friday = repeating('2022-12-30', 'FREQ=WEEKLY;BYDAY=FR;COUNT=1', 'after')
    expect(occurrences(friday, '2022-12-30', '2023-01-31', saturday).map(({ from }) => from)).toEqual([
      '2023-01-02',
    ])
  })
})

describe('nextOccurrence', () => {
  it('is the first from today on', () =>
    expect(nextOccurrence(repeating('2026-11-07', 'FREQ=WEEKLY;BYDAY=SA'), '2026-11-25', NOTICES)?.from).toBe(
      '2026-11-28',
    ))

  it('is far away where the event is', () =>
    expect(nextOccurrence(repeating('2036-11-01', 'FREQ=WEEKLY;BYDAY=SA'), '2026-11-25', NOTICES)?.from).toBe(
      '2036-11-01',
    ))

  it('is found where the very first is moved ahead of its own day', () => {
    const first = repeating('2026-10-01', 'FREQ=WEEKLY;BYDAY=TH;COUNT=1', 'before')
    expect(nextOccurrence(first, '2026-09-01', NOTICES)?.from).toBe('2026-09-30')
  })

  it('is none where all are past', () => expect(nextOccurrence(event(), '2026-12-06', NOTICES)).toBeNull())

  it('is none where it is to be announced', () =>
    expect(
      nextOccurrence(event({ time: { how: 'tba', months: null, words: '待定' } }), '2026-12-06', NOTICES),
    ).toBeNull())
})
