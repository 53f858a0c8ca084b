import { describe, expect, it } from 'vitest'
import { dayText } from '../../../src/domain/day'
import { monthFromText, monthInYear, monthText, yearOfMonth, type Month } from '../../../src/domain/month'
import { assess } from '../../../src/domain/retirement/assess'
import { minimumMonths } from '../../../src/domain/retirement/contributions'
import { birthFromText, retirementDay } from '../../../src/domain/retirement/day'
import { ours, reckonRow, type Reckoning } from './oracle-row'
import { dayCases, oracle, rules, track, TRACK_OF, type CsvRow } from './support'

const after = (birth: Month, first: string) => birth - monthFromText(first)

/** The kinds of mistake found in public calculators, each planted in place of the right function. */
const MISTAKES: readonly (readonly [string, Partial<Reckoning>])[] = [
  [
    'the floor without the one month more',
    {
      delay: (t, b) =>
        t.delay ? clamp(Math.floor(after(b, t.delay.firstBirth) / t.delay.stepMonths), t.delay.capMonths) : 0,
    },
  ],
  ['the first birth a year too early', { delay: (t, b) => ours.delay(t, b + 12) }],
  ['the first birth a year too late', { delay: (t, b) => ours.delay(t, b - 12) }],
  [
    'every four months for the 50 track too',
    { delay: (t, b) => ours.delay(t.delay ? { ...t, delay: { ...t.delay, stepMonths: 4 } } : t, b) },
  ],
  [
    'no cap',
    { delay: (t, b) => ours.delay(t.delay ? { ...t, delay: { ...t.delay, capMonths: 999 } } : t, b) },
  ],
  ['the cap of men for all', { delay: (t, b) => Math.min(36, ours.delay(t, b)) }],
  ['a delay for special work', { delay: (t, b) => ours.delay(t.delay ? t : { ...track('men-60') }, b) }],
  [
    'December as month 00',
    { text: (m) => `${Math.floor((m + 1) / 12)}-${String((m + 1) % 12).padStart(2, '0')}` },
  ],
  ['months multiplied by twelve', { add: (m, months) => m + months * 12 }],
  ['early to the old age whatever the delay', { earliest: (s) => s.original }],
  ['early by three years whatever the old age', { earliest: (s) => s.month - 36 }],
  ['late counted from the old age', { latest: (s) => s.original + 36 }],
  [
    'going early, the year of the statutory month',
    { need: (rule, _, s) => minimumMonths(rule, yearOfMonth(s)) },
  ],
  ['going late, the year gone to', { need: (rule, chosen) => minimumMonths(rule, yearOfMonth(chosen)) }],
  ['the minimum from 2029 on', { need: (rule, c, s) => ours.need({ ...rule, baseThroughYear: 2028 }, c, s) }],
  ['fifteen years for ever', { need: () => 180 }],
  ['values fitted to the ten known cases', { delay: (t, b) => fitted(t.track, b) }],
]

function clamp(value: number, cap: number): number {
  return Math.max(0, Math.min(cap, value))
}

/** Right at ten births and a straight line between them. */
function fitted(id: string, birth: Month): number {
  const known = oracle.filter((row) => TRACK_OF[row.category!] === id && row.birth_month!.endsWith('-01'))
  const [a, b] = [known[1]!, known[known.length - 1]!]
  const [from, to] = [monthFromText(a.birth_month!), monthFromText(b.birth_month!)]
  const share = (birth - from) / (to - from)
  return Math.round(Number(a.delay_months) + share * (Number(b.delay_months) - Number(a.delay_months)))
}

const differing = (rows: readonly CsvRow[], by: Reckoning) =>
  rows.filter(
    (row) =>
      JSON.stringify(reckonRow(row.category!, row.birth_month!, by)) !==
      JSON.stringify(reckonRow(row.category!, row.birth_month!)),
  )

const equalsOracle = (by: Reckoning) =>
  oracle.every((row) => {
    const reckoned = reckonRow(row.category!, row.birth_month!, by)
    return Object.keys(row).every((key) => reckoned[key] === row[key])
  })

describe('each kind of mistake is caught by the official tables', () => {
  it('and the right reckoning is not', () => expect(equalsOracle(ours)).toBe(true))

  it.each(MISTAKES)('%s', (_, mistake) => {
    const by = { ...ours, ...mistake }
    expect(equalsOracle(by)).toBe(false)
    expect(differing(oracle, by).length).toBeGreaterThan(0)
  })

  it('a partial table that throws past its end', () => {
    const last = monthFromText('1976-12')
    const partial: Reckoning['delay'] = (t, b) => {
      if (b > last && t.track === 'men-60') throw new RangeError('not in the table')
      return ours.delay(t, b)
    }
    expect(() => equalsOracle({ ...ours, delay: partial })).toThrow('not in the table')
    expect(() => equalsOracle(ours)).not.toThrow()
  })

  it('the old date compared with today: people at work told they are retired', () => {
    const today = '2026-11-25'
    const mistaken = oracle.filter((row) => {
      const told = assess(rules, TRACK_OF[row.category!]!, birthFromText(row.birth_month!)!, today).kind
      const truth =
        row.original_retirement_month! < '2025-01'
          ? 'unaffected'
          : row.retirement_month! < '2026-11'
            ? 'already-past'
            : 'ahead'
      expect(told).toBe(truth)
      const byOldDate = row.original_retirement_month! < '2026-11' ? 'already-past' : 'ahead'
      return truth === 'ahead' && byOldDate !== truth
    })
    expect(mistaken.length).toBeGreaterThan(0)
  })

  it('the overflow of a month end: 31 January and 721 months is no 3 March', () => {
    const overflowing = (birth: string, months: number) => {
      const [y, m, d] = birth.split('-').map(Number) as [number, number, number]
      return new Date(Date.UTC(y, m - 1 + months, d)).toISOString().slice(0, 10)
    }
    expect(overflowing('1965-01-31', 721)).toBe('2025-03-03')
    expect(daysDiffering((birth, month) => overflowing(birth, month - monthFromText(birth)))).not.toEqual([])
    expect(daysDiffering((birth, month) => retirementDay(birthFromText(birth)!, month)!)).toEqual([])
  })

  it('the last day of the month whatever the birthday', () =>
    expect(daysDiffering((_, month) => dayText(yearOfMonth(month), monthInYear(month), 28))).not.toEqual([]))

  it('ninety days in place of three calendar months', () => {
    const wrong = dayCases.filter((row) => {
      const notice = row['latest_notice_date_for_earliest(3 calendar months)']
      if (!notice) return false
      const ninety = new Date(Date.parse(`${row.earliest_flexible_date}T00:00:00Z`) - 90 * 86_400_000)
      return ninety.toISOString().slice(0, 10) !== notice
    })
    expect(wrong.length).toBeGreaterThan(0)
  })
})

/** Day cases whose statutory day is not the one that `reckon` gives. */
function daysDiffering(reckon: (birth: string, month: Month) => string): readonly string[] {
  return dayCases
    .filter(
      (row) =>
        reckon(row.birth_date!, monthFromText(row.statutory_retirement_date!)) !==
        row.statutory_retirement_date,
    )
    .map((row) => `${row.birth_date} ${monthText(monthFromText(row.statutory_retirement_date!))}`)
}
