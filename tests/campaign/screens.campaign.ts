import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newContext } from '../browser/support/browser'
import { screensOf } from '../browser/support/screens'
import { startServer, type TestServer } from '../browser/support/server'

/** What the person's database does, run in the page before anything else. */
const DATABASES: Readonly<Record<string, () => void>> = {
  refused: () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  },
  hanging: () => {
    const open = IDBFactory.prototype.open
    IDBFactory.prototype.open = function (name, version) {
      return name === 'personal' ? (new EventTarget() as IDBOpenDBRequest) : open.call(this, name, version)
    }
  },
  'hanging, and that of the facts with it': () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
  },
  blocked: () => {
    const open = IDBFactory.prototype.open
    IDBFactory.prototype.open = function (name, version) {
      if (name !== 'personal') return open.call(this, name, version)
      const request = new EventTarget() as IDBOpenDBRequest
      setTimeout(() => {
        const event = new Event('blocked')
        request.onblocked?.(event as IDBVersionChangeEvent)
        request.dispatchEvent(event)
      }, 10)
      return request
    }
  },
  'one write failing': () => {
    const put = IDBObjectStore.prototype.put
    let failed = false
    IDBObjectStore.prototype.put = function (...args) {
      if (failed || this.transaction.db.name !== 'personal') return put.apply(this, args)
      failed = true
      throw new DOMException('lost', 'UnknownError')
    }
  },
  full: () => {
    for (const name of ['put', 'add'] as const)
      IDBObjectStore.prototype[name] = function () {
        throw new DOMException('no room', 'QuotaExceededError')
      }
  },
}

const LINES = ['sound', 'chunk missing', 'part stalled'] as const

/** Waits that have no end in sight: they may stand for some seconds, not for good. */
const WAITING = /正在打开，稍等|^正在打开$|正在读资料|^正在读$|正在读活动/m

describe('every screen with a database and a line that fail', () => {
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

  async function spoil(page: Page, line: (typeof LINES)[number]): Promise<void> {
    if (line === 'chunk missing')
      await page.route(/\/assets\/(?!index-|vendor|start)[^/]+\.js$/, (route) =>
        route.fulfill({ status: 404 }),
      )
    if (line === 'part stalled')
      await page.route(
        /\/packs\/[^/]+\/(wages|events|measures|retirement|paths|papers|evidence|statutes)\./,
        () => undefined,
      )
  }

  /** The words on the page; a page that just loads itself once more is asked again. */
  async function words(page: Page): Promise<{ text: string; main: string }> {
    const read = () =>
      page.evaluate(() => ({
        text: document.body.innerText,
        main: (document.querySelector('main')?.innerText ?? '').trim(),
      }))
    return read().catch(async () => {
      await page.waitForLoadState()
      for (let second = 0; second < 40; second++) await page.clock.runFor(1000)
      return read()
    })
  }

  /** What is wrong with the screen once every limit has passed. */
  async function findings(path: string, database: string, line: (typeof LINES)[number]): Promise<string[]> {
    const context = await newContext(browser, { serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.addInitScript(DATABASES[database] ?? (() => undefined))
    await spoil(page, line)
    await page.clock.install()
    await page.goto(server.url + path, { waitUntil: 'commit' })
    for (let second = 0; second < 40; second++) await page.clock.runFor(1000)
    const { text, main } = await words(page)
    await context.close()
    const helped = /再试一次|12333|修好它|再点一次|12345/.test(text)
    return [
      main.length < 12 ? 'blank' : '',
      WAITING.test(text) && !helped ? 'waits past its limit' : '',
    ].filter(Boolean)
  }

  it('is never blank and never waits past its limit', { timeout: 3_600_000 }, async () => {
    const faults: string[] = []
    let count = 0
    const jobs = screensOf(server.dir)
      .filter((screen) => !screen.before)
      .flatMap((screen) =>
        Object.keys(DATABASES).flatMap((database) => LINES.map((line) => [screen, database, line] as const)),
      )
    const next = async (): Promise<void> => {
      for (let job = jobs.shift(); job; job = jobs.shift()) {
        const [screen, database, line] = job
        count++
        for (const finding of await findings(screen.path, database, line))
          faults.push(`${screen.name}, database ${database}, ${line}: ${finding}`)
      }
    }
    await Promise.all([next(), next(), next()])
    console.log(`${count} screens by database and line; ${faults.length} faults`)
    expect(faults).toEqual([])
  })
})
