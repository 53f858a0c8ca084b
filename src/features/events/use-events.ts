import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useContent } from '../../content/store'
import { useToday } from '../../content/today'
import type { EventWhere } from '../../domain/events/filter'
import type { EventsPart } from '../../domain/events/parts'
import type { EventRecord } from '../../domain/events/types'

export const EVENTS_PART = 'events'
const NONE: EventsPart = { events: [], search: [], fairs: [] }

/** The events and what stands around them, worked out once for all screens. */
export const useEvents = defineStore('events', () => {
  const content = useContent()
  const part = computed(() => (content.lazy[EVENTS_PART] as EventsPart | undefined) ?? NONE)
  const events = computed(() => part.value.events)
  const byId = computed(() => new Map(events.value.map((event) => [event.id, event])))
  const fairs = computed(() => new Map(part.value.fairs.map((fair) => [fair.event, fair])))

  const today = useToday()
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

  return { part, events, byId, fairs, today, calendar, places, whereOf, placeNameOf }
})
