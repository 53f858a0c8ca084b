import 'fake-indexeddb/auto'
import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { useClock } from '../../../../src/content/clock'
import { useContent } from '../../../../src/content/store'
import type { WorkEntry } from '../../../../src/domain/worklog/entry'
import { workRoutes } from '../../../../src/features/wages/log/routes'
import { useWorkLog } from '../../../../src/features/wages/log/store'
import { useUnfinished } from '../../../../src/features/wages/log/unfinished'
import { useWages } from '../../../../src/features/wages/store'
import { openPersonalStore, type PersonalStore } from '../../../../src/platform/personal-db'
import { CONTEXT } from '../../../domain/wages/support'
import { evening, TODAY } from '../../../domain/worklog/support'
import { freshName } from '../../../support/content'
import { testPack } from '../../../support/pack'

vi.setConfig({ testTimeout: 30_000 })

export interface Stage {
  readonly app: VueWrapper
  readonly router: Router
  readonly store: PersonalStore
  text(): string
  /** Presses the button or link that says so. */
  press(words: string): Promise<void>
  type(label: string, value: string): Promise<void>
  pick(words: string): Promise<void>
}

/** Waits until what was done has come through the database and back. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) {
    await new Promise((next) => setTimeout(next, 4))
    await nextTick()
  }
}

/** Puts lines on the device and opens a page of the log as the app would. */
export async function show(path: string, lines: readonly WorkEntry[] = [], atBuild = false): Promise<Stage> {
  vi.spyOn(Date, 'now').mockReturnValue(evening(TODAY))
  setActivePinia(createPinia())
  const content = useContent()
  const pack = testPack()
  content.use(
    { ...pack, holidays: { ...pack.holidays, ...CONTEXT.calendar } },
    { schema: 1, region: 'testville', builtAt: `${TODAY}T00:00:00Z`, version: '1', parts: {} },
  )
  const { rules, statutoryByLaw, minimumWages, threeTimes } = CONTEXT
  content.lazy = { wages: { rules, statutoryByLaw, minimumWages, threeTimes } }
  useClock().now = atBuild ? null : { day: TODAY, minute: 1080 }
  const store = openPersonalStore(freshName())
  await store.addWork(lines)
  await useWages().open(store)
  if (!atBuild) await Promise.all([useWorkLog().open(store), useUnfinished().open(store)])
  const claim = { path: '/wages/claim/', component: { template: '<h1>claim</h1>' } }
  const router = createRouter({ history: createMemoryHistory(), routes: [...workRoutes, claim] })
  await router.push(path)
  const app = mount(defineComponent({ render: () => h(RouterView) }), {
    attachTo: document.body,
    global: { plugins: [router] },
  })
  await settle()
  return stageOf(app, router, store)
}

const plain = (text: string) => text.replace(/\s+/g, '')

function stageOf(app: VueWrapper, router: Router, store: PersonalStore): Stage {
  const field = (label: string) => {
    const found = Array.from(document.querySelectorAll('label')).find((each) =>
      plain(each.textContent ?? '').startsWith(label),
    )
    const own = found?.htmlFor ? document.getElementById(found.htmlFor) : found?.querySelector('input')
    if (!own) throw new Error(`no field ${label}`)
    return own as HTMLInputElement
  }
  return {
    app,
    router,
    store,
    text: () => plain(document.body.textContent ?? ''),
    async press(words) {
      const found = Array.from(document.querySelectorAll<HTMLElement>('button, a, summary')).find((each) =>
        plain(each.textContent ?? '').startsWith(words),
      )
      if (!found) throw new Error(`nothing says ${words}`)
      found.click()
      await settle()
    },
    async type(label, value) {
      const own = field(label)
      own.value = value
      for (const what of ['input', 'change']) own.dispatchEvent(new Event(what))
      await settle()
    },
    async pick(words) {
      const own = field(words)
      own.checked = true
      own.dispatchEvent(new Event('change'))
      await settle()
    },
  }
}

export function kept(store: PersonalStore): Promise<readonly WorkEntry[]> {
  return new Promise((resolve, reject) => {
    const stop = store.watchWork((lines) => {
      resolve(lines)
      setTimeout(() => stop())
    }, reject)
  })
}

/** Ends what `show` began. */
export function leave({ app }: Stage): void {
  app.unmount()
  document.body.replaceChildren()
  vi.restoreAllMocks()
}
