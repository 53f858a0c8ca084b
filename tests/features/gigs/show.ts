import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { useClock } from '../../../src/content/clock'
import type { PackParts } from '../../../src/content/pack'
import { CONTENT_RUN } from '../../../src/content/run-key'
import { useContent } from '../../../src/content/store'
import type { ContentRun } from '../../../src/content/boot'
import type { Moment } from '../../../src/domain/china-time'
import { useOrigin } from '../../../src/features/gigs/origin'
import { gigRoutes } from '../../../src/features/gigs/routes'
import { ANNOUNCE } from '../../../src/ui/screen'
import { testPack } from '../../support/pack'

/** The first page of a file loads its views, which a busy machine takes its time for. */
vi.setConfig({ testTimeout: 30_000 })

export interface Shown {
  readonly app: VueWrapper
  readonly router: Router
  readonly pinia: Pinia
  /** What was said to a screen reader, in order. */
  readonly said: readonly string[]
  /** The words on the screen, spaces and line breaks as one space. */
  words(): string
  go(path: string): Promise<void>
}

export interface ShowOptions {
  readonly pack?: PackParts
  /** A Saturday, ten in the morning; `null` as on a page rendered at build. */
  readonly now?: Moment | null
  /** The code of the town or village that the person chose. */
  readonly from?: string
  readonly run?: Partial<ContentRun>
}

export const SATURDAY_AT_TEN: Moment = { day: '2031-03-01', minute: 600 }

/** Shows a page of the gig markets as the app would, without a network or a database. */
export async function show(path: string, options: ShowOptions = {}): Promise<Shown> {
  const pinia = createPinia()
  setActivePinia(pinia)
  useContent().use(options.pack ?? testPack(), {
    schema: 1,
    region: 'testville',
    builtAt: '2031-02-28T08:00:00Z',
    version: 'v1',
    parts: {},
  })
  useClock().now = options.now === undefined ? SATURDAY_AT_TEN : options.now
  if (options.from) useOrigin().choose(options.from)
  const router = createRouter({ history: createMemoryHistory(), routes: gigRoutes })
  await router.push(path)
  const said: string[] = []
  const app = mount(defineComponent({ render: () => h(RouterView) }), {
    attachTo: document.body,
    global: {
      plugins: [pinia, router],
      provide: {
        [ANNOUNCE as symbol]: (text: string) => said.push(text),
        ...(options.run ? { [CONTENT_RUN as symbol]: options.run } : {}),
      },
    },
  })
  return {
    app,
    router,
    pinia,
    said,
    words: () => wordsOf(app.element.parentElement),
    go: (next) => router.push(next).then(),
  }
}

/** The words of an element as they are read: a space between elements, none after a comma. */
export function wordsOf(element: Element | null | undefined): string {
  if (!element) return ''
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.textContent ?? '')
  return texts
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/([，。：“]) /g, '$1')
    .replace(/ ([，。：”])/g, '$1')
    .trim()
}

/** Ends what `show` began: for `afterEach`. */
export function leave(shown: Shown): void {
  shown.app.unmount()
  document.body.replaceChildren()
  localStorage.clear()
}
