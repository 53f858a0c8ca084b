import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  decimalText,
  divide,
  exact,
  fenFromYuan,
  floorOf,
  multiply,
  negate,
  parseDecimal,
  percent,
  roundHalfAway,
  subtract,
  sum,
  type Exact,
} from '../../../src/domain/wages/exact'
import { present } from './support'

const SETTINGS = { seed: 20261125, numRuns: 300 }
const part = fc.integer({ min: -1_000_000, max: 1_000_000 })
const fraction = fc.tuple(part, fc.integer({ min: 1, max: 5000 })).map(([num, den]) => exact(num, den))

describe('an exact fraction', () => {
  it('stands in lowest terms with the sign above', () => {
    expect(exact(6, -4)).toEqual({ num: -3, den: 2 })
    expect(exact(0, -7)).toEqual({ num: 0, den: 1 })
  })

  it('refuses a zero denominator and parts that are not safe integers', () => {
    expect(() => exact(1, 0)).toThrow(RangeError)
    expect(() => exact(0.5)).toThrow(RangeError)
    expect(() => exact(2 ** 53)).toThrow('too large')
    expect(() => divide(exact(1), exact(0))).toThrow(RangeError)
    expect(() => multiply(exact(2 ** 52), exact(2 ** 52))).toThrow(RangeError)
  })

  it('adds and multiplies in any order to the same', () =>
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(sum([a, b, c])).toEqual(sum([c, a, b]))
        expect(multiply(a, b)).toEqual(multiply(b, a))
        expect(subtract(add(a, b), b)).toEqual(a)
      }),
      SETTINGS,
    ))

  it('keeps to whole numbers throughout', () =>
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const all: Exact[] = [add(a, b), multiply(a, b), subtract(a, b)]
        for (const { num, den } of all)
          expect([Number.isSafeInteger(num), Number.isSafeInteger(den)]).toEqual([true, true])
        expect(Number.isInteger(roundHalfAway(multiply(a, b)))).toBe(true)
      }),
      SETTINGS,
    ))

  it('rounds and floors by a whole number at the nearest', () =>
    fc.assert(
      fc.property(fraction, (a) => {
        const [near, low] = [exact(roundHalfAway(a)), exact(floorOf(a))]
        const off = subtract(a, near)
        expect(compare(off.num < 0 ? negate(off) : off, exact(1, 2))).toBeLessThanOrEqual(0)
        expect([compare(low, a) <= 0, compare(add(low, exact(1)), a) > 0]).toEqual([true, true])
      }),
      SETTINGS,
    ))
})

describe('money as text', () => {
  it.each([
    ['-1.005', -101],
    ['-0.005', -1],
    ['1.005', 101],
    ['0.005', 1],
    ['-0.001', 0],
    ['19.9', 1990],
    ['1.15', 115],
    ['0.1', 10],
    [' 4350 ', 435000],
  ])('reads %s yuan as %i fen, a half away from zero alike on both sides (MO-02, MO-04)', (text, fen) =>
    expect(fenFromYuan(text)).toBe(fen),
  )

  it('adds ten times 0.1 yuan to exactly one yuan (MO-04)', () =>
    expect(roundHalfAway(sum(Array.from({ length: 10 }, () => present(parseDecimal('0.1')))))).toBe(1))

  it.each(['', '.', '1.', '1e3', '1,000', '--1', '１', '1.2345678', '1234567890123'])(
    'does not read “%s”',
    (text) => {
      expect(parseDecimal(text)).toBeNull()
      expect(fenFromYuan(text)).toBeNull()
    },
  )

  it('rounds once at the end: 5000 ÷ 21.75 ÷ 8 × 1.5 × 3 is 129.31, not 129.33 (MO-03)', () => {
    const hour = divide(divide(exact(500000), present(parseDecimal('21.75'))), exact(8))
    const pay = (wage: Exact) => roundHalfAway(multiply(multiply(wage, percent(150)), exact(3)))
    expect(pay(hour)).toBe(12931)
    expect(pay(exact(roundHalfAway(hour)))).toBe(12933)
  })

  it.each([
    [exact(43500, 10), 2, '4350'],
    [exact(-1, 3), 2, '-0.33'],
    [exact(5, 2), 6, '2.5'],
    [exact(0), 2, '0'],
  ])('writes a decimal without trailing zeros', (value, places, text) =>
    expect(decimalText(value, places)).toBe(text),
  )
})
