import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, PHONE } from './support/browser'
import { coveredByBars, smallTargets, smallText, wideThings } from './support/measure'
import { onScreen, screensOf } from './support/screens'
import { startServer, type TestServer } from './support/server'

const WIDTHS = [
  { name: '360 px', width: 360, height: 740, text: '' },
  { name: '320 px', width: 320, height: 568, text: '' },
  { name: '360 px with text at 200 %', width: 360, height: 740, text: '200%' },
  { name: '320 px with text at 200 %', width: 320, height: 568, text: '200%' },
]

describe('every screen', () => {
  let server: TestServer
  const found: Record<'phone' | 'sizes' | 'kiosk', string[]> = { phone: [], sizes: [], kiosk: [] }
  beforeAll(async () => {
    server = await startServer()
    const browser = await launchBrowser()
    for (const screen of screensOf(server.dir))
      await onScreen(browser, server.url, screen, async (page) => {
        const tell = (faults: string[]) => faults.map((fault) => `${screen.name}: ${fault}`)
        found.phone.push(...tell(await onPhones(page)))
        found.sizes.push(...tell(await inSizes(page)))
        found.kiosk.push(...tell(await atKiosk(page)))
      })
    await browser.close()
  }, 180_000)
  afterAll(() => server.dispose())

  it('fits a narrow phone and text at 200 %, with nothing that has the focus under a bar', () => {
    expect(found.phone).toEqual([])
  })

  it('has text from 16 px and targets from 44 px, in the elder mode from 20 px and 60 px', () => {
    expect(found.sizes).toEqual([])
  })

  it('renders at a kiosk, upright and large', () => {
    expect(found.kiosk).toEqual([])
  })
})

async function onPhones(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const { name, width, height, text } of WIDTHS) {
    await page.setViewportSize({ width, height })
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), text)
    const here = [...(await page.evaluate(wideThings)), ...(await page.evaluate(coveredByBars))]
    faults.push(...here.map((each) => `${name}: ${each}`))
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  return faults
}

async function inSizes(page: Page): Promise<string[]> {
  await page.setViewportSize(PHONE)
  const plain = [...(await page.evaluate(smallText, 16)), ...(await page.evaluate(smallTargets, 44))]
  await page.evaluate(() => (document.documentElement.dataset.size = 'elder'))
  const elder = [
    ...(await page.evaluate(smallText, 20)),
    ...(await page.evaluate(smallTargets, 60)),
    ...(await page.evaluate(wideThings)),
  ]
  return [...plain, ...elder.map((each) => `elder: ${each}`)]
}

async function atKiosk(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 1080, height: 1920 })
  await page.evaluate(() => (document.documentElement.dataset.size = 'kiosk'))
  const size = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
  const faults = [...(await page.evaluate(wideThings)), ...(await page.evaluate(smallText, 24))]
  return size < 30 ? [`body text of ${size} px`, ...faults] : faults
}
