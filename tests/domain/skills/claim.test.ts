import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonthsToDay } from '../../../src/domain/day'
import type { Measure } from '../../../src/domain/measures/measure'
import { assessClaim, claimWindow, type ClaimAnswers } from '../../../src/domain/skills/claim'
import { ladder, subsidyRule } from '../../../src/domain/skills/part'

const CALENDAR = {
  years: [2025, 2026],
  days: {
    '2026-10-01': { kind: 'statutory', name: '国庆节' },
    '2026-10-02': { kind: 'rest', name: '国庆节' },
    '2026-09-27': { kind: 'makeup', name: '国庆节' },
  },
} as const
const RULE = { windowMonths: 12, perYear: 3 }
const windowOf = (certified: string, today = '2026-11-25') => claimWindow(certified, RULE, today, CALENDAR)

describe('the window of a certificate', () => {
  it.each([
    ['an ordinary day', '2025-11-25', '2026-11-25'],
    ['the last of a month', '2025-08-31', '2026-08-31'],
    ['29 February', '2024-02-29', '2025-02-28'],
    ['28 February before a leap year', '2023-02-28', '2024-02-28'],
    ['the first of January', '2026-01-01', '2027-01-01'],
  ])('ends on the corresponding day: %s', (_, certified, last) => expect(windowOf(certified).last).toBe(last))

  it('counts the days left: none on the last, then negative', () => {
    expect(windowOf('2025-11-25').daysLeft).toBe(0)
    expect(windowOf('2025-11-26').daysLeft).toBe(1)
    expect(windowOf('2025-11-24').daysLeft).toBe(-1)
  })

  it.each([
    ['a Sunday goes back to Friday', '2025-11-22', '2026-11-20'],
    ['a holiday goes back to the day before', '2025-10-02', '2026-09-30'],
    ['a Sunday that is worked stays', '2025-09-27', '2026-09-27'],
  ])('has a safe working day: %s', (_, certified, safe) =>
    expect(windowOf(certified)).toMatchObject({ safe, unsure: false }),
  )

  it('says where the holidays of the year are not known', () =>
    expect(windowOf('2026-05-01')).toMatchObject({ last: '2027-05-01', safe: '2027-04-30', unsure: true }))

  it('never ends before eleven months and 28 days, nor after its safe day', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const certified = addDays('2022-01-01', days)
        const { last, safe } = windowOf(certified)
        expect(last >= addDays(addMonthsToDay(certified, 11), 28)).toBe(true)
        expect(safe <= last).toBe(true)
      }),
      { seed: 9 },
    ))
})

const MEASURES = [
  {
    id: 'skill',
    conditions: [{ kind: 'within', of: 'certified', months: 12, at: 'claim', words: '' }],
    amount: {
      kind: 'byLevel',
      upTo: true,
      levels: [
        { level: '初级', fen: 100_000 },
        { level: '中级', fen: 150_000 },
        { level: '高级', fen: 200_000 },
      ],
    },
  },
  {
    id: 'post',
    conditions: [],
    amount: { kind: 'byLevel', upTo: false, levels: [{ level: '技师', fen: 1e6 }] },
  },
] as unknown as readonly Measure[]
const PART = { subsidy: { measure: 'skill', year: 2025, perYear: 3 }, post: 'post' }
const LEVELS = ladder(PART, MEASURES)

describe('the ladder', () => {
  it('has the five levels, each with what its source pays, and nothing where it names nothing', () =>
    expect(LEVELS.map(({ name, cap, post }) => [name, cap, post])).toEqual([
      ['初级', 100_000, null],
      ['中级', 150_000, null],
      ['高级', 200_000, null],
      ['技师', null, 1_000_000],
      ['高级技师', null, null],
    ]))

  it('takes its window from the measure, and has no rule without one', () => {
    expect(subsidyRule(PART, MEASURES)).toMatchObject({ windowMonths: 12, perYear: 3, year: 2025 })
    expect(subsidyRule({ subsidy: { ...PART.subsidy, measure: 'post' } }, MEASURES)).toBeNull()
    expect(subsidyRule(PART, [])).toBeNull()
  })
})

describe('a claim', () => {
  const rule = subsidyRule(PART, MEASURES) as NonNullable<ReturnType<typeof subsidyRule>>
  const claim = (change: Partial<ClaimAnswers> = {}) =>
    assessClaim(
      { level: '中级', certified: '2026-06-01', thisYear: 0, before: null, ...change },
      { levels: LEVELS, rule },
      '2026-11-25',
      CALENDAR,
    )

  it.each<[string, Partial<ClaimAnswers>, readonly string[]]>([
    ['may be made', {}, []],
    ['may be made where the number of claims is not known', { thisYear: null }, []],
    ['may be made on the last day', { certified: '2025-11-25' }, []],
    ['comes too late the day after', { certified: '2025-11-24' }, ['over']],
    ['comes too early before the certificate is there', { certified: '2026-11-26' }, ['future']],
    ['is the same level of the same trade again', { before: '中级' }, ['same-level']],
    ['is lower than what was claimed', { before: '高级' }, ['lower-level']],
    ['may be made for a higher level', { before: '初级' }, []],
    ['is the third this year', { thisYear: 2 }, []],
    ['is the fourth this year', { thisYear: 3 }, ['year-full']],
    ['is for a level without a figure', { level: '技师' }, ['no-amount']],
    [
      'has every bar that there is',
      { certified: '2024-01-01', thisYear: 4, before: '高级' },
      ['over', 'lower-level', 'year-full'],
    ],
  ])('that %s', (_, change, bars) => expect(claim(change)?.bars).toEqual(bars))

  it('that is one too many can wait for next year where the window does', () => {
    expect(claim({ thisYear: 3 })?.nextYear).toBe(true)
    expect(claim({ thisYear: 3, certified: '2025-12-01' })?.nextYear).toBe(false)
  })

  it('for a level that is not there is none', () => expect(claim({ level: '特级' as never })).toBeNull())
})
