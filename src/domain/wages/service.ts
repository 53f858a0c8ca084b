import { addDays, addMonthsToDay, type Day } from '../day'
import { exact, type Exact } from './exact'
import type { WageRules } from './rules'

/** Time served, first and last day both counted. `restDays` are the days beyond the last full month. */
export interface Service {
  readonly months: number
  readonly restDays: boolean
}

/**
 * The last day of a period of so many months that begins on `start`: the day before the corresponding day, or the
 * month's end where there is none (民法典 202). Three years from 2020-02-29 end on 2023-02-28.
 */
export function lastDayOfMonths(start: Day, months: number): Day {
  const corresponding = addMonthsToDay(start, months)
  return corresponding.slice(8) === start.slice(8) ? addDays(corresponding, -1) : corresponding
}

/** Full months from `start` to `last`, both counted, and whether days remain. None where `last` comes before. */
export function serviceBetween(start: Day, last: Day): Service {
  if (last < start) return { months: 0, restDays: false }
  let months = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) + 1
  months -= Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7))
  while (lastDayOfMonths(start, months) > last) months--
  return { months, restDays: lastDayOfMonths(start, months) < last }
}

/**
 * Months of pay for time served (劳动合同法 47): one for each year; for the rest one from six months, else a half.
 * Exactly six months are "六个月以上" (民法典 1259).
 */
export function compensationMonths(start: Day, last: Day, rules: WageRules): Exact {
  const { months, restDays } = serviceBetween(start, last)
  const rest = months % 12
  const years = (months - rest) / 12
  if (rest >= rules.compensation.value.halfYearMonths) return exact(years + 1)
  return rest > 0 || restDays ? exact(years * 2 + 1, 2) : exact(years)
}
