import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { PaperDraft } from '../../../domain/papers/draft'
import { putOff, whenLeft } from '../../../ui/put-off'
import type { DraftStore } from '../../../platform/personal-drafts'
import { useWages } from '../store'

/** What is typed once for all papers stands in a draft of its own. */
export const SHARED = 'shared'

type Change = (draft: PaperDraft) => PaperDraft

interface Edit {
  readonly id: string
  readonly kind: string
  /** `null` deletes the draft. */
  readonly change: Change | null
  readonly at: number
}

function after(edit: Edit, draft: PaperDraft | undefined): PaperDraft {
  const blank = { id: edit.id, kind: edit.kind, values: {}, texts: {}, changed: edit.at }
  return { ...(edit.change ?? ((same) => same))(draft ?? blank), changed: edit.at }
}

function withEdit(drafts: readonly PaperDraft[], edit: Edit): readonly PaperDraft[] {
  const others = drafts.filter(({ id }) => id !== edit.id)
  if (!edit.change) return others
  return [
    ...others,
    after(
      edit,
      drafts.find(({ id }) => id === edit.id),
    ),
  ]
}

/**
 * Papers being written: kept on the device, or, without a trace, in memory alone. An edit shows at once; it is kept over
 * whatever another tab wrote in the meantime.
 */
export const usePapers = defineStore('papers', () => {
  const wages = useWages()
  const base = shallowRef<readonly PaperDraft[]>([])
  const waiting = shallowRef<readonly Edit[]>([])
  const opened = ref(false)
  let database: DraftStore | null = null
  let stop: () => void = () => undefined
  let opening: Promise<void> | null = null
  let writing: Promise<void> = Promise.resolve()
  const putting = putOff(() => void flush())

  const drafts = computed(() => waiting.value.reduce(withEdit, base.value))

  /** Reads what is kept, once. `store` is the database to use; by default the person's own. */
  function open(store?: DraftStore): Promise<void> {
    return (opening ??= begin(store))
  }

  async function begin(store?: DraftStore): Promise<void> {
    whenLeft(() => void flush())
    watch(() => wages.noTrace, turnTrace, { flush: 'sync' })
    try {
      database = store ?? (await import('../../../platform/personal-db')).openPersonalStore()
      if (!wages.noTrace) await read(database)
    } catch {
      wages.kept = false
    }
    opened.value = true
  }

  function read(store: DraftStore): Promise<void> {
    return new Promise((resolve, reject) => {
      stop = store.watchPapers((rows) => {
        if (!wages.noTrace) base.value = rows
        resolve()
      }, reject)
    })
  }

  /** With no trace the memory is emptied, after what was typed before is kept; at its end what is kept is read again. */
  function turnTrace(noTrace: boolean): void {
    stop()
    putting.clear()
    const before = waiting.value
    waiting.value = []
    base.value = []
    if (noTrace) writing = writing.then(() => keepAll(before))
    else if (database) void read(database).catch(() => (wages.kept = false))
  }

  async function keep({ id, change, ...edit }: Edit): Promise<void> {
    if (!database) return
    const done = change
      ? database.changePaper(id, (draft) => after({ id, change, ...edit }, draft))
      : database.removePaper(id)
    await done.catch(() => void (wages.kept = false))
  }

  async function keepAll(edits: readonly Edit[]): Promise<void> {
    for (const edit of edits) await keep(edit)
  }

  function edit(id: string, kind: string, change: Change | null, typing = false): void {
    waiting.value = [...waiting.value, { id, kind, change, at: Date.now() }]
    if (typing) putting.later()
    else void flush()
  }

  /** Writes what waits, one after another. */
  function flush(): Promise<void> {
    putting.clear()
    // What is typed before the database is open waits for it.
    return (writing = writing.then(() => opening).then(writeAll))
  }

  async function writeAll(): Promise<void> {
    for (let next = waiting.value[0]; next; next = waiting.value[0]) {
      if (!wages.noTrace) await keep(next)
      if (waiting.value[0] !== next) continue
      base.value = withEdit(base.value, next)
      waiting.value = waiting.value.slice(1)
    }
  }

  return { drafts, opened, open, edit, flush }
})
