import type { TickRow } from '../retirement/person'
import { conflicts, mergeTicks, type Ticks } from '../retirement/ticks'
import { same } from './same'
import { grouped } from './things'

/** Marks of both sides made one. */
export interface MergedMarks {
  /** Marks to write. */
  readonly rows: readonly TickRow[]
  readonly added: number
  /** How many say something else on the other side. */
  readonly differ: number
}

/** Marks of both, as on handing over a checklist: the latest holds and no other is lost. */
export function mergeMarks(phone: readonly TickRow[], backup: readonly TickRow[]): MergedMarks {
  const here = grouped(phone, ({ person }) => person)
  const there = grouped(backup, ({ person }) => person)
  const merged = [...there].map(([person, rows]) => {
    const [mine, theirs] = [ticksOf(here.get(person) ?? []), ticksOf(rows)]
    const after = mergeTicks(mine, theirs)
    const changed = Object.keys(after).filter((item) => !same(after[item], mine[item]))
    return {
      rows: changed.flatMap((item): TickRow[] => {
        const record = after[item]
        return record ? [{ person, item, record }] : []
      }),
      added: changed.filter((item) => mine[item] === undefined).length,
      differ: conflicts(mine, theirs).length,
    }
  })
  return {
    rows: merged.flatMap(({ rows }) => rows),
    added: merged.reduce((sum, { added }) => sum + added, 0),
    differ: merged.reduce((sum, { differ }) => sum + differ, 0),
  }
}

/** Items are names from elsewhere: an object that has none of its own to begin with. */
function ticksOf(rows: readonly TickRow[]): Ticks {
  const ticks = Object.create(null) as Record<string, TickRow['record']>
  for (const { item, record } of rows) ticks[item] = record
  return ticks
}
