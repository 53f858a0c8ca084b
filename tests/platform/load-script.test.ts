import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isScriptFault, loadScript } from '../../src/platform/load-script'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a script that a tap needs', () => {
  it('that hangs is given up, and told from other faults', async () => {
    const failed = expect(loadScript(() => new Promise(() => undefined))).rejects.toSatisfy(isScriptFault)
    await vi.advanceTimersByTimeAsync(12_000)
    await failed
  })

  it.each([
    'Failed to fetch dynamically imported module: https://a.test/assets/b.js',
    'error loading dynamically imported module: https://a.test/assets/b.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/c.css',
  ])('is known to be missing by the words of each browser: %s', (message) =>
    expect(isScriptFault(new TypeError(message))).toBe(true),
  )

  it('is not what fails otherwise', () => {
    for (const error of [new TypeError('x is undefined'), 'text', null])
      expect(isScriptFault(error)).toBe(false)
  })
})
