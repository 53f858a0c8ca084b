import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthFromText } from '../../../src/domain/month'
import { dayEarning } from '../../../src/domain/worklog/earn'
import { historyOf } from '../../../src/domain/worklog/history'
import { termsOn } from '../../../src/domain/worklog/site'
import { statementOf } from '../../../src/domain/worklog/statement'
import { nextLine } from '../../../src/domain/worklog/write'
import {
  accountIn,
  DAY_TERMS,
  day,
  evening,
  line,
  logOf,
  NAMED,
  NOVEMBER,
  SITE,
  someEntries,
  TODAY,
} from './support'

const runs = { seed: 8, numRuns: 200 }

describe('the lines of a journal', () => {
  it('say the same in whatever order two devices hand them over, and merged twice', () =>
    fc.assert(
      fc.property(someEntries, fc.nat(), (entries, turn) => {
        const at = entries.length === 0 ? 0 : turn % entries.length
        const turned = [...entries.slice(at), ...entries.slice(0, at)].reverse()
        expect(logOf(turned)).toEqual(logOf(entries))
        expect(logOf([...entries, ...turned])).toEqual(logOf(entries))
      }),
      runs,
    ))

  it('make sums of which the months add up to the whole, and the days to their month', () =>
    fc.assert(
      fc.property(someEntries, (entries) => {
        const [log, account] = [logOf(entries), accountIn(entries)]
        let unpaid = 0
        account.months.forEach((sums) => (unpaid += sums.unpaidFen))
        expect(unpaid).toBe(account.whole.unpaidFen)
        const last = Array.from(account.months.keys()).pop() ?? monthFromText(TODAY)
        expect(statementOf(log, account, last, TODAY).endFen).toBe(account.whole.unpaidFen)
        if (log.terms.some(({ kind }) => kind === 'month')) return
        const byDay = log.days.map((each) => dayEarning(each, termsOn(log.terms, each.day)))
        const earned = byDay.reduce((sum, { workFen, overFen }) => sum + (workFen ?? 0) + (overFen ?? 0), 0)
        expect(earned).toBe(account.whole.earnedFen)
      }),
      runs,
    ))

  it('about one day never change another', () =>
    fc.assert(
      fc.property(someEntries, fc.constantFrom('full', 'half', 'off'), (entries, did) => {
        const later = line('day', '2026-11-10', { did }, evening('2027-01-01'))
        const others = (lines: typeof entries) => logOf(lines).days.filter((each) => each.day !== later.of)
        expect(others([...entries, later])).toEqual(others(entries))
        expect(logOf([...entries, later]).days.find((each) => each.day === later.of)?.did).toBe(did)
        expect(logOf([...entries, later]).money).toEqual(logOf(entries).money)
      }),
      runs,
    ))

  it('written in the same instant are told apart by their id', () => {
    const at = evening('2026-11-10')
    const [a, b] = [day('2026-11-10', { did: 'full' }, at), day('2026-11-10', { did: 'half' }, at)]
    for (const lines of [
      [a, b],
      [b, a],
    ])
      expect(logOf(lines).days[0]?.did).toBe('half')
  })

  it('that say nothing sound are passed over', () => {
    const odd = [
      day('2026-02-29', { did: 'full' }),
      day('2026-11-10', { did: 'hours', hours: '25' }),
      day('2026-11-11', { over: '-3' }),
      line('money', 'x', { kind: 'paid', amount: '999999999999999999', day: '2026-11-01' }),
      line('money', 'y', { kind: 'gift', amount: '1', day: '2026-11-01' }),
      line('site', '2026-11-01', { kind: 'day', rate: 'free' }),
    ]
    const log = logOf([NAMED, ...odd])
    expect([log.days.map(({ did }) => did), log.money, log.terms]).toEqual([['none'], [], []])
  })

  it('count a leap day and the last day of a month where they belong', () => {
    const days = ['2024-02-29', '2024-03-01', '2024-12-31'].map((of) => day(of, { did: 'full' }))
    const { months } = accountIn([NAMED, DAY_TERMS, ...days])
    expect(Array.from(months.keys())).toEqual(['2024-02', '2024-03', '2024-12'].map(monthFromText))
  })
})

describe('a day written later than two days after', () => {
  const of = '2026-11-10'
  const late = (...lines: readonly [Record<string, string> | null, string][]) =>
    logOf(lines.map(([value, on]) => day(of, value, evening(on)))).days[0]?.written
  it.each([
    ['on the day itself', [[{ did: 'full' }, '2026-11-10']], null],
    ['two days after', [[{ did: 'full' }, '2026-11-12']], null],
    ['three days after', [[{ did: 'full' }, '2026-11-13']], 'added'],
    [
      'in time, and changed later',
      [
        [{ did: 'half' }, '2026-11-10'],
        [{ did: 'full' }, '2026-11-20'],
      ],
      'changed',
    ],
  ] as const)('is told from one written in time: %s', (_, lines, expected) =>
    expect(late(...(lines as unknown as [Record<string, string>, string][]))?.late).toBe(expected),
  )
})

describe('the history of a day', () => {
  it('shows every way it stood, the latest first, and that it was taken back', () => {
    const of = '2026-11-10'
    const lines = [
      day(of, { did: 'half', note: '下雨' }, evening(of)),
      day(of, null, evening('2026-11-11')),
      day(of, { did: 'full', over: '2' }, evening('2026-11-20')),
    ]
    expect(historyOf([...lines, ...NOVEMBER.slice(0, 2)], 'day', of)).toEqual([
      { at: evening('2026-11-20'), when: '2026-11-20 18:00', words: '一个工，加班 2 小时', late: true },
      { at: evening('2026-11-11'), when: '2026-11-11 18:00', words: '去掉了', late: false },
      { at: evening(of), when: '2026-11-10 18:00', words: '半个工。下雨', late: false },
    ])
  })

  it('takes what was tapped within five minutes for one', () => {
    const of = '2026-11-10'
    const lines = ['1', '2', '3'].map((over, at) => day(of, { did: 'full', over }, evening(of) + at * 2000))
    expect(historyOf(lines, 'day', of).map(({ words }) => words)).toEqual(['一个工，加班 3 小时'])
  })
})

describe('a new line', () => {
  const note = { site: SITE, about: 'day' as const, of: TODAY, value: { did: 'full' } }
  const now = evening(TODAY)
  it('is not made for a day that has not come', () => {
    expect(nextLine([], { ...note, of: '2026-11-26' }, 'n', now)).toBeNull()
    const ahead = { kind: 'paid', amount: '1', day: '2026-11-26' }
    expect(nextLine([], { ...note, about: 'money', of: 'm', value: ahead }, 'n', now)).toBeNull()
  })
  it('is not made where it would say what stands there', () => {
    expect(nextLine([day(TODAY, { did: 'full' })], note, 'n', now)).toBeNull()
    expect(nextLine([], { ...note, value: null }, 'n', now)).toBeNull()
  })
  it('comes after all before it, also where the clock has gone back', () => {
    const ahead = day(TODAY, { did: 'half' }, evening('2027-01-01'))
    const made = nextLine([ahead], note, 'a', now)
    expect(made?.at).toBe(ahead.at + 1)
    expect(made && logOf([ahead, made]).days[0]?.did).toBe('full')
  })
})
