import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromNumber } from '../../../src/domain/day'
import { claimOf, exactTotal, type ClaimItem } from '../../../src/domain/wages/claim'
import { compare } from '../../../src/domain/wages/exact'
import { addAmounts } from '../../../src/domain/wages/line'
import { CONTEXT } from './support'

const SETTINGS = { seed: 20261125, numRuns: 150 }
const fen = fc.integer({ min: 0, max: 5_000_000 })
const minutes = fc.integer({ min: 0, max: 900 })
const day = fc.integer({ min: 19800, max: 21200 }).map(dayFromNumber)

const entry = fc.record({
  day,
  minutes,
  counted: fc.constantFrom('beyond' as const, 'total' as const),
  timeOffMinutes: fc.constantFrom(0, 240, 480),
})
const overtime: fc.Arbitrary<ClaimItem> = fc
  .record({
    monthlyFen: fen,
    minimumFen: fc.constantFrom(null, 243000),
    scheme: fc.constantFrom('standard' as const, 'comprehensive' as const, 'irregular' as const),
    entries: fc.array(entry, { maxLength: 6 }),
  })
  .map((input) => ({ kind: 'overtime', input }))
const owed: fc.Arbitrary<ClaimItem> = fc
  .array(fc.record({ by: fc.constant('month' as const), dueFen: fen, paidFen: fen }), { maxLength: 4 })
  .map((input) => ({ kind: 'owed', input }))
const ending: fc.Arbitrary<ClaimItem> = fc
  .record({
    start: day,
    last: day,
    ending: fc.constantFrom(...CONTEXT.rules.endings.map(({ id }) => id)),
    monthWagesFen: fc.array(fen, { maxLength: 12 }),
    lastMonthFen: fen,
    includesOvertime: fc.boolean(),
  })
  .map((input) => ({ kind: 'ending', input }))
const double: fc.Arbitrary<ClaimItem> = fc
  .record({ start: day, signed: fc.option(day), until: day, monthlyFen: fen, refused: fc.boolean() })
  .map((input) => ({ kind: 'double-wage', input }))
const items = fc.array(fc.oneof(overtime, owed, ending, double), { maxLength: 6 })

describe('any claim', () => {
  it('does not change with the order of its items', () =>
    fc.assert(
      fc.property(items, fen, (all, paid) => {
        const backwards = [...all].reverse()
        expect(claimOf(backwards, paid, CONTEXT).totalFen).toEqual(claimOf(all, paid, CONTEXT).totalFen)
      }),
      SETTINGS,
    ))

  it('adds up exactly: two claims together are their sum', () =>
    fc.assert(
      fc.property(items, items, (a, b) => {
        expect(exactTotal([...a, ...b], CONTEXT)).toEqual(
          addAmounts([exactTotal(a, CONTEXT), exactTotal(b, CONTEXT)]),
        )
      }),
      SETTINGS,
    ))

  it('never falls with one item more, and never rises with more paid', () =>
    fc.assert(
      fc.property(items, fc.oneof(overtime, owed, ending, double), fen, fen, (all, more, paid, extra) => {
        const total = claimOf(all, paid, CONTEXT).totalFen
        const wider = claimOf([...all, more], paid, CONTEXT).totalFen
        const less = claimOf(all, paid + extra, CONTEXT).totalFen
        expect([wider.low >= total.low, wider.high >= total.high]).toEqual([true, true])
        expect([less.low <= total.low, less.high <= total.high]).toEqual([true, true])
      }),
      SETTINGS,
    ))

  it('holds whole fen only, never below nothing, the low end never above the high', () =>
    fc.assert(
      fc.property(items, fen, (all, paid) => {
        const claim = claimOf(all, paid, CONTEXT)
        for (const { low, high } of [claim.totalFen, ...claim.lines.map((line) => line.fen)])
          expect([Number.isSafeInteger(low), Number.isSafeInteger(high), low >= 0, low <= high]).toEqual(
            Array(4).fill(true),
          )
        for (const { amount } of claim.lines) expect(compare(amount.low, amount.high)).toBeLessThanOrEqual(0)
      }),
      SETTINGS,
    ))

  it('never pays less for more hours or a higher wage', () =>
    fc.assert(
      fc.property(entry, fen, fc.integer({ min: 1, max: 300 }), (one, wage, more) => {
        const of = (monthlyFen: number, worked: number) => {
          const input = {
            monthlyFen,
            minimumFen: null,
            scheme: 'standard' as const,
            entries: [{ ...one, minutes: worked }],
          }
          return exactTotal([{ kind: 'overtime', input }], CONTEXT)
        }
        const base = of(wage, one.minutes)
        for (const higher of [of(wage, one.minutes + more), of(wage + more, one.minutes)])
          expect([compare(higher.low, base.low) >= 0, compare(higher.high, base.high) >= 0]).toEqual([
            true,
            true,
          ])
      }),
      SETTINGS,
    ))
})
