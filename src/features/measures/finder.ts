import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { AnswerRow } from '../../domain/measures/answers'
import type { FinderAnswers } from '../../domain/measures/facts'
import type { DraftStore } from '../../platform/personal-drafts'
import { collection } from '../../records/collection'
import { useKeeping } from '../../records/keeping'

export const FINDER_ID = 'finder'

/** Answers given; `null` forgets every answer. */
type Edit = FinderAnswers | null

/** The answers of the finder. A change shows at once and is kept key by key over what another tab wrote meanwhile. */
export const useFinder = defineStore('finder', () => {
  const keeping = useKeeping()
  const rows = collection<FinderAnswers, Edit, DraftStore>({
    name: 'finder',
    blank: {},
    watch: (store, tell, fail) =>
      store.watchAnswers((all) => tell(all.find(({ id }) => id === FINDER_ID)?.values ?? {}), fail),
    show: (values, edit) => (edit ? { ...values, ...edit } : {}),
    async write(store, edits) {
      // What was answered before everything was forgotten need not be written.
      const from = edits.lastIndexOf(null)
      if (from >= 0) await store.removeAnswers(FINDER_ID)
      const values = edits.slice(from + 1).reduce<FinderAnswers>((all, edit) => ({ ...all, ...edit }), {})
      if (from < 0 || from < edits.length - 1)
        await store.changeAnswers(FINDER_ID, (row) => rowOf(row, values))
    },
  })
  const values = rows.state
  const kept = computed(() => keeping.fault === null)

  /** Has anything been answered, a skipped question included? What was kept must have been read. */
  const answered = computed(
    () => rows.opened.value && Object.keys(values.value).some((key) => !key.startsWith('seen')),
  )

  function change(answers: FinderAnswers, typing = false): void {
    rows.edit(answers, typing)
  }

  /** Forgets every answer, here and on the device. */
  function clear(): Promise<void> {
    rows.edit(null)
    return rows.flush()
  }

  const { opened, unread, open, flush } = rows
  return { values, answered, opened, unread, kept, open, change, flush, clear }
})

function rowOf(row: AnswerRow | undefined, values: FinderAnswers): AnswerRow {
  return { id: FINDER_ID, values: { ...row?.values, ...values }, changed: Date.now() }
}
