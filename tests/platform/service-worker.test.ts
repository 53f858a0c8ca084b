// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { registerWorker } from '../../src/platform/service-worker'
import { FakeContainer, FakeWorker } from '../support/workers'

let container: FakeContainer
const reload = vi.fn()
const told = { waiting: [] as (() => void)[], failed: 0, ready: 0 }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  container = new FakeContainer()
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true })
  Object.defineProperty(window.location, 'reload', { value: reload, configurable: true })
  reload.mockClear()
  Object.assign(told, { waiting: [], failed: 0, ready: 0 })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function boot(state: DocumentReadyState = 'complete'): Promise<void> {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue(state)
  registerWorker('/service-worker.js', '/', {
    onWaiting: (accept) => told.waiting.push(accept),
    onFailed: () => (told.failed += 1),
    onOfflineReady: () => (told.ready += 1),
  })
  await flushPromises()
}

/** A phone that runs a build already. */
function controlled(): void {
  container.controller = new FakeWorker('activated')
}

describe('SW-05: registering the worker', () => {
  it('happens exactly once, past the cache for the worker’s own file', async () => {
    await boot()
    window.dispatchEvent(new Event('load'))
    await flushPromises()
    expect(container.registered).toEqual([['/service-worker.js', { scope: '/', updateViaCache: 'none' }]])
  })

  it('waits for the page to load, so that it does not compete with it', async () => {
    await boot('interactive')
    expect(container.registered).toEqual([])
    window.dispatchEvent(new Event('load'))
    window.dispatchEvent(new Event('load'))
    await flushPromises()
    expect(container.registered.length).toBe(1)
  })

  it('is left out where the browser has no workers', async () => {
    Reflect.deleteProperty(navigator, 'serviceWorker')
    await expect(boot()).resolves.toBeUndefined()
  })

  it('that is refused leaves the page as it is', async () => {
    container.register = () => Promise.reject(new DOMException('', 'SecurityError'))
    await boot()
    expect(told).toEqual({ waiting: [], failed: 0, ready: 0 })
  })
})

describe('the first build', () => {
  it('says once that the app now starts without a network, and offers nothing', async () => {
    const worker = container.registration.find()
    await boot()
    container.registration.dispatchEvent(new Event('updatefound'))
    worker.become('installed')
    worker.become('activating')
    worker.become('activated')
    expect(told).toEqual({ waiting: [], failed: 0, ready: 1 })
  })

  it('that cannot be installed is no failed update', async () => {
    await boot()
    container.registration.find().become('redundant')
    expect(told.failed).toBe(0)
  })
})

describe('a new build', () => {
  beforeEach(controlled)

  it('is offered once it is installed, and nothing reloads by itself', async () => {
    await boot()
    container.registration.find().become('installed')
    container.takeControl()
    expect([told.waiting.length, reload.mock.calls.length]).toEqual([1, 0])
  })

  it('that waited since an earlier visit is offered at once', async () => {
    container.registration.waiting = new FakeWorker('installed')
    await boot()
    expect(told.waiting.length).toBe(1)
  })

  it('takes over when the person agrees, and this page reloads once', async () => {
    await boot()
    const worker = container.registration.find()
    worker.become('installed')
    told.waiting[0]?.()
    expect([worker.posted, reload.mock.calls.length]).toEqual([['skip-waiting'], 0])
    container.takeControl()
    container.takeControl()
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('that another page took into use meanwhile is there after a reload', async () => {
    await boot()
    const worker = container.registration.find()
    worker.become('installed')
    worker.become('activated')
    told.waiting[0]?.()
    expect([worker.posted, reload.mock.calls.length]).toEqual([[], 1])
  })

  it('SW-07: that cannot be installed is told', async () => {
    await boot()
    container.registration.find().become('redundant')
    expect(told).toEqual({ waiting: [], failed: 1, ready: 0 })
  })

  it('that a newer one replaces while it waits is no failure', async () => {
    await boot()
    const worker = container.registration.find()
    worker.become('installed')
    worker.become('redundant')
    expect(told.failed).toBe(0)
  })

  it('is looked for each hour, but not without a network, and a look that fails is no fault', async () => {
    await boot()
    const { registration } = container
    vi.advanceTimersByTime(3_600_000)
    expect(registration.updates).toBe(1)
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    vi.advanceTimersByTime(3_600_000)
    expect(registration.updates).toBe(1)
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
    registration.update = () => Promise.reject(new TypeError('Failed to fetch'))
    vi.advanceTimersByTime(3_600_000)
    await flushPromises()
    expect(told.failed).toBe(0)
  })
})
