import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newContext, openApp, PHONE } from './support/browser'
import { axeFindings } from './support/look'
import { coveredByBars, smallTargets, smallText, wideThings } from './support/measure'
import { startServer, type TestServer } from './support/server'

const NOW = new Date('2026-11-25T01:00:00Z')
const FAIR = 'sample-winter-fair'
const SCREENS = [
  '',
  '?when=today&town=none',
  'month/',
  'search/?q=zp',
  'archive/',
  'promise/',
  'subscribe/',
  'mine/',
  `${FAIR}/`,
  'sample-cancelled/',
  'none/',
  `${FAIR}/poster/`,
]

/** Opens what is folded and brings a schedule about, so that a screen is seen at its fullest. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)))
  const posts = page.getByRole('button', { name: /条岗位|显示二维码/ })
  if ((await posts.count()) > 0) await posts.first().click()
  await page.waitForTimeout(200)
}

describe('the screens of events', () => {
  let server: TestServer
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    server = await startServer()
    browser = await launchBrowser()
    const context = await newContext(browser, { serviceWorkers: 'block' })
    page = await context.newPage()
    await page.clock.setFixedTime(NOW)
    for (const id of [FAIR, 'sample-saturday-fair', 'sample-spring-tba', 'sample-cancelled']) {
      await openApp(page, `${server.url}events/${id}/`)
      await page.getByRole('button', { name: '收藏' }).click()
      await page.getByRole('button', { name: '已收藏' }).waitFor()
      await page.waitForTimeout(200)
    }
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await server.dispose()
  })

  async function onEach(look: () => Promise<string[]>): Promise<string[]> {
    const found: string[] = []
    for (const path of SCREENS) {
      await openApp(page, `${server.url}events/${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await unfold(page)
      found.push(...(await look()).map((each) => `${path}: ${each}`))
    }
    return found
  }

  it('axe finds nothing in light, dark and elder', async () => {
    const found = await onEach(async () => {
      const light = await axeFindings(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      const dark = await axeFindings(page)
      await page.evaluate(() => (document.documentElement.dataset.size = 'elder'))
      const elder = await axeFindings(page)
      await page.emulateMedia({ colorScheme: 'light' })
      return [...light, ...dark.map((each) => `dark ${each}`), ...elder.map((each) => `elder dark ${each}`)]
    })
    expect(found).toEqual([])
  }, 180_000)

  it('fit 360 px, 320 px and text at 200 %, with nothing that has the focus under a bar', async () => {
    const found = await onEach(async () => {
      const faults: string[] = []
      for (const [width, text] of [
        [360, ''],
        [320, ''],
        [360, '200%'],
      ] as const) {
        await page.setViewportSize({ width, height: 740 })
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), text)
        const here = [...(await page.evaluate(wideThings)), ...(await page.evaluate(coveredByBars))]
        faults.push(...here.map((each) => `${width} ${text} ${each}`))
      }
      await page.setViewportSize(PHONE)
      return faults
    })
    expect(found).toEqual([])
  }, 180_000)

  it('have text from 16 px and targets from 44 px, in the elder mode from 20 px and 60 px', async () => {
    const found = await onEach(async () => {
      const plain = [...(await page.evaluate(smallText, 16)), ...(await page.evaluate(smallTargets, 44))]
      await page.evaluate(() => (document.documentElement.dataset.size = 'elder'))
      const elder = [...(await page.evaluate(smallText, 20)), ...(await page.evaluate(smallTargets, 60))]
      return [...plain, ...elder.map((each) => `elder ${each}`)]
    })
    /** Seven columns on a phone: the one exception, 51 px wide. */
    expect(found.filter((each) => !/^(elder )?month\/.*\bmonth\b|^month\//.test(each))).toEqual([])
  }, 180_000)

  it('PR-04: print a poster on one sheet, and a schedule without buttons', async () => {
    await openApp(page, `${server.url}events/${FAIR}/poster/`)
    await page.getByRole('img', { name: /二维码/ }).waitFor()
    const sheet = await page.pdf({ format: 'A4' })
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await openApp(page, `${server.url}events/mine/`)
    await page.locator('.ev').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    const seen = await page.locator('main').innerText()
    expect(seen).toContain('打印于 2026-11-25')
    expect(seen).toContain('冬季综合招聘会')
    expect(seen).not.toMatch(/全部放进日历|显示二维码|抄成文字/)
    await page.emulateMedia({ media: 'screen' })
  })
})
