import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser, newContext, ready, watchFaults } from './support/browser'
import { keptRows } from './support/kept-rows'
import { openGate, type Gate } from './support/gate'
import { readPart } from './support/publish'
import { startServer, type TestServer } from './support/server'

const SAID = '正在打开，稍等。点的、填的都不会丢。'

describe('what is done on a page in the first seconds of a slow line', () => {
  let server: TestServer
  let gate: Gate
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    server = await startServer()
    gate = await openGate(server.port)
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    context = await newContext(browser)
    faults = watchFaults(context, gate.url)
    page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
    })
  })
  afterEach(async () => {
    expect(faults).toEqual([])
    await context.close()
  })
  afterAll(async () => {
    await browser.close()
    await gate.close()
    await server.dispose()
  })

  /** Opens a page up to where it can be read, and not further. */
  async function read(path: string): Promise<void> {
    await page.goto(gate.url + path, { waitUntil: 'commit' })
    await page.locator('#app h1, #app .bar__t').first().waitFor()
    expect(await page.locator('#app[data-v-app]').count()).toBe(0)
  }

  /** Taps without waiting for the app. */
  const tap = (selector: string) => page.locator(selector).first().click({ noWaitAfter: true })

  it.each([
    ['wages/', '.opt', '第 2 题'],
    ['retirement/', null, '第 1 题'],
    ['measures/finder/', '.opt', '第 2 题'],
  ] as const)('%s goes on from the answer that was sent off twice', async (path, option, next) => {
    await read(path)
    if (option) await tap(option)
    await tap('.dock [type=submit]')
    await tap('.dock [type=submit]')
    await page.getByText(SAID).waitFor()
    await ready(page)
    await page.getByText(next).waitFor()
    expect(await page.locator('.early').count()).toBe(0)
  })

  it.each(['wages/', 'wages/claim/', 'wages/log/'])(
    '%s is left at once, and nothing of it is shown',
    async (path) => {
      await read(path)
      await tap('[data-leave]')
      expect(
        await page.evaluate(() => getComputedStyle(document.documentElement).display).catch(() => 'none'),
      ).toBe('none')
      await page.waitForURL(`${gate.url}tasks/`)
      await page.locator('#app h1, #app .bar__t').first().waitFor()
      expect(await page.locator('.early').count()).toBe(0)
    },
  )

  it('wages/ writes nothing that was chosen after 不留痕迹, and shows it', async () => {
    await read('wages/')
    await tap('[role=switch]')
    await tap('.opt')
    await tap('.dock [type=submit]')
    await ready(page)
    await page.getByText('第 2 题').waitFor()
    expect((await keptRows(page))['wageCases'] ?? []).toEqual([])
  })

  it('retirement/ takes the year and month that were typed', async () => {
    await read('retirement/')
    await page.locator('#birth-year').fill('1968')
    await page.locator('#birth-month').fill('5')
    await tap('.dock [type=submit]')
    await ready(page)
    await page.getByText('第 2 题').waitFor()
  })

  it.each([
    ['skills/', 'input[type=date], input[inputmode]', '2026-05-01'],
    ['startup/loan/', '#loan-amount, form input', '100000'],
    ['report/?from=/about/', '#report-words', '第三行写错了'],
    ['wages/lock/', '#pin-new', '2580'],
    ['events/search/', '[type=search]', '电焊'],
    ['gigs/where/', '[type=search]', '泗门'],
    ['me/backup/restore/', null, ''],
    ['retirement/hand-over/', null, ''],
  ] as const)('%s keeps what was typed and is not ended by a submit', async (path, field, text) => {
    await read(path)
    if (field) {
      const input = page.locator(field).first()
      if (await input.count()) {
        await input.fill(text)
        if (!(await input.evaluate((each) => each.tagName === 'TEXTAREA')))
          await input.press('Enter', { noWaitAfter: true })
      }
    }
    await ready(page)
    const input = field ? page.locator(field).first() : null
    if (input && (await input.count())) expect(await input.inputValue()).toBe(text)
  })

  it('a button that needs the app does its work once the app is there', async () => {
    await read('wages/log/')
    await page.getByRole('button', { name: '记第一个工地' }).click({ noWaitAfter: true })
    await page.getByText(SAID).waitFor()
    await ready(page)
    await page.getByRole('heading', { name: '记一个工地' }).waitFor()
  })

  it('boxes and reasons of a report are ticked, a link leads on, and back comes back', async () => {
    const place = readPart(server.dir, 'places')[0]?.id ?? ''
    await read(`gigs/${place}/report/`)
    await page.locator('input[type=checkbox], input[type=radio]').first().check({ force: true })
    await page.locator('.bar a').first().click({ noWaitAfter: true })
    await page.waitForURL((url) => !url.pathname.endsWith('/report/'))
    await page.goBack({ waitUntil: 'commit' })
    await ready(page)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  it('where a script does not come the page says so, goes on to be read, and leads to another try', async () => {
    const cut = gate.cut(/^\/assets\/index-[^/]+\.js$/)
    await page.goto(`${gate.url}wages/`, { waitUntil: 'commit' })
    await page.getByText(/程序没下载下来。这一页能看，还不能填。/).waitFor()
    await page.getByRole('heading', { level: 1 }).waitFor()
    cut()
    faults.length = 0
    await page.getByRole('link', { name: '再试一次' }).click()
    await ready(page)
  })

  it('where a part of the page hangs, the page can be read, says so in time, and comes alive with the line', async () => {
    const held = gate.hold(/\/packs\/[^/]+\/wages\.[^/]+\.json$/)
    await page.goto(`${gate.url}wages/`, { waitUntil: 'commit' })
    await page.getByText(/没下载全|网太慢/).waitFor({ timeout: 40_000 })
    await page.getByRole('heading', { level: 1 }).waitFor()
    held.open()
    await ready(page)
    expect(await page.locator('.early').count()).toBe(0)
  })
})
