import { decimalText, exact, type Exact } from './exact'
import { yuanOf, type Step } from './line'
import type { OvertimeReading } from './overtime-day'
import type { WageRules } from './rules'
import { paidHours } from './wage-rate'

function hoursText(minutes: number): string {
  return decimalText(exact(minutes, 60))
}

/** One row a kind, over the readings that are certain, and one over those that are not. */
export function overtimeSteps(
  readings: readonly OvertimeReading[],
  wage: Exact,
  rules: WageRules,
): readonly Step[] {
  const hour = `${yuanOf(wage)} ÷ ${decimalText(paidHours(rules))}`
  const sure = readings.filter(({ shares }) => shares.length === 1).flatMap(({ shares }) => shares)
  const rows = (['extra', 'rest', 'statutory'] as const).flatMap((kind): Step[] => {
    const minutes = sure.filter((share) => share.kind === kind).reduce((all, share) => all + share.minutes, 0)
    const rate = rules.overtimePercent.value[kind]
    return minutes > 0 ? [{ what: kind, sum: `${hour} × ${rate}% × ${hoursText(minutes)}` }] : []
  })
  const unsure = readings
    .filter(({ shares }) => shares.length > 1)
    .map(({ shares }): Step => {
      const ways = shares.map(
        ({ kind, minutes }) => `${rules.overtimePercent.value[kind]}% × ${hoursText(minutes)}`,
      )
      return { what: 'unknown-day', sum: `${hour} × (${ways.join(' ~ ')})` }
    })
  return [...rows, ...unsure]
}
