import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newContext } from './support/browser'
import { startServer, type TestServer } from './support/server'
import { openWages } from './support/wages'
import { addSite, closeSheet, logDay, logMoney, openDay } from './support/worklog'
import { lookFindings } from './support/look'

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

describe('the screens of the work log', () => {
  it('have no finding in light, dark and elder mode, and fit at 200 %', { timeout: 180_000 }, async () => {
    const context = await newContext(browser, { bypassCSP: true, serviceWorkers: 'block' })
    await context.clock.setFixedTime('2026-11-25T18:00:00+08:00')
    const page = await openWages(context, server.url, 'wages/log/')
    const found = await lookFindings(page, 'first visit')
    await page.getByRole('button', { name: '记第一个工地' }).click()
    await page.getByRole('button', { name: '记下这个工地' }).click()
    found.push(...(await lookFindings(page, 'form with faults')))
    await page.getByRole('button', { name: '不加了' }).click()
    await addSite(page, '泗门镇小路下村安置房二标段工地')
    await logDay(page, 5, '一个工', '2')
    await logDay(page, 14, '半个工')
    await logDay(page, 15, '没干')
    await logMoney(page, '借支', '1000', '2026-11-15')
    await page.getByText('换工地，加一个').click()
    found.push(...(await lookFindings(page, 'month')))
    await openDay(page, 5)
    await page.getByText('哪天记的，改过没有').click()
    await page.getByRole('radio', { name: '按小时' }).check()
    found.push(...(await lookFindings(page, 'day')))
    await closeSheet(page)
    await page.getByRole('link', { name: '记一笔钱' }).click()
    await page.getByRole('button', { name: '记下', exact: true }).click()
    found.push(...(await lookFindings(page, 'money with faults')))
    await page.getByRole('button', { name: '关上' }).click()
    await page.getByRole('button', { name: '改名字，改工价' }).click()
    found.push(...(await lookFindings(page, 'price')))
    await page.getByRole('button', { name: '改好了' }).click()
    await page.getByRole('link', { name: '月结单' }).click()
    await page.getByRole('button', { name: '抄下文字' }).click()
    await page.locator('.lines').waitFor()
    found.push(...(await lookFindings(page, 'statement')))
    await page.getByRole('link', { name: '返回' }).click()
    await page.getByRole('link', { name: '写进“差我多少”' }).click()
    await page.getByText('会写什么').waitFor()
    found.push(...(await lookFindings(page, 'to the claim')))
    expect(found).toEqual([])
    await context.close()
  })
})
