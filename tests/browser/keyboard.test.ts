import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser, newContext, openApp, watchFaults } from './support/browser'
import { screensOf } from './support/screens'
import { startServer, type TestServer } from './support/server'

describe('with the keyboard alone', () => {
  let server: TestServer
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    server = await startServer()
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    context = await newContext(browser, { serviceWorkers: 'block' })
    faults = watchFaults(context, server.url)
    page = await context.newPage()
  })
  afterEach(async () => {
    expect(faults).toEqual([])
    await context.close()
  })
  afterAll(async () => {
    await browser.close()
    await server.dispose()
  })

  /** What has the focus, as a person hears it. */
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement
      return `${element?.tagName.toLowerCase()} ${element?.textContent?.trim() || element?.getAttribute('aria-label')}`
    })

  /** Presses Tab until the focus is on what fits; fails where it never gets there. */
  async function tabTo(fits: RegExp): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press('Tab')
      if (fits.test(await focused())) return
    }
    throw new Error(`no way to ${fits.source}; the focus is on ${await focused()}`)
  }

  async function heading(name: string): Promise<void> {
    await page.waitForFunction((text) => {
      const element = document.activeElement
      return element?.tagName === 'H1' && element.textContent?.includes(text)
    }, name)
  }

  it('the main job can be done: from the home page to an open place and back', async () => {
    await openApp(page, server.url)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('a 跳到正文')
    expect(await page.locator('.skip').boundingBox()).toMatchObject({ x: expect.any(Number) })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => !!document.activeElement?.closest('main'))).toBe(true)

    await tabTo(/^a 零工$/)
    await page.keyboard.press('Enter')
    await heading('零工市场')
    expect(await page.title()).toMatch(/^零工市场 · 劳有所得/)

    await tabTo(/^input/)
    await page.keyboard.press('Space')
    await page.waitForURL(/open=1/)
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true)

    // Behind the filters the first row of the list.
    await tabTo(/^a .*营业中/)
    const chosen = await focused()
    const name = await page.evaluate(
      () => document.activeElement?.querySelector('.row__t')?.textContent ?? '',
    )
    await page.keyboard.press('Enter')
    await heading(name)
    expect(await page.title()).toContain(name)

    await tabTo(/^a 怎么走/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '用地图带路' }).waitFor()
    await page.goBack()
    await page.waitForFunction(() => document.activeElement?.textContent?.trim() === '怎么走')
    await page.goBack()
    await page.waitForURL(/gigs\/\?open=1/)
    await page.waitForFunction((text) => document.activeElement?.textContent?.includes(text), name)
    expect(await focused()).toBe(chosen)
  })

  it('the list is where it was after going back', async () => {
    await openApp(page, `${server.url}gigs/`)
    const row = page.locator('.rows .row').nth(20)
    await row.scrollIntoViewIfNeeded()
    const scroll = await page.evaluate(() => window.scrollY)
    expect(scroll).toBeGreaterThan(500)
    await row.focus()
    const there = await page.evaluate(() => window.scrollY)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '怎么走' }).waitFor()
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await page.getByRole('link', { name: '返回' }).click()
    await row.waitFor()
    await page.waitForFunction((at) => Math.abs(window.scrollY - at) <= 2, there)
  })

  it('a town is found and chosen', async () => {
    await openApp(page, `${server.url}gigs/where/`)
    await tabTo(/^input/)
    await page.keyboard.type('simen')
    await page.getByText(/^找到 \d+ 个$/).waitFor()
    await tabTo(/^button 泗门镇/)
    await page.keyboard.press('Enter')
    await page.getByText('按“泗门镇”算距离').waitFor()
    await heading('零工市场')
  })

  it('Enter while a word is being composed neither leaves the page nor clears what is typed', async () => {
    await openApp(page, `${server.url}gigs/where/`)
    await page.locator('#where-query').fill('泗门')
    for (const how of [{ isComposing: true }, { keyCode: 229 }, {}])
      await page.locator('#where-query').dispatchEvent('keydown', { key: 'Enter', bubbles: true, ...how })
    await page.locator('#where-query').press('Enter')
    expect(page.url()).toBe(`${server.url}gigs/where/`)
    expect(await page.locator('#where-query').inputValue()).toBe('泗门')
    await page.getByText(/^找到 \d+ 个$/).waitFor()
  })

  it('every screen has one first heading, a title of its own, and places where news is heard', async () => {
    const titles = new Map<string, string>()
    for (const screen of screensOf(server.dir).filter((each) => !each.before)) {
      await openApp(page, server.url + screen.path)
      const seen = await page.evaluate(() => ({
        title: document.title,
        headings: document.querySelectorAll('h1').length,
        regions: document.querySelectorAll('#app [role=status]').length,
        lang: document.documentElement.lang,
        zoom: document.querySelector<HTMLMetaElement>('meta[name=viewport]')?.content,
      }))
      expect(seen, screen.name).toMatchObject({ headings: 1, lang: 'zh-CN' })
      expect(seen.regions, screen.name).toBeGreaterThanOrEqual(2)
      expect(seen.zoom, screen.name).not.toMatch(/user-scalable|maximum-scale/)
      expect(seen.title, screen.name).toMatch(/^.+ · 劳有所得/)
      // Pages of wages and law keep a neutral title on purpose; an empty list has that of the list.
      if (/^(wages|law)\//.test(screen.path) || screen.name.startsWith('gigs, none')) continue
      expect(titles.get(seen.title), screen.name).toBeUndefined()
      titles.set(seen.title, screen.name)
    }
  })
})
