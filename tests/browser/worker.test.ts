import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hourByHour, installed, launchBrowser, newContext, openApp, watchFaults } from './support/browser'
import { openGate, type Gate } from './support/gate'
import { listedAsset, publishBuild } from './support/publish'
import { startServer, type TestServer } from './support/server'

const MARK = 'BB'
const READY = '新版好了'
const FAILED = '新版没装上，旧的照常用，过会儿再试'

describe('a new build of the app', () => {
  let browser: Browser
  let server: TestServer
  let gate: Gate
  let context: BrowserContext
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    server = await startServer()
    gate = await openGate(server.port)
    context = await newContext(browser)
    faults = watchFaults(context, gate.url)
    page = await context.newPage()
  })
  afterEach(async () => {
    expect(faults).toEqual([])
    await context.close()
    await gate.close()
    await server.dispose()
  })
  afterAll(() => browser.close())

  const build = (tab = page) =>
    tab.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name=build]')?.content ?? 'first')
  const update = () =>
    page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined)
    })
  const whole = () => page.evaluate(async () => (await caches.keys()).length)

  async function visit(path = 'gigs/where/'): Promise<void> {
    await openApp(page, gate.url + path)
    await installed(page)
  }

  async function mark(tab: Page): Promise<void> {
    await tab.evaluate(() => (document.documentElement.dataset.same = 'yes'))
  }
  const marked = (tab: Page) => tab.evaluate(() => document.documentElement.dataset.same === 'yes')

  async function toTasks(tab: Page): Promise<void> {
    await tab.locator('.tabs').getByRole('link', { name: '办事' }).click()
    await tab.getByRole('heading', { name: '办事', level: 1 }).waitFor()
  }

  it('waits for consent, reloads only where it is given, and leaves other tabs their own build', async () => {
    await visit()
    const other = await context.newPage()
    await openApp(other, `${gate.url}gigs/where/`)
    await other.locator('#where-query').fill('甲公司')
    await Promise.all([page, other].map(mark))
    publishBuild(server.dir, MARK)
    await update()
    await Promise.all([page, other].map((tab) => tab.getByText(READY).waitFor()))
    expect(await Promise.all([page, other].map(marked))).toEqual([true, true])
    expect(await page.evaluate(async () => !!(await navigator.serviceWorker.ready).waiting)).toBe(true)

    await page.getByRole('button', { name: '现在换' }).click()
    await page.waitForFunction((name) => document.querySelector(`meta[content=${name}]`), MARK)
    await page.locator('#app[data-v-app]').waitFor()
    expect(await page.getByText(READY).count()).toBe(0)
    expect(await marked(other)).toBe(true)
    expect(await other.locator('#where-query').inputValue()).toBe('甲公司')
    await toTasks(other)
    expect([await build(other), await marked(other)]).toEqual(['first', true])

    await other.getByRole('button', { name: '现在换' }).click()
    await other.waitForFunction((name) => document.querySelector(`meta[content=${name}]`), MARK)
    await other.getByRole('heading', { name: '办事', level: 1 }).waitFor()
  })

  it('is in use at the next start where all its pages were closed, with no network', async () => {
    await visit('')
    publishBuild(server.dir, MARK)
    await update()
    await page.getByText(READY).waitFor()
    await page.close()
    await server.kill()
    page = await context.newPage()
    await openApp(page, gate.url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await build()).toBe(MARK)
    await toTasks(page)
  })

  it('is looked for each hour', async () => {
    await visit()
    const tab = await context.newPage()
    await tab.clock.install()
    await openApp(tab, gate.url)
    publishBuild(server.dir, MARK)
    await hourByHour(tab, READY)
  })

  it('of which a file is missing leaves the old one at work, and a line says so', async () => {
    await visit()
    publishBuild(server.dir, MARK)
    rmSync(join(server.dir, listedAsset(server.dir, 'TasksView')))
    await update()
    await page.getByText(FAILED).waitFor()
    expect(await whole()).toBe(1)
    await toTasks(page)
    await server.kill()
    await page.reload()
    await page.getByRole('heading', { name: '办事', level: 1 }).waitFor()
    expect(await build()).toBe('first')
  })

  it('that finds no room leaves the old one and what the person saved', async () => {
    await visit('gigs/')
    await page.locator('.rows .row').first().click()
    await page.getByRole('button', { name: '收藏' }).click()
    await page.getByText('收藏了，在“我的”里').waitFor({ state: 'attached' })
    const cdp = await context.newCDPSession(page)
    const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin: gate.url })
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: gate.url, quotaSize: usage + 20_000 })
    publishBuild(server.dir, MARK)
    await update()
    await page.getByText('手机存满了，新版没装上，旧的照常用').waitFor()
    expect(await whole()).toBe(1)
    await server.kill()
    await openApp(page, `${gate.url}gigs/saved/`)
    await page.locator('.rows .row').waitFor()
    expect(await build()).toBe('first')
  })

  it('whose server dies half way is installed at the next look', async () => {
    await visit()
    publishBuild(server.dir, MARK)
    const held = gate.hold(/^\/assets\/.*BB\.js$/)
    const looked = update()
    await held.arrived
    await server.kill()
    held.open()
    await looked
    await page.getByText(FAILED).waitFor()
    expect(await whole()).toBe(1)
    await server.revive()
    await update()
    await page.getByText(READY).waitFor()
    expect(await page.getByText(FAILED).count()).toBe(0)
  })

  it('installs at the second visit where the server died during the first', async () => {
    const held = gate.hold(/^\/assets\/AboutView/)
    await openApp(page, gate.url)
    await held.arrived
    await server.kill()
    held.open()
    await expect.poll(whole, { timeout: 30_000 }).toBe(0)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await server.revive()
    await page.reload()
    await installed(page)
    await server.kill()
    await page.reload()
    await page.getByRole('heading', { name: /劳有所得/, level: 1 }).waitFor()
  })

  it('answers an unknown or broken address with a page that leads on, with and without network', async () => {
    await visit()
    const look = async (path: string) => {
      await openApp(page, gate.url + path)
      return page.locator('h1').textContent()
    }
    for (const offline of [false, true]) {
      if (offline) await server.kill()
      expect(await look('nope')).toBe('页面不存在')
      expect(await page.title()).toMatch(/^页面不存在/)
      expect(await page.getByRole('link', { name: '回首页' }).getAttribute('href')).toBe('/')
      expect(await look('p/100%')).toBe('页面不存在')
      expect(await look('gigs/100%/')).toMatch(/下架/)
      expect(await look('gigs/?utm_term=%BC%CE%C0%EF')).toBe('零工市场')
      expect(await look('gigs/9999/')).toMatch(/下架/)
    }
  })
})
