// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { canLocate, locate } from '../../src/platform/position'

type Ask = (good: PositionCallback, bad: PositionErrorCallback, options: PositionOptions) => void

/** A device that answers in one way. */
function device(ask: Ask, secure = true): void {
  vi.stubGlobal('isSecureContext', secure)
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition: ask }, configurable: true })
}

const fix = { latitude: 30.05, longitude: 121.15, accuracy: 35 }
const position = { coords: fix } as GeolocationPosition
const error = (code: number) => ({ code }) as GeolocationPositionError

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'geolocation')
})

describe('asking the device where it is', () => {
  it('gives position and accuracy', async () => {
    device((good) => good(position))
    expect(canLocate()).toBe(true)
    expect(await locate()).toEqual({ ok: true, fix: { lat: 30.05, lng: 121.15, accuracy: 35 } })
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each([
    [1, 'denied'],
    [2, 'unavailable'],
    [3, 'timeout'],
    [99, 'unavailable'],
  ])('names the fault of code %i: %s', async (code, fault) => {
    device((_, bad) => bad(error(code)))
    expect(await locate()).toEqual({ ok: false, fault })
  })

  it('GE-06: on a page without https does not ask, because the browser would refuse without a word', async () => {
    const ask = vi.fn()
    device(ask, false)
    expect(canLocate()).toBe(false)
    expect(await locate()).toEqual({ ok: false, fault: 'insecure' })
    expect(ask).not.toHaveBeenCalled()
  })

  it('says so where the browser cannot', async () => {
    vi.stubGlobal('isSecureContext', true)
    vi.stubGlobal('navigator', {})
    expect(canLocate()).toBe(false)
    expect(await locate()).toEqual({ ok: false, fault: 'unsupported' })
  })

  it('says so where the browser throws', async () => {
    device(() => {
      throw new Error('blocked by policy')
    })
    expect(await locate()).toEqual({ ok: false, fault: 'unavailable' })
  })

  it('GE-07: ends after eight seconds where the phone never calls back', async () => {
    device(() => undefined)
    const answer = vi.fn()
    void locate().then(answer)
    await vi.advanceTimersByTimeAsync(7999)
    expect(answer).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(answer).toHaveBeenCalledWith({ ok: false, fault: 'timeout' })
  })

  it('GE-07: gives the phone a limit of its own, and takes a fix of a minute ago', async () => {
    const ask = vi.fn<Ask>((good) => good(position))
    device(ask)
    await locate()
    expect(ask.mock.calls[0]?.[2]).toEqual({ enableHighAccuracy: true, timeout: 8000, maximumAge: 60_000 })
  })

  it('ends at once where the person stops it, and does not hear what comes later', async () => {
    let late: PositionCallback = () => undefined
    device((good) => (late = good))
    const stop = new AbortController()
    const answer = locate(stop.signal)
    stop.abort()
    late(position)
    expect(await answer).toEqual({ ok: false, fault: 'timeout' })
    expect(vi.getTimerCount()).toBe(0)
  })
})
