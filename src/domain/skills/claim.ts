import { isWorkday, type HolidayCalendar } from '../calendar'
import { isWorkdayByLaw } from '../calendar-years'
import { addDays, addMonthsToDay, daysBetween, type Day } from '../day'
import type { CertificateLevel } from '../measures/measure'
import type { SkillLevel, SubsidyRule } from './part'

/** Until when a certificate's subsidy can be claimed. */
export interface ClaimWindow {
  /** The last day (民法典 201, 202): the corresponding day of the month, or the month's end where it has none. */
  readonly last: Day
  /** The last working day in the window, to be safe: what is done then needs no postponement (民法典 203). */
  readonly safe: Day
  /** True where the holidays of that year are not published, so that weekdays and the holiday law itself decided. */
  readonly unsure: boolean
  /** Where the last day is no working day, the next one that is: what is due then is in time (民法典 203). */
  readonly rolled: Day
  /** Days from today to the last, or, that being a day off and over, to the day it is put off to; negative is over. */
  readonly daysLeft: number
}

/** The window of a certificate issued on a day. */
export function claimWindow(
  certified: Day,
  { windowMonths }: Pick<SubsidyRule, 'windowMonths'>,
  today: Day,
  calendar: HolidayCalendar,
): ClaimWindow {
  const last = addMonthsToDay(certified, windowMonths)
  const { day: safe, unsure } = workdayFrom(last, -1, calendar)
  const { day: rolled } = workdayFrom(last, 1, calendar)
  const daysLeft = daysBetween(today, today > last ? rolled : last)
  return { last, rolled, safe, unsure, daysLeft }
}

/** The day itself or the nearest working day after (`step` 1) or before it. */
function workdayFrom(last: Day, step: 1 | -1, calendar: HolidayCalendar): { day: Day; unsure: boolean } {
  let day = last
  let unsure = false
  for (;;) {
    const working = isWorkday(calendar, day)
    if (working === null) unsure = true
    if (working ?? isWorkdayByLaw(day, calendar.statutoryByLaw ?? {})) return { day, unsure }
    day = addDays(day, step)
  }
}

/** What the person says of a certificate and of what was claimed before. */
export interface ClaimAnswers {
  readonly level: CertificateLevel
  readonly certified: Day
  /** Subsidies already had this year, those for training included; `null` where not known. */
  readonly thisYear: number | null
  /** The highest level of this trade claimed before; `null` for none. */
  readonly before: CertificateLevel | null
}

/** Why a claim does not work, or not yet. */
export type ClaimBar = 'future' | 'over' | 'same-level' | 'lower-level' | 'year-full' | 'no-amount'

export interface ClaimResult {
  readonly window: ClaimWindow
  readonly level: SkillLevel
  readonly bars: readonly ClaimBar[]
  /** The year is full, but the window reaches into the next. */
  readonly nextYear: boolean
}

/** Whether a certificate can be claimed for, and by when. `null` for a level that is not on the ladder. */
export function assessClaim(
  answers: ClaimAnswers,
  {
    levels,
    rule,
  }: { readonly levels: readonly SkillLevel[]; readonly rule: Pick<SubsidyRule, 'windowMonths' | 'perYear'> },
  today: Day,
  calendar: HolidayCalendar,
): ClaimResult | null {
  const rank = (id: string | null) => levels.findIndex(({ name }) => name === id)
  const level = levels[rank(answers.level)]
  if (!level) return null
  const window = claimWindow(answers.certified, rule, today, calendar)
  const full = answers.thisYear !== null && answers.thisYear >= rule.perYear
  const checks: readonly (readonly [ClaimBar, boolean])[] = [
    ['future', answers.certified > today],
    ['over', window.daysLeft < 0],
    ['same-level', answers.before === answers.level],
    ['lower-level', rank(answers.before) > rank(answers.level)],
    ['year-full', full],
    ['no-amount', level.cap === null],
  ]
  return {
    window,
    level,
    bars: checks.filter(([, holds]) => holds).map(([bar]) => bar),
    nextYear: full && window.last.slice(0, 4) > today.slice(0, 4),
  }
}
