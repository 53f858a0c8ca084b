import { describe, expect, it } from 'vitest'
import {
  afterRight,
  afterWrong,
  forgottenLeft,
  isPin,
  readPinLock,
  waitLeft,
  withClock,
  type PinLock,
} from '../../../src/domain/lock/pin'

const LOCK: PinLock = {
  how: 'pbkdf2',
  rounds: 1,
  salt: 'ab',
  hash: 'cd',
  tries: 0,
  wrongAt: 0,
  forgotAt: null,
}
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('a PIN', () => {
  it.each([
    ['1234', true],
    ['123456', true],
    ['123', false],
    ['1234567', false],
    ['12a4', false],
    ['１２３４', false],
    ['', false],
  ])('is four to six digits: %s', (text, is) => expect(isPin(text)).toBe(is))

  it.each([
    [4, 0],
    [5, MINUTE / 2],
    [6, MINUTE],
    [7, 5 * MINUTE],
    [8, 15 * MINUTE],
    [9, 60 * MINUTE],
    [99, 60 * MINUTE],
  ])('after %i wrong tries makes one wait %i ms', (tries, wait) =>
    expect(waitLeft({ ...LOCK, tries, wrongAt: 1000 }, 1000)).toBe(wait),
  )

  it('counts wrong tries until a right one, which also ends what was forgotten', () => {
    const wrong = afterWrong(afterWrong(LOCK, 5), 9)
    expect([wrong.tries, wrong.wrongAt]).toEqual([2, 9])
    expect(afterRight({ ...wrong, forgotAt: 3 })).toEqual({ ...wrong, tries: 0, forgotAt: null })
  })

  it('that was forgotten goes after a day', () => {
    expect(forgottenLeft(LOCK, 0)).toBeNull()
    expect(forgottenLeft({ ...LOCK, forgotAt: 10 }, 10)).toBe(DAY)
    expect(forgottenLeft({ ...LOCK, forgotAt: 10 }, 9 + DAY)).toBe(1)
    expect(forgottenLeft({ ...LOCK, forgotAt: 10 }, 11 + DAY)).toBe(0)
  })

  it('does not wait longer where the clock was put back', () => {
    const ahead = { ...LOCK, tries: 5, wrongAt: 900 * DAY, forgotAt: 900 * DAY }
    expect(waitLeft(withClock(ahead, DAY), DAY)).toBe(MINUTE / 2)
    expect(forgottenLeft(withClock(ahead, DAY), DAY)).toBe(DAY)
  })

  it.each([
    null,
    '',
    'x',
    '{}',
    '[]',
    JSON.stringify({ ...LOCK, hash: '<' }),
    JSON.stringify({ ...LOCK, tries: -1 }),
  ])('that is kept as %s is none', (text) => expect(readPinLock(text)).toBeNull())

  it('comes back as it was kept', () => expect(readPinLock(JSON.stringify(LOCK))).toEqual(LOCK))
})
