import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fenFromYuan } from '../../../src/domain/wages/exact'
import { uppercaseAmount } from '../../../src/domain/wages/uppercase'
import { present } from './support'

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 }

/** Reads capitals back: an independent check of the writer. */
function fenOf(text: string): number {
  let [total, group, digit] = [0, 0, 0]
  for (const letter of text) {
    if (DIGITS.includes(letter)) digit = DIGITS.indexOf(letter)
    else if (PLACES[letter]) [group, digit] = [group + digit * PLACES[letter], 0]
    else if (letter === '万') [total, group, digit] = [total + (group + digit) * 10_000, 0, 0]
    else if (letter === '亿') [total, group, digit] = [(total + group + digit) * 100_000_000, 0, 0]
    else if (letter === '元') [total, group, digit] = [(total + group + digit) * 100, 0, 0]
    else if (letter === '角') [total, digit] = [total + digit * 10, 0]
    else if (letter === '分') [total, digit] = [total + digit, 0]
  }
  return total
}

describe('an amount in capitals', () => {
  it.each([
    ['12000.01', '壹万贰仟元零壹分'],
    ['100000', '壹拾万元整'],
    ['1409.50', '壹仟肆佰零玖元伍角'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['100000000', '壹亿元整'],
    ['107000.53', '壹拾万柒仟元伍角叁分'],
    ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
    ['309825', '叁拾万玖仟捌佰贰拾伍元整'],
    ['100010000', '壹亿零壹万元整'],
    ['100000001', '壹亿零壹元整'],
    ['1000010', '壹佰万零壹拾元整'],
    ['10', '壹拾元整'],
    ['0.05', '伍分'],
  ])('writes %s as %s (MO-06, MO-08)', (yuan, capitals) =>
    expect(uppercaseAmount(present(fenFromYuan(yuan)))).toBe(capitals),
  )

  it.each([
    [100, '壹元整'],
    [0, '零元整'],
    [150, '壹元伍角'],
    [30, '叁角'],
  ])('writes %i fen as %s (MO-07, MO-09)', (fen, capitals) => expect(uppercaseAmount(fen)).toBe(capitals))

  it.each([-1, 0.5, Number.NaN, 1e15])('refuses %d fen', (fen) =>
    expect(() => uppercaseAmount(fen)).toThrow(RangeError),
  )

  it('can be read back to the same fen, whatever the zeros', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999_999_999 }),
        fc.integer({ min: 0, max: 13 }),
        (fen, zeros) => {
          const round = fen - (fen % 10 ** zeros)
          expect(fenOf(uppercaseAmount(round))).toBe(round)
          if (round > 0) expect(uppercaseAmount(round)).not.toMatch(/零零|零元.|零[拾佰仟万亿角分]/)
        },
      ),
      { seed: 20261125, numRuns: 500 },
    ))
})
