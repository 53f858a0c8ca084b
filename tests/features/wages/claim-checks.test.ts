import { describe, expect, it } from 'vitest'
import type { ClaimKind } from '../../../src/domain/wages/claim'
import type { WageItem } from '../../../src/domain/wages/records'
import { readItem } from '../../../src/features/wages/claim-items'
import { startValues } from '../../../src/features/wages/start-values'
import { CONTEXT } from '../../domain/wages/support'

type Typed = Readonly<Record<string, string>>
const TODAY = '2026-11-25'

function item(kind: ClaimKind, values: Typed, ...parts: readonly Typed[]): WageItem {
  const made = parts.map((each, i) => ({ id: `p${i}`, values: each }))
  return { claim: 'c', id: 'i', kind, values: { ...startValues(kind), ...values }, parts: made, created: 1 }
}

describe('what cannot be', () => {
  const faults = (row: WageItem) => readItem(row, CONTEXT, TODAY).faults
  const month = { month: '2026-06' }

  it.each([
    [
      'overtime to come',
      item('overtime', { monthly: '4350' }, { when: 'day', day: '2027-05-01', counted: 'total', hours: '8' }),
      'p0.day',
      '还没到',
    ],
    [
      'more hours than a day has',
      item(
        'overtime',
        { monthly: '4350' },
        { when: 'day', day: '2026-05-01', counted: 'total', hours: '25' },
      ),
      'p0.hours',
      '最多 24',
    ],
    [
      'more than are left of it',
      item(
        'overtime',
        { monthly: '4350' },
        { when: 'day', day: '2026-05-06', counted: 'beyond', hours: '17' },
      ),
      'p0.hours',
      '最多 16',
    ],
    [
      'more than a month has',
      item('overtime', { monthly: '4350' }, { when: 'statutory', month: '2026-06', hours: '100' }),
      'p0.hours',
      '最多 24 小时',
    ],
    [
      'a day twice',
      item(
        'overtime',
        { monthly: '4350' },
        { when: 'day', day: '2026-05-06', counted: 'total', hours: '9' },
        { when: 'day', day: '2026-05-06', counted: 'total', hours: '9' },
      ),
      'p1.day',
      '上面填过',
    ],
    [
      'a month twice',
      item('below-minimum', {}, { ...month, gross: '2000' }, { ...month, gross: '2000' }),
      'p1.month',
      '上面填过',
    ],
    [
      'parts above the whole',
      item('below-minimum', {}, { ...month, gross: '500', overtime: '800' }),
      'p0.gross',
      '还少',
    ],
    [
      'more taken than earned',
      item('deductions', {}, { ...month, wage: '3000', deducted: '4000' }),
      'p0.deducted',
      '还多',
    ],
    [
      'hours of a package',
      item('package', {}, { ...month, paid: '4000', extra: '744' }),
      'p0.extra',
      '这个月最多',
    ],
    [
      'a year before the job',
      item('annual-leave', { year: '2018', start: '2020-01-01', years: '3' }, { wage: '1' }),
      'year',
      '还没在这里',
    ],
    [
      'a year after it',
      item(
        'annual-leave',
        { year: '2026', start: '2020-01-01', last: '2025-01-01', years: '3' },
        { wage: '1' },
      ),
      'year',
      '已经不在',
    ],
    [
      'a year to come',
      item('annual-leave', { year: '2027', start: '2020-01-01', years: '3' }, { wage: '1' }),
      'year',
      '还没到',
    ],
    [
      'a century of service',
      item('ending', { ending: 'illegal', start: '1926-03-01', last: '2026-11-01' }, { wage: '1' }),
      'start',
      '年份太早',
    ],
    [
      'a month that is none',
      item('owed', { by: 'month' }, { name: '13月', due: '1' }),
      'p0.name',
      '没有这个月',
    ],
    [
      'a month of this year to come, without its year',
      item('owed', { by: 'month' }, { name: '12月', due: '1' }),
      'p0.name',
      '12 月还没到',
    ],
    [
      'more days than three months hold',
      item('owed', { by: 'day' }, { name: '8月到10月', rate: '220', count: '93' }),
      'p0.count',
      '最多 92',
    ],
    ['no pay', item('owed', { by: 'day' }, { name: '10月', rate: '0', count: '3' }), 'p0.rate', '填了 0'],
    ['no days', item('owed', { by: 'day' }, { name: '10月', rate: '220', count: '0' }), 'p0.count', '填了 0'],
    ['a month to come', item('owed', { by: 'month' }, { name: '2027年1月', due: '1' }), 'p0.name', '还没到'],
    [
      'a February of 31 days',
      item('owed', { by: 'day' }, { name: '２ 月', rate: '1', count: '31' }),
      'p0.count',
      '最多 29',
    ],
    [
      'more days than a month has',
      item('owed', { by: 'day' }, { name: '10月', rate: '220', count: '99999' }),
      'p0.count',
      '最多 31',
    ],
  ] as const)('%s is told at its field', (_, row, field, words) =>
    expect(faults(row)[field]).toContain(words),
  )

  it('is not what can: two days, two months, a job that is named', () => {
    const two = item('below-minimum', {}, { ...month, gross: '2000' }, { month: '2026-07', gross: '2000' })
    expect(faults(two)).toEqual({})
    expect(faults(item('owed', { by: 'day' }, { name: '铺地砖', rate: '220', count: '40' }))).toEqual({})
  })
})
