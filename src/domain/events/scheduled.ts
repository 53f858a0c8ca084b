import type { Day } from '../day'
import type { SeenEvent } from './changes'

/** An event in the person's schedule, and how it stood when they last looked at it. */
export interface ScheduledEvent {
  readonly id: string
  /** Of an event that repeats, the one time that the person goes; absent for all of them. */
  readonly only?: Day
  /** When it was put in, an instant in milliseconds. */
  readonly at: number
  readonly seen: SeenEvent
  /** The day of the pack in which it was seen. */
  readonly seenOn: Day
}
