import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needFirefox } from '../../src/build/run/find-firefox.mjs'
import { startServer, type TestServer } from './support/server'

const executablePath = needFirefox()
if (!executablePath)
  console.log('Firefox skipped: not here, and only root may install it (apt-get install firefox-esr).')

/** What a browser asks of the world of its own accord, turned off. */
const QUIET = {
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'intl.accept_languages': 'zh-CN,zh',
}

describe.skipIf(!executablePath)('in Firefox', () => {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'))
  let server: TestServer
  let browser: Browser
  let page: Page
  const errors: string[] = []

  beforeAll(async () => {
    server = await startServer()
    await launch()
  }, 180_000)
  afterAll(async () => {
    await browser.close()
    await server.dispose()
    rmSync(profile, { recursive: true, force: true })
  })

  async function launch(): Promise<void> {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executablePath ?? '',
      headless: true,
      userDataDir: profile,
      extraPrefsFirefox: QUIET,
    })
    page = await browser.newPage()
    await page.setViewport({ width: 360, height: 740 })
    page.on('pageerror', (error) => errors.push(error.message))
  }

  async function open(path: string): Promise<void> {
    await page.goto(server.url + path)
    await page.waitForFunction(() => performance.getEntriesByName('app:ready').length > 0)
  }

  /** From the list to the telephone of a place that is open now. */
  async function doMainJob(): Promise<void> {
    await open('gigs/?open=1')
    expect(await page.$$eval('.pill--open', (pills) => pills.length)).toBeGreaterThan(0)
    await page.click('.rows .row')
    await page.waitForFunction(() => /\/gigs\/[^/?]+\/$/.test(location.pathname))
    await page.waitForSelector('a[href="tel:12333"]')
    expect(await page.$$eval('h1', (headings) => headings.length)).toBe(1)
  }

  it('finds an open place and whom to ring, on a first visit', async () => {
    await doMainJob()
    await page.waitForFunction(
      async () =>
        (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated' &&
        localStorage.getItem('lysd:filled') === '1',
    )
    expect(errors).toEqual([])
  })

  it('does the same with the server dead and the browser started anew', async () => {
    await browser.close()
    await server.kill()
    await launch()
    await doMainJob()
    for (const path of ['', 'me/', 'guides/gig-market/']) {
      await open(path)
      expect(await page.$$eval('h1', (headings) => headings.length)).toBe(1)
    }
    expect(errors).toEqual([])
  })

  it('says why where the database is refused, and goes on in memory', async () => {
    await server.revive()
    await page.evaluateOnNewDocument(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError')
      }
    })
    await open('wages/log/')
    await page.waitForFunction(
      () =>
        document.body.innerText.includes('这个浏览器不让存，填的关掉就没了') &&
        [...document.querySelectorAll('#app[data-v-app] button')].some((each) =>
          each.textContent?.includes('记第一个工地'),
        ),
    )
    await page.evaluate(() =>
      [...document.querySelectorAll('button')]
        .find((each) => each.textContent?.includes('记第一个工地'))
        ?.click(),
    )
    await page.waitForSelector('#site-name')
    await page.type('#site-name', '河边工地')
    expect(await page.$eval('#site-name', (field) => (field as HTMLInputElement).value)).toBe('河边工地')
  })
})
