import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { useClock } from '../../content/clock'
import { useContent } from '../../content/store'
import { agenda, undated, type AgendaDay, type AgendaItem } from '../../domain/events/agenda'
import { countOptions, filterEvents } from '../../domain/events/filter'
import { hasEnded } from '../../domain/events/recurrence'
import type { EventRecord } from '../../domain/events/types'
import type { DayWindow } from '../../domain/events/windows'
import {
  chipsFor,
  eventFilterOf,
  filtersOf,
  windowOf,
  type FilterChip,
  type Filters,
  type When,
} from './filters'
import { useEvents } from './use-events'
import { useFrom } from './use-from'

export interface Agenda {
  readonly filters: ComputedRef<Filters>
  readonly days: ComputedRef<readonly AgendaDay[]>
  /** Announced without a day, where the list is not narrowed to days. */
  readonly undated: ComputedRef<readonly EventRecord[]>
  readonly chips: ComputedRef<readonly FilterChip[]>
  readonly count: ComputedRef<number>
}

/** The list of the address: its filters, its days, and the chips with what each would leave. */
export function useAgenda(): Agenda {
  const route = useRoute()
  const content = useContent()
  const events = useEvents()
  const clock = useClock()
  const from = useFrom()
  const filters = computed(() => filtersOf(route.query))
  const pace = computed(() => content.pack?.region.tenMinutes ?? null)
  const asked = computed(() => eventFilterOf(filters.value, from.point.value, pace.value))
  /** Everything of the days that the list can show, worked out once a day and not anew for each filter. */
  const ahead = computed(() => {
    const window = windowOf('soon', events.today)
    return agenda(
      events.events.filter((event) => mayFall(event, window)),
      window,
      events.calendar,
    )
  })
  const passing = computed(() => new Set(filterEvents(events.events, asked.value, events.whereOf)))
  const days = computed(() =>
    daysIn(ahead.value, windowOf(filters.value.when, events.today))
      .map(({ day, items }) => ({ day, items: items.filter(({ event }) => passing.value.has(event)) }))
      .filter(({ items }) => items.length > 0),
  )

  /** What has ended by the clock stays in the list of its day, and is not counted. */
  function isOpen({ occurrence }: AgendaItem): boolean {
    return !clock.now || !hasEnded(occurrence, clock.now)
  }

  /** The events of some days, each as often as it takes place in them and is not over. */
  function heldIn(when: When): readonly EventRecord[] {
    return timesOf(daysIn(ahead.value, windowOf(when, events.today)), isOpen)
  }

  const countIn = (when: When) => heldIn(when).filter((event) => passing.value.has(event)).length

  const chips = computed(() => {
    const held = heldIn(filters.value.when)
    const counts = countOptions(held, asked.value, events.whereOf)
    const near = from.point.value && countNear(held, filters.value)
    const whens = { today: countIn('today'), week: countIn('week'), weekend: countIn('weekend'), soon: 0 }
    return chipsFor(filters.value, { counts, whens, near })
  })

  function countNear(all: readonly EventRecord[], its: Filters): number {
    const near = eventFilterOf({ ...its, near: true }, from.point.value, pace.value)
    return filterEvents(all, near, events.whereOf).length
  }

  return {
    filters,
    days,
    chips,
    undated: computed(() =>
      filters.value.when === 'soon'
        ? filterEvents(undated(events.events, events.today), asked.value, events.whereOf)
        : [],
    ),
    count: computed(() => timesOf(days.value, isOpen).length),
  }
}

function daysIn(days: readonly AgendaDay[], { from, to }: DayWindow): readonly AgendaDay[] {
  return days.filter(({ day }) => day >= from && day <= to)
}

/** Events of the list, each once for every time it takes place: what lasts several days is one time. */
function timesOf(days: readonly AgendaDay[], counts: (item: AgendaItem) => boolean): readonly EventRecord[] {
  const times = new Map<string, EventRecord>()
  for (const { items } of days)
    for (const item of items)
      if (counts(item)) times.set(`${item.event.id} ${item.occurrence.from}`, item.event)
  return Array.from(times.values())
}

/** A cheap look before the rule is worked out: most events of a year lie outside any window. */
function mayFall({ time, recurrence }: EventRecord, { from, to }: DayWindow): boolean {
  if (time.how === 'tba' || time.from > to) return false
  return recurrence ? recurrence.until === null || recurrence.until >= from : time.to >= from
}
