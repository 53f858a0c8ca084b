import { computed, type ComputedRef } from 'vue'
import type { Day } from '../../domain/day'
import type { Mine } from './use-mine'

/** What to say beside an event on a day. */
export type RowNotes = (event: string, day: Day) => readonly string[]

/** What a list says of an event because the person saved it: saved, what changed, and on its day what it clashes with. */
export function useRowNotes(mine: Mine): ComputedRef<RowNotes> {
  const all = computed(() => {
    const notes = new Map<string, string[]>(mine.saved.value.map(({ id }) => [id, ['已收藏']]))
    const add = (key: string, note: string) => notes.set(key, [...(notes.get(key) ?? []), note])
    for (const { item, changes } of mine.changed.value)
      for (const { label, was, is } of changes) add(item.id, `${label}原来 ${was}，改到 ${is}`)
    for (const { first, second, day } of mine.conflicts.value) {
      add(`${first.id} ${day}`, `和“${second.title}”撞了`)
      add(`${second.id} ${day}`, `和“${first.title}”撞了`)
    }
    return notes
  })
  return computed(() => (event, day) => [
    ...(all.value.get(event) ?? []),
    ...(all.value.get(`${event} ${day}`) ?? []),
  ])
}
