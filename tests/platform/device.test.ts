// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { chinaNow, watchClock } from '../../src/platform/clock'
import { eachHourInView, watchOnline } from '../../src/platform/network'
import { askPersistence, isPersisted, storageRoom } from '../../src/platform/storage'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'storage')
})

describe('the clock', () => {
  it('is China’s, wherever the device thinks it is', () => {
    vi.useFakeTimers({ now: new Date('2031-02-28T16:30:20Z') })
    expect(chinaNow()).toEqual({ day: '2031-03-01', minute: 30 })
  })

  it('tells each new minute, until it is stopped', () => {
    vi.useFakeTimers({ now: new Date('2031-03-01T00:00:20Z') })
    const minutes: number[] = []
    const stop = watchClock(({ minute }) => minutes.push(minute))
    vi.advanceTimersByTime(41_000)
    vi.advanceTimersByTime(60_000)
    stop()
    vi.advanceTimersByTime(600_000)
    expect(minutes).toEqual([480, 481, 482])
  })

  it('tells at once when the page is shown again after sleep', () => {
    vi.useFakeTimers({ now: new Date('2031-03-01T00:00:20Z') })
    const days: string[] = []
    const stop = watchClock(({ day }) => days.push(day))
    vi.setSystemTime(new Date('2031-03-02T00:00:20Z'))
    const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    visible.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    stop()
    document.dispatchEvent(new Event('visibilitychange'))
    expect(days).toEqual(['2031-03-01', '2031-03-02'])
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the network', () => {
  it('is told now and at each change, until it is stopped', () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
    const told: boolean[] = []
    const stop = watchOnline((is) => told.push(is))
    online.mockReturnValue(false)
    window.dispatchEvent(new Event('offline'))
    online.mockReturnValue(true)
    window.dispatchEvent(new Event('online'))
    stop()
    window.dispatchEvent(new Event('offline'))
    expect(told).toEqual([true, false, true])
  })
})

describe('each hour in view', () => {
  const HOUR = 3_600_000
  function watched() {
    vi.useFakeTimers({ now: new Date('2031-03-01T00:00:00Z') })
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
    const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible')
    const tell = vi.fn()
    return { online, visible, tell, stop: eachHourInView(tell) }
  }

  it('tells once an hour, until it is stopped', () => {
    const { tell, stop } = watched()
    vi.advanceTimersByTime(2 * HOUR + 1)
    stop()
    vi.advanceTimersByTime(5 * HOUR)
    expect(tell).toHaveBeenCalledTimes(2)
  })

  it('waits for a network', () => {
    const { online, tell, stop } = watched()
    online.mockReturnValue(false)
    vi.advanceTimersByTime(3 * HOUR)
    expect(tell).not.toHaveBeenCalled()
    online.mockReturnValue(true)
    vi.advanceTimersByTime(HOUR / 6)
    expect(tell).toHaveBeenCalledTimes(1)
    stop()
  })

  it('tells at once when the page comes into view late', () => {
    const { visible, tell, stop } = watched()
    visible.mockReturnValue('hidden')
    vi.advanceTimersByTime(3 * HOUR)
    visible.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(tell).toHaveBeenCalledTimes(1)
    stop()
  })

  it('goes on where the clock of the device is set back by years', () => {
    const { tell, stop } = watched()
    vi.setSystemTime(new Date('2029-03-01T00:00:00Z'))
    vi.advanceTimersByTime(HOUR / 6)
    expect(tell).toHaveBeenCalledTimes(1)
    stop()
  })
})

describe('room on the device', () => {
  const storage = (value: unknown) =>
    Object.defineProperty(navigator, 'storage', { value, configurable: true })

  it('is what the browser tells', async () => {
    storage({ estimate: () => Promise.resolve({ usage: 10, quota: 100 }) })
    expect(await storageRoom()).toEqual({ used: 10, free: 90 })
  })

  it.each([
    ['tells half of it', { estimate: () => Promise.resolve({ usage: 10 }) }],
    ['tells nothing', { estimate: () => Promise.resolve({}) }],
    ['refuses', { estimate: () => Promise.reject(new TypeError()) }],
    ['has no storage manager', undefined],
  ])('is unknown where the browser %s', async (_, value) => {
    storage(value)
    expect(await storageRoom()).toBeNull()
  })

  it.each([
    ['has promised already', { persisted: true, persist: false }, true, true],
    ['promises when asked', { persisted: false, persist: true }, true, false],
    ['does not promise', { persisted: false, persist: false }, false, false],
  ])('stays where the browser %s', async (_, answers, asked, already) => {
    storage({
      persisted: () => Promise.resolve(answers.persisted),
      persist: () => Promise.resolve(answers.persist),
    })
    expect([await askPersistence(), await isPersisted()]).toEqual([asked, already])
  })

  it('is not promised where the browser knows no promise', async () => {
    storage(undefined)
    expect([await askPersistence(), await isPersisted()]).toEqual([false, false])
  })
})
