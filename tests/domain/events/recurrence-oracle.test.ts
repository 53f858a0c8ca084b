import ICAL from 'ical.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/day'
import { RRULE_DAYS } from '../../../src/domain/events/parse-rrule'
import { ruleDays } from '../../../src/domain/events/rule-days'
import { rule } from './support'

const END = '2027-12-31'

/** What the iterator of ical.js gives from the first day of the rule to the end of 2027. */
function expanded(text: string, anchor: string): string[] {
  const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(anchor))
  const days: string[] = []
  for (let next = iterator.next(); next && next.toString() <= END; next = iterator.next())
    days.push(next.toString())
  return days
}

const weekly = fc
  .uniqueArray(fc.constantFrom(...RRULE_DAYS), { minLength: 1 })
  .map((on) => `FREQ=WEEKLY;BYDAY=${on}`)
const nth = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, 5, -1), fc.constantFrom(...RRULE_DAYS))
  .map(([count, day]) => `${count}${day}`)
const monthly = fc.uniqueArray(nth, { minLength: 1, maxLength: 3 }).map((on) => `FREQ=MONTHLY;BYDAY=${on}`)
const end = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 40 }).map((count) => `;COUNT=${count}`),
  fc.integer({ min: 0, max: 900 }).map((count) => `;UNTIL=${addDays('2026-01-01', count).replace(/-/g, '')}`),
)
const interval = fc.integer({ min: 1, max: 5 }).map((every) => (every === 1 ? '' : `;INTERVAL=${every}`))
const anchors = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2026-01-01', count))

describe('recurrence beside ical.js', () => {
  it('gives the same days for any rule of the subset', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(weekly, monthly), interval, end, anchors, (freq, every, stop, wanted) => {
        const text = freq + every + stop
        const anchor = ruleDays(rule(freq), wanted, wanted, END)[0] as string
        expect(ruleDays(rule(text), anchor, anchor, END)).toEqual(expanded(text, anchor))
      }),
      { seed: 5, numRuns: 150 },
    )
  })

  it('gives the same in any window as cut out of the whole', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.oneof(weekly, monthly),
        interval,
        end,
        anchors,
        fc.nat(600),
        fc.nat(60),
        (freq, every, stop, anchor, at, length) => {
          const [from, to] = [addDays('2026-01-01', at), addDays('2026-01-01', at + length)]
          const whole = ruleDays(rule(freq + every + stop), anchor, anchor, END)
          expect(ruleDays(rule(freq + every + stop), anchor, from, to)).toEqual(
            whole.filter((day) => day >= from && day <= to),
          )
        },
      ),
      { seed: 5, numRuns: 150 },
    )
  })
})
