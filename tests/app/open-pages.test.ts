// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { watchOpening } from '../../src/app/open-pages'
import { useStatus } from '../../src/app/status'

const page = { template: '<p>x</p>' }
let went: string[]
beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  sessionStorage.clear()
  went = []
  vi.spyOn(window.location, 'assign').mockImplementation((url) => void went.push(String(url)))
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A router of three pages: one is there, one's script never comes, one's script is gone. */
async function opened(base = '/') {
  const status = useStatus()
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: page },
      { path: '/slow/', component: () => new Promise(() => undefined) },
      {
        path: '/gone/',
        component: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
      },
    ],
  })
  watchOpening(router, status, base)
  await router.push('/')
  return { router, status }
}

describe('a page whose script does not come', () => {
  it('is said to be on its way, then not to come, with a way to try again; another page ends that', async () => {
    const { router, status } = await opened()
    void router.push('/slow/?a=1')
    await vi.advanceTimersByTimeAsync(1000)
    expect(status.opening).toBe(null)
    await vi.advanceTimersByTimeAsync(300)
    expect(status.opening).toEqual({ path: '/slow/?a=1', how: 'slow' })
    await vi.advanceTimersByTimeAsync(12_000)
    expect(status.opening).toEqual({ path: '/slow/?a=1', how: 'missing' })
    await router.push('/?b=1')
    expect(status.opening).toBe(null)
  })

  it('is fetched whole, once: a tab that was open over two releases goes on', async () => {
    const { router, status } = await opened('/city/')
    await router.push('/gone/').catch(() => undefined)
    expect([went, status.opening]).toEqual([['/city/gone/'], null])
    await router.push('/gone/').catch(() => undefined)
    expect([went.length, status.opening]).toEqual([1, { path: '/city/gone/', how: 'missing' }])
  })

  it.each([
    ['over what is typed and not kept', (status: ReturnType<typeof useStatus>) => (status.unsaved = true)],
    ['without a network', (status: ReturnType<typeof useStatus>) => (status.online = false)],
  ])('is not fetched whole %s: it is said', async (_, make) => {
    const { router, status } = await opened()
    make(status)
    await router.push('/gone/').catch(() => undefined)
    expect([went, status.opening?.how]).toEqual([[], 'missing'])
  })

  it('is not fetched again and again where the browser keeps no note of it', async () => {
    vi.stubGlobal('sessionStorage', {
      getItem() {
        throw new DOMException('refused', 'SecurityError')
      },
    })
    const { router, status } = await opened()
    await router.push('/gone/').catch(() => undefined)
    expect([went, status.opening?.how]).toEqual([[], 'missing'])
  })
})
