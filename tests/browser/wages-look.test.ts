import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newContext } from './support/browser'
import { lookFindings } from './support/look'
import { startServer, type TestServer } from './support/server'
import { addDays, addItem, answerAll, done, openWages } from './support/wages'

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

describe('the wage screens once they are filled in', () => {
  it('have no finding in light, dark and elder mode, and fit at 200 %', async () => {
    const context = await newContext(browser, { bypassCSP: true, serviceWorkers: 'block' })
    const page = await openWages(context, server.url, 'wages/')
    await answerAll(page)
    await page.getByLabel('最后一天上班是哪天？').fill('2026-10-31')
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('main details')) each.setAttribute('open', '')
    })
    const found = await lookFindings(page, 'today')
    await page.getByText('算算差我多少').click()
    await page.getByRole('button', { name: '加一项' }).click()
    found.push(...(await lookFindings(page, 'kinds')))
    await page.getByRole('button', { name: '不加了' }).click()
    await addDays(page, '9 月', '280', '22')
    found.push(...(await lookFindings(page, 'form')))
    await done(page)
    await addItem(page, '经济补偿或赔偿金')
    await page.getByRole('button', { name: /^记下/ }).click()
    found.push(...(await lookFindings(page, 'faults')))
    await page.getByLabel('怎么结束的').selectOption('unpaid-resign')
    await page.getByLabel('哪天开始上班').fill('2021-03-01')
    await page.getByLabel('最后一天上班').fill('2026-10-31')
    await page.getByRole('button', { name: '填第一个' }).click()
    await page.getByLabel('应发工资').fill('9000')
    await done(page)
    await page.locator('.money .work summary').last().click()
    await page.getByText('换一家，或加一家').click()
    found.push(...(await lookFindings(page, 'claim')))
    expect(found).toEqual([])
    await context.close()
  }, 120_000)
})
