import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { useContent } from '../../content/store'
import { agenda, undated, type AgendaDay } from '../../domain/events/agenda'
import { countOptions, filterEvents, type EventFilter } from '../../domain/events/filter'
import { occurrences } from '../../domain/events/recurrence'
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
  const from = useFrom()
  const filters = computed(() => filtersOf(route.query))
  const pace = computed(() => content.pack?.region.tenMinutes ?? null)
  const asked = computed(() => eventFilterOf(filters.value, from.point.value, pace.value))
  const window = computed(() => windowOf(filters.value.when, events.today))
  const inWindow = computed(() => held(events.events, window.value))
  const passing = computed(() => filterEvents(inWindow.value, asked.value, events.whereOf))
  const days = computed(() => agenda(passing.value, window.value, events.calendar))

  function held(all: readonly EventRecord[], { from: first, to }: DayWindow): readonly EventRecord[] {
    return all.filter(
      (event) => mayFall(event, first, to) && occurrences(event, first, to, events.calendar).length > 0,
    )
  }

  function countIn(when: When): number {
    const fitting = filterEvents(events.events, asked.value, events.whereOf)
    return held(fitting, windowOf(when, events.today)).length
  }

  const chips = computed(() => {
    const counts = countOptions(inWindow.value, asked.value, events.whereOf)
    const near = from.point.value && countNear(inWindow.value, filters.value)
    const whens = { today: countIn('today'), week: countIn('week'), weekend: countIn('weekend'), soon: 0 }
    return chipsFor(filters.value, { counts, whens, near })
  })

  function countNear(all: readonly EventRecord[], its: Filters): number {
    const near: EventFilter = eventFilterOf({ ...its, near: true }, from.point.value, pace.value)
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
    count: computed(() =>
      days.value.reduce((sum, { items }) => sum + items.filter(({ nth }) => nth === 1).length, 0),
    ),
  }
}

/** A cheap look before the rule is worked out: most events of a year lie outside any window. */
function mayFall({ time, recurrence }: EventRecord, from: string, to: string): boolean {
  if (time.how === 'tba') return false
  if (time.from > to && !recurrence) return false
  return recurrence ? recurrence.until === null || recurrence.until >= from : time.to >= from
}
