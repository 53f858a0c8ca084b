import { liveQuery, type Dexie, type Table } from 'dexie'
import { harmlessRows } from '../domain/backup/harmless'
import type { WageCase, WageClaim, WageEdit, WageItem, WageRecords } from '../domain/wages/records'
import { toPlain } from './to-plain'

/** The tables of wages, since version 3. */
export const WAGE_TABLES = { wageCases: 'id', wageClaims: 'id', wageItems: '[claim+id], claim' }

/** The person's records of wages. Every method rejects where the browser refuses IndexedDB. */
export interface WageStore {
  /** Keeps edits, all in one step, over what stands there, so that two tabs never lose each other's. */
  editWages(...edits: readonly WageEdit[]): Promise<void>
  /** How many rows the wage pages keep, of whatever kind: answers, claims, log, evidence, papers. */
  countWages(): Promise<number>
  /** Tells the records now and after each change, in whatever tab. Returns how to stop. */
  watchWages(tell: (records: WageRecords) => void, fail: (error?: unknown) => void): () => void
}

export function wageStore(db: Dexie): WageStore {
  const cases: Table<WageCase, string> = db.table('wageCases')
  const claims: Table<WageClaim, string> = db.table('wageClaims')
  const items: Table<WageItem, [string, string]> = db.table('wageItems')
  const all = [cases, claims, items]
  /** Whatever the wage pages keep. */
  const whole = [
    ...all,
    ...['workEntries', 'evidence', 'evidenceFiles', 'papers'].map((name) => db.table(name)),
  ]

  /** Among other answers: what was ticked as proof, and sheets of the log that are not finished. */
  const OF_WAGES = ['evidence', 'work-unfinished']
  const answers = db.table<unknown, string>('answers')

  async function keep(edit: WageEdit): Promise<void> {
    switch (edit.table) {
      case 'cases':
        return void (await cases.put(toPlain(edit.change(await cases.get(edit.id)))))
      case 'claims':
        return void (await claims.put(toPlain(edit.change(await claims.get(edit.id)))))
      case 'items':
        return void (await items.put(toPlain(edit.change(await items.get([edit.claim, edit.id])))))
      case 'remove-claim':
        await claims.delete(edit.id)
        return void (await items.where({ claim: edit.id }).delete())
      case 'remove-item':
        return items.delete([edit.claim, edit.id])
      case 'clear':
        return void (await Promise.all([
          answers.bulkDelete(OF_WAGES),
          ...whole.map((table) => table.clear()),
        ]))
    }
  }

  return {
    editWages(...edits) {
      const clears = edits.some(({ table }) => table === 'clear')
      return db.transaction('rw', clears ? [...whole, answers] : all, async () => {
        for (const edit of edits) await keep(edit)
      })
    },
    async countWages() {
      const sets = (await answers.bulkGet(OF_WAGES)).filter(Boolean).length
      const counts = await Promise.all(whole.map((table) => table.count()))
      return counts.reduce((sum, count) => sum + count, sets)
    },
    watchWages(tell, fail) {
      // In one step: three answers of three moments would show a claim without its items.
      const rows = () =>
        db.transaction('r', all, async () => {
          const read = [cases.toArray(), claims.toArray(), items.toArray()] as const
          const [caseRows, claimRows, itemRows] = await Promise.all(read)
          return {
            cases: harmlessRows(caseRows),
            claims: harmlessRows(claimRows),
            items: harmlessRows(itemRows),
          }
        })
      const watch = liveQuery(rows).subscribe(tell, fail)
      return () => watch.unsubscribe()
    },
  }
}
