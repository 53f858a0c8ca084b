import { computed, type ComputedRef, type Ref } from 'vue'
import { useClock } from '../../../content/clock'
import { usePart } from '../../../content/use-part'
import { paperClaim } from '../../../domain/papers/claim'
import { factsOf } from '../../../domain/papers/facts'
import { blankValue, fillPaper, type PaperDocument } from '../../../domain/papers/fill'
import type { PaperClaim, PaperInput } from '../../../domain/papers/input'
import type { Blank, Paper, PapersPart } from '../../../domain/papers/part'
import { holds } from '../../../domain/wages/routes'
import { readMoney } from '../claim-values'
import { useWages } from '../store'
import { useClaim, type UsedClaim } from '../use-claim'
import { useWagePart, type WageData } from '../use-wage-part'
import { useNamedLines } from './use-claims'
import { useDraft, type UsedDraft } from './use-draft'
import { useProof } from './use-proof'

export interface UsedPaper extends UsedDraft {
  readonly data: WageData
  readonly part: ComputedRef<PapersPart | null>
  readonly missing: Ref<boolean>
  readonly retry: () => Promise<void>
  readonly paper: ComputedRef<Paper | null>
  readonly claims: UsedClaim
  /** The claim as far as this paper may ask for it. */
  readonly claim: ComputedRef<PaperClaim | null>
  readonly end: ComputedRef<'low' | 'high'>
  /** The blanks to ask for. */
  readonly blanks: ComputedRef<readonly Blank[]>
  readonly document: ComputedRef<PaperDocument | null>
  /** The papers are there, and this is none of them. */
  readonly unknown: ComputedRef<boolean>
  valueOf(blank: Blank): string
}

/** A paper of one kind, filled from what the person keeps and typed. */
export function usePaper(kind: () => string): UsedPaper {
  const { data: part, missing, retry } = usePart<PapersPart>('papers')
  const data = useWagePart()
  const wages = useWages()
  const clock = useClock()
  const claims = useClaim(data)
  const proof = useProof()
  const draft = useDraft(kind)
  const lines = useNamedLines(claims, data.part)

  const paper = computed(() => part.value?.papers.find(({ id }) => id === kind()) ?? null)
  const claim = computed(
    () =>
      paper.value && paperClaim(lines.value, readMoney(claims.current.value.paid) ?? 0, paper.value.counts),
  )
  const end = computed(() => draft.chosenEnd.value ?? paper.value?.end ?? 'low')
  const input = computed<PaperInput>(() => ({
    today: clock.now?.day ?? null,
    answers: data.answers.value,
    dates: wages.mine.dates,
    interruptions: wages.mine.interruptions,
    values: draft.values.value,
    claim: claim.value,
    amountFen: readMoney(draft.values.value['amount'] ?? '') || null,
    end: end.value,
    log: proof.log.value,
    evidence: proof.evidence.value,
  }))
  const facts = computed(() => factsOf(input.value))
  const blanks = computed(() => {
    const asked = (paper.value?.blanks ?? []).flatMap(
      (id) => part.value?.blanks.find((each) => each.id === id) ?? [],
    )
    return asked.filter(
      ({ id, when }) => holds(when, data.answers.value) && (id !== 'amount' || !claim.value),
    )
  })
  const document = computed(() =>
    part.value && paper.value
      ? fillPaper(part.value, paper.value, input.value, draft.current.value.texts)
      : null,
  )
  const valueOf = ({ id }: Blank) => blankValue(id, draft.values.value, facts.value)
  const unknown = computed(() => part.value !== null && paper.value === null)
  return {
    ...draft,
    data,
    part,
    missing,
    retry,
    paper,
    claims,
    claim,
    end,
    blanks,
    document,
    unknown,
    valueOf,
  }
}
