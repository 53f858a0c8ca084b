import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  installed,
  launchBrowser,
  newContext,
  newProfile,
  openApp,
  ready,
  watchFaults,
} from './support/browser'
import { heldSideways, keptHashes, photo, putIn } from './support/evidence'
import { startServer, type TestServer } from './support/server'

const FILES = 'wages/evidence/files/'
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

const thumbs = (tab: Page) => tab.locator('.rows .thumb')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function opened(tab: Page, path = FILES): Promise<void> {
  await openApp(tab, server.url + path)
  await tab.locator('.pickfile').first().waitFor()
}

describe('photos that prove a claim', () => {
  it('put in with no network are there after the browser starts again, byte for byte', async () => {
    const profile = newProfile()
    let phone = await profile.open()
    let tab = phone.pages()[0] ?? (await phone.newPage())
    await openApp(tab, `${server.url}wages/evidence/`)
    await installed(tab)
    await tab.locator('.ev5 li').first().waitFor()
    await profile.settled(server.url)
    await server.kill()
    await tab.goto(`${server.url}wages/evidence/`)
    await ready(tab)
    await tab.locator('.pickfile').first().waitFor()
    const first = await photo(tab, 'a.jpg')
    const talk = { name: '录音.m4a', mimeType: 'audio/mp4', buffer: Buffer.from('a talk') }
    await putIn(tab, [first, await photo(tab, 'b.jpg'), talk])
    await tab.getByText('存好 3 件。').waitFor()
    await tab.locator('.proves').getByLabel('催要').check()
    await tab.getByText('催要', { exact: true }).nth(1).waitFor()
    const before = await keptHashes(tab)
    expect(before).toHaveLength(5)
    await phone.close()

    phone = await profile.open()
    tab = phone.pages()[0] ?? (await phone.newPage())
    await tab.goto(server.url + FILES)
    await ready(tab)
    await expect.poll(() => thumbs(tab).count()).toBe(3)
    const after = await keptHashes(tab)
    expect(after).toEqual(before)
    for (const [noted, now] of after) expect(now).toBe(noted)
    expect(after.map(([noted]) => noted)).toContain(sha256(first.buffer))
    await tab.goto(`${server.url}wages/evidence/`)
    await ready(tab)
    await tab.locator('.ev5 li', { hasText: '催要' }).getByText('差得多').waitFor()
    await phone.close()
    await server.revive()
    profile.dispose()
  })

  it('are shown upright and small, while the original stays as it was', async () => {
    await opened(page)
    const sideways = heldSideways(await photo(page, 'a.jpg'))
    const broken = { name: 'b.heic', mimeType: 'image/heic', buffer: Buffer.from('no picture') }
    await putIn(page, [sideways, broken])
    await thumbs(page).last().click()
    await page.getByText('原件完好').waitFor()
    const size = await page.locator('img.photo').evaluate(async (image: HTMLImageElement) => {
      await image.decode()
      return [image.naturalWidth, image.naturalHeight]
    })
    expect(size).toEqual([800, 1600])
    await page.getByRole('link', { name: '返回' }).click()
    await thumbs(page).first().click()
    await page.getByText('这个文件看不了预览').waitFor()
    await page.getByText('原件完好').waitFor()
    expect((await keptHashes(page)).map(([noted]) => noted)).toEqual(
      expect.arrayContaining([sha256(sideways.buffer), sha256(broken.buffer)]),
    )
  })

  it('show at once in another window, and what is said of them there', async () => {
    await opened(page)
    const other = await context.newPage()
    await opened(other)
    await putIn(page, [await photo(page, 'a.jpg')])
    await expect.poll(() => thumbs(other).count()).toBe(1)
    await thumbs(other).click()
    await other.getByLabel('叫什么名字').fill('<img src=x onerror=window.__x=1>')
    await page.locator('.row__t', { hasText: '<img src=x onerror=window.__x=1>' }).waitFor()
    await other.getByRole('button', { name: '删掉这一件' }).click()
    await other.getByRole('button', { name: '删掉', exact: true }).click()
    await expect.poll(() => thumbs(page).count()).toBe(0)
    expect(await keptHashes(page)).toEqual([])
    expect(await page.evaluate(() => (window as { __x?: unknown }).__x)).toBeUndefined()
  })

  it('that find the phone full leave nothing half, and what to do is said', async () => {
    const session = await context.newCDPSession(page)
    const origin = server.url
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 5_000_000 })
    await opened(page)
    await putIn(page, [await photo(page, 'a.jpg')])
    const before = await keptHashes(page)
    expect(before).toHaveLength(2)
    const large = { name: '长录音.m4a', mimeType: 'audio/mp4', buffer: Buffer.alloc(9_000_000, 7) }
    await putIn(page, [large])
    await page.getByText('“长录音.m4a”没存进去：手机存满了。').waitFor()
    await page.getByText('以前存好的都还在').waitFor()
    expect(await keptHashes(page)).toEqual(before)
    await session.send('Storage.overrideQuotaForOrigin', { origin })
    await putIn(page, [large])
    await page.getByText('存好 1 件。').waitFor()
    expect(await keptHashes(page)).toHaveLength(3)
  })

  it('leave in one archive that any computer opens, with a list', async () => {
    await opened(page)
    const first = await photo(page, 'a.jpg')
    await putIn(page, [first, await photo(page, 'b.jpg')])
    await thumbs(page).last().click()
    await page.getByLabel('叫什么名字').fill('../工牌：王𬭎')
    await page.getByLabel('这是什么').selectOption('badge')
    await page.getByRole('link', { name: '返回' }).click()
    await page.getByRole('button', { name: /^打成一包/ }).click()
    await page.getByText('打好了').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '存到手机' }).click()
    const path = await (await download).path()
    const files = unzipSync(new Uint8Array(readFileSync(path)))
    expect(Object.keys(files)).toEqual([
      '原件/01 工牌：王𬭎.jpg',
      '原件/02 b.jpg',
      '证据清单.csv',
      '证据清单.txt',
    ])
    expect(sha256(files['原件/01 工牌：王𬭎.jpg'] ?? new Uint8Array())).toBe(sha256(first.buffer))
    expect(new TextDecoder().decode(files['证据清单.csv'])).toContain(sha256(first.buffer))
    for (const [program, ...args] of [
      ['unzip', '-tq'],
      ['bsdtar', '-tf'],
    ] as const)
      try {
        execFileSync(program, [...args, path])
      } catch (error) {
        expect((error as NodeJS.ErrnoException).code).toBe('ENOENT')
      }
  })
})

