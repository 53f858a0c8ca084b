import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type RouteRecordRaw } from 'vue-router'
import { buildPack } from '../../src/build/build-pack'
import { useClock } from '../../src/content/clock'
import type { PackParts } from '../../src/content/pack'
import { useContent } from '../../src/content/store'
import { HEAD } from '../../src/ui/head'
import { ANNOUNCE } from '../../src/ui/screen'

/** The first page of a file loads its views, which a busy machine takes its time for. */
vi.setConfig({ testTimeout: 30_000 })

const built = buildPack({ today: '2026-11-25' })
const lazy = Object.fromEntries(built.extra.map(({ name, value }) => [name, value]))

export interface ShownPath {
  readonly app: VueWrapper
  readonly said: readonly string[]
  readonly titles: readonly string[]
  /** The words on the screen, spaces and line breaks as one space. */
  words(): string
  /** Waits until what is kept has been read and shown. */
  settle(): Promise<void>
}

/** Lets timers, the database and the screen run. */
async function settle(): Promise<void> {
  for (let i = 0; i < 12; i += 1) await new Promise((resolve) => setTimeout(resolve, 5))
  await nextTick()
}

/** Shows a page with the city's own data on 2026-11-25, ten in the morning. `parts` are the parts that are there. */
export async function showPath(
  routes: readonly RouteRecordRaw[],
  path: string,
  options: { readonly parts?: Readonly<Record<string, unknown>>; readonly built?: boolean } = {},
): Promise<ShownPath> {
  const pinia = createPinia()
  setActivePinia(pinia)
  const content = useContent()
  content.use(built.parts as PackParts, {
    schema: 1,
    region: 'yuyao',
    builtAt: '2026-11-25T00:00:00Z',
    version: 'v1',
    parts: {},
  })
  content.lazy = options.parts ?? lazy
  useClock().now = options.built ? null : { day: '2026-11-25', minute: 600 }
  const elsewhere = { path: '/:rest(.*)*', component: { render: () => null } }
  const router = createRouter({ history: createMemoryHistory(), routes: [...routes, elsewhere] })
  await router.push(path)
  const said: string[] = []
  const titles: string[] = []
  const app = mount(defineComponent({ render: () => h(RouterView) }), {
    attachTo: document.body,
    global: {
      plugins: [pinia, router],
      provide: {
        [ANNOUNCE as symbol]: (text: string) => said.push(text),
        [HEAD as symbol]: ({ title }: { title: string }) => titles.push(title),
      },
    },
  })
  await router.isReady()
  await settle()
  return { app, said, titles, words: () => app.text().replace(/\s+/g, ' '), settle }
}

export const cityParts = lazy
