import { computed, onMounted, ref, type ComputedRef, type Ref } from 'vue'
import { useClock } from '../../../content/clock'
import { usePart } from '../../../content/use-part'
import { paperClaim } from '../../../domain/papers/claim'
import type { PaperDraft } from '../../../domain/papers/draft'
import { blankValue, fillPaper, type PaperDocument } from '../../../domain/papers/fill'
import { factsOf, type Facts } from '../../../domain/papers/facts'
import type { PaperClaim, PaperInput } from '../../../domain/papers/input'
import type { Blank, Paper, PapersPart } from '../../../domain/papers/part'
import { cut } from '../../../domain/papers/typed'
import { holds } from '../../../domain/wages/routes'
import { readMoney } from '../claim-values'
import { freshId } from '../store'
import { useClaim, type UsedClaim } from '../use-claim'
import { useWagePart, type WageData } from '../use-wage-part'
import { useWages } from '../store'
import { SHARED, usePapers } from './store'
import { useNamedLines } from './use-claims'
import { useProof } from './use-proof'

/** Which end of a range the person chose, among what was typed. */
const END = 'end-of-range'
const MOST = { line: 80, lines: 2000, section: 6000 }

export interface UsedPaper {
  readonly data: WageData
  readonly part: ComputedRef<PapersPart | null>
  readonly missing: Ref<boolean>
  readonly retry: () => Promise<void>
  readonly paper: ComputedRef<Paper | null>
  /** Every draft of this kind, the first one first. */
  readonly drafts: ComputedRef<readonly PaperDraft[]>
  readonly current: ComputedRef<PaperDraft>
  readonly claims: UsedClaim
  /** The claim as far as this paper may ask for it. */
  readonly claim: ComputedRef<PaperClaim | null>
  readonly end: ComputedRef<'low' | 'high'>
  /** The blanks to ask for. */
  readonly blanks: ComputedRef<readonly Blank[]>
  readonly document: ComputedRef<PaperDocument | null>
  valueOf(blank: Blank): string
  type(blank: Blank, value: string): void
  chooseEnd(end: 'low' | 'high'): void
  /** Writes a section over; `null` fills it anew. */
  write(section: string, text: string | null): void
  select(id: string): void
  add(): void
  remove(): void
}

/** A paper of one kind, filled from what the person keeps and typed. */
export function usePaper(kind: () => string): UsedPaper {
  const { data: part, missing, retry } = usePart<PapersPart>('papers')
  const data = useWagePart()
  const wages = useWages()
  const clock = useClock()
  const store = usePapers()
  const claims = useClaim(data)
  const proof = useProof()
  const chosen = ref('')
  onMounted(() => void store.open())

  const paper = computed(() => part.value?.papers.find(({ id }) => id === kind()) ?? null)
  const drafts = computed(() => {
    const all = store.drafts.filter((each) => each.kind === kind())
    const first = all.find(({ id }) => id === kind()) ?? blankDraft(kind())
    return [first, ...all.filter(({ id }) => id !== kind()).sort((a, b) => (a.id < b.id ? -1 : 1))]
  })
  const current = computed(
    () => drafts.value.find(({ id }) => id === chosen.value) ?? drafts.value[0] ?? blankDraft(kind()),
  )
  const shared = computed(() => store.drafts.find(({ id }) => id === SHARED)?.values ?? {})
  /** The first of each kind writes what all papers share; a further one, for another employer, keeps its own. */
  const isFirst = computed(() => current.value.id === current.value.kind)
  const values = computed(() => (isFirst.value ? shared.value : current.value.values))

  const lines = useNamedLines(claims, data.part)
  const claim = computed(
    () =>
      paper.value && paperClaim(lines.value, readMoney(claims.current.value.paid) ?? 0, paper.value.counts),
  )
  const end = computed(() => {
    const mine = current.value.values[END]
    return mine === 'low' || mine === 'high' ? mine : (paper.value?.end ?? 'low')
  })
  const input = computed<PaperInput>(() => ({
    today: clock.now?.day ?? null,
    answers: data.answers.value,
    dates: wages.mine.dates,
    interruptions: wages.mine.interruptions,
    values: values.value,
    claim: claim.value,
    amountFen: readMoney(values.value['amount'] ?? '') || null,
    end: end.value,
    log: proof.log.value,
    evidence: proof.evidence.value,
  }))
  const facts = computed<Facts>(() => factsOf(input.value))
  const blanks = computed(() => {
    const ids = paper.value?.blanks ?? []
    const all = part.value?.blanks ?? []
    return ids
      .flatMap((id) => all.find((each) => each.id === id) ?? [])
      .filter(({ id, when }) => holds(when, data.answers.value) && (id !== 'amount' || !claim.value))
  })

  function change(patch: (draft: PaperDraft) => PaperDraft, typing = false): void {
    const { id } = current.value
    store.edit(id, kind(), patch, typing)
  }

  return {
    data,
    part,
    missing,
    retry,
    paper,
    drafts,
    current,
    claims,
    claim,
    end,
    blanks,
    document: computed(() =>
      part.value && paper.value ? fillPaper(part.value, paper.value, input.value, current.value.texts) : null,
    ),
    valueOf: (blank) => blankValue(blank.id, values.value, facts.value),
    type({ id, kind: of }, typed) {
      const value = cut(typed, of === 'lines' ? MOST.lines : MOST.line)
      const patch = (draft: PaperDraft) => ({ ...draft, values: { ...draft.values, [id]: value } })
      if (isFirst.value) store.edit(SHARED, SHARED, patch, of !== 'choice' && of !== 'day')
      else change(patch, true)
    },
    chooseEnd: (choice) => change((draft) => ({ ...draft, values: { ...draft.values, [END]: choice } })),
    write: (section, text) =>
      change((draft) => {
        const { [section]: _, ...others } = draft.texts
        return { ...draft, texts: text === null ? others : { ...others, [section]: cut(text, MOST.section) } }
      }, text !== null),
    select: (id) => (chosen.value = id),
    add() {
      const made = { ...blankDraft(kind()), id: `${kind()}-${freshId()}`, values: { ...values.value } }
      store.edit(made.id, kind(), () => made)
      chosen.value = made.id
    },
    remove() {
      store.edit(current.value.id, kind(), null)
      chosen.value = ''
    },
  }
}

function blankDraft(kind: string): PaperDraft {
  return { id: kind, kind, values: {}, texts: {}, changed: 0 }
}
