import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newContext, openApp, PHONE } from './support/browser'
import { startServer, type TestServer } from './support/server'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
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
const LOOKS = [
  { name: 'light', colorScheme: 'light', elder: false },
  { name: 'dark', colorScheme: 'dark', elder: false },
  { name: 'elder', colorScheme: 'light', elder: true },
] as const

/** A window as high as the page: rows half under a bar would be read as small targets. */
async function findings(page: Page): Promise<string[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ ...PHONE, height: Math.max(PHONE.height, height) })
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
      preload: false,
    }),
  )
  await page.setViewportSize(PHONE)
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

/** Elements that reach over the right edge. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return []
    return Array.from(document.querySelectorAll('main *'))
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120))
      .slice(-3)
  })
}

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
      await page.evaluate(AXE)
      for (const { name, colorScheme, elder } of LOOKS) {
        await page.emulateMedia({ colorScheme })
        await page.evaluate((big) => {
          if (big) document.documentElement.dataset['size'] = 'elder'
          else delete document.documentElement.dataset['size']
        }, elder)
        found.push(...(await findings(page)).map((each) => `${path} ${name}: ${each}`))
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
        found.push(...(await tooWide(page)).map((each) => `${path} ${size}: ${each}`))
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
