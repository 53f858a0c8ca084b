import { computed, onMounted, ref, type ComputedRef } from 'vue'
import type { PaperDraft } from '../../../domain/papers/draft'
import type { Blank } from '../../../domain/papers/part'
import { cut } from '../../../domain/papers/typed'
import { freshId } from '../store'
import { SHARED, usePapers } from './store'

/** Which end of a range the person chose, among what was typed. */
const END = 'end-of-range'
/** Characters that a blank and a section may hold. */
export const MOST = { line: 80, lines: 2000, section: 6000 }

export interface UsedDraft {
  /** Every draft of this kind, the first one first. */
  readonly drafts: ComputedRef<readonly PaperDraft[]>
  readonly current: ComputedRef<PaperDraft>
  /** What was typed into the blanks. The first of each kind shares it with all papers; a further one has its own. */
  readonly values: ComputedRef<PaperDraft['values']>
  readonly chosenEnd: ComputedRef<'low' | 'high' | null>
  type(blank: Blank, value: string): void
  chooseEnd(end: 'low' | 'high'): void
  /** Writes a section over; `null` fills it anew. */
  write(section: string, text: string | null): void
  select(id: string): void
  add(): void
  remove(): void
}

function blankDraft(kind: string): PaperDraft {
  return { id: kind, kind, values: {}, texts: {}, changed: 0 }
}

const withValue = (id: string, value: string) => (draft: PaperDraft) => ({
  ...draft,
  values: { ...draft.values, [id]: value },
})

const withText = (section: string, text: string | null) => (draft: PaperDraft) => {
  const { [section]: _, ...others } = draft.texts
  return { ...draft, texts: text === null ? others : { ...others, [section]: cut(text, MOST.section) } }
}

/** The drafts of one kind of paper, and the one that is written. */
export function useDraft(kind: () => string): UsedDraft {
  const store = usePapers()
  const chosen = ref('')
  onMounted(() => void store.open())

  const drafts = computed(() => {
    const all = store.drafts.filter((each) => each.kind === kind())
    const first = all.find(({ id }) => id === kind()) ?? blankDraft(kind())
    return [first, ...all.filter(({ id }) => id !== kind()).sort((a, b) => (a.id < b.id ? -1 : 1))]
  })
  const current = computed(
    () => drafts.value.find(({ id }) => id === chosen.value) ?? drafts.value[0] ?? blankDraft(kind()),
  )
  const isFirst = computed(() => current.value.id === kind())
  const shared = computed(() => store.drafts.find(({ id }) => id === SHARED)?.values ?? {})
  const values = computed(() => (isFirst.value ? shared.value : current.value.values))

  const change = (patch: (draft: PaperDraft) => PaperDraft, typing = false) =>
    store.edit(current.value.id, kind(), patch, typing)

  return {
    drafts,
    current,
    values,
    chosenEnd: computed(() => {
      const end = current.value.values[END]
      return end === 'low' || end === 'high' ? end : null
    }),
    type({ id, kind: of }, typed) {
      const patch = withValue(id, cut(typed, of === 'lines' ? MOST.lines : MOST.line))
      const typing = of !== 'choice' && of !== 'day'
      if (isFirst.value) store.edit(SHARED, SHARED, patch, typing)
      else change(patch, typing)
    },
    chooseEnd: (end) => change(withValue(END, end)),
    write: (section, text) => change(withText(section, text), text !== null),
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
