import {
  computed,
  inject,
  onBeforeUnmount,
  ref,
  shallowRef,
  watch,
  type ComputedRef,
  type Ref,
  type ShallowRef,
} from 'vue'
import { onBeforeRouteLeave, useRouter } from 'vue-router'
import { CONTENT_RUN } from '../../content/run-key'
import { useContent } from '../../content/store'
import { isOver } from '../../domain/events/agenda'
import type { VacanciesPart } from '../../domain/events/parts'
import { buildIndex, search, type SearchIndex } from '../../domain/events/search'
import type { EventRecord, Vacancy } from '../../domain/events/types'
import { useEvents } from './use-events'

export interface FairHits {
  readonly event: EventRecord
  /** How many posts fit. */
  readonly count: number
  /** The first of them. */
  readonly first: readonly Vacancy[]
}

export interface EventSearch {
  /** What is typed; empty finds nothing. */
  readonly typed: Ref<string>
  readonly ahead: ComputedRef<readonly EventRecord[]>
  readonly past: ComputedRef<readonly EventRecord[]>
  readonly fairs: ComputedRef<readonly FairHits[]>
  /** Fairs to come whose posts are not on this phone. */
  readonly unread: ComputedRef<readonly string[]>
  readonly bytes: ComputedRef<number>
  readonly loading: ShallowRef<{ done: number; of: number } | null>
  /** False after a try that failed. */
  readonly reached: Ref<boolean>
  readAll(): Promise<void>
  stop(): void
}

/** One letter fits nearly every post and helps nobody. */
const TOO_SHORT = /^[a-z]?$/i
/** Posts shown of one fair; the fair's own page has the rest. */
const FIRST_POSTS = 3

/** Searches events by title and organiser, and the posts of every fair that is on the phone. */
export function useSearch(initial: string): EventSearch {
  const content = useContent()
  const events = useEvents()
  const run = inject(CONTENT_RUN, null)
  const typed = ref(initial)
  const query = computed(() => typed.value.trim())
  const loading = shallowRef<{ done: number; of: number } | null>(null)
  const reached = ref(true)
  let stopped = false

  const index = computed(() => buildIndex(events.part.search))
  const found = computed(() =>
    query.value === '' ? [] : search(index.value, query.value).flatMap((at) => events.events[at] ?? []),
  )
  /** Once a day for all, not anew with each letter. */
  const over = computed(
    () => new Set(events.events.filter((event) => isOver(event, events.today, events.calendar))),
  )

  const open = computed(() =>
    events.part.fairs.filter(({ event }) => {
      const its = events.byId.get(event)
      return its !== undefined && !isOver(its, events.today, events.calendar)
    }),
  )
  const unread = computed(() => open.value.map(({ part }) => part).filter((part) => !content.lazy[part]))
  const indexes = useIndexes()
  const fairs = computed(() =>
    TOO_SHORT.test(query.value)
      ? []
      : open.value.flatMap(({ event, part }) => {
          const its = events.byId.get(event)
          const value = content.lazy[part] as VacanciesPart | undefined
          if (!its || !value) return []
          const hits = search(indexes(part, value), query.value)
          const first = hits.slice(0, FIRST_POSTS).flatMap((at) => value.vacancies[at] ?? [])
          return hits.length > 0 ? [{ event: its, count: hits.length, first }] : []
        }),
  )

  async function readAll(): Promise<void> {
    const wanted = unread.value
    stopped = false
    reached.value = true
    for (let done = 0; done < wanted.length && !stopped; done += 1) {
      loading.value = { done, of: wanted.length }
      const part = wanted[done]
      if (part && !(await run?.loadPart(part))) reached.value = false
    }
    loading.value = null
  }

  return {
    typed,
    ahead: computed(() => found.value.filter((event) => !over.value.has(event))),
    past: computed(() => found.value.filter((event) => over.value.has(event))),
    fairs,
    unread,
    bytes: computed(() =>
      unread.value.reduce((sum, part) => sum + (content.manifest?.parts[part]?.bytes ?? 0), 0),
    ),
    loading,
    reached,
    readAll,
    stop: () => (stopped = true),
  }
}

/** One index a part, made at the first search in it and again where the part was renewed. */
export function useIndexes(): (name: string, part: VacanciesPart) => SearchIndex {
  const made = new Map<string, { readonly of: VacanciesPart; readonly index: SearchIndex }>()
  return (name, part) => {
    const known = made.get(name)
    if (known?.of === part) return known.index
    const index = buildIndex(part.search)
    made.set(name, { of: part, index })
    return index
  }
}

/**
 * Writes what is searched for into the address of this page once somebody has stopped typing for a moment, or leaves: on
 * the way back it stands there as typed, and never in the address of another page.
 */
export function useQueryInAddress(typed: Ref<string>, restMs = 400): void {
  const router = useRouter()
  const queryOf = () => (typed.value.trim() ? { q: typed.value.trim() } : {})
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(typed, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      void router.replace({ query: queryOf() })
    }, restMs)
  })
  onBeforeRouteLeave((_, from) => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    const { fullPath, href } = router.resolve({ path: from.path, query: queryOf() })
    window.history.replaceState({ ...window.history.state, current: fullPath }, '', href)
  })
  onBeforeUnmount(() => clearTimeout(timer))
}
