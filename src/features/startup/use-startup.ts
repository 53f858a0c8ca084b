import { computed, type ComputedRef, type Ref } from 'vue'
import { useFreshness, type Freshness } from '../../content/freshness'
import { usePart } from '../../content/use-part'
import type { PathsPart } from '../../domain/graduates/paths-part'
import { isQuoted } from '../../domain/graduates/deadline'
import { loanRule, type LoanRule, type StartupPart } from '../../domain/loan/part'
import type { Measure, MeasuresPart } from '../../domain/measures/measure'

export interface Startup {
  readonly part: ComputedRef<StartupPart | null>
  readonly rule: ComputedRef<LoanRule | null>
  /** The other measures of founders. */
  readonly others: ComputedRef<readonly Measure[]>
  readonly fresh: ComputedRef<Freshness | null>
  readonly missing: Ref<boolean>
  readonly retry: () => Promise<void>
}

/** What the pages of founders work from. */
export function useStartup(): Startup {
  const { data, missing, retry } = usePart<PathsPart>('paths')
  const { data: measures } = usePart<MeasuresPart>('measures')
  const part = computed(() => data.value?.startup ?? null)
  const all = computed(() => measures.value?.measures ?? [])
  const rule = computed(() => part.value && loanRule(part.value.loan, all.value))
  const others = computed(() =>
    all.value.filter(
      (measure) =>
        measure.groups.includes('founder') &&
        measure.id !== part.value?.loan &&
        !isQuoted(measure, part.value?.plan ?? []),
    ),
  )
  const fresh = useFreshness(() => {
    const measure = rule.value?.measure
    return measure && { ...measure, source: measure.sources[0]?.source ?? '', status: 'verified' as const }
  })
  return { part, rule, others, fresh, missing, retry }
}
