import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useClock } from '../../content/clock'
import { useContent } from '../../content/store'
import { momentAt } from '../../domain/china-time'
import type { Day } from '../../domain/day'
import type { EventWhere } from '../../domain/events/filter'
import type { EventsPart } from '../../domain/events/parts'
import type { EventRecord } from '../../domain/events/types'

export const EVENTS_PART = 'events'
const NONE: EventsPart = { events: [], search: [], fairs: [] }

/** The events and what stands around them, worked out once for all screens. */
export const useEvents = defineStore('events', () => {
  const content = useContent()
  const clock = useClock()
  const part = computed(() => (content.lazy[EVENTS_PART] as EventsPart | undefined) ?? NONE)
  const events = computed(() => part.value.events)
  const byId = computed(() => new Map(events.value.map((event) => [event.id, event])))
  const fairs = computed(() => new Map(part.value.fairs.map((fair) => [fair.event, fair])))

  const builtDay = computed(() => {
    const builtAt = content.manifest?.builtAt
    return builtAt ? momentAt(Date.parse(builtAt)).day : '2000-01-01'
  })
  /** Today in China; the day of the pack while a page is rendered at build. */
  const today = computed<Day>(() => clock.now?.day ?? builtDay.value)
  const calendar = computed(() => content.pack?.holidays ?? { years: [], days: {} })

  const places = computed(() => new Map((content.pack?.places ?? []).map((place) => [place.id, place])))
  const towns = computed(() => new Map((content.pack?.divisions ?? []).map(({ code, name }) => [code, name])))
  const where = computed(() => new Map(events.value.map((event) => [event.id, locate(event)])))

  function locate(event: EventRecord): EventWhere {
    const place = event.placeId === null ? undefined : places.value.get(event.placeId)
    const town = event.town ?? towns.value.get(place?.division ?? '') ?? null
    return { town, position: place?.position ?? null }
  }

  function whereOf(event: EventRecord): EventWhere {
    return where.value.get(event.id) ?? locate(event)
  }

  function placeNameOf(id: string): string | undefined {
    return places.value.get(id)?.name
  }

  return { part, events, byId, fairs, builtDay, today, calendar, places, whereOf, placeNameOf }
})
