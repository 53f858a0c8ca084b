import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { writeBackup } from '../../src/platform/backup-write'
import { MADE, photo, QUICK, rowsOfVersion, sha } from '../support/backup'
import { asFile, backUp, giveFile, PASSWORD, typePassword } from './support/backup'
import { installed, launchBrowser, newContext, openApp, watchFaults } from './support/browser'
import { keptRows } from './support/kept-rows'
import { startServer, type TestServer } from './support/server'
import { addDays, done, openWages } from './support/wages'

let server: TestServer
let browser: Browser
let file: Buffer
let before: Record<string, string[]>
beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const context = await newContext(browser)
  const page = await openWages(context, server.url, 'wages/claim/')
  await addDays(page, '9 月', '280', '22')
  await done(page)
  await page.getByRole('heading', { level: 1, name: '¥6,160.00' }).waitFor()
  await vi.waitFor(async () => expect((await keptRows(page))['wageItems']?.join()).toContain('"22"'), 10_000)
  await openApp(page, `${server.url}gigs/`)
  await page.locator('.rows .row').first().click()
  await page.getByRole('button', { name: '收藏' }).click()
  await page.getByText('收藏了，在“我的”里').waitFor({ state: 'attached' })
  file = await backUp(page, server.url)
  before = await keptRows(page)
  await context.close()
})
afterAll(async () => {
  await browser.close()
  await server.dispose()
})

async function otherPhone(): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await newContext(browser)
  const faults = watchFaults(context, server.url)
  return { context, page: await context.newPage(), faults }
}

/** A backup with a photo of 8 MB. */
async function heavyBackup(): Promise<Buffer> {
  const bytes = photo(1, 8_000_000)
  const rows = rowsOfVersion(5)
  const blob = await writeBackup(
    PASSWORD,
    async (out) => {
      await out.head({ database: 5, made: MADE })
      await out.rows('evidence', rows['evidence'] ?? [])
      await out.file({ id: 'e1:original', mime: 'image/jpeg', sha256: sha(bytes) }, bytes.buffer)
    },
    QUICK,
  )
  return Buffer.from(await blob.arrayBuffer())
}

describe('a backup', () => {
  it('from one phone is restored on another, also without a network, and every screen shows it', async () => {
    const { context, page, faults } = await otherPhone()
    await openApp(page, server.url)
    await installed(page)
    await context.setOffline(true)
    await giveFile(page, server.url, file)
    await typePassword(page)
    await page.getByText('1 笔工资账').waitFor()
    await page.getByText('1 个收藏的地点').waitFor()
    await page.getByRole('button', { name: '合进手机' }).click()
    await page.getByText('合好了').waitFor()
    expect(await keptRows(page)).toEqual(before)
    await page.getByRole('link', { name: '我的' }).click()
    await page.getByText('1 个', { exact: true }).waitFor()
    await openApp(page, `${server.url}wages/claim/`)
    await page.getByRole('heading', { level: 1, name: '¥6,160.00' }).waitFor()
    expect(faults).toEqual([])
    await context.close()
  })

  it('refuses another password, a flipped byte, a cut file, a later format and a picture, each in its own words', async () => {
    const { context, page, faults } = await otherPhone()
    const flipped = Buffer.from(file)
    flipped[file.length - 200] = (flipped[file.length - 200] ?? 0) ^ 1
    const later = Buffer.from(file)
    later.writeUInt16BE(99, 8)
    const picture = Buffer.from('89504e470d0a1a0a', 'hex')
    for (const [bytes, words] of [
      [flipped, '文件已损坏'],
      [file.subarray(0, file.length - 5), '文件不完整'],
      [later, '版本过新，请更新'],
      [picture, '这不是备份文件'],
    ] as const) {
      await giveFile(page, server.url, bytes)
      await page.getByText(words, { exact: true }).waitFor()
    }
    await giveFile(page, server.url, file)
    await typePassword(page, 'something else')
    await page.getByText('密码不正确', { exact: true }).waitFor()
    expect(await keptRows(page)).toEqual({})
    await typePassword(page)
    await page.getByRole('button', { name: '合进手机' }).waitFor()
    expect(faults).toEqual([])
    await context.close()
  })

  it('of every earlier version of the database is taken', async () => {
    const { context, page } = await otherPhone()
    for (const version of [1, 2, 3, 4, 5]) {
      const old = readFileSync(`tests/support/backups/format-1-database-${version}.lysd`)
      await giveFile(page, server.url, old)
      await typePassword(page)
      await page.getByRole('button', { name: '合进手机' }).click()
      await page.getByText('合好了').waitFor()
    }
    const rows = await keptRows(page)
    expect(Object.keys(rows)).toContain('evidenceFiles')
    expect(rows['persons']).toHaveLength(1)
    await context.close()
  })

  it('shows what differs, leaves the phone’s, and keeps both where that is asked', async () => {
    const { context, page } = await otherPhone()
    await openApp(page, `${server.url}wages/claim/`)
    await addDays(page, '10 月', '300', '10')
    await done(page)
    await vi.waitFor(async () => expect((await keptRows(page))['wageItems']?.join()).toContain('"300"'))
    await giveFile(page, server.url, file)
    await typePassword(page)
    await page.getByText('1 样两边不一样').waitFor()
    await page.getByText('手机上：“没起名”，1 项：10 月').waitFor()
    await page.getByText('备份里：“没起名”，1 项：9 月').waitFor()
    expect(await page.getByLabel('手机上的留着').isChecked()).toBe(true)
    await page.getByLabel('两份都留').check()
    await page.getByRole('button', { name: '合进手机' }).click()
    await page.getByText('合好了').waitFor()
    await openApp(page, `${server.url}wages/claim/`)
    await page.getByRole('heading', { level: 1, name: '¥3,000.00' }).waitFor()
    await page.getByText('换一家，或加一家').click()
    await page.getByRole('button', { name: '（备份）' }).click()
    await page.getByRole('heading', { level: 1, name: '¥6,160.00' }).waitFor()
    await context.close()
  })

  it('with no room left for it changes nothing and says so', async () => {
    const context = await newContext(browser, { serviceWorkers: 'block' })
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 5_000_000 })
    await giveFile(page, server.url, await heavyBackup())
    await typePassword(page)
    await page.getByRole('button', { name: '合进手机' }).click()
    await page.getByText('手机存满了', { exact: true }).waitFor()
    expect(await keptRows(page)).toEqual({})
    await context.close()
  })

  it('restored in two windows at once is there once', async () => {
    const { context, page } = await otherPhone()
    const other = await context.newPage()
    for (const each of [page, other]) {
      await giveFile(each, server.url, file)
      await typePassword(each)
      await each.getByRole('button', { name: '合进手机' }).waitFor()
    }
    await Promise.all([page, other].map((each) => each.getByRole('button', { name: '合进手机' }).click()))
    for (const each of [page, other])
      await each
        .getByText(/合好了|另一个窗口正在恢复/)
        .first()
        .waitFor()
    expect(await keptRows(page)).toEqual(before)
    await context.close()
  })
})

