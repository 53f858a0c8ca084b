import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newContext, openApp, watchFaults } from './support/browser'
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

  it('is kept on every screen, none of which asks another host for anything', async () => {
    for (const screen of screensOf(server.dir)) {
      const context = await newContext(browser)
      const faults = watchFaults(context, server.url)
      const page = await context.newPage()
      await screen.before?.(page)
      await openApp(page, server.url + screen.path)
      expect(faults, screen.name).toEqual([])
      await context.close()
    }
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
          script.textContent = 'window.ran = true'
          document.body.append(script)
        }),
    )
    expect(refused).toBe('script-src-elem')
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    await context.close()
  })
})
