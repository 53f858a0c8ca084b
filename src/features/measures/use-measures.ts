import { type ComputedRef, type Ref } from 'vue'
import type { Provenance } from '../../content/pack'
import { useToday } from '../../content/today'
import { usePart } from '../../content/use-part'
import type { Day } from '../../domain/day'
import type { Measure, MeasuresPart } from '../../domain/measures/measure'

export interface MeasuresData {
  readonly part: ComputedRef<MeasuresPart | null>
  /** True where there is no network and the measures were never loaded. */
  readonly missing: Ref<boolean>
  readonly retry: () => Promise<void>
  /** Today, or, rendered at build, the day of the pack. */
  readonly today: ComputedRef<Day>
}

/** What the screens of the measures work from. */
export function useMeasures(): MeasuresData {
  const { data, missing, retry } = usePart<MeasuresPart>('measures')
  return { part: data, missing, retry, today: useToday() }
}

/** How old a measure is, in the form that the line of freshness takes. */
export function provenanceOf(
  measure: Pick<Measure, 'sources' | 'checked' | 'reviewBy'> | undefined,
): Provenance | null {
  if (!measure) return null
  const { checked, reviewBy } = measure
  return { source: measure.sources[0]?.source ?? '', checked, reviewBy, status: 'verified' }
}

/** The measure that is due for another look first. */
export function oldestOf(measures: readonly Measure[]): Measure | undefined {
  return [...measures].sort((a, b) => (a.reviewBy < b.reviewBy ? -1 : 1))[0]
}

/** Whether a person should ask before going: nothing less than high was read at its source. */
export function isSecondHand({ confidence }: Pick<Measure, 'confidence'>): boolean {
  return confidence !== 'high'
}
