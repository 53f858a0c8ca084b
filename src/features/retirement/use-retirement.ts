import { computed, onMounted, type ComputedRef } from 'vue'
import { useClock } from '../../content/clock'
import { usePart } from '../../content/use-part'
import { assess } from '../../domain/retirement/assess'
import { categoryOf, type Category } from '../../domain/retirement/category'
import { birthFromText } from '../../domain/retirement/day'
import type { PersonAnswers, PersonRow } from '../../domain/retirement/person'
import type { Birth, Result, RetirementRules, TrackId } from '../../domain/retirement/types'
import type { Day } from '../../domain/day'
import { usePeople } from './people'

/** The answer on one track. */
export interface TrackAnswer {
  readonly track: TrackId
  readonly name: string
  readonly result: Result
}

/** All that a person can be told, from what they have answered so far. */
export interface Told {
  readonly birth: Birth
  readonly category: Category
  /** One where it is certain, several side by side where it is not. */
  readonly tracks: readonly TrackAnswer[]
  /** A further track to apply for (特殊工种). */
  readonly special: TrackAnswer | null
  /** The track whose working, timeline and contributions are shown. */
  readonly detail: TrackAnswer | null
}

/** The tracks to show: every one that the answers leave open. */
export function tracksLeft(category: Category, { sex }: PersonAnswers): readonly TrackId[] {
  if (category.kind === 'certain') return [category.track]
  if (category.kind === 'ask') return category.tracks
  if (category.why !== 'category-missing') return []
  if (sex === 'male') return ['men-60']
  return sex === 'female' ? ['women-50', 'women-55'] : ['men-60', 'women-55', 'women-50']
}

/** Who pays for herself has neither post nor employer: `自己缴（原50岁）`. */
function nameFor(name: string, { sex, work }: PersonAnswers): string {
  const old = /原\d+岁/.exec(name)?.[0]
  return sex === 'female' && work === 'flexible' && old ? `自己缴（${old}）` : name
}

/** What a person is told; `null` while there is no birth. */
export function tell(rules: RetirementRules, person: PersonRow, today: Day): Told | null {
  const birth = person.birth === null ? null : birthFromText(person.birth)
  if (!birth) return null
  const category = categoryOf(person.answers)
  const answer = (track: TrackId): TrackAnswer => {
    const name = rules.tracks.find((row) => row.track === track)?.name ?? ''
    return { track, name: nameFor(name, person.answers), result: assess(rules, track, birth, today) }
  }
  const tracks = tracksLeft(category, person.answers).map(answer)
  const special = category.kind === 'cannot-tell' || !category.special ? null : answer(category.special)
  const known = person.answers.sex !== undefined
  const viewed = tracks.find(({ track }) => track === person.view) ?? tracks[0]
  return { birth, category, tracks, special, detail: known ? (viewed ?? null) : null }
}

export interface Retirement {
  readonly rules: ComputedRef<RetirementRules | null>
  readonly missing: ComputedRef<boolean>
  readonly retry: () => Promise<void>
  readonly today: ComputedRef<Day | null>
  readonly told: ComputedRef<Told | null>
  /** The person's records are read: before, nothing can be said of what they answered. */
  readonly ready: ComputedRef<boolean>
}

/** The person at hand and what the rules say of them today. */
export function useRetirement(): Retirement {
  const part = usePart<RetirementRules>('retirement')
  const clock = useClock()
  const people = usePeople()
  onMounted(() => void people.open())
  const today = computed(() => clock.now?.day ?? null)
  const told = computed(() =>
    part.data.value && today.value ? tell(part.data.value, people.current, today.value) : null,
  )
  return {
    rules: part.data,
    missing: computed(() => part.missing.value),
    retry: part.retry,
    today,
    told,
    ready: computed(() => people.opened && part.data.value !== null),
  }
}
