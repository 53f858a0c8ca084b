import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filled, installed, launchBrowser, newContext, openApp, watchFaults } from './support/browser'
import { lookFindings } from './support/look'
import { inPack } from './support/kept-rows'
import { startServer, type TestServer } from './support/server'
import { openWages } from './support/wages'

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

/** The text of a PDF and how many pages it has; `null` where poppler is not installed. */
function readPdf(bytes: Buffer): { text: string; pages: number } | null {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, bytes)
  try {
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', stdio: 'pipe' })
    return { text, pages: text.split('\f').length - 1 }
  } catch {
    console.log('no pdftotext: the text of printed pages is not read')
    return null
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const printed = async (page: Page) => readPdf(await page.pdf({ preferCSSPageSize: true }))
const field = (page: Page, label: string) => page.locator('.paper-fields').getByLabel(label, { exact: true })
const section = (page: Page, label: string) => page.locator('.paper-texts').getByLabel(label, { exact: true })

describe('a paper', () => {
  it.each(['nosuch', '__proto__'])('that are none (%s) are said not to be there', async (name) => {
    const context = await newContext(browser)
    const page = await context.newPage()
    await openApp(page, `${server.url}wages/papers/${name}/`)
    await page.getByText('没有这一张').waitFor()
    await page.getByRole('link', { name: '看所有文书' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await context.close()
  })

  it('of twenty lines is one page and of eighty two, with every line', async () => {
    const context = await newContext(browser)
    const page = await openWages(context, server.url, 'wages/papers/demand/')
    await page.getByRole('button', { name: '自己改字' }).click()
    for (const name of ['写给谁', '要求', '签名']) await section(page, name).fill('')
    for (const [lines, pages] of [
      [20, 1],
      [80, 2],
    ] as const) {
      const text = Array.from({ length: lines }, (_, at) => `第 ${at + 1} 行𬭎㛃。`).join('\n')
      await section(page, '事实').fill(text)
      await expect.poll(() => page.locator('.sheet').textContent()).toContain(`第 ${lines} 行`)
      const pdf = await printed(page)
      if (!pdf) return
      expect(pdf.pages).toBe(pages)
      for (let at = 1; at <= lines; at++) expect(pdf.text).toContain(`第 ${at} 行`)
    }
    await page.getByRole('button', { name: /^恢复成自动写的\s*：写给谁/ }).click()
    await expect.poll(() => section(page, '写给谁').inputValue()).toContain('：')
    await context.close()
  })

  it('is kept within 400 ms, or at once when the page is left, and another tab shows it', async () => {
    const context = await newContext(browser)
    const one = await openWages(context, server.url, 'wages/papers/demand/')
    const other = await openWages(context, server.url, 'wages/papers/complaint/')
    await field(one, '单位名称').fill('甲公司')
    await expect.poll(() => field(other, '单位名称').inputValue()).toBe('甲公司')
    await field(one, '我的姓名').fill('王𬭎')
    await one.evaluate(() => window.dispatchEvent(new Event('pagehide')))
    await expect.poll(() => field(other, '我的姓名').inputValue(), { timeout: 3000 }).toBe('王𬭎')
    await one.close()
    await other.reload()
    await expect.poll(() => field(other, '我的姓名').inputValue()).toBe('王𬭎')
    await context.close()
  })

  it('can be printed empty where scripts do not run', async () => {
    const context = await newContext(browser, { javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${server.url}wages/papers/complaint/`)
    expect(await page.locator('.sheet').textContent()).toContain('劳动保障监察投诉书')
    expect(await page.locator('.sheet').textContent()).toContain('____ 年')
    const pdf = await printed(page)
    if (pdf) expect([pdf.pages, /离开|填一填/.test(pdf.text)]).toEqual([1, false])
    await context.close()
  })
})

describe('the pages of papers', () => {
  it.each([
    'wages/papers/',
    'wages/papers/complaint/',
    'wages/papers/evidence-list/',
    'wages/papers/clue-pack/',
  ])('%s has no findings in three looks, and fits at twice the text', async (path) => {
    const context = await newContext(browser)
    const page = await openWages(context, server.url, path)
    await page.locator('.rows, .sheet').first().waitFor()
    const edit = page.getByRole('button', { name: '自己改字' })
    const found = [...(await lookFindings(page, path))]
    if (await edit.count()) {
      await edit.click()
      found.push(...(await lookFindings(page, path)))
    }
    expect(found).toEqual([])
    await context.close()
  })
})

describe('with no server at all', () => {
  it('a paper is written, edited, printed and saved', async () => {
    const context = await newContext(browser)
    await context.clock.setFixedTime('2026-11-25T10:00:00+08:00')
    const faults = watchFaults(context, server.url)
    const page = await openWages(context, server.url, 'wages/papers/')
    await installed(page)
    await filled(page)
    await inPack(page, '"clue-pack"', 'probationExcess')
    await server.kill()
    await page.getByRole('link', { name: /^投诉书/ }).click()
    await field(page, '我的姓名').fill('古丽米热•艾比布力')
    await field(page, '单位名称').fill('<img src=x onerror=window.__x=1>公司')
    await field(page, '一共欠多少（元）').fill('10,390')
    await field(page, '我的电话').fill('11010519491231002X')
    await page.getByText('号码写在打印的纸上，不必填在这里。').waitFor()
    const sheet = page.locator('.sheet')
    await expect.poll(() => sheet.textContent()).toContain('古丽米热·艾比布力')
    expect(await sheet.textContent()).toContain('<img src=x onerror=window.__x=1>公司')
    expect(await sheet.textContent()).toContain('人民币 10,390.00 元（大写：壹万零叁佰玖拾元整）')
    expect(await page.evaluate(() => '__x' in window)).toBe(false)

    await page.getByRole('button', { name: '自己改字' }).click()
    await section(page, '证据').fill('一张工资条。')
    await page.getByRole('button', { name: '看样子' }).click()
    expect(await sheet.textContent()).toContain('一张工资条。')

    const pdf = await printed(page)
    if (pdf) {
      expect(pdf.pages).toBe(1)
      expect(pdf.text).toContain('劳动保障监察投诉书')
      expect(pdf.text).not.toMatch(/离开|自己改字|填一填|劳有所得/)
    }
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '存成 Word 文件' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('材料-2026-11-25.docx')
    const xml = strFromU8(unzipSync(readFileSync(await file.path()))['word/document.xml'] ?? new Uint8Array())
    expect(xml).toContain('&lt;img src=x onerror=window.__x=1&gt;公司')
    await page.getByRole('button', { name: '做成图片' }).click()
    await page.locator('.paper-png').first().waitFor()
    expect(
      await page
        .locator('.paper-png')
        .first()
        .evaluate((img: HTMLImageElement) => img.naturalWidth),
    ).toBe(1080)

    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: '抄下文字' }).click()
    await page.getByText('抄好了').first().waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('110105********002X')
    expect(copied).not.toContain('11010519491231002X')

    await page.getByRole('link', { name: '返回' }).click()
    await page.getByRole('link', { name: /^催款函/ }).click()
    expect(await field(page, '我的姓名').inputValue()).toBe('古丽米热•艾比布力')
    expect(faults.filter((fault) => !/ERR_|Failed to (fetch|load)/.test(fault))).toEqual([])
    await context.close()
    await server.revive()
  })
})
