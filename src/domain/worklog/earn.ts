import type { Fen } from '../money'
import { divide, exact, multiply, roundHalfAway, ZERO, type Exact } from '../wages/exact'
import type { DayWork, Terms } from './read'

/** What a day comes to. Each amount is rounded half up once; `null` where the price of it was never agreed. */
export interface DayEarning {
  /** Days of work (工): 1, 1/2, or hours by the hours of a full day; `null` where those are not known. */
  readonly units: Exact | null
  /** Hours of work; `null` where the hours of a full day are not known. */
  readonly hours: Exact | null
  /** For the work itself. Of a monthly wage it is reckoned by the month: then it is 0 here. */
  readonly workFen: Fen | null
  readonly overFen: Fen | null
}

const HALF = exact(1, 2)
const MOST_FEN = 1e11

function unitsOf({ did, hours }: DayWork, full: Exact | null): Exact | null {
  if (did === 'full') return exact(1)
  if (did === 'half') return HALF
  if (did !== 'hours') return ZERO
  return full && divide(hours, full)
}

function hoursOf(work: DayWork, full: Exact | null): Exact | null {
  if (work.did === 'hours') return work.hours
  if (work.did !== 'full' && work.did !== 'half') return ZERO
  return full && multiply(full, work.did === 'full' ? exact(1) : HALF)
}

/** Fen of a count at a rate, rounded once; `null` for more than a billion yuan a day, which is a slip. */
function priced(rate: Exact, count: Exact | null): Fen | null {
  if (!count || (rate.num / rate.den) * (count.num / count.den) > MOST_FEN) return null
  return roundHalfAway(multiply(rate, count))
}

/** What a day earns under the terms that hold on it. */
export function dayEarning(work: DayWork, terms: Terms | null): DayEarning {
  const full = terms?.fullHours ?? null
  const [units, hours] = [unitsOf(work, full), hoursOf(work, full)]
  const count = { day: units, hour: hours, piece: work.pieces, month: ZERO }
  const any = work.pieces.num > 0 || work.did === 'full' || work.did === 'half' || work.did === 'hours'
  return {
    units,
    hours,
    workFen: !any ? 0 : terms && priced(terms.rate, count[terms.kind]),
    overFen: work.over.num === 0 ? 0 : terms?.over ? priced(terms.over, work.over) : null,
  }
}
