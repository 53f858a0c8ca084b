import { describe, expect, it } from 'vitest'
import { monthFromText } from '../../../src/domain/month'
import { decimalText } from '../../../src/domain/wages/exact'
import { isWorkingDay } from '../../../src/domain/wages/working-days'
import { daysOf } from '../../../src/domain/worklog/month-wage'
import { sumLines } from '../../../src/domain/worklog/statement-words'
import { accountIn, DAY_TERMS, day, logOf, money, NAMED, NOVEMBER, RULE, terms } from './support'

describe('what is unpaid as of today', () => {
  it('is earned less received less advanced: the month of the look comes to ¥4,635.00', () => {
    const { whole } = accountIn(NOVEMBER)
    expect(whole.unpaidFen).toBe(463_500)
    expect(whole.byTerms.map(({ count, overHours }) => [decimalText(count), decimalText(overHours)])).toEqual(
      [['19', '6']],
    )
    expect(sumLines(whole)).toEqual([
      { what: '19 个工', how: '每个工 ¥280', fen: 532_000 },
      { what: '加班 6 小时', how: '每小时 ¥52.50', fen: 31_500 },
      { what: '借支', how: '', fen: -100_000 },
    ])
  })

  it('falls below zero where more was received', () =>
    expect(
      accountIn([...NOVEMBER, money('m2', { kind: 'paid', amount: '5000', day: '2026-11-20' })]).whole
        .unpaidFen,
    ).toBe(-36_500))

  it('counts nothing dated after today', () => {
    const ahead = [
      day('2026-11-26', { did: 'full' }),
      money('m3', { kind: 'paid', amount: '1', day: '2026-12-01' }),
    ]
    expect(accountIn([...NOVEMBER, ...ahead]).whole.unpaidFen).toBe(463_500)
  })
})

describe('what a day earns', () => {
  const earned = (value: Record<string, string>, price: Record<string, string>) =>
    accountIn([NAMED, terms(price), day('2026-11-10', value)]).whole
  it.each([
    ['a full day', { did: 'full' }, { kind: 'day', rate: '280' }, 28_000],
    ['a half day', { did: 'half' }, { kind: 'day', rate: '281.01' }, 14_051],
    [
      'five hours of a day of nine',
      { did: 'hours', hours: '5' },
      { kind: 'day', rate: '280', full: '9' },
      15_556,
    ],
    [
      'a third of a fen, rounded once',
      { did: 'hours', hours: '1' },
      { kind: 'day', rate: '0.10', full: '3' },
      3,
    ],
    ['half a fen, half up', { did: 'half' }, { kind: 'day', rate: '0.01' }, 1],
    ['hours', { did: 'hours', hours: '6.5' }, { kind: 'hour', rate: '26' }, 16_900],
    ['a full day by the hour', { did: 'full' }, { kind: 'hour', rate: '26', full: '8' }, 20_800],
    ['pieces of an eighth of a yuan', { pieces: '333' }, { kind: 'piece', rate: '0.125' }, 4163],
    [
      'overtime beside a full day',
      { did: 'full', over: '1.5' },
      { kind: 'day', rate: '280', over: '40' },
      34_000,
    ],
    ['nothing', { did: 'off' }, { kind: 'day', rate: '280' }, 0],
    ['a day of 2026-02-29 that never was', { did: 'none' }, { kind: 'day', rate: '280' }, 0],
  ])('%s', (_, value, price, fen) =>
    expect(earned(value as Record<string, string>, price as Record<string, string>).earnedFen).toBe(fen),
  )

  it('is not guessed where no price was agreed: it is counted beside', () => {
    const whole = earned({ did: 'hours', hours: '5', over: '2' }, { kind: 'day', rate: '280' })
    expect([whole.earnedFen, whole.unpricedDays, decimalText(whole.unpricedOver)]).toEqual([0, 1, '2'])
    expect(accountIn([NAMED, day('2026-11-10', { did: 'full' })]).whole.unpricedDays).toBe(1)
  })
})

