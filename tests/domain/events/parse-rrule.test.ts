import { describe, expect, it } from 'vitest'
import { parseRrule } from '../../../src/domain/events/parse-rrule'
import { parsed } from './support'

describe('parseRrule', () => {
  it('reads a weekly rule with several days', () =>
    expect(parsed('FREQ=WEEKLY;BYDAY=TU,TH')).toEqual({
      every: { freq: 'weekly', weekdays: [2, 4] },
      interval: 1,
      until: null,
      count: null,
      except: [],
    }))

  it('reads a monthly rule with nth and last weekdays', () =>
    expect(parsed('RRULE:FREQ=MONTHLY;BYDAY=2SA,-1FR;INTERVAL=2;COUNT=5')).toEqual({
      every: {
        freq: 'monthly',
        on: [
          { nth: 2, weekday: 6 },
          { nth: -1, weekday: 5 },
        ],
      },
      interval: 2,
      until: null,
      count: 5,
      except: [],
    }))

  it.each([
    ['compact', '20261231'],
    ['with dashes', '2026-12-31'],
    ['as an instant', '20261231T155959Z'],
  ])('reads UNTIL %s', (_, date) =>
    expect(parsed(`freq=weekly;byday=sa;until=${date};`).until).toBe('2026-12-31'),
  )

  it('reads days taken out', () =>
    expect(parsed('FREQ=WEEKLY;BYDAY=SA;EXDATE=20261003, 20261010').except).toEqual([
      '2026-10-03',
      '2026-10-10',
    ]))

  it.each([
    ['nothing at all', '', [1, 1], '要有 FREQ=WEEKLY'],
    ['another frequency', 'FREQ=DAILY;BYDAY=SA', [6], '要有 FREQ=WEEKLY'],
    ['no day', 'FREQ=WEEKLY', [1], '要有 BYDAY'],
    ['an unknown day', 'FREQ=WEEKLY;BYDAY=SA,XX', [22], '“XX”看不懂，每周只写星期'],
    ['an nth weekday each week', 'FREQ=WEEKLY;BYDAY=2SA', [19], '“2SA”看不懂，每周只写星期'],
    ['a plain weekday each month', 'FREQ=MONTHLY;BYDAY=SA', [20], '每月要写第几个'],
    ['a sixth weekday', 'FREQ=MONTHLY;BYDAY=6SA', [20], '每月要写第几个'],
    ['an unknown part', 'FREQ=WEEKLY;BYDAY=SA;WKST=MO', [22], '不认识 WKST'],
    ['a part without a value', 'FREQ=WEEKLY;BYDAY=SA;每周', [22], '名称=内容'],
    ['a part twice', 'FREQ=WEEKLY;BYDAY=SA;BYDAY=SU', [22], 'BYDAY 写了两次'],
    ['an interval of nothing', 'FREQ=WEEKLY;BYDAY=SA;INTERVAL=0', [31], '1 到 999'],
    ['a count too far', 'FREQ=WEEKLY;BYDAY=SA;COUNT=1000', [28], '1 到 999'],
    ['a day that is none', 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20260230', [28], '不是日期'],
    ['words for a day', 'FREQ=WEEKLY;BYDAY=SA;UNTIL=年底', [28], '不是日期'],
    ['UNTIL and COUNT', 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20261231;COUNT=3', [43], '只能写一个'],
  ])('refuses %s with its place', (_, text, columns, words) => {
    const result = parseRrule(text)
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.errors.map(({ column }) => column)).toEqual(columns)
    expect(result.errors.some(({ message }) => message.includes(words))).toBe(true)
  })
})
