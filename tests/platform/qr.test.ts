import { describe, expect, it } from 'vitest'
import { qrSquares, type QrLevel } from '../../src/platform/qr'
import { readQr } from '../support/read-qr'

const ALPHABETS = {
  ascii: 'https://city.example/gigs/east-1/?open=1&has=AZaz09~',
  han: '零工驿站在菜场对面开门登记候工饮水充电',
}
const WHOLE = { level: 'L', most: 40 } as const

function textOf(alphabet: string, length: number): string {
  const signs = [...alphabet]
  return Array.from({ length }, (_, index) => signs[index % signs.length]).join('')
}

describe('a QR code', () => {
  it('of an address reads back as the address', () => {
    const address = 'https://city.example/laoyousuode/gigs/east-1/'
    expect(readQr(qrSquares(address) ?? []).text).toBe(address)
  })

  describe.each(Object.entries(ALPHABETS))('in %s', (_, alphabet) => {
    it('reads back at every length from 1 to 600', { timeout: 240_000 }, () => {
      for (let length = 1; length <= 600; length += 1) {
        const text = textOf(alphabet, length)
        const squares = qrSquares(text, WHOLE)
        expect(squares && readQr(squares).text, `length ${length}`).toBe(text)
      }
    })
  })

  it.each<[QrLevel, number, boolean]>([
    ['H', 424, true],
    ['H', 425, false],
    ['M', 777, true],
    ['M', 778, false],
  ])('at level %s holds %d Chinese characters: %s', (level, length, fits) => {
    const squares = qrSquares(textOf(ALPHABETS.han, length), { level, most: 40 })
    expect(squares !== null).toBe(fits)
    if (squares) expect(readQr(squares)).toMatchObject({ level, version: 40 })
  })

  it('stays small enough for the camera of a cheap phone, or is none at all', () => {
    const largest = qrSquares('a'.repeat(666))
    expect(readQr(largest ?? [])).toMatchObject({ version: 20, level: 'M' })
    expect(qrSquares('a'.repeat(667))).toBeNull()
  })

  it('of nothing is a code of nothing', () => expect(readQr(qrSquares('') ?? []).text).toBe(''))

  it('of an emoji and of rare characters reads back', () => {
    const text = '王𬭎 👍'
    expect(readQr(qrSquares(text) ?? []).text).toBe(text)
  })
})
