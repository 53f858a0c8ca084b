import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainCount, plainDecimal, plainMoney } from '../../src/domain/plain-decimal'

describe('an amount as people type it', () => {
  it.each([
    ['1.2万', '12000'],
    ['１．２万元', '12000'],
    ['0.5万', '5000'],
    ['3千', '3000'],
    ['1.2345万', '12345'],
    ['1.23456万', '12345.6'],
    ['1500块', '1500'],
    ['1500块钱', '1500'],
    ['¥ 1,500.50', '1500.50'],
    ['12 000', '12000'],
    // Refused by the reader of numbers: they stay as they are.
    ['1万2', '1万2'],
    ['1 2000', '1 2000'],
    ['4500,50', '4500,50'],
    ['万', '万'],
  ])('%s is %s', (typed, plain) => expect(plainMoney(typed)).toBe(plain))

  it('in 万 is ten thousand times as much, exactly', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (tenThousandths) => {
        const figure = `${Math.floor(tenThousandths / 10_000)}.${String(tenThousandths % 10_000).padStart(4, '0')}`
        expect(plainMoney(`${figure}万`)).toBe(String(tenThousandths))
      }),
    ))
})

describe('a count as people type it', () => {
  it.each([
    ['10天', '10'],
    ['2.5小时', '2.5'],
    ['2个小时', '2'],
    ['１２０件', '120'],
    ['3年', '3年'],
    ['1:30', '1:30'],
  ])('%s is %s', (typed, plain) => expect(plainCount(typed)).toBe(plain))

  it('keeps figures that two spaces part', () => expect(plainDecimal('1 20')).toBe('1 20'))
})