describe('where there can be no backup', () => {
  it.each([
    [
      'the browser has no cipher',
      () => Object.defineProperty(crypto, 'subtle', { value: undefined }),
      '这里加不了密',
    ],
    [
      'the browser refuses its storage',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('refused', 'SecurityError')
        }
      },
      '存着的，现在读不出来',
    ],
  ])('because %s, a sentence says so and nothing weaker is offered', async (_, refuse, words) => {
    const { context, page } = await otherPhone()
    await context.addInitScript(refuse)
    await openApp(page, `${server.url}me/backup/`)
    await page.getByRole('heading', { name: words }).waitFor()
    expect(await page.getByRole('button', { name: /备份/ }).count()).toBe(0)
    await context.close()
  })

  it('in WeChat is copied as text, and pasted in a browser of its own', async () => {
    const context = await newContext(browser, { userAgent: 'Mozilla/5.0 Chrome/86 MicroMessenger/8.0' })
    const page = await context.newPage()
    await giveFile(page, server.url, file)
    await typePassword(page)
    await page.getByRole('button', { name: '合进手机' }).click()
    await page.getByText('合好了').waitFor()
    await openApp(page, `${server.url}me/backup/`)
    await page.getByLabel('给备份起个密码').fill(PASSWORD)
    await page.getByLabel('再输一次').fill('another one')
    await page.getByText('微信里存不了文件').waitFor()
    await page.getByRole('button', { name: '抄成一段字' }).click()
    await page.getByText('两次不一样，再输一次').waitFor()
    await page.getByLabel('再输一次').fill(PASSWORD)
    await page.getByRole('button', { name: '抄成一段字' }).click()
    await page.getByRole('button', { name: '抄下来' }).click()
    const text = (await page.locator('pre.lines').textContent()) ?? ''
    const other = await newContext(browser)
    const fresh = await other.newPage()
    await openApp(fresh, `${server.url}me/backup/restore/`)
    await fresh.getByText('没有文件，贴一段字').click()
    await fresh.getByLabel('备份的那段字').fill(text.slice(0, -8))
    await fresh.getByRole('button', { name: '看看这段字' }).click()
    await fresh.getByText('这段字不全').waitFor()
    await fresh.getByLabel('备份的那段字').fill(`收好：${text}`)
    await fresh.getByRole('button', { name: '看看这段字' }).click()
    await typePassword(fresh)
    await fresh.getByRole('button', { name: '合进手机' }).click()
    await fresh.getByText('合好了').waitFor()
    await other.close()
    await context.close()
    expect(asFile(file).name).toContain('lysd')
  })
})
