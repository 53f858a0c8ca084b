import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newContext, ready } from './support/browser'
import { openGate, type Gate } from './support/gate'
import { readPart } from './support/publish'
import { startServer, type TestServer } from './support/server'

const ENTRY = /^\/assets\/index-[^/]+\.js$/

describe('a page as HTML', () => {
  let server: TestServer
  let gate: Gate
  let browser: Browser
  let place: { id: string; name: string; landmark?: string }
  beforeAll(async () => {
    server = await startServer()
    gate = await openGate(server.port)
    browser = await launchBrowser()
    const [first] = readPart(server.dir, 'places')
    if (!first) throw new Error('no place')
    place = first
  })
  afterAll(async () => {
    await browser.close()
    await gate.close()
    await server.dispose()
  })

  describe('without JavaScript', () => {
    async function read(path: string): Promise<{ text: string; page: Page; close: () => Promise<void> }> {
      const context = await newContext(browser, { javaScriptEnabled: false })
      const page = await context.newPage()
      await page.goto(gate.url + path)
      const text = await page.locator('#app').innerText()
      return { text, page, close: () => context.close() }
    }

    it('leads from the home page to a place, its hours in words and a telephone', async () => {
      const { page, close } = await read('')
      await page.locator('noscript .note').waitFor()
      await page.locator('.tabs').getByRole('link', { name: '零工' }).click()
      const row = page.locator('.rows .row').first()
      expect(await row.innerText()).toMatch(/\d\d:\d\d/)
      expect(await page.locator('.rows .row').count()).toBe(readPart(server.dir, 'places').length)
      await row.click()
      await page.getByRole('heading', { name: '几点开' }).waitFor()
      expect(await page.locator('.prose.rows').innerText()).toMatch(/\d\d:\d\d/)
      expect(await page.locator('a[href="tel:12333"]').count()).toBeGreaterThan(0)
      await page.getByRole('link', { name: '怎么走' }).click()
      await page.getByRole('heading', { name: '用地图带路' }).waitFor()
      await close()
    })

    it('can be read: guides, hotlines, sources, and the way to install', async () => {
      const guide = readPart(server.dir, 'guides')[0]
      for (const [path, words] of [
        [`guides/${guide?.id}/`, guide?.title ?? ''],
        ['tasks/', '12333'],
        ['about/', 'GeoNames'],
        ['me/install/', '添加到主屏幕'],
        ['gigs/where/', '泗门镇'],
      ] as const) {
        const { text, page, close } = await read(path)
        expect(text, path).toContain(words)
        const width = await page.locator('#app').evaluate(() => document.documentElement.scrollWidth)
        expect(width, path).toBe(360)
        await close()
      }
    })

    it('says nothing of now: no place is called open or closed', async () => {
      const { text, close } = await read('gigs/')
      expect(text).not.toMatch(/营业中|休息中|现在开着的/)
      await close()
    })
  })

  describe('is taken over by the app', () => {
    /** Opens a page whose scripts are held back, does something to it, then lets the scripts come. */
    async function takenOver<T>(path: string, before: (page: Page) => Promise<T>): Promise<[Page, T]> {
      const context = await newContext(browser, { serviceWorkers: 'block' })
      const page = await context.newPage()
      const held = gate.hold(ENTRY)
      await page.goto(gate.url + path, { waitUntil: 'commit' })
      await held.arrived
      await page.locator('nav.tabs, .dock').first().waitFor()
      const done = await before(page)
      held.open()
      await ready(page)
      return [page, done]
    }

    const headingBox = (page: Page) => page.locator('h1').boundingBox()

    it.each(['', 'gigs/', 'place', 'tasks/', 'gigs/where/', 'about/'])(
      'without the heading moving: /%s',
      async (path) => {
        const [page, box] = await takenOver(path === 'place' ? `gigs/${place.id}/` : path, headingBox)
        expect(await headingBox(page)).toEqual(box)
        await page.context().close()
      },
    )

    it('without losing how far it was scrolled', async () => {
      const [page, at] = await takenOver('gigs/', (held) =>
        held.evaluate(() => {
          window.scrollTo(0, 700)
          return window.scrollY
        }),
      )
      expect(at).toBe(700)
      expect(await page.evaluate(() => window.scrollY)).toBe(700)
      await page.context().close()
    })

    it('without losing where it stood when it was reloaded', async () => {
      const [page] = await takenOver('gigs/', async () => undefined)
      await page.evaluate(() => window.scrollTo(0, 1234))
      await page.reload()
      await ready(page)
      await page.waitForFunction(() => window.scrollY === 1234)
      await page.context().close()
    })

    it('without losing what was typed, which counts at once, nor the focus', async () => {
      const [page] = await takenOver('gigs/where/', async (held) => {
        await held.locator('#where-query').click()
        await held.keyboard.type('simen')
      })
      expect(await page.locator('#where-query').inputValue()).toBe('simen')
      await page.getByText(/^找到 \d+ 个$/).waitFor()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('where-query')
      await page.keyboard.type('zhen')
      expect(await page.locator('#where-query').inputValue()).toBe('simenzhen')
      await page.context().close()
    })

    it('without closing what was opened', async () => {
      const [page] = await takenOver(`gigs/${place.id}/`, (held) =>
        held.locator('summary', { hasText: '来源' }).click(),
      )
      expect(await page.locator('details', { hasText: '来源' }).first().getAttribute('open')).not.toBeNull()
      await page.context().close()
    })

    it('without losing a filter that was ticked', async () => {
      const [page] = await takenOver('gigs/', (held) =>
        held.getByRole('checkbox', { name: /无台阶/ }).check(),
      )
      await page.waitForURL(/step=1/)
      expect(await page.getByRole('checkbox', { name: /无台阶/ }).isChecked()).toBe(true)
      await page.context().close()
    })

    it('and then works: a link leads on without loading the page anew', async () => {
      const [page] = await takenOver('', async () => undefined)
      await page.evaluate(() => (document.documentElement.dataset.same = 'yes'))
      await page.getByRole('link', { name: '零工', exact: true }).click()
      await page.getByRole('heading', { name: '零工市场', level: 1 }).waitFor()
      expect(await page.evaluate(() => document.documentElement.dataset.same)).toBe('yes')
      await page.context().close()
    })
  })
})
