import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newContext, openApp, watchFaults } from './support/browser'
import { photo, putIn } from './support/evidence'
import { startServer, type TestServer } from './support/server'
import { openWages } from './support/wages'
import { addSite, keptLines, openDay } from './support/worklog'

/** What public reports say of other software, tried here: see the table in tests/README.md. */
const NOW = '2026-11-29T18:00:00+08:00'

let server: TestServer
let browser: Browser
let context: BrowserContext
let faults: string[]
beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})
afterEach(async () => {
  await context.close()
  expect(faults).toEqual([])
})
afterAll(async () => {
  await browser.close()
  await server.dispose()
})

async function fresh(options: Parameters<typeof newContext>[1] = {}): Promise<BrowserContext> {
  context = await newContext(browser, { serviceWorkers: 'block', ...options })
  await context.clock.setFixedTime(NOW)
  faults = watchFaults(context, server.url)
  return context
}

async function logWithSite(): Promise<Page> {
  const page = await openWages(await fresh(), server.url, 'wages/log/')
  await addSite(page, '城东工地')
  return page
}

/** Types as an input method does: the letters first, then the word. */
async function compose(page: Page, selector: string, steps: readonly string[], word: string): Promise<void> {
  await page.locator(selector).focus()
  const client = await page.context().newCDPSession(page)
  for (const text of steps) {
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
    // Longer than the pause after which typing is written.
    await page.waitForTimeout(600)
  }
  await client.send('Input.insertText', { text: word })
}

describe('what is typed', () => {
  it('in half pinyin is no line of the journal (F30)', async () => {
    const page = await logWithSite()
    await openDay(page, 20)
    await page.getByRole('radio', { name: '一个工' }).check()
    await expect.poll(() => keptLines(page)).toBeGreaterThan(2)
    const before = await keptLines(page)
    await compose(page, '#day-note', ['l', 'la', "lao'w"], '老王')
    await expect.poll(() => keptLines(page)).toBe(before + 1)
    expect(await page.locator('#day-note').inputValue()).toBe('老王')
    expect(await page.locator('dialog').textContent()).not.toContain("lao'w")
  })

  it('and is too long is told with both lengths, and nothing of it cut (F24)', async () => {
    const page = await logWithSite()
    await openDay(page, 20)
    const note = page.locator('#day-note')
    await note.fill('先写一句。')
    await note.focus()
    const long = '今天搬砖四小时。'.repeat(46) + '老板说月底结。'
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate((text) => navigator.clipboard.writeText(text), long)
    await page.keyboard.press('Control+V')
    await page.getByRole('alert').waitFor()
    expect(await note.inputValue()).toBe('先写一句。')
    expect(await page.getByRole('alert').textContent()).toContain('最多 300 个')
    await note.fill('先写一句。好的')
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('into a search does not follow to the next page, and stands there on the way back (F10)', async () => {
    const page = await (await fresh()).newPage()
    await openApp(page, `${server.url}events/search/`)
    await page.getByRole('searchbox').fill('电工')
    await page.locator('main a[href*="/events/"]').first().click({ noWaitAfter: true })
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'))
    await page.waitForTimeout(800)
    expect(new URL(page.url()).searchParams.get('q')).toBeNull()
    await page.goBack()
    await page.waitForURL(/search/)
    expect(await page.getByRole('searchbox').inputValue()).toBe('电工')
  })

  it('as a password can be looked at, and so written in Chinese (F25)', async () => {
    const page = await logWithSite()
    await openApp(page, `${server.url}me/backup/`)
    const field = page.locator('#backup-password')
    await field.waitFor()
    expect(await field.getAttribute('type')).toBe('password')
    await page.getByRole('button', { name: '看着密码打字' }).first().click()
    expect(await field.getAttribute('type')).toBe('text')
  })
})

describe('what is kept', () => {
  it('once may prove two things (F09)', async () => {
    const page = await openWages(await fresh(), server.url, 'wages/evidence/')
    const file = await photo(page, 'one.jpg', 400, 200)
    await page.goto(`${server.url}wages/evidence/attendance/`)
    await putIn(page, [file])
    await page.goto(`${server.url}wages/evidence/debt/`)
    await putIn(page, [file])
    expect(await page.locator('.said').textContent()).toContain('这一样也算上它')
    await expect.poll(() => page.locator('main').textContent()).not.toContain('0 件')
  })
})

describe('back', () => {
  it('closes the sheet of a day first, in a browser without CloseWatcher (F26)', async () => {
    const made = await fresh()
    await made.addInitScript(() => {
      delete (window as { CloseWatcher?: unknown }).CloseWatcher
    })
    const page = await openWages(made, server.url, 'wages/log/')
    await addSite(page, '城东工地')
    await openDay(page, 20)
    await page.locator('#day-note').fill('写了一半')
    await page.goBack()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(page.url()).toContain('/wages/')
    await openDay(page, 20)
    expect(await page.locator('#day-note').inputValue()).toBe('写了一半')
    // Closed by its button it is closed for good, and leaves no step behind.
    await page.getByRole('button', { name: /^(记下|不记了)/ }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.waitForTimeout(700)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(page.url()).toContain('/wages/')
  })

  it('closes the form of an item of the claim first', async () => {
    const page = await openWages(await fresh(), server.url, 'wages/claim/')
    await page.getByRole('button', { name: '加一项' }).click()
    await page.locator('#picker').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('#picker').waitFor({ state: 'detached' })
    expect(page.url()).toContain('/wages/')
  })
})

describe('what is seen and heard', () => {
  it.each([
    [320, 256],
    [341, 162],
  ])('of the list of events most of a window of %i by %i, as at 400 %% (F27)', async (width, height) => {
    const page = await (await fresh({ viewport: { width, height } })).newPage()
    await openApp(page, `${server.url}events/`)
    await page.locator('main .row').first().waitFor()
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 3))
    const free = await page.evaluate(() => {
      const rows = Array.from({ length: window.innerHeight }, (_, y) => y)
      return rows.filter((y) => document.elementFromPoint(20, y)?.closest('main')).length / window.innerHeight
    })
    expect(free).toBeGreaterThan(0.85)
  })

  it('in forced colours the chosen answer is another than the rest (F28)', async () => {
    const page = await logWithSite()
    await page.emulateMedia({ forcedColors: 'active' })
    await openDay(page, 20)
    await page.getByRole('radio', { name: '一个工' }).check()
    const look = await page.locator('.pick span').evaluateAll((spans) =>
      spans.map((span) => {
        const { backgroundColor, borderColor } = getComputedStyle(span)
        return `${backgroundColor} ${borderColor}`
      }),
    )
    expect(look.filter((each) => each === look[0])).toHaveLength(1)
  })

  it('the month that came is said (F29)', async () => {
    const page = await (await fresh()).newPage()
    await openApp(page, `${server.url}events/month/2026-11/`)
    await page.getByRole('link', { name: '下个月' }).click()
    await page.waitForURL(/2026-12/)
    await expect
      .poll(() => page.locator('p.vh[role=status]').allTextContents())
      .toEqual(expect.arrayContaining([expect.stringContaining('2026 年 12 月')]))
  })
})

describe('addresses', () => {
  it.each(['index.html', 'gigs/index.html', 'events/month/9999-12/', 'events/month/0000-01/'])(
    '/%s is a page (F12, F33)',
    async (path) => {
      const page = await (await fresh()).newPage()
      await openApp(page, server.url + path)
      await page.locator('h1').first().waitFor()
      expect(await page.locator('main').textContent()).not.toContain('页面不存在')
    },
  )
})
