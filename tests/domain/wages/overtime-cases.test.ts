import { describe, expect, it } from 'vitest'
import type { LineResult } from '../../../src/domain/wages/line'
import { belowMinimumWage } from '../../../src/domain/wages/minimum-wage'
import { overtimePay } from '../../../src/domain/wages/overtime'
import { packageFloor } from '../../../src/domain/wages/package-wage'
import type { WorkScheme } from '../../../src/domain/wages/overtime-scheme'
import { pieceOvertime } from '../../../src/domain/wages/piece-overtime'
import type { OvertimeEntry } from '../../../src/domain/wages/overtime-day'
import { caseRows, codes, CONTEXT, whole, yuan, present } from './support'

const rows = caseRows('overtime-cases.csv')
const HOURS = /(\d+(?:\.\d+)?)\s*h/

function monthly(inputs: string): number {
  return Number(/月工资(\d+)/.exec(inputs)?.[1]) * 100
}

function pay(inputs: string, entries: readonly OvertimeEntry[], scheme: WorkScheme = 'standard'): LineResult {
  return overtimePay({ monthlyFen: monthly(inputs), minimumFen: null, scheme, entries }, CONTEXT)
}

/** A single day with its hours as the text names them. */
function oneDay(counted: 'beyond' | 'total') {
  return (inputs: string) => {
    const day = /\d{4}-\d{2}-\d{2}/.exec(inputs)?.[0] ?? ''
    return pay(inputs, [{ day, minutes: Number(HOURS.exec(inputs)?.[1]) * 60, counted }])
  }
}

function undated(inputs: string, scheme: WorkScheme = 'standard'): LineResult {
  const minutes = Number(/(\d+(?:\.\d+)?)h/.exec(inputs)?.[1]) * 60
  return pay(inputs, [{ kind: 'extra', minutes }], scheme)
}

const beyond = oneDay('beyond')
const total = oneDay('total')

const ADAPTERS: Readonly<Record<string, (inputs: string) => LineResult>> = {
  OT01: beyond,
  OT02: total,
  OT04: total,
  OT06: total,
  OT08: total,
  OT11: total,
  OT12: total,
  OT13: total,
  OT14: total,
  OT15: total,
  OT16: undated,
  OT17: (inputs) =>
    pay(inputs, [
      { day: '2026-10-01', minutes: 480, counted: 'total' },
      { day: '2026-10-02', minutes: 480, counted: 'total' },
      { day: '2026-10-04', minutes: 480, counted: 'total' },
      { kind: 'extra', minutes: 720, month: '2026-10' },
    ]),
  OT19: () =>
    belowMinimumWage(
      [{ month: '2026-03', grossFen: 260000, overtimeFen: 50000, allowancesFen: 0, welfareFen: 0 }],
      CONTEXT,
    ),
  OT20: () =>
    pieceOvertime(whole(200), { extra: whole(0), rest: whole(100), statutory: whole(0) }, CONTEXT.rules),
  OT22: (inputs) => pay(inputs, [{ kind: 'extra', minutes: 120 }], 'irregular'),
  OT23: undated,
  OT27: total,
  OT28: total,
  OT29: () =>
    packageFloor(
      243000,
      [
        { kind: 'extra', minutes: 21 * 2 * 60 },
        { kind: 'rest', minutes: 5 * 10 * 60 },
      ],
      CONTEXT,
    ),
}

describe('the worked overtime cases', () => {
  it('leaves no case of the table without an adapter', () =>
    expect(rows.filter(({ id = '' }) => !ADAPTERS[id]).map(({ id }) => id)).toEqual([]))

  it.each(rows.map((row) => [row.id ?? '', row.description, row.inputs ?? '', row.expected_yuan] as const))(
    '%s %s',
    (id, _, inputs, expected) => expect(yuan(present(ADAPTERS[id])(inputs))).toBe(expected),
  )

  it('warns where the case is not clear: irregular hours, and hours over the limit of a month', () => {
    expect(codes(present(ADAPTERS.OT22)('月工资4350'))).toEqual(['irregular-hours'])
    expect(codes(present(ADAPTERS.OT23)('月工资4350;50h'))).toEqual(['over-monthly-limit'])
  })
})
