// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import App from '../../src/app/App.vue'
import { useStatus } from '../../src/app/status'
import type { ContentRun } from '../../src/content/boot'
import { CONTENT_RUN } from '../../src/content/run-key'
import { useContent } from '../../src/content/store'
import { testPack } from '../support/pack'

const sound = ref(false)
const Fragile = defineComponent(() => () => {
  if (!sound.value) throw new TypeError("Cannot read properties of undefined (reading 'map')")
  return h('main', '好了')
})
const Tapped = defineComponent(
  () => () =>
    h('main', [
      h(
        'button',
        { onClick: () => Promise.reject(new TypeError('Importing a module script failed.')) },
        '点我',
      ),
    ]),
)
const Other = defineComponent(() => () => h('main', '别的页'))

let repaired: number
let told: unknown[]
beforeEach(() => {
  sound.value = false
  repaired = 0
  told = []
  setActivePinia(createPinia())
  vi.stubGlobal('setTimeout', ((run: () => void, ms?: number) => {
    if (ms === undefined)
      try {
        run()
      } catch (error) {
        told.push(error)
      }
    return 0
  }) as unknown as typeof setTimeout)
})
afterEach(() => vi.unstubAllGlobals())

async function opened(path: string) {
  const content = useContent()
  content.use(testPack(), {
    schema: 1,
    region: 'a',
    builtAt: '2026-11-25T00:00:00Z',
    version: '1',
    parts: {},
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: Other },
      { path: '/fragile/', component: Fragile },
      { path: '/tapped/', component: Tapped },
    ],
  })
  await router.push(path)
  const run = {
    async repair() {
      repaired++
      sound.value = true
    },
  } as unknown as ContentRun
  const app = mount(App, {
    attachTo: document.body,
    global: { plugins: [router], provide: { [CONTENT_RUN as symbol]: run } },
  })
  await flushPromises()
  return { app, router }
}

describe('a screen that cannot be drawn', () => {
  it('says so with ways on, is never blank, and leaves the others standing', async () => {
    const { app, router } = await opened('/fragile/')
    expect(app.text()).toContain('这一页出错了')
    expect(app.text()).toContain('再试一次')
    expect(app.find('a[href="tel:12333"]').exists()).toBe(true)
    expect(told).toHaveLength(1)
    await router.push('/')
    await flushPromises()
    expect(app.text()).toContain('别的页')
    app.unmount()
  })

  it('comes back at another try, and after its data was fetched anew', async () => {
    const { app } = await opened('/fragile/')
    const press = async (words: string) => {
      await app
        .findAll('button')
        .find((each) => each.text() === words)
        ?.trigger('click')
      await flushPromises()
    }
    await press('再试一次')
    expect(app.text()).toContain('这一页出错了')
    await press('重新下载资料')
    expect([repaired, app.text().includes('好了')]).toEqual([1, true])
    app.unmount()
  })
})

describe('a tap that comes to nothing', () => {
  it('leaves the screen standing and says why', async () => {
    const { app } = await opened('/tapped/')
    await app.find('main button').trigger('click')
    await flushPromises()
    expect([app.text().includes('点我'), useStatus().failedTap]).toEqual([true, 'script'])
    app.unmount()
  })
})
