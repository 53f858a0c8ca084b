import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { filled, launchBrowser, newContext, newProfile, openApp, watchFaults } from './support/browser'
import { REFUSALS, SLOW } from './support/refusals'
import { publishBuild, readPart, renamePlace } from './support/publish'
import { startServer, type TestServer } from './support/server'

describe('what is kept on the device', () => {
  let server: TestServer
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    server = await startServer()
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    context = await newContext(browser, { serviceWorkers: 'block' })
    faults = watchFaults(context, server.url)
    page = await context.newPage()
  })
  afterEach(async () => {
    expect(faults).toEqual([])
    await context.close()
  })
  afterAll(async () => {
    await browser.close()
    await server.dispose()
  })

  const rows = (tab = page) => tab.locator('.rows .row')
  const places = () => readPart(server.dir, 'places').length

  /** Lets the time of the page go on until the words are there. */
  async function comes(words: string): Promise<void> {
    await expect
      .poll(
        async () => {
          await page.clock.runFor(500)
          return page.getByText(words, { exact: true }).count()
        },
        { timeout: 30_000 },
      )
      .toBe(1)
  }

  async function saveFirst(tab = page): Promise<string> {
    await openApp(tab, `${server.url}gigs/`)
    const name = (await tab.locator('.rows .row__t').first().textContent()) ?? ''
    await rows(tab).first().click()
    await tab.getByRole('button', { name: '收藏' }).click()
    await tab.getByRole('button', { name: '已收藏' }).waitFor()
    return name
  }

  async function savedOn(tab = page): Promise<string[]> {
    await openApp(tab, `${server.url}gigs/saved/`)
    await tab
      .getByText(/存在这部手机里|还没有收藏/)
      .first()
      .waitFor()
    return tab.locator('.rows .row__t').allTextContents()
  }

  it.each(REFUSALS)('is nothing with %s: everything works, one line says so', async (_, refuse, words) => {
    await context.addInitScript(refuse)
    await page.clock.install()
    await openApp(page, server.url)
    await comes(words)
    expect(await page.locator('.note').count()).toBe(1)
    await page.getByRole('link', { name: '零工', exact: true }).click()
    await page.getByRole('heading', { name: '零工市场' }).waitFor()
    expect(await rows().count()).toBe(places())
    await rows().first().click()
    await page.getByRole('button', { name: '收藏' }).click()
    await page.getByRole('button', { name: '已收藏' }).waitFor()
    await page.goBack()
    await page.getByRole('link', { name: '选乡镇村' }).click()
    await page.getByRole('button', { name: /^泗门镇/ }).click()
    await page.getByText('按“泗门镇”算距离').waitFor()
    await page.getByRole('link', { name: '我收藏的地点' }).click()
    await page.getByRole('heading', { name: '收藏的地点' }).waitFor()
    expect(await rows().count()).toBe(1)
    await comes(`${words}。`)
    await page.getByRole('link', { name: '我的' }).click()
    await page.getByRole('button', { name: '全部删除' }).press('Enter')
    await page.getByRole('button', { name: '删掉' }).press('Enter')
    // What does not answer may hold something, and cannot be said to be empty.
    if (words === SLOW) return comes('存着的没删掉：手机的存储没有反应。')
    await comes('都删掉了。')
    await page.getByRole('link', { name: '零工', exact: true }).click()
    await page.getByRole('link', { name: '我收藏的地点' }).click()
    await page.getByRole('heading', { name: /还没有收藏的地点|存着的，现在读不出来/ }).waitFor()
    expect(await rows().count()).toBe(0)
  })

  it('is not the pack where there is no room, which a line says', async () => {
    const cdp = await context.newCDPSession(page)
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 1 })
    await openApp(page, `${server.url}gigs/`)
    expect(await rows().count()).toBe(places())
    await page.getByText(/关掉就没了/).waitFor()
  })

  it('is filled again where the browser deleted it while the app was open', async () => {
    await openApp(page, `${server.url}gigs/`)
    await filled(page)
    const deleted = await page.evaluate(async () => {
      const databases = await indexedDB.databases()
      const gone = databases.map(
        ({ name }) =>
          new Promise((resolve) => {
            indexedDB.deleteDatabase(name ?? '').onsuccess = () => resolve(name)
          }),
      )
      return (await Promise.all(gone)).length
    })
    expect(deleted).toBeGreaterThan(0)
    await page.getByRole('link', { name: '首页' }).click()
    await page.getByRole('heading', { name: /劳有所得/, level: 1 }).waitFor()
    await openApp(page, `${server.url}gigs/`)
    expect(await rows().count()).toBe(places())
    await expect.poll(() => page.evaluate(packParts), { timeout: 30_000 }).toBeGreaterThan(0)
  })

  it.each([
    ['2020-01-01T08:00:00+08:00', '手机的日期不对'],
    ['2036-01-01T08:00:00+08:00', '天没更新'],
  ])('is shown with a clock years off (%s), and a line says so', async (time, line) => {
    await page.clock.setFixedTime(new Date(time))
    await openApp(page, `${server.url}gigs/`)
    await page.getByText(line).waitFor()
    expect(await rows().count()).toBe(places())
    await rows().first().click()
    await page.getByRole('heading', { name: '这七天几点开' }).waitFor()
  })

  it('is what was saved: after a reload, in another tab, after a newer pack', async () => {
    const name = await saveFirst()
    expect(await savedOn()).toEqual([name])
    const other = await context.newPage()
    expect(await savedOn(other)).toEqual([name])
    const [place] = readPart(server.dir, 'places')
    if (!place) throw new Error('no place')
    renamePlace(server.dir, place.id, `${place.name}（新）`)
    const [after] = await savedOn()
    expect(after?.startsWith(name)).toBe(true)
  })

  it('is deleted when asked, after asking back, also with a second tab open', async () => {
    await saveFirst()
    const other = await context.newPage()
    expect(await savedOn(other)).toHaveLength(1)
    await openApp(page, `${server.url}me/`)
    await page.getByRole('radio', { name: '长辈版' }).check({ force: true })
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())
    await page.getByRole('button', { name: '全部删除' }).press('Enter')
    await expect.poll(focused).toBe('不删了')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('全部删除')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '删掉' }).press('Enter')
    await expect.poll(focused, { timeout: 10_000 }).toBe('都删掉了。')
    expect(await page.evaluate(() => document.documentElement.dataset.size)).toBeUndefined()
    await page.reload()
    expect(await page.evaluate(() => document.documentElement.dataset.size)).toBeUndefined()
    expect(await savedOn()).toEqual([])
    expect(await savedOn(other)).toEqual([])
    expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual([
      'lysd:filled',
      'lysd:visits',
    ])
  })
})

