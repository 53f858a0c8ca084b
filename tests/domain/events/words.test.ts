import { describe, expect, it } from 'vitest'
import type { EventTime } from '../../../src/domain/events/types'
import { recurrenceWords, timeWords } from '../../../src/domain/events/words'
import { rule } from './support'

describe('timeWords', () => {
  it.each<[string, EventTime, string]>([
    [
      'no end',
      { how: 'timed', from: '2014-11-18', start: 540, to: '2014-11-18', end: null },
      '2014年11月18日（周二）09:00开始',
    ],
    [
      'until midnight',
      { how: 'timed', from: '2026-12-05', start: 1200, to: '2026-12-05', end: 1440 },
      '2026年12月5日（周六）20:00—24:00',
    ],
    [
      'until the next day',
      { how: 'timed', from: '2026-12-05', start: 1200, to: '2026-12-06', end: 120 },
      '2026年12月5日（周六）20:00—2026年12月6日（周日）02:00',
    ],
    ['a whole day', { how: 'all-day', from: '2026-12-05', to: '2026-12-05' }, '2026年12月5日（周六）'],
    ['to be announced', { how: 'tba', months: null, words: '2026年9月至10月' }, '2026年9月至10月'],
  ])('%s', (_, time, words) => expect(timeWords(time)).toBe(words))
})

describe('recurrenceWords', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=TU,TH', 'after', '每周二、周四，放假则顺延'],
    ['FREQ=WEEKLY;BYDAY=SA;INTERVAL=2', 'keep', '每 2 周的周六'],
    ['FREQ=MONTHLY;BYDAY=2SA,-1FR', 'before', '每月第二个周六、最后一个周五，放假则提前'],
    ['FREQ=MONTHLY;BYDAY=1MO;INTERVAL=3;COUNT=4', 'keep', '每 3 月的第一个周一，共 4 次'],
    ['FREQ=WEEKLY;BYDAY=SU;UNTIL=20261231', 'skip', '每周日，到2026年12月31日（周四），放假停办'],
  ] as const)('%s', (text, policy, words) => expect(recurrenceWords(rule(text, policy))).toBe(words))
})
