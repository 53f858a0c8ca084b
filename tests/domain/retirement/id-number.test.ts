import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthOf } from '../../../src/domain/month'
import {
  birthInId,
  checkDigit,
  maskId,
  plainId,
  readIdNumber,
  upgradeId,
  withoutIdNumbers,
} from '../../../src/domain/retirement/id-number'

const TODAY = '2026-11-25'
/** The specimen of the standard itself. */
const SPECIMEN = '11010519491231002X'
const finished = (text: string) => readIdNumber(text, TODAY, true)

describe('ID-02: the birth in a number', () => {
  it.each([
    ['19901001', true],
    ['20000229', true],
    ['20010229', false],
    ['19901301', false],
    ['19900431', false],
    ['18991231', false],
    ['20261125', true],
    ['20261126', false],
  ])('%s is a real day: %s', (digits, valid) => expect(birthInId(digits, TODAY) !== null).toBe(valid))

  it.each(Array.from({ length: 12 }, (_, i) => i + 1))('of month %i is read', (month) => {
    const body = `3302811967${String(month).padStart(2, '0')}12001`
    expect(finished(body + checkDigit(body))).toEqual({
      kind: 'ok',
      birth: { month: monthOf(1967, month), date: 12 },
      sex: 'male',
    })
  })
})

describe('ID-04: a number being typed', () => {
  it('gives no birth and no error at the fifteenth digit', () =>
    expect(readIdNumber('110105194912310', TODAY, false)).toEqual({ kind: 'incomplete' }))

  it('gives neither at any length before the last', () => {
    for (let length = 0; length < 18; length += 1)
      expect(readIdNumber(SPECIMEN.slice(0, length), TODAY, false)).toEqual({ kind: 'incomplete' })
  })

  it('is read once it is whole', () =>
    expect(readIdNumber(SPECIMEN, TODAY, false)).toMatchObject({ kind: 'ok', sex: 'female' }))

  it('is judged once the field is left', () => {
    expect(finished('1101051949')).toEqual({ kind: 'wrong', why: 'shape' })
    expect(finished('110105194912310')).toEqual({ kind: 'wrong', why: 'date' })
    expect(finished('')).toEqual({ kind: 'incomplete' })
  })
})

describe('ID-05: an old number of fifteen digits', () => {
  it('becomes one of eighteen', () => expect(upgradeId('110105491231002')).toBe(SPECIMEN))
  it('is read like it', () => expect(finished('110105491231002')).toEqual(finished(SPECIMEN)))
})

describe('a wrong number', () => {
  it.each([
    ['a check digit that does not fit', '110105194912310021', 'check-digit'],
    ['a birth that is no day', '110105194902310028', 'date'],
    ['letters', '11010519491231002A', 'shape'],
    ['too many digits', '1101051949123100211', 'shape'],
  ])('%s', (_, text, why) => expect(finished(text)).toEqual({ kind: 'wrong', why }))

  it('any one digit mistyped is found', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = String((Number(SPECIMEN[at]) + by) % 10)
        expect(finished(SPECIMEN.slice(0, at) + digit + SPECIMEN.slice(at + 1)).kind).toBe('wrong')
      }),
      { seed: 11_643 },
    ))
})

describe('what people type', () => {
  it.each([
    ['a small x', '11010519491231002x'],
    ['spaces', '110105 19491231 002X'],
    ['hyphens', '110105-19491231-002X'],
    [
      'full-width digits',
      '\uff11\uff11\uff10\uff11\uff10\uff15\uff11\uff19\uff14\uff19\uff11\uff12\uff13\uff11\uff10\uff10\uff12\uff38',
    ],
  ])('%s are understood', (_, text) => {
    expect(plainId(text)).toBe(SPECIMEN)
    expect(finished(text).kind).toBe('ok')
  })
})

describe('ID-08: a number is kept out of what is shown and shared', () => {
  it('is masked in lists', () => expect(maskId(SPECIMEN)).toBe('110105********002X'))
  it('is hidden whole where its length is another', () =>
    expect(maskId('110105491231002')).toBe('***************'))
  it('never comes back out of reading', () =>
    expect(JSON.stringify(finished(SPECIMEN))).not.toContain('110105'))

  it.each([SPECIMEN, '110105 19491231 002x', '身份证' + SPECIMEN + ',请查收'])(
    'is taken out of a text: %s',
    (text) => {
      const shared = withoutIdNumbers(text)
      expect(shared).toContain('110105********002X')
      expect(shared).not.toContain('19491231')
    },
  )

  it.each(['Ⅹ', 'ⅹ', '×', 'Х', 'х', 'Χ', 'ｘ', 'x'])('reads %s at the end as X', (last) =>
    expect(finished(SPECIMEN.slice(0, 17) + last)).toEqual(finished(SPECIMEN)),
  )

  it('leaves shorter and longer runs of digits alone', () => {
    const text = '电话 057412345678 单号 1101051949123100211234'
    expect(withoutIdNumbers(text)).toBe(text)
  })
})