describe('what is kept on the device over the years', () => {
  it('survives a restart of the browser and a new build', async () => {
    const server = await startServer()
    const profile = newProfile()
    let context = await profile.open()
    let page = await context.newPage()
    await openApp(page, `${server.url}gigs/`)
    await page.locator('.rows .row').first().click()
    await page.getByRole('button', { name: '收藏' }).click()
    await page.getByText('收藏了，在“我的”里').waitFor({ state: 'attached' })
    await context.close()
    publishBuild(server.dir, 'CC')
    context = await profile.open()
    page = await context.newPage()
    await openApp(page, `${server.url}gigs/saved/`)
    await page.locator('.rows .row').waitFor()
    expect(await page.locator('.rows .row').count()).toBe(1)
    await context.close()
    await server.dispose()
    profile.dispose()
  })
})

/** How many parts the pack cache holds. */
async function packParts(): Promise<number> {
  const name = (await indexedDB.databases())
    .map((each) => each.name ?? '')
    .find((each) => /content/.test(each))
  if (!name) return 0
  return new Promise((resolve) => {
    indexedDB.open(name).onsuccess = (opened) => {
      const database = (opened.target as IDBOpenDBRequest).result
      if (!database.objectStoreNames.contains('parts')) return resolve(0)
      database.transaction('parts').objectStore('parts').count().onsuccess = (counted) => {
        database.close()
        resolve((counted.target as IDBRequest<number>).result)
      }
    }
  })
}
