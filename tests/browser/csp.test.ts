import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed, launchBrowser, newContext, openApp, watchFaults } from './support/browser'
import { screensOf } from './support/screens'
import { startServer, type TestServer } from './support/server'

describe('the content security policy', () => {
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

  it('is kept on every screen and by everything done there; no other host is asked for anything', async () => {
    const context = await newContext(browser)
    const faults = watchFaults(context, server.url)
    const page = await context.newPage()
    await openApp(page, server.url)
    await installed(page)
    for (const screen of screensOf(server.dir).filter((each) => !each.before)) {
      await openApp(page, server.url + screen.path)
      expect(faults, screen.name).toEqual([])
    }
    for (const way of [walkGigs, walkSettings]) await way(page, server.url)
    expect(faults).toEqual([])
    await context.close()
  })

  it('stands in every page, allows no inline code but by hash, and refuses a script put in', async () => {
    const context = await newContext(browser)
    const page = await context.newPage()
    await openApp(page, server.url)
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe-(inline|eval)|https?:|\*/)
    const refused = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
          const script = document.createElement('script')
          try {
            script.textContent = 'window.ran = true'
          } catch {
            // Text is no script here, where the browser knows trusted types.
          }
          document.body.append(script)
        }),
    )
    expect(refused).toBe('require-trusted-types-for')
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    await context.close()
  })
})

async function walkGigs(page: Page, url: string): Promise<void> {
  await openApp(page, `${url}gigs/?has=${encodeURIComponent('打印')}`)
  await page.getByRole('checkbox', { name: /无台阶/ }).check()
  await page
    .getByRole('link', { name: /选乡镇村|换个地方/ })
    .first()
    .click()
  await page.getByRole('searchbox').fill('sm')
  await page.getByRole('button', { name: /^泗门镇/ }).click()
  await page.getByText('按“泗门镇”算距离').waitFor()
  await page.locator('.rows .row').first().click()
  await page.getByRole('button', { name: '收藏' }).click()
  await page.getByRole('button', { name: '抄下地址' }).click()
  await page.getByRole('link', { name: '怎么走' }).click()
  await page.getByRole('heading', { name: '用地图带路' }).waitFor()
}

async function walkSettings(page: Page, url: string): Promise<void> {
  await openApp(page, `${url}me/`)
  for (const name of ['大', '长辈版', '深色', '浅色'])
    await page.getByRole('radio', { name, exact: true }).check({ force: true })
  await page.getByRole('button', { name: '全部删除' }).press('Enter')
  await page.getByRole('button', { name: '删掉' }).press('Enter')
  await page.getByText('都删掉了').waitFor()
}
