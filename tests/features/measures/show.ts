import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { defineComponent, h } from 'vue'
import { useClock } from '../../../src/content/clock'
import { useContent } from '../../../src/content/store'
import type { AnswerRow } from '../../../src/domain/measures/answers'
import type { MeasuresPart } from '../../../src/domain/measures/measure'
import { FINDER_ID, useFinder } from '../../../src/features/measures/finder'
import { measureRoutes } from '../../../src/features/measures/routes'
import type { DraftStore } from '../../../src/platform/personal-drafts'
import { part } from '../../domain/measures/support'
import { testPack } from '../../support/pack'

export interface Desk {
  /** What lies in the database, and a way for another tab to change it. */
  row(): AnswerRow | undefined
  put(row: AnswerRow | undefined): void
}

/** A database of answers in memory, by name, which tells every watcher of a change, as the browser's does. */
export function memoryAnswers(refuses = false): DraftStore & Desk {
  const rows = new Map<string, AnswerRow>()
  const watchers: ((rows: AnswerRow[]) => void)[] = []
  const tell = () => watchers.forEach((watcher) => watcher(Array.from(rows.values())))
  return {
    row: () => rows.get(FINDER_ID),
    put(next) {
      if (next) rows.set(FINDER_ID, next)
      else rows.delete(FINDER_ID)
      tell()
    },
    changePaper: async () => undefined,
    removePaper: async () => undefined,
    watchPapers: () => () => undefined,
    async changeAnswers(id, change) {
      if (refuses) throw new DOMException('refused', 'SecurityError')
      rows.set(id, change(rows.get(id)))
      tell()
    },
    async removeAnswers(id) {
      rows.delete(id)
      tell()
    },
    watchAnswers(watcher, fail) {
      if (refuses) fail()
      else {
        watchers.push(watcher)
        tell()
      }
      return () => undefined
    },
  }
}

export interface Shown {
  readonly app: VueWrapper
  readonly router: Router
  words(): string
  /** The finder of this page, whatever late action of another test is still under way. */
  readonly finder: ReturnType<typeof useFinder>
}

export interface ShowOptions {
  readonly store?: DraftStore
  readonly part?: MeasuresPart
  readonly version?: string
}

/** Shows a page of the measures as the app would on 2026-11-25, without a network. */
export async function show(path: string, options: ShowOptions = {}): Promise<Shown> {
  const pinia = createPinia()
  setActivePinia(pinia)
  const content = useContent()
  content.use(testPack(), {
    schema: 1,
    region: 'testville',
    builtAt: '2026-11-25T08:00:00Z',
    version: options.version ?? 'v1',
    parts: {},
  })
  content.lazy = { measures: options.part ?? part }
  useClock().now = { day: '2026-11-25', minute: 600 }
  const finder = useFinder(pinia)
  await finder.open(options.store ?? memoryAnswers())
  const router = createRouter({ history: createMemoryHistory(), routes: measureRoutes })
  await router.push(path)
  const app = mount(defineComponent({ render: () => h(RouterView) }), {
    attachTo: document.body,
    global: { plugins: [pinia, router] },
  })
  return {
    app,
    router,
    finder,
    words: () => app.element.parentElement?.textContent?.replace(/\s+/g, ' ') ?? '',
  }
}
