import type { Day } from '../day'
import { monthFromText, type Month } from '../month'
import { minimumFor, outlook } from './contributions'
import { dueBefore, retirementDay } from './day'
import { ageOf } from './statutory'
import type {
  Age,
  Birth,
  Confidence,
  DueDay,
  FlexibleSpan,
  Outlook,
  Paid,
  RetirementRules,
  Statutory,
} from './types'
import { ageWords, monthWords, spanWords } from './wording'

/** One month that may be chosen on the timeline. */
export interface Choice {
  readonly month: Month
  readonly kind: 'early' | 'statutory' | 'late'
  /** Months from the statutory month: negative where earlier. */
  readonly offset: number
  readonly age: Age
  /** `null` where the day of birth is unknown. */
  readonly day: Day | null
  /** The year that counts has already been applied. */
  readonly contributions: Outlook
  readonly needs: readonly string[]
  /** The last day of the notice (early) or of the agreement (late); `null` for the statutory month itself. */
  readonly due: DueDay | null
  readonly open: Opening
  /** The first month of pension; its confidence decides whether it may be said or only asked. */
  readonly pension: { readonly month: Month; readonly confidence: Confidence }
}

/** Whether a month can still be chosen: by its notice or agreement, and by the calendar. */
export type Opening = 'open' | 'due-passed' | 'month-passed'

/** What the timeline is drawn from, for one person on one track. */
export interface TimelineInput {
  readonly rules: RetirementRules
  readonly birth: Birth
  readonly statutory: Statutory
  readonly span: FlexibleSpan
  readonly paid: Paid
  readonly today: Day
}

/** Every month from the earliest to the latest, each with what it needs. */
export function timeline(input: TimelineInput): readonly Choice[] {
  const { earliest, latest } = input.span
  return Array.from({ length: latest - earliest + 1 }, (_, i) => choiceAt(input, earliest + i))
}

/** One month of the timeline. */
export function choiceAt(input: TimelineInput, month: Month): Choice {
  const { rules, birth, statutory, paid } = input
  const kind = month < statutory.month ? 'early' : month > statutory.month ? 'late' : 'statutory'
  const due = dueOf(input, kind, month)
  const need = minimumFor(rules.contributions, month, statutory.month)
  return {
    month,
    kind,
    offset: month - statutory.month,
    age: ageOf(month - birth.month),
    day: retirementDay(birth, month),
    contributions: outlook(rules.contributions, paid, need, month, monthFromText(input.today)),
    needs: needsOf(rules, kind),
    due,
    open: openingOf(month, due, input.today),
    pension: { month: month + rules.pension.monthsAfter, confidence: rules.pension.confidence },
  }
}

function needsOf({ flexible }: RetirementRules, kind: Choice['kind']): readonly string[] {
  if (kind === 'early') return flexible.earlyNeeds
  return kind === 'late' ? flexible.lateNeeds : []
}

/** 人社部发〔2024〕94号: notice counts back from the chosen month, the agreement from the statutory one. */
function dueOf(
  { rules, birth, statutory }: TimelineInput,
  kind: Choice['kind'],
  month: Month,
): DueDay | null {
  if (kind === 'early') return dueBefore(birth, month, rules.flexible.earlyNoticeMonths)
  return kind === 'late' ? dueBefore(birth, statutory.month, rules.flexible.lateAgreementMonths) : null
}

function openingOf(month: Month, due: DueDay | null, today: Day): Opening {
  if (month < monthFromText(today)) return 'month-passed'
  return due !== null && due.day < today ? 'due-passed' : 'open'
}

/** The first month at which contributions suffice; `null` where none in the span does, or nothing is known. */
export function firstSufficient(choices: readonly Choice[]): Choice | null {
  return choices.find(({ contributions }) => contributions.kind === 'enough') ?? null
}

/** The value of the timeline for a screen reader: `2028年1月,60岁8个月,法定退休`. */
export function choiceWords({ month, age, kind, offset }: Choice): string {
  const where =
    kind === 'statutory' ? '法定退休' : `${kind === 'early' ? '提前' : '延迟'}${spanWords(Math.abs(offset))}`
  return `${monthWords(month)},${ageWords(age)},${where}`
}
