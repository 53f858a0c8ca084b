import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser, newContext, openApp } from './support/browser'
import { later, publishBuild, publishManifest, readManifest, writeServed } from './support/publish'
import { startServer, type TestServer } from './support/server'

const PART = 'retirement-checklist'
interface Served {
  readonly items: readonly { readonly id: string; readonly version: number; readonly title: string }[]
}

/** Publishes another checklist, as the desk that keeps it does. */
function publishChecklist(dir: string, change: (list: Served) => Served): void {
  const packs = join(dir, 'packs')
  const folder = join(packs, readdirSync(packs)[0] ?? '')
  const part = readManifest(dir).parts[PART]
  const list = JSON.parse(readFileSync(join(folder, part?.url ?? ''), 'utf8')) as Served
  const bytes = Buffer.from(JSON.stringify(change(list)))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const url = `${PART}.${hash.slice(0, 8)}.json`
  writeServed(join(folder, url), bytes)
  publishManifest(dir, (manifest) => {
    manifest.parts = { ...manifest.parts, [PART]: { hash, bytes: bytes.length, url, lazy: 'soon' } }
    manifest.builtAt = later(manifest.builtAt)
    manifest.version = hash.slice(0, 12)
  })
}

/** Types a birth and goes on as an employed man, to the checklist. */
async function makeList(page: Page, url: string): Promise<void> {
  await openApp(page, `${url}retirement/`)
  await page.fill('#birth-year', '1971')
  await page.fill('#birth-month', '4')
  await page.getByRole('button', { name: '下一题' }).click()
  for (const answer of ['男', '单位给我缴', '没有', '不知道']) {
    await page.getByRole('radio', { name: answer }).first().check()
    await page.getByRole('button', { name: /下一题|看结果/ }).click()
  }
  await page.getByRole('link', { name: '列出要办的事' }).click()
  await page.locator('.tick').first().waitFor()
}

const item = (page: Page, title: string) => page.locator('.rows > li', { hasText: title })
const ticked = (page: Page, title: string) => item(page, title).getByRole('checkbox').isChecked()

/** Opens what is behind an item, chooses who does it and writes a note. */
async function note(page: Page, title: string, who: string, words: string): Promise<void> {
  const row = item(page, title)
  await row.locator('summary').click()
  await row.getByRole('radio', { name: who }).check()
  await row.locator('textarea').fill(words)
  await row.locator('textarea').blur()
}

