import { onMounted, type ComputedRef } from 'vue'
import { defineStore } from 'pinia'
import { markRaw } from 'vue'
import type { DraftStore } from '../platform/personal-drafts'
import { collection, type Collection } from './collection'

type Values = Readonly<Record<string, string>>
type AnswerRows = Collection<Values, Values, DraftStore>

export interface Answers {
  readonly values: ComputedRef<Values>
  /** Read once what was kept; before that nothing is known. */
  readonly opened: AnswerRows['opened']
  readonly set: (name: string, value: string, typing?: boolean) => void
  readonly flush: () => Promise<void>
}

/** Sets of answers by name, each opened once and shared by every screen that shows it. */
const useSets = defineStore('answer-sets', () => {
  const sets = markRaw(new Map<string, AnswerRows>())
  function rowsOf(name: string): AnswerRows {
    const known = sets.get(name)
    if (known) return known
    const rows = collection<Values, Values, DraftStore>({
      name: `answers ${name}`,
      blank: {},
      watch: (store, tell, fail) =>
        store.watchAnswers((all) => tell(all.find(({ id }) => id === name)?.values ?? {}), fail),
      show: (values, edit) => ({ ...values, ...edit }),
      write: (store, edits) => {
        const values = edits.reduce((all, edit) => ({ ...all, ...edit }), {})
        return store.changeAnswers(name, (row) => ({
          id: name,
          values: { ...row?.values, ...values },
          changed: Date.now(),
        }))
      },
    })
    sets.set(name, rows)
    return rows
  }
  return { rowsOf }
})

/** Values that show as soon as they are typed, and are kept on the device under this name. */
export function useAnswers(name: string, store?: DraftStore): Answers {
  const rows = useSets().rowsOf(name)
  onMounted(() => void rows.open(store))
  return {
    values: rows.state,
    opened: rows.opened,
    set: (key, value, typing) => rows.edit({ [key]: value }, typing),
    flush: rows.flush,
  }
}
