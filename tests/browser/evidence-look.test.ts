import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newContext, openApp } from './support/browser'
import { photo, putIn } from './support/evidence'
import { startServer, type TestServer } from './support/server'
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

describe('the evidence screens, empty and with photos', () => {
  it('have no finding in light, dark and elder, and stay within the phone at 200 %', async () => {
    const context = await newContext(browser, { serviceWorkers: 'block' })
    const page = await context.newPage()
    const found: string[] = []
    const look = async (path: string, name: string) => {
      await openApp(page, server.url + path)
      await page.locator('.pickfile').first().waitFor()
      found.push(...(await lookFindings(page, name)))
    }
    await look('wages/evidence/', 'meter, empty')
    await look('wages/evidence/files/', 'files, none')
    await putIn(page, [
      await photo(page, 'a.jpg'),
      { name: `${'很长的文件名'.repeat(12)}.m4a`, mimeType: 'audio/mp4', buffer: Buffer.from('talk') },
      { name: '空.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) },
    ])
    found.push(...(await lookFindings(page, 'files, just added')))
    await page.locator('.rows .thumb').last().click()
    await page.getByText('原件完好').waitFor()
    await page.getByRole('button', { name: '删掉这一件' }).click()
    found.push(...(await lookFindings(page, 'one file')))
    await look('wages/evidence/relation/', 'one element')
    await look('wages/evidence/', 'meter')
    expect(found).toEqual([])
    await context.close()
  }, 120_000)
})
