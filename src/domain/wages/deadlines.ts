import { addDays, addYearsToDay, daysBetween, type Day } from '../day'
import { isWorkday } from '../calendar'
import type { ArticleRef, Confidence } from './law'
import { addWorkingDays, isWorkingDay, nearestWorkingDay, type DayTables } from './working-days'

/** The day from which a limit runs. Which of them a person knows decides which limits can be told. */
export type LimitStart =
  | 'left'
  | 'knew'
  | 'dismissed'
  | 'breach-ended'
  | 'iou-due'
  | 'mediation-asked'
  | 'agreement-due'
  | 'filed'
  | 'complained'
  | 'case-opened'
  | 'accepted'
  | 'employer-served'
  | 'defence-received'
  | 'hearing'
  | 'award-received'
  | 'employer-received'
  | 'revocation-received'
  | 'order-asked'
  | 'order-accepted'
  | 'order-received'
  | 'payment-due'
  | 'accident'
  | 'injury-accepted'
  | 'assessment-asked'
  | 'assessment-received'

/** A limit of time as data. */
export interface LimitRule {
  readonly id: string
  readonly title: string
  /** Where it is kept: 仲裁, 劳动监察, 法院 … */
  readonly route: string
  readonly start: LimitStart
  /** Below zero: so long before the day, which itself is not counted. */
  readonly period: { readonly unit: 'years' | 'days' | 'workdays'; readonly count: number }
  /** Whose period it is. The worker is shown an earlier safe day only for what the worker must do. */
  readonly who: 'worker' | 'other'
  /** A demand, a complaint or a promise starts it again. */
  readonly interrupted: boolean
  /** It does not run while the job, or the breach, goes on. */
  readonly openWhile?: 'employed' | 'ongoing'
  readonly articles: readonly ArticleRef[]
  readonly confidence: Confidence
  /** The rule in one plain sentence. */
  readonly words: string
  /** The sentence while it does not run. */
  readonly openWords?: string
  /** True for a step of a procedure that only the table of all limits shows. */
  readonly more?: boolean
  readonly note?: string
}

/** What is known of the case. A fact that is not known is absent or `null`. */
export interface LimitFacts {
  readonly today: Day
  readonly starts: Readonly<Partial<Record<LimitStart, Day>>>
  readonly employed: boolean | null
  /** True while the breach itself goes on, e.g. still unpaid from month to month. */
  readonly ongoing: boolean | null
  /** Days on which the worker demanded, complained, or was promised payment, each with a proof. */
  readonly interruptions: readonly Day[]
}

export type Deadline =
  | { readonly status: 'open' | 'unknown'; readonly rule: LimitRule }
  | {
      readonly status: 'running' | 'past'
      readonly rule: LimitRule
      /** The day it runs from, after the last interruption. */
      readonly from: Day
      /** The day as the period itself gives it. */
      readonly nominal: Day
      /** The first working day from there on (民法典 203). */
      readonly rolled: Day
      /** The day to tell the person: a working day no later than the nominal one, today where it is close. */
      readonly safe: Day
      readonly daysLeft: number
      /** True where a year without notice was reckoned by weekday and holiday law. */
      readonly provisional: boolean
      /** Interruptions that came too late or before it began. */
      readonly ignored: readonly Day[]
    }

/** With this many days left or fewer, the day to act is today. */
const URGENT_DAYS = 1

/** The last day of the period: the first day is not counted, 29 February ends on the 28th (民法典 201, 202). */
export function nominalDay(from: Day, { unit, count }: LimitRule['period'], tables: DayTables): Day {
  if (unit === 'years') return addYearsToDay(from, count)
  return unit === 'days' ? addDays(from, count) : addWorkingDays(from, count, tables)
}

function safeDay(rule: LimitRule, nominal: Day, today: Day, tables: DayTables): Day {
  if (rule.who === 'other') return nominal
  const early = nearestWorkingDay(nominal, -1, tables)
  const urgent = isWorkingDay(today, tables) && today <= nominal && daysBetween(today, early) <= URGENT_DAYS
  if (urgent) return today
  return early < today ? nearestWorkingDay(today, 1, tables) : early
}

interface Restart {
  readonly from: Day
  readonly ignored: readonly Day[]
}

/** Each interruption within the running period starts it again (调解仲裁法 27(2)). */
function afterInterruptions(rule: LimitRule, start: Day, facts: LimitFacts, tables: DayTables): Restart {
  const days = rule.interrupted ? [...facts.interruptions].sort() : []
  return days.reduce<Restart>(
    ({ from, ignored }, day) => {
      const last = nearestWorkingDay(nominalDay(from, rule.period, tables), 1, tables)
      return day >= from && day <= last && day <= facts.today
        ? { from: day, ignored }
        : { from, ignored: [...ignored, day] }
    },
    { from: start, ignored: [] },
  )
}

/**
 * When a limit ends, by the facts: 民法典 201 to 203. `open` while it does not run, `unknown` where the day it runs
 * from, or whether it runs, is not known: then the answer is to ring, not to guess.
 */
export function deadlineOf(rule: LimitRule, facts: LimitFacts, tables: DayTables): Deadline {
  const stillOpen = rule.openWhile ? facts[rule.openWhile] : false
  if (stillOpen) return { status: 'open', rule }
  const start = facts.starts[rule.start]
  if (stillOpen === null || !start) return { status: 'unknown', rule }
  const { from, ignored } = afterInterruptions(rule, start, facts, tables)
  const nominal = nominalDay(from, rule.period, tables)
  const rolled = rule.period.count < 0 ? nominal : nearestWorkingDay(nominal, 1, tables)
  const safe = safeDay(rule, nominal, facts.today, tables)
  return {
    status: facts.today > rolled ? 'past' : 'running',
    rule,
    from,
    nominal,
    rolled,
    safe,
    daysLeft: daysBetween(facts.today, rolled),
    provisional: [nominal, rolled].some((day) => isWorkday(tables.calendar, day) === null),
    ignored,
  }
}

/** All limits of the data for a case, those that end first before those that cannot be told. */
export function deadlinesOf(
  rules: readonly LimitRule[],
  facts: LimitFacts,
  tables: DayTables,
): readonly Deadline[] {
  const key = (deadline: Deadline) => ('nominal' in deadline ? deadline.nominal : '9999')
  return rules
    .map((rule) => deadlineOf(rule, facts, tables))
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
