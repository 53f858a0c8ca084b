// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clearPrefs, readPref, writePref } from '../../src/platform/prefs'

beforeEach(() => {
  localStorage.clear()
  clearPrefs()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const refuse = () => {
  throw new DOMException('refused', 'SecurityError')
}

describe('a choice on the device', () => {
  it('is kept under the app’s own prefix and read again', () => {
    expect(writePref('size', 'elder')).toBe(true)
    expect(readPref('size')).toBe('elder')
    expect(localStorage.getItem('lysd:size')).toBe('elder')
  })

  it('is forgotten where nothing is chosen', () => {
    writePref('size', 'elder')
    expect(writePref('size', null)).toBe(true)
    expect([readPref('size'), localStorage.length]).toEqual([null, 0])
  })

  it('is read as another tab left it', () => {
    writePref('theme', 'dark')
    localStorage.setItem('lysd:theme', 'light')
    expect(readPref('theme')).toBe('light')
  })

  it('goes with all others of this app, and leaves those of its neighbours on the host', () => {
    writePref('size', 'elder')
    localStorage.setItem('other', '1')
    clearPrefs()
    expect([readPref('size'), localStorage.getItem('other')]).toEqual([null, '1'])
  })
})

describe.each([
  [
    'whose storage throws',
    () => vi.stubGlobal('localStorage', new Proxy({}, { get: refuse, ownKeys: refuse })),
  ],
  ['that has no storage', () => vi.stubGlobal('localStorage', null)],
])('in a browser %s', (_, break_) => {
  beforeEach(break_)

  it('a choice lives as long as the page, and the caller is told', () => {
    expect(writePref('size', 'elder')).toBe(false)
    expect(readPref('size')).toBe('elder')
    expect(readPref('theme')).toBeNull()
  })

  it('a choice can be taken back, and all of them cleared', () => {
    writePref('size', 'elder')
    writePref('size', null)
    expect(readPref('size')).toBeNull()
    writePref('theme', 'dark')
    clearPrefs()
    expect(readPref('theme')).toBeNull()
  })
})

describe('in a browser that has no room', () => {
  it('the new choice goes before the one that is kept', () => {
    writePref('origin', 'old')
    const full = { getItem: (key: string) => (key === 'lysd:origin' ? 'old' : null), setItem: refuse }
    vi.stubGlobal('localStorage', full)
    expect(writePref('origin', 'new')).toBe(false)
    expect(readPref('origin')).toBe('new')
    vi.unstubAllGlobals()
    expect(writePref('origin', 'newest')).toBe(true)
    expect([readPref('origin'), localStorage.getItem('lysd:origin')]).toEqual(['newest', 'newest'])
  })
})
