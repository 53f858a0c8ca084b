import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { WorkEntry } from '../../../domain/worklog/entry'
import { nextLine, type WorkNote } from '../../../domain/worklog/write'
import { putOff, whenLeft } from '../../../ui/put-off'
import type { WorkStore } from '../../../platform/personal-work'
import { freshId, useWages } from '../store'

/**
 * The journal of work: kept on the device, or, without a trace, in memory alone. A line shows at once; typing becomes
 * one line after a pause.
 */
export const useWorkLog = defineStore('work-log', () => {
  const wages = useWages()
  const base = shallowRef<readonly WorkEntry[]>([])
  /** Lines that are not read back from the device yet. */
  const waiting = shallowRef<readonly WorkEntry[]>([])
  /** What is being typed, the last state of each thing. */
  const typed = new Map<string, WorkNote>()
  const opened = ref(false)
  let database: WorkStore | null = null
  let stop: () => void = () => undefined
  let opening: Promise<void> | null = null
  let writing: Promise<void> = Promise.resolve()
  const putting = putOff(() => void flush())

  const entries = computed(() => {
    const there = new Set(base.value.map(({ id }) => id))
    const more = waiting.value.filter(({ id }) => !there.has(id))
    return more.length > 0 ? [...base.value, ...more] : base.value
  })

  /** Reads what is kept, once. `store` is the database to use; by default the person's own. */
  function open(store?: WorkStore): Promise<void> {
    return (opening ??= begin(store))
  }

  async function begin(store?: WorkStore): Promise<void> {
    // A line for each field that is left would look like a correction.
    whenLeft(() => void flush(), { fields: false })
    watch(() => wages.noTrace, turnTrace, { flush: 'sync' })
    try {
      database = store ?? (await import('../../../platform/personal-db')).openPersonalStore()
      if (!wages.noTrace) await read(database)
    } catch {
      wages.kept = false
    }
    opened.value = true
  }

  function read(store: WorkStore): Promise<void> {
    return new Promise((resolve, reject) => {
      stop = store.watchWork((rows) => {
        if (!wages.noTrace) take(rows)
        resolve()
      }, reject)
    })
  }

  function take(rows: readonly WorkEntry[]): void {
    const known = new Map(entries.value.map((entry) => [entry.id, entry]))
    const there = new Set(rows.map(({ id }) => id))
    // The same line stays the same object, so that what was read of it need not be read again.
    base.value = rows.map((row) => known.get(row.id) ?? row)
    waiting.value = waiting.value.filter(({ id }) => !there.has(id))
  }

  /** With no trace the memory is emptied, and what is kept is read again at its end. */
  function turnTrace(noTrace: boolean): void {
    stop()
    putting.clear()
    typed.clear()
    base.value = []
    waiting.value = []
    if (!noTrace && database) void read(database).catch(() => (wages.kept = false))
  }

  /** Writes what is to hold from now on of a thing; nothing where it stands so already or is dated ahead. */
  function write(note: WorkNote, typing = false): void {
    typed.set(JSON.stringify([note.site, note.about, note.of]), note)
    if (typing) putting.later()
    else void flush()
  }

  /** Makes lines of what was typed and keeps them. */
  function flush(): Promise<void> {
    putting.clear()
    const lines: WorkEntry[] = []
    for (const note of Array.from(typed.values())) {
      const line = nextLine([...entries.value, ...lines], note, freshId(), Date.now())
      if (line) lines.push(line)
    }
    typed.clear()
    if (lines.length === 0) return writing
    waiting.value = [...waiting.value, ...lines]
    if (wages.noTrace) return writing
    // What is written before the database is open waits for it.
    return (writing = writing
      .then(() => opening)
      .then(() => database?.addWork(lines))
      .catch(() => void (wages.kept = false)))
  }

  /** Deletes a site with all that was ever written of it. */
  async function removeSite(site: string): Promise<void> {
    await flush()
    if (database && !wages.noTrace) await database.removeWorkSite(site).catch(() => (wages.kept = false))
    base.value = base.value.filter((entry) => entry.site !== site)
    waiting.value = waiting.value.filter((entry) => entry.site !== site)
  }

  return { entries, opened, open, write, flush, removeSite }
})
