import { liveQuery, type Dexie, type Table } from 'dexie'
import { harmlessRows } from '../domain/backup/harmless'
import type { AnswerRow } from '../domain/measures/answers'
import type { PaperDraft } from '../domain/papers/draft'
import { toPlain } from './to-plain'

export const DRAFT_TABLES = { papers: 'id', answers: 'id' }

/** Papers being written, and answers given. Every method rejects where the browser refuses IndexedDB. */
export interface DraftStore {
  /** Changes one paper in one step over what stands there, so that two tabs never lose each other's. */
  changePaper(id: string, change: (draft: PaperDraft | undefined) => PaperDraft): Promise<void>
  removePaper(id: string): Promise<void>
  /** Tells the papers now and after each change, in whatever tab. Returns how to stop. */
  watchPapers(tell: (drafts: PaperDraft[]) => void, fail: (error?: unknown) => void): () => void
  /** Changes one set of answers in one step over what stands there. */
  changeAnswers(id: string, change: (row: AnswerRow | undefined) => AnswerRow): Promise<void>
  removeAnswers(id: string): Promise<void>
  watchAnswers(tell: (rows: AnswerRow[]) => void, fail: (error?: unknown) => void): () => void
}

export function draftStore(db: Dexie): DraftStore {
  const papers: Table<PaperDraft, string> = db.table('papers')
  const answers: Table<AnswerRow, string> = db.table('answers')

  function watched<Row>(
    table: Table<Row, string>,
    tell: (rows: Row[]) => void,
    fail: () => void,
  ): () => void {
    const watch = liveQuery(() => table.toArray()).subscribe(tell, fail)
    return () => watch.unsubscribe()
  }

  function changed<Row>(table: Table<Row, string>, id: string, change: (row: Row | undefined) => Row) {
    return db.transaction('rw', table, async () => {
      await table.put(toPlain(change(await table.get(id))))
    })
  }

  return {
    changePaper: (id, change) => changed(papers, id, change),
    removePaper: (id) => papers.delete(id),
    watchPapers: (tell, fail) => watched(papers, (rows) => tell(harmlessRows(rows)), fail),
    changeAnswers: (id, change) => changed(answers, id, change),
    removeAnswers: (id) => answers.delete(id),
    watchAnswers: (tell, fail) => watched(answers, (rows) => tell(harmlessRows(rows)), fail),
  }
}
