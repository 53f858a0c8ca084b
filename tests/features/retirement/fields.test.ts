import { describe, expect, it } from 'vitest'
import { monthOf } from '../../../src/domain/month'
import { fieldsOf, readBirth } from '../../../src/features/retirement/birth-fields'
import { paidFields, readPaid } from '../../../src/features/retirement/paid-fields'

const TODAY = '2026-11-25'
const fields = (year: string, month: string, date = '', lunar = false) => ({ year, month, date, lunar })

describe('the fields of a birth', () => {
  it.each([
    ['year and month', fields('1971', '4'), '1971-04'],
    ['a day as well', fields('1971', '4', '12'), '1971-04-12'],
    ['29 February of a leap year', fields('1968', '2', '29'), '1968-02-29'],
    ['full-width digits', fields('１９７１', '０４'), '1971-04'],
    ['units typed along', fields('1971年', '4月'), '1971-04'],
  ])('take %s', (_, typed, birth) => expect(readBirth(typed, TODAY)).toEqual({ ok: true, birth }))

  it.each([
    ['a short year', fields('71', '4'), 'year', '年份要填四位，比如 1968'],
    ['month 14', fields('1971', '14'), 'month', '月份要填 1 到 12'],
    ['month 0', fields('1971', '0'), 'month', '月份要填 1 到 12'],
    ['29 February of a common year', fields('1971', '2', '29'), 'date', '这个月没有这一天，日可以不填'],
    ['a birth after today', fields('2026', '12'), 'year', '这个日子还没到，看看年份'],
    ['a birth too long ago', fields('1880', '1'), 'year', '年份太早了，看看是不是填错'],
    ['the lunar calendar', fields('1971', '4', '', true), 'lunar', '农历不能算，照身份证上的公历填'],
  ])('refuse %s and say what to type', (_, typed, field, error) =>
    expect(readBirth(typed, TODAY)).toEqual({ ok: false, field, error }),
  )

  it('show a birth as it was given', () => {
    expect(fieldsOf('1971-04')).toEqual(fields('1971', '4'))
    expect(fieldsOf('1971-04-05')).toEqual(fields('1971', '4', '5'))
    expect(fieldsOf(null)).toEqual(fields('', ''))
  })
})

describe('the fields of months paid', () => {
  const now = monthOf(2026, 11)
  it.each([
    [
      '8 years and 3 months',
      { kind: 'months', years: '8', months: '3' },
      { kind: 'months', months: 99, through: now },
    ],
    [
      'whole years',
      { kind: 'months', years: '15', months: '' },
      { kind: 'months', months: 180, through: now },
    ],
    [
      'since a month',
      { kind: 'since', years: '1998', months: '7' },
      { kind: 'since', since: monthOf(1998, 7) },
    ],
    ['not known', { kind: 'unknown', years: '', months: '' }, { kind: 'unknown' }],
  ] as const)('take %s and show it again', (_, typed, paid) => {
    const read = readPaid(typed, now)
    expect(read).toEqual({ ok: true, paid })
    if (paid.kind !== 'unknown') expect(readPaid(paidFields(paid), now)).toEqual(read)
  })

  it.each([
    ['13 months over', { kind: 'months', years: '8', months: '13' }, '年填整数，月填 0 到 11'],
    ['half years', { kind: 'months', years: '8.5', months: '' }, '年填整数，月填 0 到 11'],
    ['a start in the future', { kind: 'since', years: '2027', months: '1' }, '这个月还没到，看看年份'],
    ['nothing chosen', { kind: null, years: '', months: '' }, '先选一个，不知道也可以选'],
  ] as const)('refuse %s', (_, typed, error) => expect(readPaid(typed, now)).toEqual({ ok: false, error }))
})

describe('nothing typed of the months paid', () => {
  it.each(['months', 'since'] as const)('is not taken as nothing paid (%s)', (kind) =>
    expect(readPaid({ kind, years: ' ', months: '' }, monthOf(2026, 11))).toEqual({
      ok: false,
      error: '填上年和月，不记得就选“不知道”',
    }),
  )

  it.each([
    ['0', '', 0],
    ['', '0', 0],
    ['', '7', 7],
    ['3', '', 36],
  ])('is not the same as %j years and %j months', (years, months, all) =>
    expect(readPaid({ kind: 'months', years, months }, monthOf(2026, 11))).toMatchObject({
      ok: true,
      paid: { months: all },
    }),
  )
})
