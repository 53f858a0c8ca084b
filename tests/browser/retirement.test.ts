import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { installed, launchBrowser, newContext, newProfile, openApp, watchFaults } from './support/browser'
import { inPack } from './support/kept-rows'
import { startServer, type TestServer } from './support/server'

/** The day that the tests take for today, whatever the machine's. */
const TODAY = '2026-11-25T10:00:00+08:00'

describe('the month of retirement', () => {
  let server: TestServer
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    server = await startServer()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.dispose()
  })
  beforeEach(async () => {
    context = await newContext(browser)
    faults = watchFaults(context, server.url)
    page = await context.newPage()
    await page.clock.setFixedTime(new Date(TODAY))
  })
  afterEach(async () => {
    expect(faults).toEqual([])
    await context.close()
  })

  const open = (path: string) => openApp(page, `${server.url}retirement/${path}`)
  const quick = (name: string) => page.locator('.quick li', { hasText: name })

  async function born(year: string, month: string): Promise<void> {
    await page.fill('#birth-year', year)
    await page.fill('#birth-month', month)
  }

  /** A man, employed, no special work, nothing known of the months paid. */
  async function answerAsMan(): Promise<void> {
    await page.getByRole('button', { name: '下一题' }).click()
    for (const answer of ['男', '单位给我缴', '没有', '不知道']) {
      await page.getByRole('radio', { name: answer, exact: false }).first().check()
      await page.getByRole('button', { name: /下一题|看结果/ }).click()
    }
    await page.waitForURL(/result/)
  }

  it('is there once two fields are filled, and stands above the button', async () => {
    await open('')
    await born('1971', '4')
    await quick('男职工').getByText('2032年11月').waitFor()
    const [answer, dock] = [await quick('男职工').boundingBox(), await page.locator('.dock').boundingBox()]
    expect((answer?.y ?? 999) + (answer?.height ?? 0)).toBeLessThan(dock?.y ?? 0)
  })

  it('is right at the edges of the rule', async () => {
    await open('')
    const cases = [
      ['1964', '12', '2024年12月', '2019年12月', '2014年12月'],
      ['1965', '1', '2025年2月', '2020年1月', '2015年1月'],
      ['1976', '9', '2039年9月', '2033年6月', '2027年8月'],
      ['1981', '9', '2044年9月', '2039年9月', '2035年2月'],
      ['1984', '11', '2047年11月', '2042年11月', '2039年11月'],
    ] as const
    for (const [year, month, ...months] of cases) {
      await born(year, month)
      for (const [i, name] of ['男职工', '管理技术岗', '工人岗'].entries())
        expect(await quick(name).textContent(), `${year}-${month} ${name}`).toContain(months[i])
    }
  })

  it.each([
    ['29 February', '1968', '2', '29', '2028年12月', '2028年12月29日'],
    ['the 31st', '1965', '1', '31', '2025年2月', '2025年2月28日'],
  ])('gives the day of somebody born on %s', async (_, year, month, date, words, day) => {
    await open('')
    await born(year, month)
    await page.locator('#birth-day summary').click()
    await page.fill('#birth-date', date)
    await answerAsMan()
    expect(await page.locator('h1').textContent()).toContain(words)
    expect(await page.locator('.answer').textContent()).toContain(day)
  })

  it('reads an identity number and keeps it nowhere', async () => {
    await open('')
    await page.locator('#birth-by-id summary').click()
    await page.locator('#id-number').pressSequentially('11010519491231002X')
    await page.getByText('号码已经丢掉').waitFor()
    expect(await page.inputValue('#id-number')).toBe('')
    expect(await page.inputValue('#birth-year')).toBe('1949')
    await page.waitForTimeout(700)
    const kept = await page.evaluate(async () => {
      const read = (db: IDBDatabase, name: string) =>
        new Promise((done) => {
          const all = db.transaction(name).objectStore(name).getAll()
          all.onsuccess = () => done(all.result)
        })
      const texts: unknown[] = [{ ...localStorage }, location.href, document.title, history.state]
      for (const { name } of await indexedDB.databases()) {
        const db = await new Promise<IDBDatabase>((done) => {
          const request = indexedDB.open(name ?? '')
          request.onsuccess = () => done(request.result)
        })
        for (const table of Array.from(db.objectStoreNames)) texts.push(await read(db, table))
        db.close()
      }
      return JSON.stringify(texts)
    })
    expect(kept).toContain('1949-12-31')
    expect(kept).not.toMatch(/11010519491231|002X/)
  })

  it('refuses the lunar calendar and says what to do', async () => {
    await open('')
    await born('1971', '4')
    await page.locator('#birth-lunar-more summary').click()
    await page.check('#birth-lunar')
    await page.getByRole('button', { name: '下一题' }).click()
    await page.getByText('农历不能算').waitFor()
    expect(await page.locator('h1').textContent()).toContain('哪年哪月')
  })

  it('is chosen on a slider that says each value', async () => {
    await open('')
    await born('1971', '4')
    await answerAsMan()
    const slider = page.getByRole('slider', { name: '选退休月份' })
    expect(await slider.getAttribute('aria-valuetext')).toBe('2032年11月，61岁7个月，法定退休')
    await slider.press('ArrowLeft')
    expect(await slider.getAttribute('aria-valuetext')).toBe('2032年10月，61岁6个月，提前1个月')
    await slider.press('Home')
    expect(await slider.getAttribute('aria-valuetext')).toBe('2031年4月，60岁，提前1年7个月')
    expect(await page.locator('.tl').textContent()).toContain('书面告诉单位')
    await slider.press('End')
    expect(await page.locator('.tl').textContent()).toContain('和单位写好协议')
    await page.reload()
    await page.getByRole('slider').waitFor()
    expect(await slider.getAttribute('aria-valuetext')).toContain('2035年11月')
  })

  it('is two months side by side for a woman who pays by herself', async () => {
    await open('')
    await born('1978', '1')
    await page.getByRole('button', { name: '下一题' }).click()
    for (const answer of ['女', '自己缴职工养老']) {
      await page.getByRole('radio', { name: answer }).check()
      await page.getByRole('button', { name: '下一题' }).click()
    }
    await page.getByRole('link', { name: '先看结果' }).click()
    const answer = await page.locator('.answer').textContent()
    for (const words of ['2029年8月', '2035年2月', '12333']) expect(answer).toContain(words)
  })
})

