import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newContext, openApp } from './support/browser'
import { axeFindings, inLook, LOOKS } from './support/look'
import { wideThings } from './support/measure'
import { startServer, type TestServer } from './support/server'

const PATHS = [
  '',
  '?q=work',
  '?q=paid',
  'result/',
  'compare/',
  'working/',
  'checklist/',
  'hand-over/',
  'table/women-50/',
]

describe('the retirement screens', () => {
  let server: TestServer
  let browser: Browser
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    server = await startServer()
    browser = await launchBrowser()
    context = await newContext(browser)
    page = await context.newPage()
    await openApp(page, `${server.url}retirement/`)
    await page.fill('#birth-year', '1978')
    await page.fill('#birth-month', '1')
    await page.getByRole('button', { name: '下一题' }).click()
    for (const answer of ['女', '自己缴职工养老', '做满了']) {
      await page.getByRole('radio', { name: answer }).check()
      await page.getByRole('button', { name: '下一题' }).click()
    }
    await page.getByRole('radio', { name: '知道缴了多久' }).check()
    await page.fill('#paid-years', '8')
    await page.getByRole('button', { name: '看结果' }).click()
    await page.getByRole('slider').press('Home')
    await page.waitForTimeout(800)
  })
  afterAll(async () => {
    await browser.close()
    await server.dispose()
  })

  it('have no finding of axe in light, dark and elder', async () => {
    const found: string[] = []
    for (const path of PATHS) {
      await openApp(page, `${server.url}retirement/${path}`)
      await page.waitForTimeout(300)
      for (const look of LOOKS) {
        await inLook(page, look)
        found.push(...(await axeFindings(page)).map((each) => `${path} ${look.name}: ${each}`))
      }
    }
    expect(found).toEqual([])
  }, 240_000)

  it('never scroll sideways, at 360 px and with text at 200 %', async () => {
    const found: string[] = []
    for (const path of PATHS) {
      await openApp(page, `${server.url}retirement/${path}`)
      await page.waitForTimeout(300)
      const code = page.getByRole('button', { name: '显示二维码' })
      if (await code.count()) await code.click()
      for (const size of ['100%', '200%']) {
        await page.evaluate((at) => (document.documentElement.style.fontSize = at), size)
        await page.waitForTimeout(100)
        found.push(...(await page.evaluate(wideThings)).map((each) => `${path} ${size}: ${each}`))
      }
    }
    expect(found).toEqual([])
  }, 120_000)

  it('print on one page where they are the answer or the list', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    for (const path of ['result/', 'checklist/']) {
      await openApp(page, `${server.url}retirement/${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForTimeout(300)
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g), path).toHaveLength(1)
    }
  })
})
