import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { useClock } from '../../../src/content/clock'
import type { Manifest } from '../../../src/content/pack'
import { CONTENT_RUN } from '../../../src/content/run-key'
import type { ContentRun } from '../../../src/content/boot'
import { useContent } from '../../../src/content/store'
import type { Moment } from '../../../src/domain/china-time'
import type { VacanciesPart } from '../../../src/domain/events/parts'
import type { EventRecord } from '../../../src/domain/events/types'
import { searchTextOf } from '../../../src/build/events/search-text'
import { eventRoutes } from '../../../src/features/events/routes'
import { useSchedule } from '../../../src/features/events/schedule'
import { testPack } from '../../support/pack'

/** The made-up city's Saturday morning. */
export const NOW: Moment = { day: '2031-03-01', minute: 480 }

export interface Stage {
  readonly router: Router
  readonly wrapper: VueWrapper
  /** What the page says, spaces and line ends gone. */
  text(): string
}

const NOBODY = {
  watchSchedule: () => () => undefined,
  schedule: async () => undefined,
  unschedule: async () => undefined,
}

export function manifestOf(parts: Manifest['parts'] = {}): Manifest {
  return { schema: 1, region: 'testville', builtAt: '2031-02-28T16:30:00Z', version: '1', parts }
}

/** Puts a pack with these events into the stores, as a running app has it. */
export function fill(
  events: readonly EventRecord[],
  fairs: readonly VacanciesPart[] = [],
  now: Moment | null = NOW,
): void {
  setActivePinia(createPinia())
  const content = useContent()
  content.use(testPack(), manifestOf())
  content.lazy = {
    events: {
      events,
      search: events.map(({ title, organiser }) => searchTextOf([title, organiser])),
      fairs: fairs.map(({ event, vacancies }) => ({
        event,
        part: `vacancies-${event}`,
        vacancies: vacancies.length,
      })),
    },
  }
  useClock().now = now
  void useSchedule().open({
    ...NOBODY,
    watchSchedule(tell) {
      tell([])
      return () => undefined
    },
  })
}

/** Opens a path of the events with what `fill` put there. `parts` are what the network would give. */
export async function show(path: string, parts: Readonly<Record<string, unknown>> = {}): Promise<Stage> {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [...eventRoutes, { path: '/:rest(.*)*', component: { template: '<p></p>' } }],
  })
  await router.push(path)
  await router.isReady()
  const content = useContent()
  const run = {
    loadPart: async (name: string) => {
      if (name in parts) content.lazy = { ...content.lazy, [name]: parts[name] }
      return name in content.lazy
    },
  } as unknown as ContentRun
  const wrapper = mount(RouterView, {
    attachTo: document.body,
    global: { plugins: [router], provide: { [CONTENT_RUN as symbol]: run } },
  })
  await settle()
  return { router, wrapper, text: () => wrapper.text().replace(/\s+/g, '') }
}

export async function settle(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setTimeout(resolve, 0))
}

/** Loads every screen of the events. */
export async function loadScreens(): Promise<void> {
  for (const { component } of eventRoutes) await (component as () => Promise<unknown>)()
}
