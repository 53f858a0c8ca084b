import { describe, expect, it } from 'vitest'
import { claimLine, type ClaimKind } from '../../../src/domain/wages/claim'
import type { WageItem } from '../../../src/domain/wages/records'
import { readItem } from '../../../src/features/wages/claim-items'
import { FORMS } from '../../../src/features/wages/claim-forms'
import { fieldFault, plainDecimal, readMoney } from '../../../src/features/wages/claim-values'
import { copyPart } from '../../../src/features/wages/copy-part'
import { startValues } from '../../../src/features/wages/start-values'
import { CONTEXT, yuan } from '../../domain/wages/support'

type Typed = Readonly<Record<string, string>>
const TODAY = '2026-11-25'

function item(kind: ClaimKind, values: Typed, ...parts: readonly Typed[]): WageItem {
  const made = parts.map((each, i) => ({ id: `p${i}`, values: each }))
  return { claim: 'c', id: 'i', kind, values: { ...startValues(kind), ...values }, parts: made, created: 1 }
}

function amount(row: WageItem): string {
  const read = readItem(row, CONTEXT, TODAY)
  return read.item ? yuan(claimLine(read.item, CONTEXT)) : JSON.stringify(read.faults)
}

describe('what is typed', () => {
  it.each([
    ['5000', 500000],
    ['5,000.50', 500050],
    ['５０００元', 500000],
    ['¥ 19.9', 1990],
    ['-5', null],
    ['五千', null],
    ['99999999999', null],
    ['1e3', null],
    ['4，500.50', 450050],
    ['4500\u200b', 450000],
    ['1,234,567', 123456700],
    ['4500,50', null],
    ['12,5', null],
    ['12，5', null],
    ['45,00', null],
    ['4500.555', null],
    ['4500.550', 450055],
    ['0.005', null],
    ['9007199254.740993', null],
    ['999999999999', null],
  ])('as %s is %s fen', (text, fen) => expect(readMoney(text)).toBe(fen))

  it('reads full-width points and commas', () => expect(plainDecimal('１，２３４．５')).toBe('1234.5'))

  it.each([
    ['4500,50', undefined, '小数点写成“.”，比如 5000.5'],
    ['4500.555', undefined, '钱最多写到分，比如 5000.55'],
    ['五千', undefined, '填数字，比如 5000 或 5000.5'],
    ['0.125', true, null],
    ['0.12345', true, '单价最多写四位小数，比如 0.125'],
    ['9007199254.740993', true, '单价最多写四位小数，比如 0.125'],
    ['-5', true, '不会是负数，请核对'],
    ['4500,50', true, '小数点写成“.”，比如 5000.5'],
    ['99999999999999', true, '太大了，请核对'],
    ['二百二', true, '填数字，比如 280 或 52.5'],
    ['1 2000', undefined, '填数字，比如 5000 或 5000.5'],
    ['12 000', undefined, null],
    ['1.2万', undefined, null],
    ['1万2', undefined, '填数字，比如 5000 或 5000.5'],
  ] as const)('as the amount %s is told about', (text, price, words) =>
    expect(fieldFault({ name: 'x', label: '', kind: 'money', ...(price ? { price } : {}) }, text)).toBe(
      words,
    ),
  )

  it.each(['9007199254.740993', '999999999999', '99999999999999999999', '１e9'])(
    'as %s is no reason to fail, in any field',
    (text) => {
      for (const form of FORMS)
        for (const each of [...form.fields, ...(form.parts?.fields ?? [])])
          expect(() => fieldFault(each, text), `${form.kind} ${each.name}`).not.toThrow()
    },
  )

  it('is answered by a sentence that says what to type', () => {
    const of = (kind: 'day' | 'month' | 'whole', text: string) =>
      fieldFault({ name: 'x', label: '', kind }, text)
    expect([of('day', '2026-02-30'), of('month', '2026-13'), of('whole', '2.5'), of('day', '')]).toEqual([
      '日子要写成 2026-09-01',
      '月份要写成 2026-09',
      '填整数，比如 3',
      '这一格要填',
    ])
  })
})

// 实施条例20: the month besides is the last one, whichever way the months are typed.
describe('an ending without notice', () => {
  const months = [
    '5000',
    '5000',
    '5000',
    '5000',
    '5000',
    '5000',
    '6000',
    '6000',
    '6000',
    '6000',
    '6000',
    '8000',
  ]
  const ended = (lastMonth: string, wages: readonly string[]) =>
    amount(
      item(
        'ending',
        { ending: 'no-notice', start: '2024-01-01', last: '2026-03-31', lastMonth },
        ...wages.map((wage) => ({ wage })),
      ),
    )

  it('asks for the last month where the months differ and it stands empty', () =>
    expect(ended('', months)).toBe('{"lastMonth":"几个月不一样，填走以前最后一整月的工资"}'))

  it('comes to the same from the oldest and from the newest on', () =>
    expect([ended('8000', months), ended('8000', [...months].reverse())]).toEqual(['22166.67', '22166.67']))

  it('needs no last month where every month is the same', () =>
    expect(ended('', ['5000', '5000.00'])).toBe(ended('5000', ['5000'])))
})

