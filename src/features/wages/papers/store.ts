import { defineStore } from 'pinia'
import { watch } from 'vue'
import type { PaperDraft } from '../../../domain/papers/draft'
import type { DraftStore } from '../../../platform/personal-drafts'
import { collection } from '../../../records/collection'
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
  const rows = collection<readonly PaperDraft[], Edit, DraftStore>({
    name: 'papers',
    blank: [],
    watch: (store, tell, fail) => store.watchPapers(tell, fail),
    show: withEdit,
    aside: {
      rows: (drafts, waiting) => ({
        papers: drafts.filter(({ id }) => waiting.some((edit) => edit.id === id)),
      }),
      edits: ({ papers = [] }) =>
        (papers as readonly PaperDraft[]).map((draft) => ({
          id: draft.id,
          kind: draft.kind,
          change: () => draft,
          at: draft.changed,
        })),
    },
    async write(store, edits) {
      for (const each of edits) {
        if (each.change) await store.changePaper(each.id, (draft) => after(each, draft))
        else await store.removePaper(each.id)
      }
    },
  })
  watch(
    () => wages.noTrace,
    (quiet) => void rows.setQuiet(quiet),
    { flush: 'sync', immediate: true },
  )

  function edit(id: string, kind: string, change: Change | null, typing = false): void {
    rows.edit({ id, kind, change, at: Date.now() }, typing)
  }

  const { state: drafts, opened, unread, open, flush } = rows
  return { drafts, opened, unread, open, edit, flush }
})
