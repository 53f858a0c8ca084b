// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { copyText, share } from '../../src/platform/share'

const WHAT = { title: '河湾零工市场', url: 'https://city.test/gigs/market/' }

function give(name: 'share' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true })
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'share')
  Reflect.deleteProperty(navigator, 'clipboard')
  Reflect.deleteProperty(document, 'execCommand')
})

describe('sharing', () => {
  it('hands over title and address', async () => {
    const sheet = vi.fn(() => Promise.resolve())
    give('share', sheet)
    expect(await share(WHAT)).toBe('shared')
    expect(sheet).toHaveBeenCalledWith(WHAT)
  })

  it.each([
    ['PR-06: closing the sheet is no fault', new DOMException('', 'AbortError'), 'cancelled'],
    ['PR-06: a refusal leads to the other way', new DOMException('', 'NotAllowedError'), 'unsupported'],
    ['an odd fault leads to the other way', new TypeError('bad'), 'unsupported'],
  ])('%s', async (_, error, outcome) => {
    give('share', () => Promise.reject(error))
    expect(await share(WHAT)).toBe(outcome)
  })

  it('is told apart where the browser cannot', async () => expect(await share(WHAT)).toBe('unsupported'))
})

describe('copying a text', () => {
  let copied: string | null = null
  const command = (answer: boolean | Error) => {
    Object.defineProperty(document, 'execCommand', {
      configurable: true,
      value: () => {
        copied = document.querySelector('textarea')?.value ?? null
        if (answer instanceof Error) throw answer
        return answer
      },
    })
  }
  beforeEach(() => (copied = null))

  it('uses the clipboard', async () => {
    const writeText = vi.fn(() => Promise.resolve())
    give('clipboard', { writeText })
    expect(await copyText('河湾路8号')).toBe(true)
    expect(writeText).toHaveBeenCalledWith('河湾路8号')
  })

  it.each([
    ['has none', undefined],
    ['refuses', { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) }],
  ])(
    'falls back on the old way where the browser %s, and leaves the page as it was',
    async (_, clipboard) => {
      give('clipboard', clipboard)
      command(true)
      const button = document.body.appendChild(document.createElement('button'))
      button.focus()
      expect(await copyText('河湾路8号')).toBe(true)
      expect(copied).toBe('河湾路8号')
      expect(document.querySelector('textarea')).toBeNull()
      expect(document.activeElement).toBe(button)
      button.remove()
    },
  )

  it.each([
    ['does nothing', false],
    ['throws', new Error('blocked')],
  ])('says so where the old way %s', async (_, answer) => {
    give('clipboard', undefined)
    command(answer)
    expect(await copyText('河湾路8号')).toBe(false)
    expect(document.querySelector('textarea')).toBeNull()
  })
})