describe('each kind of claim', () => {
  const cases: readonly (readonly [ClaimKind, WageItem, string])[] = [
    [
      'owed',
      item('owed', { by: 'day' }, { name: '9 月', rate: '280', count: '22', paid: '1000' }),
      '5160.00',
    ],
    ['owed', item('owed', { by: 'piece' }, { name: '件', rate: '0.125', count: '1000' }), '125.00'],
    ['owed', item('owed', { by: 'job' }, { name: '铺地砖', due: '3000' }), '3000.00'],
    [
      'overtime',
      item('overtime', { monthly: '4350' }, { when: 'day', day: '2026-10-01', counted: 'total', hours: '8' }),
      '600.00',
    ],
    ['overtime', item('overtime', { monthly: '4350' }, { when: 'extra', hours: '2.5' }), '93.75'],
    ['below-minimum', item('below-minimum', {}, { month: '2026-03', gross: '2000' }), '430.00'],
    ['overtime', item('overtime', { by: 'day', daily: '220' }, { when: 'extra', hours: '8' }), '330.00'],
    [
      'overtime',
      item(
        'overtime',
        { monthly: '2000' },
        { when: 'day', day: '2025-12-31', counted: 'beyond', hours: '10' },
        { when: 'day', day: '2026-01-05', counted: 'beyond', hours: '10' },
      ),
      '404.31',
    ],
    [
      'overtime',
      item('overtime', { monthly: '2000' }, { when: 'extra', month: '2025-06', hours: '10' }),
      '194.83',
    ],
    ['package', item('package', {}, { month: '2026-03', paid: '4000', extra: '42', rest: '50' }), '706.38'],
    ['package', item('package', {}, { month: '2026-03', paid: '9000', extra: '42' }), '0.00'],
    ['below-hourly', item('below-hourly', {}, { month: '2026-03', hours: '40', paid: '800' }), '120.00'],
    [
      'double-wage',
      item('double-wage', { start: '2025-01-01', until: '2025-12-31', monthly: '5000' }),
      '55000.00',
    ],
    [
      'ending',
      item('ending', { ending: 'unpaid-resign', start: '2024-01-01', last: '2026-06-30' }, { wage: '5000' }),
      '15000.00',
    ],
    [
      'annual-leave',
      item('annual-leave', { year: '2025', start: '2023-01-01', years: '3' }, { wage: '4350' }),
      '2000.00',
    ],
    ['deductions', item('deductions', {}, { month: '2026-03', wage: '5000', deducted: '1500' }), '500.00'],
    ['part-month', item('part-month', { monthly: '4350', present: '10', absent: '12' }), '1950.00 ~ 2000.00'],
    ['piece-overtime', item('piece-overtime', { rate: '0.125', extra: '1000' }), '187.50'],
    [
      'probation-pay',
      item('probation-pay', {}, { month: '2026-03', agreed: '5000', paid: '3000' }),
      '1000.00',
    ],
    ['probation-length', item('probation-length', { contract: '12', served: '4', full: '6000' }), '12000.00'],
    ['probation-length', item('probation-length', { open: 'yes', served: '7', full: '6000' }), '6000.00'],
  ]

  it.each(cases)('%s is reckoned from its form', (_, row, expected) => expect(amount(row)).toBe(expected))

  it('has a form that asks for something, and says so while it is empty', () => {
    const kinds = new Set(cases.map(([kind]) => kind))
    for (const { kind } of FORMS) {
      expect(kinds).toContain(kind)
      expect(readItem(item(kind, {}), CONTEXT, TODAY).item).toBeNull()
    }
  })

  it('does not take a last day before the first', () =>
    expect(amount(item('double-wage', { start: '2026-05-01', until: '2026-04-01', monthly: '1' }))).toContain(
      '比开始上班还早',
    ))
})

describe('one more like the last', () => {
  it('is the next month, or a day still to be said, with nothing paid yet', () => {
    expect(copyPart({ month: '2026-12', gross: '2000' })).toEqual({ month: '2027-01', gross: '2000' })
    expect(copyPart({ day: '2026-02-28', hours: '3', off: '1' })).toEqual({ hours: '3' })
    expect(copyPart({ name: '12 月', due: '4350', paid: '100' })).toEqual({ name: '1 月', due: '4350' })
    expect(copyPart({ name: '2025年12月' })).toEqual({ name: '2026年1月' })
    expect(copyPart({ name: '2025 年 9 月' })).toEqual({ name: '2025 年 10 月' })
    expect(copyPart({ name: '铺地砖', due: '1' })).toEqual({ name: '', due: '1' })
  })
})

describe('the sentences of the forms', () => {
  it('are short, and none is without a hint where one may be left empty', () => {
    const fields = FORMS.flatMap((form) => [...form.fields, ...(form.parts?.fields ?? [])])
    const texts = fields.flatMap(({ label, hint = '', options = [] }) => [
      label,
      hint,
      ...options.map((o) => o.label),
    ])
    expect([...texts, ...FORMS.map(({ about }) => about)].filter((text) => text.length > 24)).toEqual([])
    expect(fields.filter(({ optional, hint }) => optional && !hint)).toEqual([])
  })
})
