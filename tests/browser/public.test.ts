import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newContext, openApp } from './support/browser'
import { PUBLIC_BUILD } from './support/build'
import { startServer, type TestServer } from './support/server'

let server: TestServer
let browser: Browser
let page: Page
beforeAll(async () => {
  server = await startServer(PUBLIC_BUILD)
  browser = await launchBrowser()
  page = await (await newContext(browser)).newPage()
})
afterAll(async () => {
  await browser.close()
  await server.dispose()
})

const TABS = ['', 'gigs/', 'events/', 'tasks/', 'me/']
const MORE = ['gigs/map/', 'gigs/tell/', 'events/month/', 'graduates/', 'skills/', 'startup/']

describe('what would be published', () => {
  it.each([...TABS, ...MORE])('/%s shows nothing made up and no choice that leaves nothing', async (path) => {
    await openApp(page, server.url + path)
    const text = await page.locator('main').innerText()
    expect(text).not.toMatch(/示例|演示/)
    expect(text.length).toBeGreaterThan(60)
    const chips = await page.locator('.chip').allInnerTexts()
    expect(chips.filter((words) => /\s0$/.test(words.trim()))).toEqual([])
  })

  it('leads with unpaid wages and today’s work, and from the gigs to a telephone, the words and the five things', async () => {
    await openApp(page, server.url)
    await page.getByRole('link', { name: '工资没拿到' }).click()
    await page.waitForURL('**/wages/')
    await openApp(page, server.url)
    await page.getByRole('link', { name: '记今天的工' }).click()
    // The address tells nobody which of the wage pages this is.
    await page.getByRole('heading', { level: 1, name: '记工本' }).waitFor()
    await openApp(page, `${server.url}gigs/`)
    expect(await page.locator('a[href="tel:12333"]').count()).toBeGreaterThan(0)
    expect(await page.locator('main ol li').count()).toBe(5)
  })

  it('puts a market that somebody knows into words', async () => {
    await openApp(page, `${server.url}gigs/tell/`)
    await page.getByLabel('在哪个乡镇街道').selectOption('泗门镇')
    await page.getByLabel('在什么地方').fill('菜场东门对面')
    expect(await page.locator('main').innerText()).toContain('在哪：泗门镇 菜场东门对面')
  })
})
