import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { putOff, whenLeft } from '../../ui/put-off'
import type { WageStore } from '../../platform/personal-wages'
import {
  NO_RECORDS,
  withEdit,
  type WageCase,
  type WageEdit,
  type WageRecords,
} from '../../domain/wages/records'

const ME = 'me'
const BLANK: WageCase = { id: ME, answers: {}, dates: {}, interruptions: [] }

/** A name of letters and digits that nobody else has. */
export function freshId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`
}

/**
 * What the person writes of wages: kept on the device, or, without a trace, in memory alone. An edit shows at once;
 * it is kept over whatever another tab wrote in the meantime.
 */
export const useWages = defineStore('wages', () => {
  const base = shallowRef<WageRecords>(NO_RECORDS)
  const waiting = shallowRef<readonly WageEdit[]>([])
  const opened = ref(false)
  const kept = ref(true)
  const noTrace = ref(false)
  /** Records that lie on the device while nothing more is written there. */
  const keptBefore = ref(0)
  /** Where a page of law was opened from. */
  const cameFrom = ref<string | null>(null)
  let database: WageStore | null = null
  let stop: () => void = () => undefined
  let opening: Promise<void> | null = null
  let writing: Promise<void> = Promise.resolve()
  const putting = putOff(() => void flush())

  const records = computed(() => waiting.value.reduce(withEdit, base.value))
  const mine = computed(() => records.value.cases.find(({ id }) => id === ME) ?? BLANK)

  /** Reads what is kept, once. `store` is the database to use; by default the person's own. */
  function open(store?: WageStore): Promise<void> {
    return (opening ??= begin(store))
  }

  async function begin(store?: WageStore): Promise<void> {
    try {
      database = store ?? (await import('../../platform/personal-db')).openPersonalStore()
      await watch(database)
    } catch {
      kept.value = false
    }
    opened.value = true
    whenLeft(() => void flush())
  }

  function watch(store: WageStore): Promise<void> {
    return new Promise((resolve, reject) => {
      stop = store.watchWages((rows) => {
        if (!noTrace.value) base.value = rows
        resolve()
      }, reject)
    })
  }

  function edit(change: WageEdit, typing = false): void {
    waiting.value = [...waiting.value, change]
    if (typing) putting.later()
    else void flush()
  }

  /** Writes what waits, in one step: a page that is left has no time for many. */
  function flush(): Promise<void> {
    putting.clear()
    // What is typed before the database is open waits for it.
    return (writing = writing.then(() => opening).then(writeAll))
  }

  async function writeAll(): Promise<void> {
    const edits = waiting.value
    if (edits.length === 0) return
    if (database && !noTrace.value)
      await database.editWages(...edits).catch(() => {
        kept.value = false
      })
    base.value = edits.reduce(withEdit, base.value)
    waiting.value = waiting.value.slice(edits.length)
  }

  function changeMine(change: (row: WageCase) => WageCase, typing = false): void {
    const shown = mine.value
    edit({ table: 'cases', id: ME, change: (row) => change(row ?? shown) }, typing)
  }

  async function countKept(): Promise<number> {
    return (await database?.countWages().catch(() => 0)) ?? 0
  }

  /** From now on nothing is written; what was kept stays until it is deleted. */
  async function startNoTrace(): Promise<void> {
    await open()
    await flush()
    stop()
    keptBefore.value = kept.value ? await countKept() : 0
    noTrace.value = true
    base.value = NO_RECORDS
  }

  /** Forgets what is in memory, and reads what is kept. */
  async function endNoTrace(): Promise<void> {
    await flush()
    base.value = NO_RECORDS
    noTrace.value = false
    if (database) await watch(database).catch(() => (kept.value = false))
  }

  /** Deletes what lies on the device. */
  async function deleteKept(): Promise<void> {
    await database?.editWages({ table: 'clear' })
    keptBefore.value = 0
  }

  const trace = { noTrace, keptBefore, startNoTrace, endNoTrace, deleteKept }
  return { ...trace, records, mine, opened, kept, cameFrom, open, edit, flush, changeMine }
})
