import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { WageStore } from '../../platform/personal-wages'
import { collection } from '../../records/collection'
import { useKeeping } from '../../records/keeping'
import {
  asEdits,
  NO_RECORDS,
  touchedRows,
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
  const keeping = useKeeping()
  const rows = collection<WageRecords, WageEdit, WageStore>({
    name: 'wages',
    blank: NO_RECORDS,
    watch: (store, tell, fail) => store.watchWages(tell, fail),
    show: withEdit,
    aside: { rows: touchedRows, edits: asEdits },
    write: (store, edits) => store.editWages(...edits),
  })
  const noTrace = ref(false)
  /** Records that lie on the device while nothing more is written there. */
  const keptBefore = ref(0)
  /** Where a page of law was opened from. */
  const cameFrom = ref<string | null>(null)

  const records = rows.state
  const mine = computed(() => records.value.cases.find(({ id }) => id === ME) ?? BLANK)
  const kept = computed(() => keeping.fault === null)

  function changeMine(change: (row: WageCase) => WageCase, typing = false): void {
    const shown = mine.value
    rows.edit({ table: 'cases', id: ME, change: (row) => change(row ?? shown) }, typing)
  }

  async function countKept(): Promise<number> {
    return (
      (await rows
        .store()
        ?.countWages()
        .catch(() => 0)) ?? 0
    )
  }

  /** From now on nothing is written, and what is on the screen goes on in memory; what was kept stays until it is deleted. */
  async function startNoTrace(): Promise<void> {
    await rows.open()
    keptBefore.value = await countKept()
    await rows.setQuiet(true)
    noTrace.value = true
  }

  /** Forgets what is in memory, and reads what is kept. */
  async function endNoTrace(): Promise<void> {
    noTrace.value = false
    await rows.setQuiet(false)
  }

  /** Deletes what lies on the device; false where the browser did not. */
  async function deleteKept(): Promise<boolean> {
    const done = await rows
      .store()
      ?.editWages({ table: 'clear' })
      .then(
        () => true,
        () => false,
      )
    if (done) keptBefore.value = 0
    return done ?? false
  }

  const { opened, unread, open, edit, flush } = rows
  const trace = { noTrace, keptBefore, startNoTrace, endNoTrace, deleteKept }
  return { ...trace, records, mine, opened, unread, kept, cameFrom, open, edit, flush, changeMine }
})
