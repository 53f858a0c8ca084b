import { computed, type ComputedRef } from 'vue'
import type { ChecklistPart } from '../../content/part-types'
import { usePart } from '../../content/use-part'
import type { Day } from '../../domain/day'
import { monthFromText, type Month } from '../../domain/month'
import { planChecklist, type ChecklistAnswers, type PlannedItem } from '../../domain/retirement/checklist'
import { minimumFor, outlook } from '../../domain/retirement/contributions'
import type { PersonRow } from '../../domain/retirement/person'
import { orphanedTicks, type TickRecord, type Ticks } from '../../domain/retirement/ticks'
import type { Birth, Result, RetirementRules } from '../../domain/retirement/types'
import { usePeople } from './people'
import { chosenMonth } from './use-choice'
import { useRetirement, type Retirement } from './use-retirement'

/** The checklist of one person. */
export interface Plan {
  readonly month: Month
  readonly items: readonly PlannedItem[]
  readonly groups: readonly PlanGroup[]
  readonly done: number
  /** What is due next and not done; `null` where all is done. */
  readonly next: PlannedItem | null
  /** Marks whose item the checklist no longer has. */
  readonly gone: readonly TickRecord[]
}

export interface PlanGroup {
  readonly title: string
  readonly items: readonly PlannedItem[]
}

export interface PlanInput {
  readonly rules: RetirementRules
  readonly list: ChecklistPart
  readonly person: PersonRow
  readonly birth: Birth
  readonly result: Exclude<Result, { kind: 'cannot-tell' }>
  readonly ticks: Ticks
  readonly today: Day
}

export function planOf({ rules, list, person, birth, result, ticks, today }: PlanInput): Plan {
  const statutory = result.statutory.month
  const month = chosenMonth({ result, person }) ?? statutory
  const answers = answersOf(rules, person, month, statutory, monthFromText(today))
  const items = planChecklist(list.items, { answers, birth, statutory, chosen: month, today })
  const isDone = ({ item }: PlannedItem) => ticks[item.id]?.current.status === 'done'
  return {
    month,
    items,
    groups: groupsOf(items, month !== statutory),
    done: items.filter(isDone).length,
    next: items.find((planned) => !isDone(planned)) ?? null,
    gone: orphanedTicks(list.items, ticks).filter(
      ({ current }) => current.status !== 'open' || current.note !== '',
    ),
  }
}

function answersOf(
  rules: RetirementRules,
  person: PersonRow,
  month: Month,
  statutory: Month,
  now: Month,
): ChecklistAnswers {
  const { work, special, housingFund, medicalYears, dossier } = person.answers
  const need = minimumFor(rules.contributions, month, statutory)
  return {
    work: work === 'employed' || work === 'flexible' ? work : 'unknown',
    contributions: outlook(rules.contributions, person.paid, need, month, now).kind,
    special: special ?? 'unknown',
    housingFund: housingFund ?? 'unknown',
    medicalYears: medicalYears ?? 'unknown',
    dossier: dossier ?? 'unknown',
  }
}

/** Neighbours with the same heading stand together; what should have been done already comes first. */
function groupsOf(items: readonly PlannedItem[], choosing: boolean): readonly PlanGroup[] {
  const groups: { title: string; items: PlannedItem[] }[] = []
  for (const planned of items) {
    const title = planned.urgency === 'ahead' ? headingOf(planned, choosing) : '现在就办'
    const last = groups[groups.length - 1]
    if (last?.title === title) last.items.push(planned)
    else groups.push({ title, items: [planned] })
  }
  return groups
}

const YEARS = ['', '一年', '两年', '三年', '四年', '五年'] as const

/** Where another month is chosen, what counts back from the statutory one says so. */
function headingOf({ item }: PlannedItem, choosing: boolean): string {
  const words = beforeWords(item.due.monthsBefore)
  return choosing && item.due.from === 'statutory' ? `法定${words}` : words
}

function beforeWords(months: number): string {
  if (months === 0) return '到了那个月'
  if (months === 6) return '退休前半年'
  const years = months % 12 === 0 ? YEARS[months / 12] : undefined
  return `退休前${years ?? `${months}个月`}`
}

/** The checklist of the person at hand; `plan` is `null` until birth and category are known. */
export function useChecklist(): Retirement & {
  readonly list: ComputedRef<ChecklistPart | null>
  readonly plan: ComputedRef<Plan | null>
} {
  const retirement = useRetirement()
  const people = usePeople()
  const { data: list, missing } = usePart<ChecklistPart>('retirement-checklist')
  const plan = computed(() => {
    const { rules, told, today } = retirement
    const result = told.value?.detail?.result
    if (!rules.value || !list.value || !told.value || !today.value) return null
    if (!result || result.kind === 'cannot-tell') return null
    return planOf({
      rules: rules.value,
      list: list.value,
      person: people.current,
      birth: told.value.birth,
      result,
      ticks: people.ticks,
      today: today.value,
    })
  })
  return { ...retirement, missing: computed(() => retirement.missing.value || missing.value), list, plan }
}
