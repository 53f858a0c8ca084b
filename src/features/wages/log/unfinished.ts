import { defineStore } from 'pinia'
import { watch } from 'vue'
import type { DraftStore } from '../../../platform/personal-drafts'
import { asideAnswers } from '../../../records/answers'
import type { Aside } from '../../../records/aside'
import { collection } from '../../../records/collection'
import { useWages } from '../store'

/** The set of answers in which what is typed in a sheet lies until it is a line of the journal. */
export const UNFINISHED = 'work-unfinished'

type Values = Readonly<Record<string, string>>

/**
 * Sheets of the log as they are typed, faulty fields too: a line of the journal is sound, but what stands beside a fault must
 * not be lost with it. By what the sheet is about: a day, a new payment, a new site, a price.
 */
export const useUnfinished = defineStore('work-unfinished', () => {
  const wages = useWages()
  const rows = collection<Values, Values, DraftStore>({
    name: 'unfinished sheets',
    blank: {},
    watch: (store, tell, fail) =>
      store.watchAnswers((all) => tell(all.find(({ id }) => id === UNFINISHED)?.values ?? {}), fail),
    show: (values, edit) => ({ ...values, ...edit }),
    aside: asideAnswers(UNFINISHED) as Aside<Values, Values>,
    async write(store, edits) {
      const changed = edits.reduce((all, edit) => ({ ...all, ...edit }), {})
      await store.changeAnswers(UNFINISHED, (row) => {
        const entries = Object.entries({ ...row?.values, ...changed }).filter(([, text]) => text !== '')
        return { id: UNFINISHED, values: Object.fromEntries(entries), changed: Date.now() }
      })
    },
  })
  watch(
    () => wages.noTrace,
    (quiet) => void rows.setQuiet(quiet),
    { flush: 'sync', immediate: true },
  )

  /** What was typed in that sheet and is not finished; `null` where nothing was. */
  function of<Draft extends object>(sheet: string, blank: Draft): Draft | null {
    try {
      const kept = JSON.parse(rows.state.value[sheet] ?? 'null') as unknown
      if (typeof kept !== 'object' || kept === null) return null
      const known = Object.entries(kept).filter(([name, text]) => name in blank && typeof text === 'string')
      return { ...blank, ...(Object.fromEntries(known) as Partial<Draft>) }
    } catch {
      return null
    }
  }

  /** Keeps it as it stands in the sheet. */
  function keep(sheet: string, draft: object): void {
    rows.edit({ [sheet]: JSON.stringify(draft) }, true)
  }

  /** It is a line of the journal now, or nobody wants it. */
  function drop(sheet: string): void {
    if (rows.state.value[sheet]) rows.edit({ [sheet]: '' })
  }

  /** Sheets of a site that hold something no line of the journal holds: `money new`, `day 2026-11-24`. */
  function waiting(site: string): readonly string[] {
    return Object.keys(rows.state.value).flatMap((sheet) => {
      const [about, its, rest] = sheet.split(' ')
      const counts = its === site && (about === 'money' || about === 'day') && rows.state.value[sheet]
      return counts ? [`${about} ${rest}`] : []
    })
  }

  return { open: rows.open, opened: rows.opened, of, waiting, keep, drop, flush: rows.flush }
})
