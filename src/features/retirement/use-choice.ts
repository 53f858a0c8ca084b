import { computed, type ComputedRef } from 'vue'
import type { Day } from '../../domain/day'
import type { Month } from '../../domain/month'
import type { PersonRow } from '../../domain/retirement/person'
import { timeline, type Choice } from '../../domain/retirement/timeline'
import type { Birth, Result, RetirementRules } from '../../domain/retirement/types'

export interface ChoiceContext {
  readonly rules: RetirementRules
  readonly birth: Birth
  readonly result: Result
  readonly person: PersonRow
  readonly today: Day
}

/** The months that may be chosen; empty where there is no choice, or it is over. */
export function choicesOf({ rules, birth, result, person, today }: ChoiceContext): readonly Choice[] {
  if (result.kind !== 'ahead' || !result.span) return []
  const { statutory, span } = result
  return timeline({ rules, birth, statutory, span, paid: person.paid, today })
}

/** The month a person has chosen on this track, or the statutory one. */
export function chosenMonth({ result, person }: Pick<ChoiceContext, 'result' | 'person'>): Month | null {
  if (result.kind === 'cannot-tell') return null
  const { chosen } = person
  if (result.kind !== 'ahead' || !result.span || chosen === null) return result.statutory.month
  return Math.min(Math.max(chosen, result.span.earliest), result.span.latest)
}

/** The timeline of a person: its months and the one that is chosen. */
export function useChoice(context: () => ChoiceContext): {
  readonly choices: ComputedRef<readonly Choice[]>
  readonly index: ComputedRef<number>
  readonly chosen: ComputedRef<Choice | null>
  /** The place of the statutory month among the others, from 0 to 1. */
  readonly at: ComputedRef<number>
} {
  const choices = computed(() => choicesOf(context()))
  const month = computed(() => chosenMonth(context()))
  const index = computed(() =>
    Math.max(
      0,
      choices.value.findIndex((choice) => choice.month === month.value),
    ),
  )
  const at = computed(() => {
    const statutory = choices.value.findIndex(({ kind }) => kind === 'statutory')
    return choices.value.length > 1 ? statutory / (choices.value.length - 1) : 0
  })
  return { choices, index, chosen: computed(() => choices.value[index.value] ?? null), at }
}
