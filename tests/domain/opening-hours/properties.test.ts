import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, type Moment } from '../../../src/domain/china-time'
import { addDays } from '../../../src/domain/day'
import { spansOn, stateAt, weekAhead, type OpeningHours, type Spans } from '../../../src/domain/opening-hours'
import { hours, NOTICES } from './support'

const clock = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`
})
const span = fc
  .tuple(clock, clock)
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => `${from}-${to}`)
const times = fc.oneof(fc.constant('off'), span)
const days = fc.constantFrom('Mo-Fr', 'Sa', 'Su', 'PH', 'Mo-Su', 'We,Fr', 'Sa-Mo')
const dates = fc.constantFrom('2026 Oct 01-07', '2026 Feb 14', '2027 Jan 01', '2026 Dec 31-2027 Jan 03')
const rule = fc.tuple(fc.oneof(days, dates), times).map((parts) => parts.join(' '))
const anyHours = fc.array(rule, { minLength: 1, maxLength: 5 }).map((rules) => hours(rules.join('; ')))
const moment: fc.Arbitrary<Moment> = fc.record({
  day: fc.integer({ min: 0, max: 1150 }).map((ahead) => addDays('2023-12-25', ahead)),
  minute: fc.integer({ min: 0, max: 1439 }),
})

function holds(spans: Spans, minute: number): boolean {
  return spans.some(([opens, closes]) => opens <= minute && minute < closes)
}

/** Open by the spans of today or by a shift of yesterday; `null` where either hangs on a notice. */
function plainly(read: OpeningHours, { day, minute }: Moment): boolean | null {
  const today = spansOn(read, day, NOTICES)
  const yesterday = spansOn(read, addDays(day, -1), NOTICES)
  if (today.known && holds(today.spans, minute)) return true
  if (yesterday.known && holds(yesterday.spans, minute + 1440)) return true
  return today.known && yesterday.known ? false : null
}

describe('stateAt', () => {
  it('never contradicts spansOn', () => {
    fc.assert(
      fc.property(anyHours, moment, (read, now) => {
        const { state } = stateAt(read, now, NOTICES)
        const expected = plainly(read, now)
        if (expected === null) expect(state).not.toBe('open')
        else expect(state).toBe(expected ? 'open' : 'closed')
      }),
      { seed: 2, numRuns: 2000 },
    )
  })

  it('changes at the moment it tells, and not a minute before', () => {
    fc.assert(
      fc.property(anyHours, moment, (read, now) => {
        const state = stateAt(read, now, NOTICES)
        const change =
          state.state === 'open' ? state.closesAt : state.state === 'closed' ? state.opensAt : null
        if (!change) return
        expect(instantOf(change)).toBeGreaterThan(instantOf(now))
        const minuteBefore =
          change.minute > 0
            ? { day: change.day, minute: change.minute - 1 }
            : { day: addDays(change.day, -1), minute: 1439 }
        expect(stateAt(read, change, NOTICES).state).not.toBe(state.state)
        expect(stateAt(read, minuteBefore, NOTICES).state).toBe(state.state)
      }),
      { seed: 3, numRuns: 2000 },
    )
  })
})

describe('weekAhead', () => {
  it('shows what spansOn says, day by day', () => {
    fc.assert(
      fc.property(anyHours, moment, (read, { day }) => {
        weekAhead(read, day, NOTICES).forEach((row, ahead) => {
          const found = spansOn(read, addDays(day, ahead), NOTICES)
          expect(row.day).toBe(addDays(day, ahead))
          expect(row.unknown).toBe(!found.known)
          expect(row.spans).toEqual(found.known ? found.spans : found.usual)
        })
      }),
      { seed: 4, numRuns: 300 },
    )
  })
})
