import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { seenOf } from '../../domain/events/changes'
import type { ScheduledEvent } from '../../domain/events/scheduled'
import type { EventRecord } from '../../domain/events/types'
import type { ScheduleStore } from '../../platform/personal-schedule'
import { useEvents } from './use-events'

/** The person's schedule. Without a database it lasts as long as the page, and the screens say so. */
export const useSchedule = defineStore('schedule', () => {
  const events = useEvents()
  const items = shallowRef<readonly ScheduledEvent[]>([])
  const opened = ref(false)
  const kept = ref(true)
  let database: ScheduleStore | null = null
  let opening: Promise<void> | null = null
  const ids = computed(() => new Set(items.value.map(({ id }) => id)))

  /** Reads what is kept, once. `store` is the database to use; by default the person's own. */
  function open(store?: ScheduleStore): Promise<void> {
    return (opening ??= begin(store))
  }

  async function begin(store?: ScheduleStore): Promise<void> {
    try {
      const found = store ?? (await import('../../platform/personal-db')).openPersonalStore()
      await new Promise<void>((resolve, reject) => {
        found.watchSchedule((rows) => {
          items.value = rows
          resolve()
        }, reject)
      })
      database = found
    } catch {
      kept.value = false
    }
    opened.value = true
  }

  function row(event: EventRecord, at: number): ScheduledEvent {
    const before = items.value.find(({ id }) => id === event.id)
    return { id: event.id, at: before?.at ?? at, seen: seenOf(event), seenOn: events.today }
  }

  /** Puts events in, or takes note of how they stand now. */
  async function put(list: readonly EventRecord[], at: number): Promise<void> {
    const rows = list.map((event) => row(event, at))
    const renewed = new Set(rows.map(({ id }) => id))
    items.value = [...items.value.filter(({ id }) => !renewed.has(id)), ...rows].sort((a, b) => a.at - b.at)
    await keep((store) => store.schedule(rows))
  }

  async function remove(id: string): Promise<void> {
    items.value = items.value.filter((item) => item.id !== id)
    await keep((store) => store.unschedule(id))
  }

  async function keep(write: (store: ScheduleStore) => Promise<void>): Promise<void> {
    await opening
    try {
      if (!database) throw new Error('no database')
      await write(database)
    } catch {
      kept.value = false
    }
  }

  return { items, ids, opened, kept, open, put, remove }
})
