import { describe, expect, it } from 'vitest'
import { promiseProgress } from '../../../src/domain/events/promise'
import type { EventRecord } from '../../../src/domain/events/types'
import { NOTICES } from '../opening-hours/support'
import { event, repeating } from './support'

const RECRUITMENT = { id: 'recruitment', title: '招聘活动', kinds: ['招聘会', '直播带岗'], atLeast: 150 }
const STARTUP = { id: 'startup', title: '创业活动', kinds: ['创业集市'], atLeast: 5 }
const AT = { region: 'here', year: 2026, today: '2026-11-25' }
const real = (over: Partial<EventRecord> = {}) => event({ recordStatus: 'verified', ...over })
const onDay = (from: string) => ({ time: { how: 'all-day', from, to: from } as const })
const recruitment = (events: EventRecord[]) => {
  const [first] = promiseProgress(events, [RECRUITMENT, STARTUP], AT, NOTICES)
  return [first?.held, first?.ahead]
}

describe('promiseProgress', () => {
  it.each<[string, EventRecord[], [number, number]]>([
    ['none', [], [0, 0]],
    ['one ahead', [real()], [0, 1]],
    ['one held', [real(onDay('2026-03-01'))], [1, 0]],
    ['one today, not yet held', [real(onDay('2026-11-25'))], [0, 1]],
    ['one of last year', [real(onDay('2025-03-01'))], [0, 0]],
    [
      'one that began last year',
      [real({ time: { how: 'all-day', from: '2025-12-30', to: '2026-01-02' } })],
      [0, 0],
    ],
    ['a sample', [real({ recordStatus: 'sample' })], [0, 0]],
    ['a cancelled one', [real({ status: 'cancelled' })], [0, 0]],
    ['a postponed one', [real({ status: 'postponed' })], [0, 0]],
    ['one of the nation', [real({ region: 'cn' })], [0, 0]],
    ['one of another kind', [real({ kind: '创业集市' })], [0, 0]],
    ['one to be announced', [real({ time: { how: 'tba', months: null, words: '待定' } })], [0, 0]],
    [
      'each time of one that repeats',
      [{ ...repeating('2026-11-07', 'FREQ=WEEKLY;BYDAY=SA'), recordStatus: 'verified' }],
      [3, 5],
    ],
  ])('counts %s', (_, events, expected) => expect(recruitment(events)).toEqual(expected))
})