describe('the checklist of 退休一件事', () => {
  let server: TestServer
  let browser: Browser
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    server = await startServer()
    context = await newContext(browser)
    page = await context.newPage()
    await makeList(page, server.url)
  })
  afterEach(async () => {
    await context.close()
    await server.dispose()
  })

  it('says that a tick hands nothing in, and names nobody’s list as this city’s', async () => {
    const text = (await page.locator('main').textContent()) ?? ''
    expect(text).toContain('不等于交上去了')
    expect(text).toContain('本市的办事单没有查到')
    expect(text).not.toContain('已提交')
    expect(await item(page, '准备一张自己的银行卡').textContent()).toContain('照四川雅安公布的清单写的')
  })

  it('keeps ticks and notes over a reload right after, and over an update of the app', async () => {
    await note(page, '准备一张自己的银行卡', '家里人帮忙', '妹妹去办')
    await item(page, '问清按哪个年龄退休').getByRole('checkbox').check()
    await page.reload()
    await page.locator('.tick').first().waitFor()
    expect(await ticked(page, '问清按哪个年龄退休')).toBe(true)
    expect(await item(page, '准备一张自己的银行卡').textContent()).toContain('妹妹去办')
    publishBuild(server.dir, 'zz')
    await openApp(page, `${server.url}retirement/checklist/`)
    await page.locator('.tick').first().waitFor()
    expect(await ticked(page, '问清按哪个年龄退休')).toBe(true)
    expect(await item(page, '准备一张自己的银行卡').textContent()).toContain('家里人帮忙')
  })

  it('shows what changed since it was ticked, and keeps the mark of what is gone', async () => {
    await item(page, '问清按哪个年龄退休').getByRole('checkbox').check()
    await item(page, '准备一张自己的银行卡').getByRole('checkbox').check()
    await page.waitForTimeout(300)
    publishChecklist(server.dir, (list) => ({
      ...list,
      items: list.items
        .filter(({ id }) => id !== 'bank-card')
        .map((each) => (each.id === 'ask-track' ? { ...each, version: each.version + 1 } : each)),
    }))
    await openApp(page, `${server.url}retirement/checklist/`)
    await page.getByText('这一项改过').waitFor()
    expect(await ticked(page, '问清按哪个年龄退休')).toBe(true)
    await page.getByText('清单里撤掉的，你记过').waitFor()
    await page.getByRole('button', { name: '看过了' }).click()
    await page.getByText('这一项改过').waitFor({ state: 'detached' })
  })

  it('goes to another phone and back, and of two marks the later holds', async () => {
    await item(page, '问清按哪个年龄退休').getByRole('checkbox').check()
    await note(page, '准备一张自己的银行卡', '我做', '我的话 11010519491231002X')
    const out = async (from: Page) => {
      await openApp(from, `${server.url}retirement/hand-over/`)
      await from.getByRole('button', { name: '抄下文字' }).click()
      return (await from.locator('pre').textContent()) ?? ''
    }
    const first = await out(page)
    expect(first).not.toContain('19491231')
    const other = await newContext(browser)
    const child = await other.newPage()
    await openApp(child, `${server.url}retirement/hand-over/`)
    await child.fill('#hand-over-text', first)
    await child.fill('#hand-over-name', '父亲')
    await child.getByRole('button', { name: '合进来' }).click()
    await child.getByText('合进“父亲”了').waitFor()
    await child.getByRole('link', { name: '返回' }).click()
    await child.locator('.tick').first().waitFor()
    expect(await ticked(child, '问清按哪个年龄退休')).toBe(true)
    await note(child, '准备一张自己的银行卡', '家里人帮忙', '儿子的话')
    const back = await out(child)
    await page.fill('#hand-over-text', back)
    await page.getByRole('radio', { name: '我', exact: true }).check()
    await page.getByRole('button', { name: '合进来' }).click()
    await page.getByText('两边记得不一样的').waitFor()
    await openApp(page, `${server.url}retirement/checklist/`)
    await page.getByText('儿子的话').first().waitFor()
    expect(await item(page, '准备一张自己的银行卡').textContent()).toContain('家里人帮忙')
    await other.close()
  }, 180_000)

  it('comes in through the link of a QR code, which leaves the address at once', async () => {
    await openApp(page, `${server.url}retirement/hand-over/`)
    await page.getByRole('button', { name: '显示二维码' }).click()
    await page.getByRole('img', { name: /二维码/ }).waitFor()
    const { envelopeHash } = await import('../../src/features/retirement/envelope')
    const person = {
      name: '母亲',
      birth: '1978-01',
      answers: {},
      paid: { kind: 'unknown' },
      chosen: null,
      view: null,
    } as const
    const fresh = await context.newPage()
    await openApp(fresh, `${server.url}retirement/hand-over/${envelopeHash({ person, ticks: {} })}`)
    await fresh.getByText('收到“母亲”的清单').waitFor()
    expect(fresh.url()).not.toContain('tx=')
  })

  it('prints on one page, also with everything unknown and notes', async () => {
    await note(page, '准备一张自己的银行卡', '家里人帮忙', '妹妹去办，带户口簿')
    await page.emulateMedia({ media: 'print' })
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })

  it('becomes one calendar file, stamped with the version of the rules', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '提醒放进日历' }).click()
    const file = readFileSync(await (await download).path(), 'utf8').replace(/\r\n /g, '')
    expect(file.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(5)
    expect(file.match(/规则版本 \d{4}-\d\d-\d\d/g)?.length).toBe(file.match(/BEGIN:VEVENT/g)?.length)
    expect(file).toContain('SUMMARY:2032年11月退休')
  })
})
