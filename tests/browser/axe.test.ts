import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser'
import { axeFindings, inLook, LOOKS, type Look } from './support/look'
import { onScreen, screensOf } from './support/screens'
import { startServer, type TestServer } from './support/server'

const EVERY_LOOK: readonly Look[] = [...LOOKS, { name: 'elder dark', dark: true, elder: true }]

describe('axe finds nothing', () => {
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

  it('on any screen in light, dark, elder and elder dark', async () => {
    const found: string[] = []
    for (const screen of screensOf(server.dir))
      await onScreen(browser, server.url, screen, async (page) => {
        for (const look of EVERY_LOOK) {
          await inLook(page, look)
          found.push(...(await axeFindings(page)).map((each) => `${screen.name}, ${look.name}: ${each}`))
        }
      })
    expect(found).toEqual([])
  }, 180_000)

  it('though it would: a field without a name is found, and in the dark words that cannot be read', async () => {
    const [, gigs] = screensOf(server.dir)
    if (!gigs) throw new Error('no screen')
    await onScreen(browser, server.url, gigs, async (page) => {
      await page.evaluate(() => document.querySelector('main')?.append(document.createElement('textarea')))
      expect((await axeFindings(page)).join()).toContain('label: <textarea>')
      await inLook(page, { dark: true, elder: false })
      await page.evaluate(() => {
        const words = document.createElement('p')
        words.textContent = '看不清的字'
        words.style.color = '#444'
        document.querySelector('main')?.append(words)
      })
      expect((await axeFindings(page)).join()).toContain('color-contrast: <p')
    })
  })
})
