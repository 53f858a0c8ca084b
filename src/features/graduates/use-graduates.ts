import { computed, type ComputedRef, type Ref } from 'vue'
import { useToday } from '../../content/today'
import { usePart } from '../../content/use-part'
import { isDay, type Day } from '../../domain/day'
import type { GraduatesPart } from '../../domain/graduates/part'
import type { PathsPart } from '../../domain/graduates/paths-part'
import { useAnswers, type Answers } from '../../records/answers'

export interface Graduates {
  readonly part: ComputedRef<GraduatesPart | null>
  readonly missing: Ref<boolean>
  readonly retry: () => Promise<void>
  readonly today: ComputedRef<Day>
  /** The day on the certificate; `null` where it was not told. */
  readonly graduated: ComputedRef<Day | null>
  readonly answers: Answers
}

/** What the pages of graduates work from; the day of graduating is asked once for both. */
export function useGraduates(): Graduates {
  const { data, missing, retry } = usePart<PathsPart>('paths')
  const answers = useAnswers('graduate')
  const graduated = computed(() => {
    const day = answers.values.value['graduated'] ?? ''
    return isDay(day) ? day : null
  })
  return {
    part: computed(() => data.value?.graduates ?? null),
    missing,
    retry,
    today: useToday(),
    graduated,
    answers,
  }
}

/** `2028 年 6 月 30 日` */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}