describe('a price', () => {
  const raised = terms({ kind: 'day', rate: '300' }, '2026-11-11')
  it('holds from its day on, and the first one before that too', () => {
    const days = ['2026-10-31', '2026-11-10', '2026-11-11'].map((of) => day(of, { did: 'full' }))
    const { whole } = accountIn([NAMED, DAY_TERMS, raised, ...days])
    expect(whole.byTerms.map(({ fen }) => fen)).toEqual([56_000, 30_000])
  })

  it('is corrected by a later line about the same day', () => {
    const right = { ...DAY_TERMS, id: 'z', at: DAY_TERMS.at + 1, value: { kind: 'day', rate: '290' } }
    expect(logOf([right, DAY_TERMS]).terms.map(({ rate }) => rate.num)).toEqual([29_000])
  })
})

describe('a monthly wage', () => {
  const monthly = (from = '2026-08-01') => terms({ kind: 'month', rate: '4350', full: '8' }, from)
  const september = Array.from({ length: 30 }, (_, at) => `2026-09-${String(at + 1).padStart(2, '0')}`)
  const worked = (days: readonly string[]) => days.map((of) => day(of, { did: 'full' }))
  const result = (days: readonly string[], rule: typeof RULE | null = RULE) =>
    accountIn([NAMED, monthly(), ...worked(days)], rule).whole

  it('is whole where every working day of the month was worked', () => {
    const sums = result(september)
    expect([sums.earnedFen, sums.byTerms[0]?.methods]).toEqual([435_000, ['whole']])
  })

  it('is by the days worked and 月计薪天数 in a month that is not, which is said', () => {
    const sums = result(['2026-09-01', '2026-09-02', '2026-09-03'])
    expect([sums.earnedFen, sums.byTerms[0]?.methods]).toEqual([60_000, ['share']])
    expect(sumLines(sums)[0]?.how).toContain('法律没有定死的算法')
  })

  // 人社部发〔2025〕2号: 21.75 days hold the 13 法定节假日; 劳动法51: they are paid.
  it.each([
    ['2026-10', [], 17, 400_000],
    ['2026-02', [], 15, 380_000],
    ['2026-05', [], 18, 400_000],
    ['2026-10', ['2026-10-01'], 17, 400_000],
    ['2026-10', ['2026-10-04'], 17, 420_000],
  ] as const)(
    'counts the 法定节假日 of %s besides the days worked, with %j: %i days',
    (month, more, count, fen) => {
      const working = daysOf(monthFromText(month))
        .filter((of) => isWorkingDay(of, RULE.tables))
        .slice(0, -1)
      expect(working).toHaveLength(count)
      const rows = [NAMED, monthly(`${month}-01`), ...worked([...working, ...more])]
      expect(accountIn(rows, RULE, '2026-12-31').whole.earnedFen).toBe(fen)
    },
  )

  it('does not count a 法定节假日 before the work began or after its last day', () => {
    const begun = [NAMED, monthly('2026-10-09'), ...worked(['2026-10-09', '2026-10-12'])]
    expect(accountIn(begun).whole.earnedFen).toBe(40_000)
    // 清明 lies within it, 1 May no longer.
    const ended = [NAMED, monthly('2026-04-01'), ...worked(['2026-04-29', '2026-04-30'])]
    expect(accountIn(ended).whole.earnedFen).toBe(60_000)
  })

  it('pays nothing for a 法定节假日 in a month in which nothing was worked', () => {
    const rows = [NAMED, monthly('2026-09-01'), ...worked(['2026-09-01', '2026-11-02'])]
    rows.push(day('2026-10-12', { did: 'off' }))
    expect(accountIn(rows).months.get(monthFromText('2026-10-12'))?.earnedFen).toBe(0)
  })

  it('never comes to more than the wage of a month', () => {
    const almost = september.filter((of) => of !== '2026-09-01')
    expect(result(almost).earnedFen).toBe(435_000)
  })

  it('is by whole months that are over where the rule is not at hand', () => {
    const sums = result(['2026-09-01', '2026-11-02'], null)
    expect([sums.earnedFen, sums.byTerms[0]?.methods]).toEqual([435_000, ['over']])
  })
})
