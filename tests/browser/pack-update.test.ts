import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PACK_SCHEMA, type Manifest } from '../../src/content/pack'
import {
  filled,
  hourByHour,
  installed,
  launchBrowser,
  newContext,
  openApp,
  watchFaults,
} from './support/browser'
import { openGate, type Gate } from './support/gate'
import {
  later,
  partFile,
  publishManifest,
  publishPack,
  readManifest,
  readPart,
  renamePlace,
  writeServed,
} from './support/publish'
import { startServer, type TestServer } from './support/server'

const NEW_NAME = '示例 · 改了名的零工点'
const KEPT = '新资料没下载好，先用旧的'

describe('a newer pack', () => {
  let browser: Browser
  let server: TestServer
  let gate: Gate
  let context: BrowserContext
  let page: Page
  let faults: string[]
  let first: { id: string; name: string }
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    server = await startServer()
    gate = await openGate(server.port)
    context = await newContext(browser, { serviceWorkers: 'block' })
    faults = watchFaults(context, gate.url)
    page = await context.newPage()
    await openApp(page, `${gate.url}gigs/`)
    await filled(page)
    await everythingAsked()
    const [place] = readPart(server.dir, 'places')
    if (!place) throw new Error('no place')
    first = { id: place.id, name: place.name }
    gate.seen.length = 0
  })
  afterEach(async () => {
    expect(faults).toEqual([])
    await context.close()
    await gate.close()
    await server.dispose()
  })
  afterAll(() => browser.close())

  const packsAsked = () => gate.seen.filter((path) => path.startsWith('/packs/'))
  /** Waits until the parts that load after the first screen have been asked for. */
  const everythingAsked = () => {
    const { region, parts } = readManifest(server.dir)
    const soon = Object.values(parts).filter((part) => part.lazy === 'soon')
    return expect
      .poll(() => soon.filter((part) => !gate.seen.includes(`/packs/${region}/${part.url}`)), {
        timeout: 30_000,
      })
      .toEqual([])
  }
  const placeUrl = (manifest: Manifest) => `/packs/${manifest.region}/${manifest.parts.places?.url}`
  const manifestUrl = () => `/packs/${readManifest(server.dir).region}/manifest.json`

  /** Loses the network and finds it again: then the open app looks for a newer pack. */
  async function comeBack(tab = page): Promise<void> {
    await context.setOffline(true)
    await tab.getByText('没有网').waitFor()
    await context.setOffline(false)
    await tab.getByText('没有网').waitFor({ state: 'detached' })
  }

  async function shows(name: string, tab = page): Promise<void> {
    await tab.locator('.rows .row__t', { hasText: name }).waitFor()
  }

  it('is shown in the open list, and one quiet line says what changed', async () => {
    const manifest = renamePlace(server.dir, first.id, NEW_NAME)
    await comeBack()
    await shows(NEW_NAME)
    await page.getByText(`零工点更新了：${NEW_NAME}`).waitFor()
    expect(packsAsked()).toEqual([manifestUrl(), placeUrl(manifest)])
    await page.getByRole('button', { name: '知道了' }).click()
    expect(await page.locator('.note').allTextContents()).toEqual([])
  })

  it('is looked for each hour while the app stays open', async () => {
    const tab = await context.newPage()
    await tab.clock.install()
    await openApp(tab, `${gate.url}gigs/`)
    renamePlace(server.dir, first.id, NEW_NAME)
    await hourByHour(tab, NEW_NAME)
  })

  it('costs the next visit one question where there is none, and is there offline where there is', async () => {
    const phone = await newContext(browser)
    const tab = await phone.newPage()
    await openApp(tab, `${gate.url}gigs/`)
    await installed(tab)
    await everythingAsked()
    gate.seen.length = 0
    const asked = tab.waitForResponse((response) => response.url().endsWith('/manifest.json'))
    await tab.reload()
    await asked
    expect(gate.seen.filter((path) => path !== '/service-worker.js')).toEqual([manifestUrl()])
    renamePlace(server.dir, first.id, NEW_NAME)
    await tab.reload()
    await shows(NEW_NAME, tab)
    await phone.setOffline(true)
    await tab.reload()
    await shows(NEW_NAME, tab)
    expect(await tab.getByText('零工点更新了').count()).toBe(0)
    await phone.close()
  })

  it('is not an older one that is served again', async () => {
    publishManifest(server.dir, (manifest) => {
      manifest.builtAt = later(manifest.builtAt, -60)
      manifest.issue = (manifest.issue ?? 1) - 1
      manifest.version = 'older'
      manifest.parts = {
        ...manifest.parts,
        places: { hash: '0'.repeat(64), bytes: 1, url: 'places.00000000.json' },
      }
    })
    const asked = page.waitForResponse((response) => response.url().endsWith('/manifest.json'))
    await comeBack()
    await asked
    await shows(first.name)
    expect(packsAsked()).toEqual([manifestUrl()])
    await expect.poll(() => page.locator('.note').allTextContents()).toEqual([])
  })

  it.each([
    ['has another hash than it should', (file: string) => writeServed(file, '[]')],
    ['is cut short', (file: string) => writeServed(file, '[{"id":"cut')],
  ])('of which a part %s leaves the old one in use and says so', async (_, damage) => {
    renamePlace(server.dir, first.id, NEW_NAME)
    damage(partFile(server.dir, 'places'))
    await comeBack()
    await page.getByText(KEPT).waitFor()
    await shows(first.name)
    await page.reload()
    await page.getByText(KEPT).waitFor()
    await shows(first.name)
  })

  it('whose manifest is not JSON leaves the old one in use and says so', async () => {
    writeServed(`${server.dir}${manifestUrl()}`, '{"schema":1,"parts":{')
    await comeBack()
    await page.getByText(KEPT).waitFor()
    await shows(first.name)
  })

  it('of a newer schema leaves the old one in use and says that a new app is needed', async () => {
    renamePlace(server.dir, first.id, NEW_NAME)
    publishManifest(server.dir, (manifest) => (manifest.schema = PACK_SCHEMA + 1))
    await comeBack()
    await page.getByText('新资料要新版才能看，先用旧的').waitFor()
    await shows(first.name)
    expect(packsAsked()).toEqual([manifestUrl()])
  })

  it('that breaks off half way is not used in part, and is taken whole once the line holds', async () => {
    const manifest = publishPack(server.dir, {
      places: (places) => places.map((each) => (each.id === first.id ? { ...each, name: NEW_NAME } : each)),
      guides: (guides) => guides.map((each) => ({ ...each, title: `${each.title}（改）` })),
    })
    const mend = gate.cut(new RegExp(`^${placeUrl(manifest)}$`))
    await comeBack()
    await page.getByText(/^没连上，看的是/).waitFor()
    await shows(first.name)
    await page.getByRole('link', { name: '办事' }).click()
    await page.getByRole('heading', { name: '办事', level: 1 }).waitFor()
    expect(await page.getByText('（改）').count()).toBe(0)
    mend()
    await page.goBack()
    await comeBack()
    await shows(NEW_NAME)
    await page.getByText(/^没连上，看的是/).waitFor({ state: 'detached' })
  })

  it('reaches two open tabs, each once and whole', async () => {
    const other = await context.newPage()
    await openApp(other, `${gate.url}gigs/`)
    renamePlace(server.dir, first.id, NEW_NAME)
    await context.setOffline(true)
    await Promise.all([page, other].map((tab) => tab.getByText('没有网').waitFor()))
    await context.setOffline(false)
    await Promise.all([page, other].map((tab) => shows(NEW_NAME, tab)))
    await Promise.all([page, other].map((tab) => tab.reload()))
    await Promise.all([page, other].map((tab) => shows(NEW_NAME, tab)))
  })
})
