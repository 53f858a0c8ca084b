import type { Fen } from '../money'
import type { Assessment } from './assess'
import type { Facts } from './conditions'
import { isInForce, type Amount, type Measure } from './measure'

/** An amount of money between two ends, in fen. */
export interface MoneyRange {
  readonly least: Fen
  readonly most: Fen
}

/** What some measures come to. */
export interface MoneySum extends MoneyRange {
  /** What is counted, with its own range. */
  readonly counted: readonly (MoneyRange & { readonly measure: Measure })[]
  /** Not counted: another measure of which only one can be had is the greater. */
  readonly instead: readonly Measure[]
  /** Not counted: set locally, not known. */
  readonly local: readonly Measure[]
  /** Not counted: a share of what the person paid. */
  readonly shares: readonly Measure[]
  /** Not counted: money to be paid back. */
  readonly loans: readonly Measure[]
}

/** What an amount comes to in all its years; `null` where no figure is known. */
export function worthOf(amount: Amount, level: Facts['level']): MoneyRange | null {
  switch (amount.kind) {
    case 'fixed':
      return { least: amount.upTo ? 0 : amount.fen, most: amount.fen }
    case 'yearly':
      return { least: amount.upTo ? 0 : amount.fen, most: amount.fen * amount.years }
    case 'byYear':
      return { least: amount.fen[0] ?? 0, most: amount.fen.reduce((sum, fen) => sum + fen, 0) }
    case 'byLevel': {
      const rows = amount.levels.filter((row) => row.level === level)
      const fens = (rows.length > 0 ? rows : amount.levels).map(({ fen }) => fen)
      return { least: amount.upTo ? 0 : Math.min(...fens), most: Math.max(...fens) }
    }
    default:
      return null
  }
}

/** The sum over measures that stand equally well. Of those that exclude each other the greater counts, once. */
export function sumOf(assessments: readonly Assessment[], level: Facts['level']): MoneySum {
  const measures = assessments
    .filter(({ measure, caution }) => isInForce(measure) && caution !== 'ended')
    .map(({ measure }) => measure)
  const worths = measures.flatMap((measure) => {
    const worth = worthOf(measure.amount, level)
    return worth ? [{ ...worth, measure }] : []
  })
  const isBest = (row: (typeof worths)[number]) =>
    row.measure.exclusive === null ||
    worths.filter((other) => other.measure.exclusive === row.measure.exclusive).sort(greaterFirst)[0] === row
  const counted = worths.filter(isBest)
  const taken = new Set(counted.flatMap(({ measure }) => measure.exclusive ?? []))
  const isTaken = (measure: Measure) => measure.exclusive !== null && taken.has(measure.exclusive)
  const isCounted = (measure: Measure) => counted.some((row) => row.measure === measure)
  const ofKind = (kind: Amount['kind']) =>
    measures.filter((measure) => measure.amount.kind === kind && !isTaken(measure))
  return {
    least: counted.reduce((sum, { least }) => sum + least, 0),
    most: counted.reduce((sum, { most }) => sum + most, 0),
    counted,
    instead: measures.filter((measure) => isTaken(measure) && !isCounted(measure)),
    local: ofKind('local'),
    shares: ofKind('share'),
    loans: ofKind('loan'),
  }
}

function greaterFirst(a: MoneyRange, b: MoneyRange): number {
  return b.most - a.most || b.least - a.least
}
