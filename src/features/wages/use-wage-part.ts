import { computed, type ComputedRef, type Ref } from 'vue'
import { useContent } from '../../content/store'
import { useToday } from '../../content/today'
import { usePart } from '../../content/use-part'
import { joinCalendars } from '../../domain/calendar-years'
import type { Day } from '../../domain/day'
import { answersOnPath, replay, type Answers, type Replay } from '../../domain/flow'
import type { Deadline } from '../../domain/wages/deadlines'
import type { WagesPart } from '../../domain/wages/part'
import type { WageContext } from '../../domain/wages/rules'
import { caseDeadlines, datedAnswers } from './limits'
import { useWages } from './store'

export interface WageData {
  readonly part: ComputedRef<WagesPart | null>
  /** True where there is no network and the rules were never loaded. */
  readonly missing: Ref<boolean>
  readonly retry: () => Promise<void>
  /** Today, or, rendered at build, the day of the pack. */
  readonly today: ComputedRef<Day>
  readonly context: ComputedRef<WageContext | null>
  readonly run: ComputedRef<Replay | null>
  /** The answers that count. */
  readonly answers: ComputedRef<Answers>
  /** The last days that matter to the answers. */
  readonly deadlines: ComputedRef<readonly Deadline[]>
  /** The answers, made to agree with the days that were given. */
  readonly dated: ComputedRef<Answers>
}

/** What the wage screens work from. */
export function useWagePart(): WageData {
  const { data, missing, retry } = usePart<WagesPart>('wages')
  const content = useContent()
  const wages = useWages()
  const today = useToday()
  const context = computed<WageContext | null>(() => {
    const recent = content.pack?.holidays
    if (!data.value || !recent) return null
    const { rules, statutoryByLaw, pastHolidays, minimumWages, threeTimes } = data.value
    const calendar = pastHolidays ? joinCalendars(pastHolidays, recent) : recent
    return { rules, calendar, statutoryByLaw, minimumWages, threeTimes }
  })
  const run = computed(() => data.value && replay(data.value.flow, wages.mine.answers))
  const answers = computed(() => (run.value ? answersOnPath(run.value) : {}))
  const deadlines = computed(() =>
    data.value && context.value
      ? caseDeadlines(data.value.limits, wages.mine, answers.value, today.value, context.value)
      : [],
  )
  const dated = computed(() => datedAnswers(answers.value, deadlines.value))
  return { part: data, missing, retry, today, context, run, answers, deadlines, dated }
}
