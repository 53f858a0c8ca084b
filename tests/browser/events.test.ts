import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { filled, launchWhole, newContext, openApp, watchFaults } from './support/browser'
import { publishEvent } from './support/events'
import { openGate, type Gate } from './support/gate'
import { onDevice } from './support/kept-rows'
import { startServer, type TestServer } from './support/server'

const FAIR = 'sample-graduate-fair'
const WEEKLY = 'sample-saturday-fair'
const WITH_POSTS = 'sample-winter-fair'
/** A Wednesday morning in China, before every one-off sample. */
const NOW = new Date('2026-11-25T01:00:00Z')

describe('events', () => {
  let browser: Browser
  let server: TestServer
  let gate: Gate
  let context: BrowserContext
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    browser = await launchWhole()
  })
  beforeEach(async () => {
    server = await startServer()
    gate = await openGate(server.port)
    context = await newContext(browser, { serviceWorkers: 'block', acceptDownloads: true })
    faults = watchFaults(context, gate.url)
    page = await context.newPage()
    await page.clock.setFixedTime(NOW)
  })
  afterEach(async () => {
    expect(faults).toEqual([])
    await context.close()
    await gate.close()
    await server.dispose()
  })
  afterAll(() => browser.close())

  async function save(id: string): Promise<void> {
    await openApp(page, `${gate.url}events/${id}/`)
    await page.getByRole('button', { name: '收藏' }).click()
    await page.getByRole('button', { name: '已收藏' }).waitFor()
    await onDevice(page, `"id":"${id}"`)
  }

  async function comeBack(): Promise<void> {
    await context.setOffline(true)
    await page.getByText('没有网').waitFor()
    await context.setOffline(false)
    await page.getByText('没有网').waitFor({ state: 'detached' })
  }

  it('are found, narrowed, saved; clash; change; and leave as a calendar', async () => {
    await openApp(page, `${gate.url}events/`)
    await filled(page)
    await page.locator('#more-event-filters summary').click()
    await page.locator('.chip', { hasText: '给毕业生' }).click()
    await expect.poll(() => decodeURI(page.url())).toContain('for=毕业生')
    await page
      .getByRole('link', { name: /毕业生专场招聘会/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: /毕业生专场招聘会/ }).waitFor()
    await save(FAIR)
    await save(WEEKLY)

    await page.getByText(/和你的“毕业生专场招聘会”撞了/).waitFor()
    await page.goto(`${gate.url}events/mine/`)
    await page.getByText(/撞了，重叠/).waitFor()

    gate.seen.length = 0
    const manifest = publishEvent(server.dir, FAIR, (event) => ({
      ...event,
      status: 'changed',
      sequence: event.sequence + 1,
      updated: '2026-11-25',
      time: event.time.how === 'timed' ? { ...event.time, start: 570 } : event.time,
    }))
    await comeBack()
    await page.getByRole('heading', { name: '有 1 场变了' }).waitFor()
    const changed = await page.locator('.changed').innerText()
    expect(changed).toContain('09:00—11:30')
    expect(changed).toContain('09:30—11:30')
    const packs = gate.seen.filter((path) => path.startsWith('/packs/'))
    expect(packs).toEqual([
      `/packs/${manifest.region}/manifest.json`,
      `/packs/${manifest.region}/${manifest.parts['events']?.url}`,
    ])

    await page.getByRole('link', { name: '按天' }).click()
    await page.locator('.note--urgent', { hasText: '你收藏的 1 场有变动' }).getByRole('link').click()
    await page.getByRole('button', { name: '知道了' }).click()
    await page.getByRole('heading', { name: '有 1 场变了' }).waitFor({ state: 'detached' })

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '全部放进日历' }).click(),
    ])
    const text = readFileSync(await download.path(), 'utf8')
    const entries = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent')
    expect(entries).toHaveLength(2)
    const fair = entries.map((each) => new ICAL.Event(each)).find(({ uid }) => uid.startsWith(FAIR))
    expect([fair?.sequence, fair?.startDate.toString().slice(11, 16)]).toEqual([1, '09:30'])
  }, 60_000)

  it('travel to another phone as a link with ids alone', async () => {
    await save(FAIR)
    await page.goto(`${gate.url}events/mine/`)
    await page.locator('#transfer summary').click()
    await page.getByRole('button', { name: '显示二维码' }).click()
    await page.getByRole('img', { name: /二维码/ }).waitFor()
    const link = await page.getByLabel('行程的文字').innerText()
    expect(link).toBe(`${gate.url}events/mine/#add=${FAIR}`)
    const other = await newContext(browser, { serviceWorkers: 'block' })
    const phone = await other.newPage()
    await phone.clock.setFixedTime(NOW)
    await openApp(phone, link)
    await phone.getByText('收到 1 场活动，1 场是新的。').waitFor()
    await phone.getByRole('button', { name: '加进我的行程' }).click()
    await phone.locator('.ev', { hasText: '毕业生专场招聘会' }).first().waitFor()
    expect(phone.url()).not.toContain('#')
    await other.close()
  })

  it('TM-16: lead to a calendar file that the server has, as text/calendar', async () => {
    await openApp(page, `${gate.url}events/${WITH_POSTS}/`)
    const href = await page.getByRole('link', { name: '放进日历' }).getAttribute('href')
    expect(href).toBe(`/cal/e/${WITH_POSTS}.ics`)
    const answer = await page.request.get(gate.url + (href ?? '').slice(1))
    expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8')
    expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n/)
  })

  it('say in WeChat what to do, and show the words to copy', async () => {
    const wechat = await newContext(browser, {
      serviceWorkers: 'block',
      userAgent: 'Mozilla/5.0 (Linux; Android 10) Chrome/86 Mobile MicroMessenger/8.0',
    })
    const tab = await wechat.newPage()
    await openApp(tab, `${gate.url}events/${WITH_POSTS}/`)
    await tab.getByText('微信里存不了日历。').waitFor()
    expect(await tab.getByLabel('时间和地点').innerText()).toContain('12 月 5 日（周六）09:00—11:30')
    await openApp(tab, `${gate.url}events/subscribe/`)
    await tab.getByText('微信里订不了。').waitFor()
    await wechat.close()
  })

  it('offer webcal addresses of this host to subscribe to', async () => {
    await openApp(page, `${gate.url}events/subscribe/`)
    const all = page.getByRole('link', { name: '订阅全部活动' })
    await expect
      .poll(() => all.getAttribute('href'))
      .toBe(`${gate.url.replace('http:', 'webcal:')}cal/all.ics`)
    await page.locator('#feeds-town summary').click()
    expect(await page.locator('#feeds-town li').count()).toBeGreaterThan(5)
  })

  it('ZH-02: a search in pinyin goes through posts, and Enter in the middle of a word sends nothing', async () => {
    await openApp(page, `${gate.url}events/search/`)
    const field = page.getByRole('searchbox')
    await field.fill('kj')
    await field.press('Enter')
    expect(new URL(page.url()).pathname).toBe('/events/search/')
    await page.getByRole('button', { name: /的岗位里找/ }).click()
    await page.locator('.row__t', { hasText: '会计' }).first().waitFor()
    await page
      .getByRole('link', { name: /^看 \d+ 条$/ })
      .first()
      .click()
    expect(await page.locator('#post-search').inputValue()).toBe('kj')
  })

  it('remind only those who ask, and take a refusal quietly', async () => {
    await save(FAIR)
    await page.goto(`${gate.url}events/mine/`)
    await page.locator('#remind summary').click()
    expect(await page.getByRole('checkbox').isChecked()).toBe(false)
    await page.getByRole('checkbox').click()
    await page.getByText('你没让这里弹提醒').waitFor()
  })
})
