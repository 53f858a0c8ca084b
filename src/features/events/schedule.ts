import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { Day } from '../../domain/day'
import { seenOf } from '../../domain/events/changes'
import type { ScheduledEvent } from '../../domain/events/scheduled'
import type { EventRecord } from '../../domain/events/types'
import type { ScheduleStore } from '../../platform/personal-schedule'
import { collection } from '../../records/collection'
import { useKeeping } from '../../records/keeping'
import { useEvents } from './use-events'

type Edit = { readonly put: readonly ScheduledEvent[] } | { readonly remove: string }

function withEdit(items: readonly ScheduledEvent[], edit: Edit): readonly ScheduledEvent[] {
  if ('remove' in edit) return items.filter(({ id }) => id !== edit.remove)
  const renewed = new Set(edit.put.map(({ id }) => id))
  return [...items.filter(({ id }) => !renewed.has(id)), ...edit.put].sort((a, b) => a.at - b.at)
}

/** The person's schedule. */
export const useSchedule = defineStore('schedule', () => {
  const events = useEvents()
  const keeping = useKeeping()
  const rows = collection<readonly ScheduledEvent[], Edit, ScheduleStore>({
    name: 'schedule',
    blank: [],
    watch: (store, tell, fail) => store.watchSchedule(tell, fail),
    show: withEdit,
    aside: {
      rows: (_, waiting) => ({ schedule: waiting.flatMap((edit) => ('put' in edit ? edit.put : [])) }),
      edits: ({ schedule = [] }) => [{ put: schedule as readonly ScheduledEvent[] }],
    },
    async write(store, edits) {
      for (const edit of edits) {
        if ('remove' in edit) await store.unschedule(edit.remove)
        else await store.schedule(edit.put)
      }
    },
  })
  const items = rows.state
  const ids = computed(() => new Set(items.value.map(({ id }) => id)))
  const kept = computed(() => keeping.fault === null)

  function row(event: EventRecord, at: number): ScheduledEvent {
    const before = items.value.find(({ id }) => id === event.id)
    const only = before?.only === undefined ? {} : { only: before.only }
    return { id: event.id, at: before?.at ?? at, ...only, seen: seenOf(event), seenOn: events.today }
  }

  /** Of an event in the schedule that repeats: one time of it, or, with `null`, every one. */
  function choose(id: string, only: Day | null): Promise<void> {
    const before = items.value.find((each) => each.id === id)
    if (!before) return Promise.resolve()
    const { only: _, ...rest } = before
    rows.edit({ put: [only === null ? rest : { ...rest, only }] })
    return rows.flush()
  }

  /** Puts events in, or takes note of how they stand now. */
  function put(list: readonly EventRecord[], at: number): Promise<void> {
    rows.edit({ put: list.map((event) => row(event, at)) })
    return rows.flush()
  }

  function remove(id: string): Promise<void> {
    rows.edit({ remove: id })
    return rows.flush()
  }

  const { opened, unread, open } = rows
  return { items, ids, opened, unread, kept, open, put, choose, remove }
})
