import type { TickRow } from '../retirement/person'
import { conflicts, mergeTicks, type Ticks } from '../retirement/ticks'
import { same } from './same'

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
  const persons = [...new Set(backup.map(({ person }) => person))]
  const merged = persons.map((person) => {
    const [mine, theirs] = [ticksOf(phone, person), ticksOf(backup, person)]
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

function ticksOf(rows: readonly TickRow[], person: string): Ticks {
  return rows
    .filter((row) => row.person === person)
    .reduce<Ticks>((all, { item, record }) => ({ ...all, [item]: record }), {})
}
