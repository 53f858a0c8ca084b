import type { Day } from '../day'
import type { Month } from '../month'
import { dueBefore } from './day'
import type { Birth, Confidence, DueDay } from './types'

/** The answers an item may hang on: a closed vocabulary. Absent or `unknown`: the item is shown as "perhaps". */
export interface ChecklistAnswers {
  readonly work?: 'employed' | 'flexible' | 'unknown'
  readonly contributions?: 'enough' | 'short' | 'unknown'
  readonly housingFund?: 'yes' | 'no' | 'unknown'
  readonly medicalYears?: 'enough' | 'short' | 'unknown'
  readonly special?: 'yes' | 'no' | 'unknown'
  readonly dossier?: 'employer' | 'agency' | 'self' | 'unknown'
}
/** What an item may hang on: an answer, or which way the chosen month lies (`early`, `statutory`, `late`). */
export type ChecklistFact = keyof ChecklistAnswers | 'choice'
type Facts = Readonly<Partial<Record<ChecklistFact, string>>>

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
  /** `overdue`: a term of the law has passed. `now`: a suggested day has passed, so it is best done now. */
  readonly urgency: 'overdue' | 'now' | 'ahead'
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
  const facts: Facts = { ...input.answers, choice: choiceOf(input) }
  return items
    .filter((item) => settledFacts(item, facts).every((fact) => accepts(item, fact, facts[fact])))
    .map((item, order) => ({ planned: planItem(item, facts, input), order }))
    .sort((a, b) => compareDays(a.planned.due.day, b.planned.due.day) || a.order - b.order)
    .map(({ planned }) => planned)
}

function choiceOf({ chosen, statutory }: ChecklistInput): string {
  if (chosen === statutory) return 'statutory'
  return chosen < statutory ? 'early' : 'late'
}

/** By code unit, so that no device's language changes the order. */
function compareDays(a: Day, b: Day): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function planItem(item: ChecklistItem, facts: Facts, input: ChecklistInput): PlannedItem {
  const unanswered = factsOf(item).filter((fact) => isOpen(facts[fact]) && !accepts(item, fact, 'unknown'))
  const from = item.due.from === 'chosen' ? input.chosen : input.statutory
  const due = dueBefore(input.birth, from, item.due.monthsBefore)
  return {
    item,
    perhaps: unanswered.length > 0,
    unanswered,
    due,
    urgency: urgencyOf(item, due, input.today),
    askFirst: item.basis === 'elsewhere' || item.confidence !== 'high',
  }
}

function urgencyOf({ due: { timing } }: ChecklistItem, due: DueDay, today: Day): PlannedItem['urgency'] {
  if (due.day >= today) return 'ahead'
  return timing === 'law' ? 'overdue' : 'now'
}

function factsOf(item: ChecklistItem): readonly ChecklistFact[] {
  return Object.keys(item.when) as ChecklistFact[]
}

function settledFacts(item: ChecklistItem, facts: Facts): readonly ChecklistFact[] {
  return factsOf(item).filter((fact) => !isOpen(facts[fact]))
}

function isOpen(answer: string | undefined): boolean {
  return answer === undefined || answer === 'unknown'
}

function accepts(item: ChecklistItem, fact: ChecklistFact, answer: string | undefined): boolean {
  return item.when[fact]?.some((value) => value === answer) === true
}
