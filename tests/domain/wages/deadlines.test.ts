import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayFromNumber } from '../../../src/domain/day'
import { deadlineOf, deadlinesOf, type LimitFacts } from '../../../src/domain/wages/deadlines'
import { isWorkingDay } from '../../../src/domain/wages/working-days'
import { CONTEXT, facts, limit, LIMITS } from './support'

const WAGES = limit('arbitration-wages')
const DISMISSED = limit('arbitration-dismissal')

function running(change: Partial<LimitFacts>, rule = DISMISSED) {
  const deadline = deadlineOf(rule, facts(change), CONTEXT)
  if (!('nominal' in deadline)) throw new Error(deadline.status)
  return deadline
}

describe('a limit of time', () => {
  it('does not run on wages while the job goes on', () =>
    expect(deadlineOf(WAGES, facts({ employed: true, starts: { left: '2020-01-01' } }), CONTEXT).status).toBe(
      'open',
    ))

  it('cannot be told where it is not known whether the job goes on', () =>
    expect(deadlineOf(WAGES, facts({ employed: null, starts: { left: '2026-01-01' } }), CONTEXT).status).toBe(
      'unknown',
    ))

  it('cannot be told without the day from which it runs', () =>
    expect(deadlineOf(WAGES, facts({ employed: false }), CONTEXT).status).toBe('unknown'))

  it('is past only after the day that a holiday moves it to', () => {
    const starts = { dismissed: '2025-10-03' }
    expect(running({ today: '2026-10-08', starts })).toMatchObject({
      status: 'running',
      nominal: '2026-10-03',
      rolled: '2026-10-08',
      safe: '2026-10-08',
      daysLeft: 0,
    })
    expect(running({ today: '2026-10-09', starts })).toMatchObject({ status: 'past', daysLeft: -1 })
  })

  // The office is closed on these days: the next on which it is open is the day to go.
  it.each([
    ['2026-02-15', '2025-02-17', '2026-02-24'],
    ['2026-02-17', '2025-02-17', '2026-02-24'],
    ['2027-02-27', '2026-02-28', '2027-03-01'],
  ])(
    'shows on %s, within a holiday at the end of the year from %s, the working day after it',
    (today, dismissed, safe) =>
      expect(running({ today, starts: { dismissed } })).toMatchObject({ safe, rolled: safe }),
  )

  it('shows the working day before a holiday as the safe one', () =>
    expect(running({ today: '2026-09-01', starts: { dismissed: '2025-10-03' } }).safe).toBe('2026-09-30'))

  it('on a rest day close to the end keeps the coming working day', () =>
    expect(running({ today: '2026-11-22', starts: { dismissed: '2025-11-23' } }).safe).toBe('2026-11-23'))

  it('starts again at each interruption that is proved and in time', () => {
    const line = running({
      starts: { dismissed: '2024-01-10' },
      interruptions: ['2025-12-01', '2025-01-05', '2027-01-01', '2023-12-01'],
    })
    expect(line).toMatchObject({ from: '2025-12-01', nominal: '2026-12-01' })
    expect(line.ignored).toEqual(['2023-12-01', '2027-01-01'])
  })

  it('is not started again by a demand that came too late', () =>
    expect(
      running({ today: '2026-05-01', starts: { dismissed: '2024-01-10' }, interruptions: ['2026-01-01'] }),
    ).toMatchObject({ status: 'past', nominal: '2025-01-10', ignored: ['2026-01-01'] }))

  it('of the inspection is not interrupted', () =>
    expect(
      running(
        { starts: { 'breach-ended': '2025-01-10' }, interruptions: ['2026-01-01'] },
        limit('inspection'),
      ),
    ).toMatchObject({ from: '2025-01-10', nominal: '2027-01-10' }))

  it('in working days goes over make-up days and holidays', () =>
    expect(running({ starts: { complained: '2026-09-18' } }, limit('inspection-accept')).nominal).toBe(
      '2026-09-24',
    ))
})

describe('the limits of a case', () => {
  it('come earliest first, and those that cannot be told last', () => {
    const all = deadlinesOf(
      LIMITS,
      facts({ starts: { dismissed: '2026-03-10', 'award-received': '2026-11-20', left: '2026-03-10' } }),
      CONTEXT,
    )
    expect(all.slice(0, 3).map(({ rule }) => rule.id)).toEqual([
      'sue-after-award',
      'arbitration-wages',
      'arbitration-dismissal',
    ])
    expect(all).toHaveLength(LIMITS.length)
    expect(all.slice(3).every(({ status }) => status === 'unknown')).toBe(true)
  })
})

describe('every limit that the worker must keep', () => {
  const day = fc.integer({ min: 17900, max: 21900 }).map(dayFromNumber)
  const mine = fc.constantFrom(...LIMITS.filter(({ who, period }) => who === 'worker' && period.count > 0))

  it('has a safe day no later than the last, and a last day that is a working day', () =>
    fc.assert(
      fc.property(mine, day, (rule, start) => {
        const { safe, nominal, rolled } = running({ today: start, starts: { [rule.start]: start } }, rule)
        expect([safe <= nominal, nominal <= rolled, isWorkingDay(rolled, CONTEXT)]).toEqual([
          true,
          true,
          true,
        ])
      }),
      { seed: 20261125, numRuns: 300 },
    ))

  it('never ends earlier for starting later', () =>
    fc.assert(
      fc.property(mine, day, (rule, start) => {
        const of = (from: string) => running({ today: start, starts: { [rule.start]: from } }, rule).rolled
        expect(of(start) <= of(addDays(start, 1))).toBe(true)
      }),
      { seed: 20261125, numRuns: 300 },
    ))
})
