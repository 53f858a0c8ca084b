import { compare, decimalText, exact, type Exact } from './exact'
import { yuanOf, type Step } from './line'
import type { OvertimeReading, OvertimeShare } from './overtime-day'
import type { WageRules } from './rules'
import { paidHours } from './wage-rate'

function hoursText(minutes: number): string {
  return decimalText(exact(minutes, 60))
}

interface BasedReading {
  readonly shares: readonly OvertimeShare[]
  readonly wage: Exact
}

/** The different wages that the readings rest on, the lowest first. */
function wagesIn(readings: readonly BasedReading[]): readonly Exact[] {
  const sorted = readings.map(({ wage }) => wage).sort(compare)
  return sorted.filter((wage, at) => at === 0 || compare(wage, sorted[at - 1] as Exact) !== 0)
}

/**
 * One row a kind and wage, over the readings that are certain, and one over those that are not. `wages` holds the
 * month's wage of each reading.
 */
export function overtimeSteps(
  readings: readonly OvertimeReading[],
  wages: readonly Exact[],
  rules: WageRules,
): readonly Step[] {
  const based = readings.map(({ shares }, at): BasedReading => ({ shares, wage: wages[at] as Exact }))
  const hour = (wage: Exact) => `${yuanOf(wage)} ÷ ${decimalText(paidHours(rules))}`
  const sure = based.filter(({ shares }) => shares.length === 1)
  const rowOf = (kind: OvertimeShare['kind'], wage: Exact): readonly Step[] => {
    const minutes = sure
      .filter((reading) => compare(reading.wage, wage) === 0)
      .flatMap(({ shares }) => shares)
      .reduce((all, share) => (share.kind === kind ? all + share.minutes : all), 0)
    const rate = rules.overtimePercent.value[kind]
    return minutes > 0 ? [{ what: kind, sum: `${hour(wage)} × ${rate}% × ${hoursText(minutes)}` }] : []
  }
  const rows = (['extra', 'rest', 'statutory'] as const).flatMap((kind) =>
    wagesIn(sure).flatMap((wage) => rowOf(kind, wage)),
  )
  const unsure = based
    .filter(({ shares }) => shares.length > 1)
    .map(({ shares, wage }): Step => {
      const ways = shares.map(
        ({ kind, minutes }) => `${rules.overtimePercent.value[kind]}% × ${hoursText(minutes)}`,
      )
      return { what: 'unknown-day', sum: `${hour(wage)} × (${ways.join(' ~ ')})` }
    })
  return [...rows, ...unsure]
}
