import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { AnswerRow } from '../../domain/measures/answers'
import type { FinderAnswers } from '../../domain/measures/facts'
import type { DraftStore } from '../../platform/personal-drafts'
import { putOff, whenLeft } from '../../ui/put-off'

export const FINDER_ID = 'finder'

/**
 * The answers of the finder. A change shows at once and is kept key by key over what another tab wrote meanwhile. Where
 * nothing can be kept, the answers last as long as the page.
 */
export const useFinder = defineStore('finder', () => {
  const base = shallowRef<FinderAnswers>({})
  const waiting = shallowRef<FinderAnswers>({})
  const opened = ref(false)
  const kept = ref(true)
  let database: DraftStore | null = null
  let opening: Promise<void> | null = null
  let writing: Promise<void> = Promise.resolve()
  const putting = putOff(() => void flush())

  const values = computed<FinderAnswers>(() => ({ ...base.value, ...waiting.value }))

  /** Has anything been answered, a skipped question included? What was kept must have been read. */
  const answered = computed(
    () => opened.value && Object.keys(values.value).some((key) => !key.startsWith('seen')),
  )

  /** Reads what is kept, once. `store` is the database to use; by default the person's own. */
  function open(store?: DraftStore): Promise<void> {
    return (opening ??= begin(store))
  }

  async function begin(store?: DraftStore): Promise<void> {
    try {
      database = store ?? (await import('../../platform/personal-db')).openPersonalStore()
      await watch(database)
    } catch {
      database = null
      kept.value = false
    }
    opened.value = true
    whenLeft(() => void flush())
  }

  function watch(store: DraftStore): Promise<void> {
    return new Promise((resolve, reject) => {
      store.watchAnswers((rows) => {
        base.value = rows.find(({ id }) => id === FINDER_ID)?.values ?? {}
        resolve()
      }, reject)
    })
  }

  function change(values: FinderAnswers, typing = false): void {
    waiting.value = { ...waiting.value, ...values }
    if (typing) putting.later()
    else void flush()
  }

  function flush(): Promise<void> {
    putting.clear()
    // What is answered before the database is open waits for it.
    return (writing = writing.then(() => opening).then(write))
  }

  async function write(): Promise<void> {
    const next = waiting.value
    if (Object.keys(next).length === 0) return
    await database
      ?.changeAnswers(FINDER_ID, (row) => rowOf(row, next))
      .catch(() => {
        kept.value = false
      })
    base.value = { ...base.value, ...next }
    waiting.value = Object.fromEntries(
      Object.entries(waiting.value).filter(([key, value]) => next[key] !== value),
    )
  }

  /** Forgets every answer, here and on the device. */
  async function clear(): Promise<void> {
    putting.clear()
    waiting.value = {}
    base.value = {}
    await (writing = writing
      .then(() => opening)
      .then(() =>
        database?.removeAnswers(FINDER_ID).catch(() => {
          kept.value = false
        }),
      ))
    base.value = {}
  }

  return { values, answered, opened, kept, open, change, flush, clear }
})

function rowOf(row: AnswerRow | undefined, values: FinderAnswers): AnswerRow {
  return { id: FINDER_ID, values: { ...row?.values, ...values }, changed: Date.now() }
}
