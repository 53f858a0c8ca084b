import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { metresBetween } from '../../src/domain/distance'
import { launchBrowser, newContext, openApp, watchFaults } from './support/browser'
import { readPart } from './support/publish'
import { startServer, type TestServer } from './support/server'

const HOST = 'laoyou.test'
const SIMEN = '330281103'

/** The list never waits for a position. */
describe('the position of the device', () => {
  let server: TestServer
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    server = await startServer()
    browser = await launchBrowser([`--host-resolver-rules=MAP ${HOST} 127.0.0.1`])
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

  const seat = () => {
    const its = readPart(server.dir, 'divisions').find((each) => each.code === SIMEN)?.position
    if (!its) throw new Error('no seat')
    return its
  }
  const names = () => page.locator('.rows .row__t').allTextContents()
  const all = () => readPart(server.dir, 'places').length

  async function tapLocate(): Promise<void> {
    await openApp(page, `${server.url}gigs/`)
    await page.getByRole('button', { name: '用手机定位' }).click()
  }

  async function otherWay(): Promise<void> {
    expect(await page.locator('.rows .row').count()).toBe(all())
    await page.locator('.fresh').getByRole('link', { name: '选乡镇村' }).last().click()
    await page.getByRole('searchbox').waitFor()
  }

  it('sorts the list from near to far and is not kept', async () => {
    const { lat, lng } = seat()
    await context.grantPermissions(['geolocation'], { origin: server.url })
    await context.setGeolocation({ latitude: lat, longitude: lng, accuracy: 20 })
    await tapLocate()
    await page.getByText('按“手机定位”算距离').waitFor()
    const nearest = [...readPart(server.dir, 'places')]
      .map(({ name, position }) => ({ name, metres: metresBetween({ lat, lng }, position) ?? Infinity }))
      .sort((a, b) => a.metres - b.metres)
      .map(({ name }) => name)
    expect(await names()).toEqual(nearest)
    expect(await page.getByRole('button', { name: '用手机定位' }).count()).toBe(0)
    await page.reload()
    await page.getByText('选个地方，按远近排').waitFor()
  })

  it('is not asked for before a tap', async () => {
    await context.addInitScript(() => {
      navigator.geolocation.getCurrentPosition = () => {
        document.documentElement.dataset.asked = 'yes'
      }
    })
    await openApp(page, server.url)
    await page.getByRole('link', { name: '零工', exact: true }).click()
    await page.getByRole('button', { name: '用手机定位' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.dataset.asked)).toBeUndefined()
  })

  it('that is refused leaves the list, a sentence, and the other way', async () => {
    await context.grantPermissions([], { origin: server.url })
    await tapLocate()
    await page.locator('main').getByText('没有定位权限，请选乡镇').waitFor()
    await otherWay()
  })

  it('that never comes is given up after eight seconds of our own, the list in view all the time', async () => {
    await page.clock.install()
    await context.addInitScript(() => {
      navigator.geolocation.getCurrentPosition = () => undefined
    })
    await tapLocate()
    await page.getByText('正在定位，最多 8 秒').waitFor()
    expect(await page.locator('.rows .row').count()).toBe(all())
    await page.clock.fastForward(7900)
    expect(await page.getByText('正在定位，最多 8 秒').count()).toBe(1)
    await page.clock.fastForward(200)
    await page.locator('main').getByText('定位超时，请选乡镇').waitFor()
    await otherWay()
  })

  it('that is waited for can be called off, and asked for again', async () => {
    await context.addInitScript(() => {
      navigator.geolocation.getCurrentPosition = () => undefined
    })
    await tapLocate()
    await page.getByRole('button', { name: '不定位了' }).click()
    await page.getByRole('button', { name: '用手机定位' }).waitFor()
    expect(await page.locator('.fresh--old').count()).toBe(0)
  })

  it('that is kilometres wrong says so and offers the other way', async () => {
    await context.grantPermissions(['geolocation'], { origin: server.url })
    await context.setGeolocation({ latitude: seat().lat, longitude: seat().lng, accuracy: 3000 })
    await tapLocate()
    await page.getByText('手机定位可能偏 3 公里，选乡镇更准').waitFor()
    expect(await page.locator('.rows .row').count()).toBe(all())
    await page.getByRole('link', { name: '换个地方' }).click()
    await page.getByRole('searchbox').fill('simen')
    await page.getByRole('button', { name: /^泗门镇/ }).click()
    await page.getByText('按“泗门镇”算距离').waitFor()
  })

  it('is not offered on an insecure address, where the list and the other way work', async () => {
    const address = `http://${HOST}:${server.port}/`
    faults = watchFaults(context, address)
    await openApp(page, `${address}gigs/`)
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
    await page.getByRole('link', { name: '选乡镇村' }).waitFor()
    expect(await page.getByRole('button', { name: '用手机定位' }).count()).toBe(0)
    await otherWay()
    await page.getByRole('button', { name: /^泗门镇/ }).click()
    await page.getByText('按“泗门镇”算距离').waitFor()
    expect((await names())[0]).toContain('泗门')
  })
})
