import { computed, type ComputedRef } from 'vue'
import { conflictWords } from './conflict-words'
import type { Mine } from './use-mine'

/** What to say beside an event in a list because the person saved it: saved, what changed, what it clashes with. */
export function useRowNotes(mine: Mine): ComputedRef<ReadonlyMap<string, readonly string[]>> {
  return computed(() => {
    const notes = new Map<string, string[]>(mine.saved.value.map(({ id }) => [id, ['已收藏']]))
    const add = (id: string, note: string) => notes.get(id)?.push(note)
    for (const { item, changes } of mine.changed.value)
      for (const { label, was, is } of changes) add(item.id, `${label}原来 ${was}，改到 ${is}`)
    for (const conflict of mine.conflicts.value)
      for (const { id } of [conflict.first, conflict.second]) add(id, conflictWords(conflict, id))
    return notes
  })
}