describe('without a network or a script', () => {
  it('reckons from a cold start with the server dead', async () => {
    const server = await startServer()
    const profile = newProfile()
    const first = await profile.open()
    const visit = await first.newPage()
    await openApp(visit, server.url)
    await installed(visit)
    await inPack(visit, 'retirement-checklist', '"retirement"')
    await profile.settled(server.url)
    await first.close()
    await server.kill()
    const context = await profile.open()
    const page = await context.newPage()
    await openApp(page, `${server.url}retirement/`)
    await page.fill('#birth-year', '1971')
    await page.fill('#birth-month', '4')
    await page.locator('.quick', { hasText: '2032年11月' }).waitFor()
    await openApp(page, `${server.url}retirement/table/women-50/`)
    await page.getByText('1984 年生').waitFor()
    await context.close()
    await server.dispose()
    profile.dispose()
  })

  it('reads the table as plain HTML', async () => {
    const server = await startServer()
    const browser = await launchBrowser()
    const context = await newContext(browser, { javaScriptEnabled: false })
    const page = await context.newPage()
    for (const [track, born, month] of [
      ['men-60', '1965', '2025.2'],
      ['women-55', '1970', '2025.2'],
      ['women-50', '1975', '2025.2'],
    ]) {
      await page.goto(`${server.url}retirement/table/${track}/`)
      const row = page.locator(`#born-${born} tbody tr`).first()
      expect(await row.locator('td').first().textContent()).toBe(month)
    }
    await browser.close()
    await server.dispose()
  })
})
