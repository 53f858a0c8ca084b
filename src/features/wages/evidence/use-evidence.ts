import { computed, onMounted, type ComputedRef, type Ref } from 'vue'
import { usePart } from '../../../content/use-part'
import type { EvidenceNames } from '../../../domain/evidence/list'
import { proofMeter, type Held, type Meter } from '../../../domain/evidence/meter'
import type { EvidencePart } from '../../../domain/evidence/part'
import { useWages } from '../store'
import { useEvidence } from './store'

export interface UsedEvidence {
  readonly part: ComputedRef<EvidencePart | null>
  readonly missing: Ref<boolean>
  readonly retry: () => Promise<void>
  readonly held: ComputedRef<Held>
  readonly meter: ComputedRef<Meter | null>
  readonly names: ComputedRef<EvidenceNames>
}

/** The words for how much there is, by steps. */
export const STEP_WORDS: readonly string[] = ['还没有', '差得多', '还差一点', '够了']

/** What the evidence screens work from. */
export function useProofs(): UsedEvidence {
  const { data, missing, retry } = usePart<EvidencePart>('evidence')
  const wages = useWages()
  const evidence = useEvidence()
  const held = computed<Held>(() => ({
    ticked: evidence.ticked,
    answers: wages.mine.answers,
    items: evidence.items,
    logDays: evidence.logDays,
    demands: wages.mine.interruptions.filter(({ day }) => day !== '').length,
  }))
  const names = computed<EvidenceNames>(() => ({
    elements: Object.fromEntries((data.value?.elements ?? []).map(({ id, name }) => [id, name])),
    kinds: Object.fromEntries((data.value?.kinds ?? []).map(({ id, title }) => [id, title])),
  }))
  onMounted(() => void evidence.open())
  return {
    part: data,
    missing,
    retry,
    held,
    meter: computed(() => data.value && proofMeter(data.value, held.value)),
    names,
  }
}
