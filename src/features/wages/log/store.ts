import { defineStore } from 'pinia'
import { watch } from 'vue'
import type { WorkEntry } from '../../../domain/worklog/entry'
import { nextLine, type WorkNote } from '../../../domain/worklog/write'
import type { WorkStore } from '../../../platform/personal-work'
import { collection } from '../../../records/collection'
import { onPageLeave, typingPause } from '../../../records/typing'
import { freshId, useWages } from '../store'

type Edit = { readonly add: readonly WorkEntry[] } | { readonly removeSite: string }

function withEdit(entries: readonly WorkEntry[], edit: Edit): readonly WorkEntry[] {
  if ('removeSite' in edit) return entries.filter(({ site }) => site !== edit.removeSite)
  const there = new Set(entries.map(({ id }) => id))
  const more = edit.add.filter(({ id }) => !there.has(id))
  return more.length > 0 ? [...entries, ...more] : entries
}

/** The same line stays the same object, so that what was read of it need not be read again. */
function sameObjects(told: readonly WorkEntry[], shown: readonly WorkEntry[]): readonly WorkEntry[] {
  const known = new Map(shown.map((entry) => [entry.id, entry]))
  return told.map((row) => known.get(row.id) ?? row)
}

/**
 * The journal of work: kept on the device, or, without a trace, in memory alone. A line shows at once; typing becomes
 * one line after a pause.
 */
export const useWorkLog = defineStore('work-log', () => {
  const wages = useWages()
  const rows = collection<readonly WorkEntry[], Edit, WorkStore>({
    name: 'work log',
    blank: [],
    watch: (store, tell, fail) => store.watchWork(tell, fail),
    show: withEdit,
    aside: {
      rows: (_, waiting) => ({ workEntries: waiting.flatMap((edit) => ('add' in edit ? edit.add : [])) }),
      edits: ({ workEntries = [] }) => [{ add: workEntries as readonly WorkEntry[] }],
    },
    merge: (told, shown, waiting) => sameObjects(told, waiting.reduce(withEdit, shown)),
    async write(store, edits) {
      for (const edit of edits) {
        if ('add' in edit) await store.addWork(edit.add)
        else await store.removeWorkSite(edit.removeSite)
      }
    },
    // A line for each field that is left would look like a correction.
    atEachField: false,
  })
  const entries = rows.state
  /** What is being typed, the last state of each thing. */
  const typed = new Map<string, WorkNote>()
  /** Half-typed pinyin is nobody's note: while a word is being composed, no line is made. */
  let composing = false
  const pause = typingPause(() => void (composing || flush()))
  let watching = false

  function compose(event: Event): void {
    composing = event.type === 'compositionstart'
    if (!composing && typed.size > 0) pause.later()
  }

  /** Reads what is kept, once. `store` is the database to use; by default the person's own. */
  function open(store?: WorkStore): Promise<void> {
    if (!watching) {
      watching = true
      onPageLeave(() => void flush(), false)
      for (const name of ['compositionstart', 'compositionend'])
        document.addEventListener(name, compose, true)
    }
    return rows.open(store)
  }

  watch(
    () => wages.noTrace,
    (quiet) => {
      void flush()
      void rows.setQuiet(quiet)
    },
    { flush: 'sync', immediate: true },
  )

  /** Writes what is to hold from now on of a thing; nothing where it stands so already or is dated ahead. */
  function write(note: WorkNote, typing = false): void {
    typed.set(JSON.stringify([note.site, note.about, note.of]), note)
    if (typing) pause.later()
    else void flush()
  }

  /** Makes lines of what was typed and keeps them. */
  function flush(): Promise<void> {
    pause.clear()
    const lines: WorkEntry[] = []
    for (const note of Array.from(typed.values())) {
      const line = nextLine([...entries.value, ...lines], note, freshId(), Date.now())
      if (line) lines.push(line)
    }
    typed.clear()
    if (lines.length > 0) rows.edit({ add: lines })
    return rows.flush()
  }

  /** Deletes a site with all that was ever written of it. */
  async function removeSite(site: string): Promise<void> {
    await flush()
    rows.edit({ removeSite: site })
    await rows.flush()
  }

  const { opened, unread } = rows
  return { entries, opened, unread, open, write, flush, removeSite }
})
