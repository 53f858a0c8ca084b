import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, PHONE } from './support/browser'
import { onScreen, screensOf } from './support/screens'
import { startServer, type TestServer } from './support/server'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LOOKS = [
  { name: 'light', dark: false, elder: false },
  { name: 'dark', dark: true, elder: false },
  { name: 'elder', dark: false, elder: true },
  { name: 'elder dark', dark: true, elder: true },
]

/** A window as high as the page: rows half under a bar would be read as small targets. */
async function showWhole(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ ...PHONE, height: Math.max(PHONE.height, height) })
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
      preload: false,
    }),
  )
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

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
        await page.evaluate(AXE)
        for (const look of LOOKS) {
          await page.emulateMedia({ colorScheme: look.dark ? 'dark' : 'light' })
          await page.evaluate((elder) => {
            if (elder) document.documentElement.dataset.size = 'elder'
          }, look.elder)
          await showWhole(page)
          found.push(...(await findings(page)).map((each) => `${screen.name}, ${look.name}: ${each}`))
        }
      })
    expect(found).toEqual([])
  }, 180_000)

  it('though it would: a field without a name is found', async () => {
    const [, gigs] = screensOf(server.dir)
    if (!gigs) throw new Error('no screen')
    await onScreen(browser, server.url, gigs, async (page) => {
      await page.evaluate(AXE)
      await page.evaluate(() => document.querySelector('main')?.append(document.createElement('textarea')))
      expect((await findings(page)).join()).toContain('label: <textarea>')
    })
  })
})
