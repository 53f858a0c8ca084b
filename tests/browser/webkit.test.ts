import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needWebKit } from '../../src/build/run/find-webkit.mjs'
import { openGate, type Gate } from './support/gate'
import { startServer, type TestServer } from './support/server'
import { webkitHome, type WebKit, type WebKitHome } from './support/webkit'

const paths = needWebKit()
if (!paths)
  console.log(
    'WebKit skipped: not here, and only root may install it (apt-get install webkit2gtk-driver xvfb).',
  )

/** Parts of the pack that the pages below show. */
const SOON = ['events', 'wages', 'statutes', 'papers', 'evidence']
const READY = `return performance.getEntriesByName('app:ready').length > 0`
const SHOWS = `return document.body.innerText.includes(arguments[0])`

describe.skipIf(!paths)('in WebKit', () => {
  let server: TestServer
  let gate: Gate
  let home: WebKitHome
  let page: WebKit
  beforeAll(async () => {
    server = await startServer()
    gate = await openGate(server.port)
    home = webkitHome(paths as NonNullable<typeof paths>)
    page = await home.start()
  }, 180_000)
  afterAll(async () => {
    await page.close()
    home.dispose()
    await gate.close()
    await server.dispose()
  })

  async function open(path: string): Promise<void> {
    await page.open(gate.url + path)
    await page.until(READY)
  }

  /** From the list to the telephone of a place that is open now. */
  async function doMainJob(): Promise<void> {
    await open('gigs/?open=1')
    await page.click('.rows .row')
    await page.until(`return /\\/gigs\\/[^/?]+\\/$/.test(location.pathname)`)
    await page.until(`return !!document.querySelector('a[href="tel:12333"]')`)
  }

  it('finds an open place and whom to ring, on a first visit, and keeps what is typed', async () => {
    await doMainJob()
    await open('report/?from=/about/')
    await open('graduates/')
    await page.until(`return !!document.querySelector('#graduated')`)
    // WebKit's storage hangs where a page is left while the pack is being kept: that is let be first.
    await page.until(
      `return !!navigator.serviceWorker?.controller && localStorage.getItem('lysd:filled') === '1'`,
    )
    await page.run(
      `const field = document.querySelector('#graduated')
       field.value = '2026-06-30'
       field.dispatchEvent(new Event('input', { bubbles: true }))
       field.dispatchEvent(new Event('change', { bubbles: true }))`,
    )
    // The page is left at once: what WebKit does not let it write any more is there all the same.
    await open('')
    await open('graduates/')
    await page.until(`return document.querySelector('#graduated')?.value === '2026-06-30'`)
  })

  it('does the same with the server dead, from the files that the worker keeps', async () => {
    // What every offline start needs comes behind the first screen.
    await expect
      .poll(() => SOON.filter((part) => !gate.seen.some((path) => path.includes(`/${part}.`))), {
        timeout: 30_000,
      })
      .toEqual([])
    await page.until(`return performance.now() > 3000`)
    await server.kill()
    await doMainJob()
    for (const path of ['', 'me/', 'wages/', 'guides/gig-market/']) {
      await open(path)
      await page.until(`return document.querySelectorAll('h1').length === 1`)
    }
    await server.revive()
  })

  it('says why where the database refuses to keep, and goes on in memory', async () => {
    await open('wages/log/')
    await page.until(SHOWS, '记第一个工地')
    await page.run(
      `for (const name of ['put', 'add'])
         IDBObjectStore.prototype[name] = () => { throw new DOMException('refused', 'SecurityError') }
       [...document.querySelectorAll('button')].find((each) => each.textContent.includes('记第一个工地')).click()`,
    )
    await page.until(`return !!document.querySelector('#site-name')`)
    await page.run(
      `const field = document.querySelector('#site-name')
       field.value = '河边工地'
       field.dispatchEvent(new Event('input', { bubbles: true }))`,
    )
    await page.until(`return /不让存|还没存进去|没有反应/.test(document.body.innerText)`)
    await page.until(`return document.querySelector('#site-name').value === '河边工地'`)
  })
})
