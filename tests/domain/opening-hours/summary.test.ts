import { describe, expect, it } from 'vitest'
import { hoursSummary } from '../../../src/domain/opening-hours'
import { hours } from './support'

describe('hoursSummary', () => {
  it.each([
    [
      'Mo-Fr 05:30-11:00,13:00-18:00; Sa 08:00-12:00; Su off; PH off',
      '周一至周五 05:30–11:00、13:00–18:00；周六 08:00–12:00；周日休息；节假日休息',
    ],
    ['24/7', '全天开放'],
    ['24/7; PH off', '每天全天；节假日休息'],
    ['Mo-Su 19:00-02:00', '每天 19:00–次日 02:00'],
    ['Mo-Su,PH 08:00-18:00', '每天 08:00–18:00，节假日不变'],
    ['Mo-Su 08:00-24:00; PH 08:00-12:00', '每天 08:00–24:00；节假日 08:00–12:00'],
    ['Mo,We-Fr 08:00-12:00; Sa,Su off', '周一、周三至周五 08:00–12:00；周二、周六、周日休息'],
    ['Sa,Su 00:00-24:00', '周一至周五休息；周六、周日全天'],
    ['Mo-Su 08:00-18:00; 2026 Dec 24 off', '每天 08:00–18:00；2026 年 12 月 24 日休息'],
    [
      'Mo-Su 08:00-18:00; 2026 Oct 01-07 09:00-12:00',
      '每天 08:00–18:00；2026 年 10 月 1 日至 10 月 7 日 09:00–12:00',
    ],
    [
      'Mo-Su 08:00-18:00; 2026 Dec 31-2027 Jan 03 off',
      '每天 08:00–18:00；2026 年 12 月 31 日至 2027 年 1 月 3 日休息',
    ],
  ])('says of %s: %s', (text, expected) => {
    expect(hoursSummary(hours(text))).toBe(expected)
  })

  it('leaves out exceptions that are over', () => {
    const read = hours('Mo-Su 08:00-18:00; 2026 Oct 01-07 off; 2026 Dec 24 off')
    expect(hoursSummary(read, '2026-10-07')).toContain('10 月 7 日')
    expect(hoursSummary(read, '2026-10-08')).toBe('每天 08:00–18:00；2026 年 12 月 24 日休息')
  })
})
