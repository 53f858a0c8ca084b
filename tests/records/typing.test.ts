// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onPageLeave, typingPause } from '../../src/records/typing'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what is put off while somebody types', () => {
  it('is done once, after a pause', () => {
    const run = vi.fn()
    const putting = typingPause(run)
    putting.later()
    vi.advanceTimersByTime(300)
    putting.later()
    vi.advanceTimersByTime(399)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('is done at least once a second where no pause comes', () => {
    const run = vi.fn()
    const putting = typingPause(run)
    for (let typed = 0; typed < 30; typed++) {
      putting.later()
      vi.advanceTimersByTime(100)
    }
    expect(run.mock.calls.length).toBeGreaterThanOrEqual(2)
  })

  it('is not done where it was done otherwise', () => {
    const run = vi.fn()
    const putting = typingPause(run)
    putting.later()
    putting.clear()
    vi.advanceTimersByTime(5000)
    expect(run).not.toHaveBeenCalled()
  })
})

describe('a page that is left', () => {
  it('is told when a field is left, when it is hidden and when it goes, until nobody listens any more', () => {
    const run = vi.fn()
    const stop = onPageLeave(run)
    const leave = () => {
      document.body.dispatchEvent(new Event('focusout', { bubbles: true }))
      document.dispatchEvent(new Event('visibilitychange'))
      window.dispatchEvent(new Event('pagehide'))
    }
    leave()
    expect(run).toHaveBeenCalledTimes(3)
    stop()
    leave()
    expect(run).toHaveBeenCalledTimes(3)
  })

  it('is told of no field where only the page counts', () => {
    const run = vi.fn()
    const stop = onPageLeave(run, false)
    document.body.dispatchEvent(new Event('focusout', { bubbles: true }))
    expect(run).not.toHaveBeenCalled()
    window.dispatchEvent(new Event('pagehide'))
    expect(run).toHaveBeenCalledTimes(1)
    stop()
  })
})
