import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser'
import { coveredByBars, smallTargets, smallText, wideThings } from './support/measure'
import { onScreen, screensOf, type Screen } from './support/screens'
import { startServer, type TestServer } from './support/server'

const WIDTHS = [
  { name: '360 px', width: 360, height: 740, text: '' },
  { name: '320 px', width: 320, height: 568, text: '' },
  { name: '360 px with text at 200 %', width: 360, height: 740, text: '200%' },
  { name: '320 px with text at 200 %', width: 320, height: 568, text: '200%' },
]

describe('every screen', () => {
  let server: TestServer
  let browser: Browser
  beforeAll(async () => {
    server = await startServer()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.dispose()
  })

  async function onEach(look: (page: Page, screen: Screen) => Promise<string[]>): Promise<string[]> {
    const found: string[] = []
    for (const screen of screensOf(server.dir))
      await onScreen(browser, server.url, screen, async (page) => {
        found.push(...(await look(page, screen)).map((each) => `${screen.name}: ${each}`))
      })
    return found
  }

  it('fits a narrow phone and text at 200 %, with nothing that has the focus under a bar', async () => {
    const found = await onEach(async (page) => {
      const faults: string[] = []
      for (const { name, width, height, text } of WIDTHS) {
        await page.setViewportSize({ width, height })
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), text)
        const here = [...(await page.evaluate(wideThings)), ...(await page.evaluate(coveredByBars))]
        faults.push(...here.map((each) => `${name}: ${each}`))
      }
      return faults
    })
    expect(found).toEqual([])
  }, 120_000)

  it('has text from 16 px and targets from 44 px, in the elder mode from 20 px and 60 px', async () => {
    const found = await onEach(async (page) => {
      const plain = [...(await page.evaluate(smallText, 16)), ...(await page.evaluate(smallTargets, 44))]
      await page.evaluate(() => (document.documentElement.dataset.size = 'elder'))
      const elder = [
        ...(await page.evaluate(smallText, 20)),
        ...(await page.evaluate(smallTargets, 60)),
        ...(await page.evaluate(wideThings)),
      ]
      return [...plain, ...elder.map((each) => `elder: ${each}`)]
    })
    expect(found).toEqual([])
  }, 120_000)

  it('renders at a kiosk, upright and large', async () => {
    const found = await onEach(async (page) => {
      await page.setViewportSize({ width: 1080, height: 1920 })
      await page.evaluate(() => (document.documentElement.dataset.size = 'kiosk'))
      const size = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
      const faults = [...(await page.evaluate(wideThings)), ...(await page.evaluate(smallText, 24))]
      return size < 30 ? [`body text of ${size} px`, ...faults] : faults
    })
    expect(found).toEqual([])
  }, 120_000)
})
