import { describe, expect, it } from 'vitest'
import { termsFaults } from '../../../../src/features/wages/log/terms-fields'

const GOOD = { kind: 'day', rate: '280', over: '52.5', full: '8' }
const PARTS: readonly (readonly [keyof typeof GOOD, string])[] = [
  ['rate', ''],
  ['rate', 'abc'],
  ['rate', '0'],
  ['rate', '280,5'],
  ['over', 'abc'],
  ['full', '25'],
  ['full', '0'],
]

describe('the price of work as typed', () => {
  it.each(PARTS)('with the field %s as %j marks that field alone', (name, text) =>
    expect(Object.keys(termsFaults({ ...GOOD, [name]: text }))).toEqual([name]),
  )

  it('marks each that is wrong', () =>
    expect(Object.keys(termsFaults({ kind: 'day', rate: '', over: 'x', full: '99' })).sort()).toEqual([
      'full',
      'over',
      'rate',
    ]))

  it.each([GOOD, { ...GOOD, kind: 'piece', rate: '0.125', over: '' }, { ...GOOD, rate: '２８０', full: '' }])(
    'finds nothing wrong with %j',
    (draft) => expect(termsFaults(draft)).toEqual({}),
  )
})
