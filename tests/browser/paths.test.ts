import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed, launchBrowser, newContext, openApp, watchFaults } from './support/browser'
import { onDevice } from './support/kept-rows'
import { axeFindings, inLook, LOOKS } from './support/look'
import { wideThings } from './support/measure'
import { startServer, type TestServer } from './support/server'

const PATHS = ['graduates/', 'graduates/first/', 'skills/', 'startup/', 'startup/loan/']

/** So that its window is open on whatever day this runs; no 29 February. */
const CERTIFIED = new Date(Date.now() - 100 * 86_400_000)
  .toISOString()
  .slice(0, 10)
  .replace('-02-29', '-02-28')

let server: TestServer
let browser: Browser
let context: BrowserContext
let page: Page
let faults: string[]
beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  context = await newContext(browser)
  faults = watchFaults(context, server.url)
  page = await context.newPage()
})
afterAll(async () => {
  await browser.close()
  await server.dispose()
})

async function open(path: string): Promise<void> {
  await openApp(page, server.url + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(300)
}

/** What a person types on each page, so that every part of it is on the screen. */
async function fillAll(): Promise<void> {
  await open('graduates/')
  await page.fill('#graduated', '2026-06-30')
  await onDevice(page, '2026-06-30')
  await open('graduates/first/')
  await page.check('#tick-records')
  await onDevice(page, '"records"')
  await open('skills/')
  await page.selectOption('#skill-level', '中级')
  await page.fill('#skill-day', CERTIFIED)
  await onDevice(page, CERTIFIED)
  await open('startup/loan/')
  await page.fill('#loan-amount', '50')
  await page.fill('#loan-months', '36')
  await page.fill('#loan-rate', '3.6')
  await page.check('#loan-who-part')
  await page.fill('#loan-lpr', '3')
  await page.fill('#loan-lpr-day', '2026-11-20')
  await onDevice(page, '2026-11-20')
}

describe('the pages of graduates, learners and founders', () => {
  it('work from a cold start without a network, and keep what was typed', async () => {
    await open('graduates/')
    await installed(page)
    await page.goto('about:blank')
    await server.kill()
    await fillAll()
    await open('skills/')
    expect(await page.locator('h1').innerText()).toContain(
      `${Number(CERTIFIED.slice(5, 7))} 月 ${Number(CERTIFIED.slice(8))} 日`,
    )
    await open('graduates/first/')
    expect(await page.locator('#tick-records').isChecked()).toBe(true)
    await open('startup/loan/')
    expect(await page.locator('h1').innerText()).toContain('¥')
    expect(await page.locator('.chart svg').getAttribute('aria-label')).toContain('第 36 个月¥0.00')
    await server.revive()
  }, 120_000)

  it('have no finding of axe in light, dark and elder', async () => {
    const found: string[] = []
    for (const path of PATHS) {
      await open(path)
      await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)))
      for (const look of LOOKS) {
        await inLook(page, look)
        found.push(...(await axeFindings(page)).map((each) => `${path} ${look.name}: ${each}`))
      }
    }
    expect(found).toEqual([])
  }, 240_000)

  it('never scroll sideways, at 360 px and with text at 200 %, in elder mode too', async () => {
    const found: string[] = []
    for (const path of PATHS)
      for (const elder of [false, true]) {
        await open(path)
        await page.evaluate((big) => {
          if (big) document.documentElement.dataset['size'] = 'elder'
          document.querySelectorAll('details').forEach((each) => (each.open = true))
        }, elder)
        for (const size of elder ? [''] : ['100%', '200%']) {
          await page.evaluate((at) => (document.documentElement.style.fontSize = at), size)
          await page.waitForTimeout(100)
          found.push(...(await page.evaluate(wideThings)).map((each) => `${path} ${size}: ${each}`))
        }
      }
    expect(found).toEqual([])
  }, 120_000)

  it('print every month of the loan, and the first half year on two pages at most', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    await open('startup/loan/')
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('#loan-rows li').last().isVisible()).toBe(true)
    expect(await page.locator('#loan-rows li').count()).toBe(36)
    await open('graduates/first/')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 9).toBeLessThanOrEqual(2)
    await page.emulateMedia({ media: 'screen' })
  })

  it('can be read without JavaScript: who, how much, by when', async () => {
    const plain = await newContext(browser, { javaScriptEnabled: false })
    const reader = await plain.newPage()
    const textOf = async (path: string) => {
      await reader.goto(server.url + path)
      return reader.locator('main').innerText()
    }
    expect(await textOf('graduates/')).toContain('毕业2年内')
    expect(await textOf('graduates/first/')).toContain('毕业后 90 天里')
    const skills = await textOf('skills/')
    for (const words of ['12 个月内领', '1,000 元', '1,500 元', '2,000 元', '工匠遴选'])
      expect(skills).toContain(words)
    expect(await textOf('startup/')).toContain('50 万元')
    expect(await textOf('startup/loan/')).toContain('经办银行审核放款')
    await plain.close()
  })

  it('saw no error, no refused inline code and no other host', () => expect(faults).toEqual([]))
})
