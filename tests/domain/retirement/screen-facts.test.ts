import { describe, expect, it } from 'vitest'
import { monthFromText } from '../../../src/domain/month'
import { compare, type Side } from '../../../src/domain/retirement/compare'
import { statementsOf } from '../../../src/domain/retirement/statements'
import { statutoryRetirement } from '../../../src/domain/retirement/statutory'
import { retirementTable, tableYears } from '../../../src/domain/retirement/table'
import type { TrackId } from '../../../src/domain/retirement/types'
import { ageWords, monthWords, spanWords } from '../../../src/domain/retirement/wording'
import { workingSteps } from '../../../src/domain/retirement/working'
import { monthText } from '../../../src/domain/month'
import { oracle, rules, track, TRACK_OF } from './support'

const steps = (id: TrackId, birth: string) => {
  const month = monthFromText(birth)
  return workingSteps(track(id), month, statutoryRetirement(track(id), month, rules.effective))
}
const written = (id: TrackId, birth: string) =>
  steps(id, birth).map(({ label, value }) => `${label}:${value}`)

describe('the working', () => {
  it('goes step by step for a man of 1967-05', () =>
    expect(written('men-60', '1967-05')).toEqual([
      '出生年月:1967年5月',
      '原来60岁退休:2027年5月',
      '从这个月出生的人开始延迟:1965年1月',
      '比第一批晚出生:28个月',
      '每4个月延1个月,第一批就延1个月:7+1=8个月',
      '退休年月:2027年5月+8个月=2028年1月',
      '退休时:60岁8个月',
    ]))

  it('says where the cap holds, and not where it is just reached', () => {
    expect(written('women-50', '1985-01')).toContain('最多延迟:60个月')
    expect(steps('women-50', '1984-12').map(({ id }) => id)).not.toContain('cap')
  })

  it('is short for whom the reform does not touch', () =>
    expect(written('women-55', '1969-12')).toEqual([
      '出生年月:1969年12月',
      '原来55岁退休:2024年12月',
      '改革前已到年龄:不延迟',
      '退休年月:2024年12月',
      '退休时:55岁',
    ]))

  it('says of special work that it must be applied for', () =>
    expect(written('special-women-45', '1990-03')).toContain('特殊工种:不延迟,但要申请和审批'))
})

describe('words', () => {
  it('say months, ages and spans plainly', () => {
    expect(monthWords(monthFromText('2028-01'))).toBe('2028年1月')
    expect([ageWords({ years: 63, months: 0 }), ageWords({ years: 60, months: 8 })]).toEqual([
      '63岁',
      '60岁8个月',
    ])
    expect([0, 8, 12, 186].map(spanWords)).toEqual(['0个月', '8个月', '1年', '15年6个月'])
  })
})

describe('two side by side', () => {
  const side = (month: string, delay: number): Side => ({
    month: monthFromText(month),
    age: { years: 60, months: delay },
    delay,
    need: 180,
  })

  it('differ in month, age and delay, not in contributions', () => {
    const { rows, later, sentence } = compare(side('2028-01', 8), side('2028-06', 9))
    expect(rows.map(({ id, same }) => [id, same])).toEqual([
      ['month', false],
      ['age', false],
      ['delay', false],
      ['need', true],
    ])
    expect(later).toBe(5)
    expect(sentence).toBe('右边晚5个月')
  })

  it('say so where the right is earlier or the same', () => {
    expect(compare(side('2028-06', 9), side('2028-01', 8)).sentence).toBe('右边早5个月')
    expect(compare(side('2028-01', 8), side('2028-01', 8)).sentence).toBe('同一个月退休')
  })
})

describe('the table', () => {
  it.each([
    ['men-60', 1964, 1977],
    ['women-55', 1969, 1982],
    ['women-50', 1974, 1985],
  ] as const)('of %s runs from %i to %i', (id, from, to) => {
    const years = tableYears(track(id))
    expect([years[0], years[years.length - 1]]).toEqual([from, to])
  })

  it('is empty for special work', () => expect(retirementTable(rules, track('special-men-55'))).toEqual([]))

  it('agrees with the official tables in every cell', () => {
    const official = new Map(oracle.map((row) => [`${TRACK_OF[row.category!]} ${row.birth_month}`, row]))
    for (const id of ['men-60', 'women-55', 'women-50'] as const)
      for (const { year, cells } of retirementTable(rules, track(id))) {
        expect(cells).toHaveLength(12)
        for (const { birth, statutory, need } of cells) {
          const row = official.get(`${id} ${monthText(birth)}`)
          expect(monthText(birth).slice(0, 4)).toBe(String(year))
          expect([monthText(statutory.month), String(need)]).toEqual([
            row?.retirement_month,
            row?.min_contribution_months_statutory,
          ])
        }
      }
  })
})

describe('statements', () => {
  it('on work after retirement age hold from July 2026', () => {
    const inForce = (today: string) => statementsOf(rules, 'working-after', today).map((each) => each.inForce)
    expect(new Set(inForce('2026-06-30'))).toEqual(new Set([false]))
    expect(new Set(inForce('2026-07-01'))).toEqual(new Set([true]))
  })

  it('whose text nobody read are only questions', () =>
    expect(statementsOf(rules, 'records', '2026-11-25').map((each) => each.onlyAsk)).toEqual([true]))
})
