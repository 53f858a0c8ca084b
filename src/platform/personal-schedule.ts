import { liveQuery, type Dexie, type Table } from 'dexie'
import { harmlessRows } from '../domain/backup/harmless'
import type { ScheduledEvent } from '../domain/events/scheduled'
import { toPlain } from './to-plain'

export const SCHEDULE_TABLES = { schedule: 'id, at' }

/** The events that a person means to go to. */
export interface ScheduleStore {
  /** Puts events into the schedule, or over what stands there, in one step. */
  schedule(events: readonly ScheduledEvent[]): Promise<void>
  unschedule(id: string): Promise<void>
  /** Tells the schedule, oldest first, now and after each change, in whatever tab. Returns how to stop. */
  watchSchedule(tell: (events: ScheduledEvent[]) => void, fail: (error?: unknown) => void): () => void
}

export function scheduleStore(db: Dexie): ScheduleStore {
  const table: Table<ScheduledEvent, string> = db.table('schedule')
  return {
    async schedule(events) {
      await table.bulkPut(events.map((event) => toPlain(event)))
    },
    unschedule: (id) => table.delete(id),
    watchSchedule(tell, fail) {
      const watch = liveQuery(async () => harmlessRows(await table.orderBy('at').toArray())).subscribe(
        tell,
        fail,
      )
      return () => watch.unsubscribe()
    },
  }
}
