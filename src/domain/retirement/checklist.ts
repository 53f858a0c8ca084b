import type { Day } from '../day'
import type { Month } from '../month'
import { dueBefore } from './day'
import type { Birth, Confidence, DueDay } from './types'

/** The answers an item may hang on: a closed vocabulary. Absent or `unknown`: the item is shown as "perhaps". */
export interface ChecklistAnswers {
  readonly work?: 'employed' | 'flexible' | 'unknown'
  readonly choice?: 'early' | 'statutory' | 'late' | 'unknown'
  readonly contributions?: 'enough' | 'short' | 'unknown'
  readonly housingFund?: 'yes' | 'no' | 'unknown'
  readonly medicalYears?: 'enough' | 'short' | 'unknown'
  readonly special?: 'yes' | 'no' | 'unknown'
  readonly dossier?: 'employer' | 'agency' | 'self' | 'unknown'
}
export type ChecklistFact = keyof ChecklistAnswers

/** What rests behind an item. `elsewhere`: another place's published list, so it must be confirmed. */
export type Basis = 'national' | 'local' | 'elsewhere'

export interface Paper {
  readonly name: string
  readonly form: 'original' | 'copy' | 'either' | 'ask'
  /** Where to get it. */
  readonly from: string
}

/** A row of the checklist, as it stands in the seeds. `version` grows with each change a person should see. */
export interface ChecklistItem {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly why: string
  readonly papers: readonly Paper[]
  readonly who: '本人' | '单位' | '单位或本人'
  readonly where: string
  /** Id of the hotline to ring first. */
  readonly phone: string
  /** Only where a source says so. */
  readonly duration?: string
  /** Every fact named must have one of its values. */
  readonly when: Readonly<Partial<Record<ChecklistFact, readonly string[]>>>
  /** `law`: a term of the law. `suggested`: only an order that leaves time. */
  readonly due: {
    readonly monthsBefore: number
    readonly from: 'chosen' | 'statutory'
    readonly timing: 'law' | 'suggested'
  }
  readonly basis: Basis
  /** The place whose list it is, where `basis` is `elsewhere`. */
  readonly basisPlace?: string
  readonly source: string
  readonly confidence: Confidence
}

/** An item as it applies to one person. */
export interface PlannedItem {
  readonly item: ChecklistItem
  /** Whether it applies is not known yet: an answer is missing. */
  readonly perhaps: boolean
  /** The answers that would settle it. */
  readonly unanswered: readonly ChecklistFact[]
  readonly due: DueDay
  readonly overdue: boolean
  /** Ask before relying on it: another place's list, or a rule not read at first hand. */
  readonly askFirst: boolean
}

export interface ChecklistInput {
  readonly answers: ChecklistAnswers
  readonly birth: Birth
  readonly statutory: Month
  /** The month chosen; the statutory one where nothing was chosen. */
  readonly chosen: Month
  readonly today: Day
}

/** The checklist of one person, ordered backwards from the month: what is due first stands first. */
export function planChecklist(
  items: readonly ChecklistItem[],
  input: ChecklistInput,
): readonly PlannedItem[] {
  return items
    .map((item, order) => ({ planned: planItem(item, input), order }))
    .filter(({ planned }) => planned !== null)
    .map(({ planned, order }) => ({ planned: planned as PlannedItem, order }))
    .sort((a, b) => compareText(a.planned.due.day, b.planned.due.day) || a.order - b.order)
    .map(({ planned }) => planned)
}

/** By code unit, so that no device's language changes the order. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function planItem(item: ChecklistItem, input: ChecklistInput): PlannedItem | null {
  const facts = Object.keys(item.when) as ChecklistFact[]
  const unanswered = facts.filter((fact) => isOpen(input.answers[fact]) && !accepts(item, fact, 'unknown'))
  const settled = facts.filter((fact) => !isOpen(input.answers[fact]))
  if (!settled.every((fact) => accepts(item, fact, input.answers[fact]))) return null
  const from = item.due.from === 'chosen' ? input.chosen : input.statutory
  const due = dueBefore(input.birth, from, item.due.monthsBefore)
  return {
    item,
    perhaps: unanswered.length > 0,
    unanswered,
    due,
    overdue: due.day < input.today,
    askFirst: item.basis === 'elsewhere' || item.confidence !== 'high',
  }
}

function isOpen(answer: string | undefined): boolean {
  return answer === undefined || answer === 'unknown'
}

function accepts(item: ChecklistItem, fact: ChecklistFact, answer: string | undefined): boolean {
  return item.when[fact]?.includes(answer as string) === true
}