describe('where nothing is kept', () => {
  it('without a trace photos are in memory alone, and are gone with the page', async () => {
    await opened(page, 'wages/evidence/')
    await page.getByRole('switch').click()
    await putIn(page, [await photo(page, 'a.jpg')])
    await expect.poll(() => thumbs(page).count()).toBe(1)
    await page.getByText('不留痕迹：照片只在眼前').waitFor()
    await thumbs(page).click()
    await page.locator('img.photo').waitFor()
    expect(await keptHashes(page)).toEqual([])
    await opened(page)
    await page.getByText('还没有照片和文件').waitFor()
  })

  it('a browser that refuses is told of, and the photos can still be taken along', async () => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError')
      }
    })
    await opened(page)
    await putIn(page, [await photo(page, 'a.jpg')])
    await page.getByText(/这个浏览器不让存.*照片先打包/).waitFor()
    await page.getByRole('button', { name: /^打成一包/ }).click()
    await page.getByText('打好了').waitFor()
  })
})

describe('without JavaScript', () => {
  it('the five elements, what counts for each, and the articles can be read', async () => {
    const plain = await newContext(browser, { javaScriptEnabled: false })
    const tab = await plain.newPage()
    await tab.goto(`${server.url}wages/evidence/`)
    expect(await tab.locator('.ev5 li').count()).toBe(5)
    await tab.getByRole('link', { name: '出勤', exact: true }).click()
    await tab.getByRole('heading', { name: '没有打卡？有这些也行' }).waitFor()
    await tab.getByText('把记工本发给老板，截图。').first().waitFor()
    await tab.getByRole('link', { name: '法释〔2020〕26号第 42 条' }).first().waitFor()
    await plain.close()
  })
})
