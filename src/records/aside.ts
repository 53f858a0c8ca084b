import type { TableName } from '../domain/backup/rows'
import { readPref, writePref } from '../platform/prefs'

/** Rows as a backup would hold them, by table. */
export type AsideRows = Readonly<Partial<Record<TableName, readonly object[]>>>

/** How a collection puts aside what it cannot write any more, and takes it up again. */
export interface Aside<State, Edit> {
  /** The rows that waiting edits touch, as they are shown. */
  rows(state: State, waiting: readonly Edit[]): AsideRows
  /** Edits that make those rows stand again, over whatever stands there. Their shape has been checked. */
  edits(rows: AsideRows): readonly Edit[]
}

const key = (name: string) => `left ${name}`

let closed = false
// Everything is being deleted: what this page still holds in memory is not to come back.
if (typeof window !== 'undefined') window.addEventListener('forget', () => (closed = true))

/**
 * A page that is left in the middle of a write, or before the database is open, cannot finish it: WebKit drops the write.
 * What it had lies here until the collection of that name is opened next, in whatever window.
 */
export function putAside(name: string, rows: AsideRows): void {
  if (closed || Object.values(rows).every((each) => each.length === 0)) return
  writePref(key(name), JSON.stringify(rows))
}

/** Everything is on the device. */
export function dropAside(name: string): void {
  if (readPref(key(name)) !== null) writePref(key(name), null)
}

/** What was put aside, or `null`; also where what lies there looks otherwise: an older app left it, or somebody else. */
export async function readAside(name: string): Promise<AsideRows | null> {
  const text = readPref(key(name))
  if (text === null) return null
  try {
    const { rowsFault } = await import('../domain/backup/shapes')
    const rows = JSON.parse(text) as AsideRows
    const sound = Object.entries(rows).every(([table, each]) => !rowsFault(table as TableName, each))
    return sound ? rows : null
  } catch {
    return null
  }
}

/** Runs when another window has put something aside under this name. */
export function onAside(name: string, run: () => void): void {
  window.addEventListener('storage', (event) => {
    if (event.key?.endsWith(`:${key(name)}`) && event.newValue !== null) run()
  })
}
