import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installed, newProfile, openApp, ready, watchFaults, type Profile } from './support/browser'
import { readPart } from './support/publish'
import { startServer, type TestServer } from './support/server'

describe('the repair page', () => {
  let server: TestServer
  let profile: Profile
  let context: BrowserContext
  let page: Page

  beforeEach(async () => {
    server = await startServer()
    profile = newProfile()
    context = await profile.open()
    page = await context.newPage()
  })
  afterEach(async () => {
    await context.close()
    await server.dispose()
    profile.dispose()
  })

  /** A person's phone: a place saved, large text, everything kept. */
  async function useApp(): Promise<string> {
    const place = readPart(server.dir, 'places')[0]
    await openApp(page, `${server.url}gigs/${place?.id}/`)
    await installed(page)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.getByRole('button', { name: '收藏' }).click()
    await page.evaluate(() => localStorage.setItem('lysd:size', 'elder'))
    return place?.name ?? ''
  }

  /** A shell as a bad build or a bad host could leave it in the cache. */
  async function breakShell(): Promise<void> {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys())
          if (request.url.includes('/shell.html'))
            await cache.put(
              request,
              new Response('<p>坏了', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
            )
      }
    })
  }

  const kept = (): Promise<object> =>
    page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: (await caches.keys()).length,
      content: (await indexedDB.databases()).filter(({ name }) => name?.startsWith('content-')).length,
      filled: localStorage.getItem('lysd:filled'),
    }))

  it('gets a phone with a broken shell back to work, the saved place still there', async () => {
    const name = await useApp()

    await breakShell()
    await page.goto(server.url)
    expect(await page.locator('body').textContent()).toBe('坏了')

    const faults = watchFaults(context, server.url)
    await page.goto(`${server.url}reset.html`)
    await page.getByRole('button', { name: '修好它' }).click()
    await page.getByText('删掉了：离线程序、存着的程序、公共资料。').waitFor()
    expect(await kept()).toEqual({ workers: 0, caches: 0, content: 0, filled: null })

    await page.getByRole('link', { name: '回到应用' }).click()
    await ready(page)
    await page.goto(`${server.url}gigs/saved/`)
    await ready(page)
    await page.getByText(name).waitFor()
    expect(await page.evaluate(() => document.documentElement.dataset.size)).toBe('elder')
    await installed(page)
    expect(faults).toEqual([])
  })

  it('takes nothing away where there is no network to download from', async () => {
    await useApp()
    await page.goto(`${server.url}reset.html`)
    const before = await kept()
    await server.kill()
    await page.getByRole('button', { name: '修好它' }).click()
    await page.getByText('现在没有网，先不修').waitFor()
    expect(await kept()).toEqual(before)
    expect(before).toMatchObject({ workers: 1, content: 1, filled: '1' })
  })

  it('is found from the page of settings and from the page that says nothing came', async () => {
    await openApp(page, `${server.url}me/`)
    await page.getByRole('link', { name: /修好它/ }).click()
    expect(page.url()).toBe(`${server.url}reset.html`)
    await page.route('**/packs/**', (route) => route.abort())
    await page.evaluate(() => indexedDB.deleteDatabase('content-yuyao') && localStorage.clear())
    await openApp(page, `${server.url}gigs/none/`)
    await page.getByRole('link', { name: /修好它/ }).click()
    expect(page.url()).toBe(`${server.url}reset.html`)
  })

  it('can be read by browsers that know nothing newer than ES5', () => {
    const code = readFileSync('public/reset.js', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
    expect(code).not.toMatch(/=>|`|\b(?:const|let|class|async|await)\b|\.\.\.|,\s*\)/)
  })

  it('fits a small phone, has text and targets large enough, and works by keyboard', async () => {
    await page.setViewportSize({ width: 320, height: 568 })
    await page.goto(`${server.url}reset.html`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('没有存着的东西，不用删。').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('back')
  })
})
