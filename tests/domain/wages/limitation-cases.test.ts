import { describe, expect, it } from 'vitest'
import { awardForm } from '../../../src/domain/wages/award'
import {
  deadlineOf,
  type Deadline,
  type LimitFacts,
  type LimitStart,
} from '../../../src/domain/wages/deadlines'
import { doubleWageLimit } from '../../../src/domain/wages/double-wage-limit'
import { caseRows, CONTEXT, facts, limit, present } from './support'

const rows = caseRows('limitation-cases.csv')

/** Nominal day, day after holidays, safe day, as the columns of the table. */
type Days = readonly [string, string, string]

function running(id: string, change: Partial<LimitFacts>): Extract<Deadline, { nominal: string }> {
  const deadline = deadlineOf(limit(id), facts(change), CONTEXT)
  if (!('nominal' in deadline)) throw new Error(`${id} is ${deadline.status}`)
  return deadline
}

function days(id: string, start: LimitStart, day: string, change: Partial<LimitFacts> = {}): Days {
  const { nominal, rolled, safe } = running(id, { today: day, starts: { [start]: day }, ...change })
  return [nominal, rolled, safe]
}

const UNSIGNED = {
  start: '2025-03-01',
  signed: null,
  until: '2026-06-15',
  monthlyFen: 600000,
  refused: false,
}

const ADAPTERS: Readonly<Record<string, () => Days>> = {
  L02: () => days('arbitration-wages', 'left', '2025-12-31'),
  L03: () => days('arbitration-wages', 'left', '2026-02-28'),
  L04: () => days('arbitration-wages', 'left', '2024-02-29'),
  L05: () => days('arbitration-wages', 'left', '2019-02-28'),
  L07: () => days('arbitration-dismissal', 'dismissed', '2026-03-10'),
  L08: () => {
    const two = doubleWageLimit(UNSIGNED, '2026-06-15', limit('arbitration-other'), CONTEXT)
    if (!two || !('nominal' in two.whole)) throw new Error('no limit')
    expect(two.left).toEqual({ from: '2025-06-15', to: '2026-02-28' })
    return [`A:${two.whole.nominal}`, `A:${two.whole.rolled}`, 'B:尽快']
  },
  L10: () =>
    days('arbitration-dismissal', 'dismissed', '2025-07-01', {
      today: '2026-06-01',
      interruptions: ['2026-06-01'],
    }),
  L15: () => days('inspection', 'breach-ended', '2024-10-15'),
  L16: () => {
    const deadline = deadlineOf(limit('inspection'), facts({ ongoing: true }), CONTEXT)
    expect(deadline.status).toBe('open')
    return ['', '', '']
  },
  L17: () => days('arbitration-accept', 'filed', '2026-11-02'),
  L18: () => {
    const of = (id: string) => days(id, 'accepted', '2026-11-09')[0]
    return [of('arbitration-decide'), of('arbitration-decide-late'), of('arbitration-simple')]
  },
  L21: () => {
    const form = (...yuan: number[]) =>
      awardForm(
        yuan.map((each) => each * 100),
        243000,
        CONTEXT.rules,
      )
    expect(form(28000, 29200)).toEqual({ final: false, limitFen: 2916000 })
    expect(form(28000, 29160).final).toBe(true)
    return ['', '', '']
  },
  L22: () => days('employer-revoke', 'employer-received', '2026-12-24'),
  L23: () => days('enforcement', 'payment-due', '2026-12-31'),
  L26: () => {
    expect(days('injury-employer', 'accident', '2026-03-05')[0]).toBe('2026-04-04')
    return days('injury-worker', 'accident', '2026-03-05')
  },
  L29: () => days('arbitration-wages', 'left', '2025-11-26', { today: '2026-11-25' }),
}

describe('the worked limitation cases', () => {
  it('leaves no case of the table without an adapter', () =>
    expect(rows.filter(({ id = '' }) => !ADAPTERS[id]).map(({ id }) => id)).toEqual([]))

  it.each(
    rows.map(
      (row) =>
        [
          row.id ?? '',
          row.description,
          [row.nominal_deadline, row.deadline_after_holiday_rollover, row.safe_date_to_show],
        ] as const,
    ),
  )('%s %s', (id, _, expected) => expect(present(ADAPTERS[id])()).toEqual(expected))

  it('says that a day in a year without notice is provisional, and one in a year with notice is not', () => {
    const left = (day: string) =>
      running('arbitration-wages', { today: day, starts: { left: day } }).provisional
    expect(left('2026-02-28')).toBe(true)
    expect(left('2025-12-31')).toBe(false)
  })
})
