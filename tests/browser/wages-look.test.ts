import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newContext, PHONE } from './support/browser'
import { wideThings } from './support/measure'
import { startServer, type TestServer } from './support/server'
import { addDays, addItem, answerAll, done, openWages } from './support/wages'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LOOKS = [
  { dark: false, elder: false },
  { dark: true, elder: false },
  { dark: false, elder: true },
] as const

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

/** What axe and the width find on a page in three looks, and with text at 200 %. */
async function findings(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  await page.evaluate(AXE)
  for (const { dark, elder } of LOOKS) {
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    await page.evaluate((on) => {
      if (on) document.documentElement.dataset.size = 'elder'
      else delete document.documentElement.dataset.size
    }, elder)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ ...PHONE, height: Math.max(PHONE.height, height) })
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        preload: false,
      }),
    )
    const told = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 120)}`))
    found.push(...told.map((each) => `${name} ${dark ? 'dark' : 'light'} ${elder ? 'elder' : ''}: ${each}`))
    await page.setViewportSize(PHONE)
  }
  await page.evaluate(() => {
    delete document.documentElement.dataset.size
    document.documentElement.style.fontSize = '200%'
  })
  found.push(...(await page.evaluate(wideThings)).map((each) => `${name} at 200 %: ${each}`))
  await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  return found
}

describe('the wage screens once they are filled in', () => {
  it('have no finding in light, dark and elder mode, and fit at 200 %', async () => {
    const context = await newContext(browser, { bypassCSP: true, serviceWorkers: 'block' })
    const page = await openWages(context, server.url, 'wages/')
    await answerAll(page)
    await page.getByLabel('最后一天上班是哪天？').fill('2026-10-31')
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('main details')) each.setAttribute('open', '')
    })
    const found = await findings(page, 'today')
    await page.getByText('算算差我多少').click()
    await page.getByRole('button', { name: '加一项' }).click()
    found.push(...(await findings(page, 'kinds')))
    await page.getByRole('button', { name: '不加了' }).click()
    await addDays(page, '9 月', '280', '22')
    found.push(...(await findings(page, 'form')))
    await done(page)
    await addItem(page, '经济补偿或赔偿金')
    await page.getByRole('button', { name: /^记下/ }).click()
    found.push(...(await findings(page, 'faults')))
    await page.getByLabel('怎么结束的').selectOption('unpaid-resign')
    await page.getByLabel('哪天开始上班').fill('2021-03-01')
    await page.getByLabel('最后一天上班').fill('2026-10-31')
    await page.getByRole('button', { name: '填第一个' }).click()
    await page.getByLabel('应发工资').fill('9000')
    await done(page)
    await page.locator('.money .work summary').last().click()
    await page.getByText('换一笔或加一笔').click()
    found.push(...(await findings(page, 'claim')))
    expect(found).toEqual([])
    await context.close()
  }, 120_000)
})
