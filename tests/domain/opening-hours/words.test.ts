import { describe, expect, it } from 'vitest'
import { stateAt, stateLine, stateWords } from '../../../src/domain/opening-hours'
import { at, hours, NOTICES } from './support'

function words(text: string | null, when: string) {
  const moment = at(when)
  return stateWords(stateAt(text === null ? null : hours(text), moment, NOTICES), moment)
}

function line(text: string | null, when: string): string {
  const moment = at(when)
  return stateLine(stateAt(text === null ? null : hours(text), moment, NOTICES), moment)
}

describe('stateLine', () => {
  it.each([
    ['Mo-Fr 08:00-18:00', '2026-03-06 10:00', '营业中 · 18:00 关门'],
    ['Mo-Fr 05:30-18:00', '2026-03-05 20:00', '休息中 · 明天 05:30 开门'],
    ['Mo-Fr 05:30-11:00,13:00-18:00', '2026-03-05 12:00', '休息中 · 13:00 开门'],
    ['Sa 08:00-12:00', '2026-03-04 20:00', '休息中 · 周六 08:00 开门'],
    ['Mo-Su 08:00-12:00; 2026 Nov 23-Dec 02 off', '2026-11-25 10:00', '休息中 · 12 月 3 日 08:00 开门'],
    ['Fr 08:00-12:00', '2026-03-06 20:00', '休息中 · 3 月 13 日 08:00 开门'],
    ['Mo-Su off', '2026-03-06 20:00', '休息中 · 两周内不开门'],
    ['Mo-Su 19:00-02:00', '2026-03-06 20:00', '营业中 · 次日 02:00 关门'],
    ['Mo-Su 19:00-02:00', '2026-03-07 01:00', '营业中 · 02:00 关门'],
    ['Mo-Su 19:00-24:00', '2026-03-06 20:00', '营业中 · 24:00 关门'],
    ['Mo-Fr 00:00-24:00; Sa 00:00-24:00', '2026-03-06 20:00', '营业中 · 次日 24:00 关门'],
    ['Mo-Fr 00:00-24:00', '2026-03-03 20:00', '营业中 · 周五 24:00 关门'],
    ['Mo-Su 00:00-24:00; 2026 Mar 20 off', '2026-03-07 20:00', '营业中 · 3 月 19 日 24:00 关门'],
    ['24/7', '2026-03-06 20:00', '营业中 · 全天开放'],
    [null, '2026-03-06 20:00', '未公布 · 去之前先打电话'],
    ['Mo-Fr 08:00-18:00', '2027-03-05 10:00', '未公布 · 去之前先打电话'],
    ['Mo-Fr 08:00-18:00', '2026-12-31 20:00', '休息中'],
    ['Mo-Su 00:00-24:00; PH off', '2026-12-31 20:00', '营业中'],
  ])('says of %s at %s: %s', (text, when, expected) => {
    expect(line(text, when)).toBe(expected)
  })

  it('OH-10: says when it closes past midnight, and no closing of 24/7', () => {
    expect(line('Mo-Su 09:00-03:00', '2026-03-06 16:00')).toBe('营业中 · 次日 03:00 关门')
    expect(words('24/7', '2026-03-06 16:00').next).toBe('全天开放')
  })
})

describe('stateWords', () => {
  it.each([
    ['Mo-Fr 08:00-18:00', '2026-06-01 10:00', null, 'an ordinary day'],
    ['Mo-Fr 08:00-18:00', '2026-02-14 10:00', '今天是调休上班日', 'a make-up day'],
    ['Mo-Su 08:00-18:00', '2026-10-01 10:00', '今天是国庆节，去之前先打电话', 'a holiday without a PH rule'],
    ['Mo-Su 08:00-18:00; PH 09:00-12:00', '2026-10-01 10:00', '今天是国庆节', 'a holiday with a PH rule'],
    ['Mo-Su 08:00-18:00; PH 09:00-12:00', '2026-10-06 10:00', '今天国庆节放假', 'a day swapped off'],
    ['Mo-Su 08:00-18:00', '2026-09-30 20:00', '去之前先打电话', 'the next opening is a guess'],
    [null, '2026-10-01 10:00', '今天是国庆节', 'no hours at all'],
    [null, '2026-06-01 10:00', null, 'no hours on an ordinary day'],
    [
      'Mo-Su 00:00-24:00; PH off',
      '2026-12-31 20:00',
      '节假日安排未公布，请先电话确认',
      'runs into the unknown',
    ],
    ['Mo-Fr 08:00-18:00', '2026-12-31 20:00', '节假日安排未公布，请先电话确认', 'opens in the unknown'],
  ])('of %s at %s notes %s (%s)', (text, when, note, _why) => {
    expect(words(text, when).note).toBe(note)
  })

  it('OH-06: says that the notice is not out, and to ring first', () => {
    expect(words('Mo-Fr 09:00-17:00', '2027-02-08 10:00')).toEqual({
      pill: '未公布',
      next: '去之前先打电话',
      note: '节假日安排未公布，请先电话确认',
    })
  })
})
