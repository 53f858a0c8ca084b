import { describe, expect, it } from 'vitest'
import { endingPay, type CompensationInput } from '../../../src/domain/wages/compensation'
import { mostDeductible, overDeducted } from '../../../src/domain/wages/deductions'
import { doubleWage } from '../../../src/domain/wages/double-wage'
import { compare, decimalText, exact, subtract, type Exact } from '../../../src/domain/wages/exact'
import { certain, type LineResult } from '../../../src/domain/wages/line'
import { illegalProbation, probationShortfall } from '../../../src/domain/wages/probation'
import { compensationMonths } from '../../../src/domain/wages/service'
import { caseRows, codes, CONTEXT, withThreeTimes, yuan, present } from './support'

const rows = caseRows('compensation-cases.csv')
const [WAGE, LINE] = [600000, withThreeTimes(38907)]

interface Read {
  readonly start: string
  readonly last: string
  readonly averageFen: number
  readonly lastMonthFen: number
}

function read(inputs: string): Read {
  const days = inputs.match(/\d{4}-\d{2}-\d{2}/g) ?? []
  const yuanAfter = (word: string) => Number(new RegExp(`${word}(\\d+)`).exec(inputs)?.[1] ?? 6000) * 100
  return {
    start: days[0] ?? '2020-01-01',
    last: days[1] ?? '2026-01-01',
    averageFen: yuanAfter('前12月均'),
    lastMonthFen: yuanAfter('上月工资'),
  }
}

function input(inputs: string, ending: string): CompensationInput {
  const { averageFen, ...rest } = read(inputs)
  return { ...rest, ending, monthWagesFen: Array<number>(12).fill(averageFen), includesOvertime: false }
}

function ended(ending: string) {
  return (inputs: string): LineResult => endingPay(input(inputs, ending), LINE)
}

function unsigned(start: string, signed: string | null, until: string): LineResult {
  return doubleWage({ start, signed, until, monthlyFen: WAGE, refused: false }, CONTEXT)
}

function mostTaken(): LineResult {
  const most = mostDeductible(300000, 300000, 243000, CONTEXT.rules)
  const all = overDeducted(
    [{ month: '2026-03', wageFen: 300000, deductedFen: 300000, lossFen: 300000 }],
    CONTEXT,
  )
  expect(compare(subtract(exact(300000), all.amount.low), most)).toBe(0)
  return { ...all, amount: certain(most) }
}

const ADAPTERS: Readonly<Record<string, (inputs: string) => LineResult>> = {
  ...Object.fromEntries(
    ['C01', 'C03', 'C04', 'C05', 'C06', 'C07', 'C08', 'C22'].map((id) => [id, ended('expiry')]),
  ),
  C13: ended('no-notice'),
  C16: ended('illegal'),
  C17: ended('employer-proposes'),
  C18: ended('worker-proposes'),
  C19: ended('worker-resigns'),
  C20: ended('unpaid-resign'),
  C21: ended('insurance-resign'),
  C25: ended('misconduct'),
  C26: ended('part-time-ends'),
  C27: ended('closure'),
  C31: ended('illegal'),
  C32: () => unsigned('2025-03-01', null, '2026-05-31'),
  C33: () => unsigned('2026-01-10', '2026-04-20', '2026-05-31'),
  C34: () => unsigned('2026-01-10', '2026-02-09', '2026-05-31'),
  C36: () => probationShortfall([{ month: '2026-03', agreedFen: WAGE, paidFen: 450000 }], CONTEXT),
  C37: () => illegalProbation({ contractMonths: 12, probationMonths: 3, fullFen: WAGE }, CONTEXT.rules),
  C38: mostTaken,
}

describe('the worked compensation cases', () => {
  it('leaves no case of the table without an adapter', () =>
    expect(rows.filter(({ id = '' }) => !ADAPTERS[id]).map(({ id }) => id)).toEqual([]))

  it.each(rows.map((row) => [row.id ?? '', row.description, row.inputs ?? '', row.expected_yuan] as const))(
    '%s %s',
    (id, _, inputs, expected) => expect(yuan(present(ADAPTERS[id])(inputs))).toBe(expected),
  )

  const served = rows.filter(
    ({ inputs = '', months_or_basis = '' }) => /解除/.test(inputs) && /^\d/.test(months_or_basis),
  )

  it.each(served.map((row) => [row.id, row.inputs ?? '', row.months_or_basis ?? ''] as const))(
    '%s comes to its months of pay',
    (_, inputs, months) => {
      const { start, last, averageFen } = read(inputs)
      const counted: Exact = compensationMonths(start, last, CONTEXT.rules)
      const capped = averageFen > 3890700 && counted.num > 12 ? exact(12) : counted
      expect(decimalText(capped, 1)).toBe(decimalText(exact(Number(months) * 10, 10), 1))
    },
  )

  it('warns where one day decides, as it does at six months to the day', () => {
    expect(codes(present(ADAPTERS.C04)('入职2026-01-01;解除/终止2026-06-30'))).toContain('one-day-decides')
    expect(codes(present(ADAPTERS.C05)('入职2025-01-01;解除/终止2025-06-29'))).toContain('one-day-decides')
    expect(codes(present(ADAPTERS.C03)('入职2026-01-05;解除/终止2026-05-30'))).toEqual([])
  })

  it('warns that the limit of double pay is disputed', () =>
    expect(codes(present(ADAPTERS.C32)(''))).toEqual(['double-wage-limit-disputed']))
})
