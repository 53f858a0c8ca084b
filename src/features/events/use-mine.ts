import { computed, onMounted, type ComputedRef } from 'vue'
import { useContent } from '../../content/store'
import { addDays, type Day } from '../../domain/day'
import { agenda, isOver, type AgendaDay } from '../../domain/events/agenda'
import { changesSince, type Change } from '../../domain/events/changes'
import { clashes, type Appointment, type Clash } from '../../domain/events/clash'
import { occurrences } from '../../domain/events/recurrence'
import type { ScheduledEvent } from '../../domain/events/scheduled'
import type { EventRecord } from '../../domain/events/types'
import { resumeReminders } from './reminders'
import { savedEvents } from './saved-events'
import { useSchedule } from './schedule'
import { EVENTS_PART, useEvents } from './use-events'

/** So far ahead a schedule is laid out and looked through for clashes. */
const DAYS_AHEAD = 60

export interface ChangedEvent {
  readonly item: ScheduledEvent
  /** `undefined` where it is gone from the data. */
  readonly event: EventRecord | undefined
  readonly changes: readonly Change[]
}

/** Two events that cannot both be kept, the first day on which it is so. */
export interface Conflict {
  readonly clash: Clash
  readonly first: EventRecord
  readonly second: EventRecord
  readonly day: Day
}

export interface Mine {
  readonly saved: ComputedRef<readonly EventRecord[]>
  readonly days: ComputedRef<readonly AgendaDay[]>
  readonly undated: ComputedRef<readonly EventRecord[]>
  readonly over: ComputedRef<readonly EventRecord[]>
  readonly changed: ComputedRef<readonly ChangedEvent[]>
  readonly conflicts: ComputedRef<readonly Conflict[]>
  /** The conflicts that an event would have with the schedule, whether it is in it or not. */
  conflictsOf(event: EventRecord): readonly Conflict[]
}

/** The schedule against the events as they stand now. */
export function useMine(): Mine {
  const content = useContent()
  const events = useEvents()
  const schedule = useSchedule()
  onMounted(() => {
    void schedule.open()
    resumeReminders()
  })

  const saved = computed(() => savedEvents(schedule.items, events))
  const window = computed(() => ({ from: events.today, to: addDays(events.today, DAYS_AHEAD) }))
  /** What is called off or put off keeps nobody from anything else. */
  const standing = computed(() => saved.value.filter(takesPlace))

  const changed = computed(() => {
    if (!content.lazy[EVENTS_PART]) return []
    return schedule.items
      .map((item) => {
        const event = events.byId.get(item.id)
        return { item, event, changes: changesSince(item.seen, event, events.placeNameOf) }
      })
      .filter(({ changes }) => changes.length > 0)
  })

  function appointments(event: EventRecord): Appointment[] {
    return occurrences(event, window.value.from, window.value.to, events.calendar).map((occurrence) => ({
      id: `${event.id} ${occurrence.from}`,
      occurrence,
      position: events.whereOf(event).position,
      isOnline: event.online !== null,
    }))
  }

  function conflictsAmong(list: readonly EventRecord[]): readonly Conflict[] {
    const region = content.pack?.region
    if (!region || list.length < 2) return []
    const { detour, bikeKmh } = region.tenMinutes
    const byId = new Map(list.map((event) => [event.id, event]))
    const found = clashes(list.flatMap(appointments), { detour, kmh: bikeKmh })
    const conflicts = found.flatMap((clash) => {
      const [firstId = '', day = ''] = clash.first.split(' ')
      const [first, second] = [byId.get(firstId), byId.get(clash.second.split(' ')[0] ?? '')]
      return first && second && first !== second ? [{ clash, first, second, day }] : []
    })
    return firstOfEachPair(conflicts)
  }

  return {
    saved,
    changed,
    days: computed(() => agenda(saved.value, window.value, events.calendar)),
    undated: computed(() =>
      saved.value.filter(
        (event) => event.time.how === 'tba' && !isOver(event, events.today, events.calendar),
      ),
    ),
    over: computed(() => saved.value.filter((event) => isOver(event, events.today, events.calendar))),
    conflicts: computed(() => conflictsAmong(standing.value)),
    conflictsOf(event) {
      if (!takesPlace(event)) return []
      const others = standing.value.filter(({ id }) => id !== event.id)
      return conflictsAmong([event, ...others]).filter(
        ({ first, second }) => first === event || second === event,
      )
    },
  }
}

function takesPlace({ status }: EventRecord): boolean {
  return status !== 'cancelled' && status !== 'postponed'
}

/** Two weekly events clash every week: once is enough to know. */
function firstOfEachPair(conflicts: readonly Conflict[]): readonly Conflict[] {
  const seen = new Set<string>()
  return conflicts.filter(({ first, second }) => {
    const pair = [first.id, second.id].sort().join(' ')
    const isNew = !seen.has(pair)
    seen.add(pair)
    return isNew
  })
}
