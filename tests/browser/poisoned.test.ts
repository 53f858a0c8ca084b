import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { installed, launchBrowser, newContext, openApp } from './support/browser'
import { listedAsset, publishBuild, renewList, writeServed } from './support/publish'
import { startServer, type TestServer } from './support/server'

/** What a hotel's network, or a host under repair, sends in the place of any file, with 200. */
const PORTAL = '<!doctype html><title>请登录</title><h1>请登录上网</h1>'

describe('the worker keeps what the build made, and nothing else', () => {
  let browser: Browser
  let server: TestServer
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    server = await startServer()
    context = await newContext(browser)
    page = await context.newPage()
  })
  afterEach(async () => {
    await context.close()
    await server.dispose()
  })
  afterAll(() => browser.close())

  const shells = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('shell-')))
  const update = () =>
    page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined)
    })
  const asset = (start: string) => join(server.dir, listedAsset(server.dir, start))

  it.each([
    ['the shell', () => join(server.dir, 'shell.html')],
    ['a script', () => asset('TasksView')],
  ])(
    'a new build of which %s came as something else is not installed; the old one stays, offline too',
    async (_, file) => {
      await openApp(page, server.url)
      await installed(page)
      publishBuild(server.dir, 'BB')
      writeServed(file(), PORTAL)
      await update()
      await page.getByText('新版没装上，旧的照常用').waitFor()
      expect(await shells()).toHaveLength(1)
      await server.kill()
      await page.goto(`${server.url}tasks/`)
      await page.getByRole('heading', { name: '办事', level: 1 }).waitFor()
      expect(await page.content()).not.toContain('请登录上网')
    },
  )

  it('a first visit on such a network installs nothing, and the next visit does', async () => {
    const good = asset('TasksView')
    const { readFileSync } = await import('node:fs')
    const bytes = readFileSync(good)
    writeServed(good, PORTAL)
    await openApp(page, server.url)
    await expect.poll(shells, { timeout: 20_000 }).toEqual([])
    writeFileSync(good, bytes)
    renewList(server.dir)
    await context.close()
    context = await newContext(browser)
    page = await context.newPage()
    await openApp(page, server.url)
    await installed(page)
    expect(await shells()).toHaveLength(1)
  })

  it('what the browser cleared is filled again at the next visit with a network', async () => {
    await openApp(page, server.url)
    await installed(page)
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name)
    })
    await openApp(page, `${server.url}gigs/`)
    const whole = () =>
      page.evaluate(async () => !!(await caches.match(new URL('whole', location.origin).href)))
    await expect.poll(whole, { timeout: 20_000 }).toBe(true)
    await server.kill()
    await openApp(page, `${server.url}tasks/`)
    await page.getByRole('heading', { name: '办事', level: 1 }).waitFor()
  })

  it('with everything cleared and no network it says so in words of its own', async () => {
    await openApp(page, server.url)
    await installed(page)
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name)
    })
    await server.kill()
    await page.goto(`${server.url}gigs/`)
    await page.getByText('浏览器清掉了应用的程序').waitFor()
    await page.getByRole('link', { name: '12333' }).waitFor()
  })

  it('every mark in the list is that of the file beside it', async () => {
    const before = readdirSync(server.dir)
    const { readFileSync } = await import('node:fs')
    const text = readFileSync(join(server.dir, 'service-worker.js'), 'utf8')
    renewList(server.dir)
    expect(readFileSync(join(server.dir, 'service-worker.js'), 'utf8')).toBe(text)
    expect(before).toContain('licenses.txt')
  })
})
