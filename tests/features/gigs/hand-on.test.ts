// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readQr } from '../../support/read-qr'
import { leave, show, type Shown, wordsOf } from './show'

const ADDRESS = 'http://localhost:3000/gigs/east-1/'
let shown: Shown
let copied: string[]

const button = (label: string) => shown.app.findAll('button').find((each) => each.text().includes(label))
const note = () => document.querySelector('.note[tabindex]')

function browser(abilities: { share?: () => Promise<void>; copy?: boolean }): void {
  Object.defineProperty(navigator, 'share', { value: abilities.share, configurable: true })
  const writeText = async (text: string) => {
    if (!abilities.copy) throw new Error('refused')
    copied.push(text)
  }
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
  document.execCommand = () => false
}

beforeEach(async () => {
  copied = []
  window.location.href = 'http://localhost:3000/'
  shown = await show('/gigs/east-1/')
})
afterEach(() => leave(shown))

async function tapShare(): Promise<void> {
  await button('分享')?.trigger('click')
  await flushPromises()
}

describe('sharing a place', () => {
  it('opens the sheet with its name, where it is and when, and its address', async () => {
    const share = vi.fn(() => Promise.resolve())
    browser({ share })
    await tapShare()
    expect(share).toHaveBeenCalledWith({
      title: '东渡零工驿站',
      text: '菜场对面。每天 06:00–18:00',
      url: ADDRESS,
    })
    expect(copied).toEqual([])
  })

  it('that the person calls off says nothing and does nothing else', async () => {
    browser({ share: () => Promise.reject(new DOMException('', 'AbortError')), copy: true })
    await tapShare()
    expect(copied).toEqual([])
    expect(shown.said).toEqual([])
    expect(note()).toBeNull()
    expect(button('分享')).toBeDefined()
  })

  it('that the browser refuses copies instead, and says so', async () => {
    browser({ share: () => Promise.reject(new DOMException('', 'NotAllowedError')), copy: true })
    await tapShare()
    expect(copied).toEqual([`东渡零工驿站。菜场对面。每天 06:00–18:00 ${ADDRESS}`])
    expect(button('抄下了')).toBeDefined()
    expect(shown.said).toEqual(['抄下了，去发给别人'])
  })

  it('without a sheet copies', async () => {
    browser({ copy: true })
    await tapShare()
    expect(copied).toHaveLength(1)
  })

  it('without either shows the text to hold down on, and goes to it', async () => {
    browser({})
    await tapShare()
    expect(wordsOf(note())).toContain(
      `长按下面的字自己抄：东渡零工驿站。菜场对面。每天 06:00–18:00 ${ADDRESS}`,
    )
    expect(document.activeElement).toBe(note())
  })
})

describe('the QR code of a place', () => {
  const drawn = () => document.querySelector('.qr path:last-child')?.getAttribute('d') ?? ''

  it('is made when asked for, and holds the address', async () => {
    expect(drawn()).toBe('')
    await button('二维码')?.trigger('click')
    await vi.waitFor(() => expect(drawn()).not.toBe(''))
    expect(document.querySelector('.qr svg')?.getAttribute('aria-label')).toBe(
      `二维码：东渡零工驿站，${ADDRESS}`,
    )
    const size = Number(document.querySelector('.qr svg')?.getAttribute('viewBox')?.split(' ')[2]) - 8
    const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
    for (const [, x, y, length] of drawn().matchAll(/M(\d+) (\d+)h(\d+)v/g))
      (squares[Number(y) - 4] as boolean[]).fill(true, Number(x) - 4, Number(x) - 4 + Number(length))
    expect(readQr(squares).text).toBe(ADDRESS)
    expect(shown.words()).toContain(ADDRESS)
  })

  it('goes away again', async () => {
    await button('二维码')?.trigger('click')
    await vi.waitFor(() => expect(drawn()).not.toBe(''))
    await button('二维码')?.trigger('click')
    expect(drawn()).toBe('')
    expect(button('二维码')?.attributes('aria-expanded')).toBe('false')
  })
})
