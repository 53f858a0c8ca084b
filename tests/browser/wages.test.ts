import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  installed,
  launchBrowser,
  newContext,
  newProfile,
  openApp,
  ready,
  watchFaults,
} from './support/browser'
import { inPack } from './support/kept-rows'
import { startServer, type TestServer } from './support/server'
import { addDays, addItem, answerAll, done, openWages, WAY } from './support/wages'

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

describe('what to do about unpaid wages', () => {
  it('is ten taps away at most, with no network, from a cold start', async () => {
    const profile = newProfile()
    let context = await profile.open()
    let page = context.pages()[0] ?? (await context.newPage())
    await openApp(page, server.url)
    await installed(page)
    await wagesKept(page)
    await profile.settled(server.url)
    await context.close()
    await server.kill()

    context = await profile.open()
    page = context.pages()[0] ?? (await context.newPage())
    await page.goto(server.url)
    await ready(page)
    await page.locator('#app').getByText('工资没拿到', { exact: true }).click()
    const taps = 1 + (await answerAll(page))
    expect(taps).toBeLessThanOrEqual(10)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('打电话')
    expect(await page.locator('.dock a').getAttribute('href')).toBe('tel:12333')
    await context.close()
    await server.revive()
    profile.dispose()
  })

  it('counts the last day from the day that is typed, and gives a safe working day', async () => {
    const context = await newContext(browser)
    await context.clock.setFixedTime('2026-11-25T10:00:00+08:00')
    const page = await openWages(context, server.url, 'wages/')
    await answerAll(page)
    await page.getByLabel('最后一天上班是哪天？').fill('2026-10-31')
    const row = page.locator('.rows > li', { hasText: '申请仲裁要工资' })
    await row.getByText('2027.10.29').waitFor()
    expect(await row.textContent()).toContain('还有 338 天')
    await page.getByText('怎么算的，依据哪一条').click()
    expect(await page.locator('#limit-working').textContent()).toContain('到期：2027-10-31 周日')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '放进日历' }).click()
    expect((await download).suggestedFilename()).toBe('days.ics')
    await context.close()
  })

  it('keeps every answer on the way back, and each reason leads to its article', async () => {
    const context = await newContext(browser)
    const faults = watchFaults(context, server.url)
    const page = await openWages(context, server.url, 'wages/')
    await answerAll(page)
    await page.getByRole('link', { name: '返回' }).click()
    for (let at = WAY.length; at > 1; at--) {
      await page.getByText(`第 ${at} 题`).waitFor()
      await page
        .locator('.opt--on')
        .getByText(WAY[at - 1] ?? '', { exact: true })
        .waitFor()
      await page.getByRole('button', { name: '上一题' }).click()
    }
    await page.getByRole('link', { name: '看今天先做什么' }).click()
    await page
      .getByRole('link', { name: /^劳动保障监察条例第 9 条/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: '劳动保障监察条例' }).waitFor()
    expect(await page.locator('.article--on').textContent()).toContain('第 9 条')
    await page.getByRole('link', { name: '返回' }).click()
    await page.getByText('今天先做这一件').waitFor()
    expect(faults).toEqual([])
    await context.close()
  })
})

const wagesKept = (page: Page) => inPack(page, 'probationExcess', '"name":"statutes"')

describe('a claim', () => {
  it('of twelve months with overtime is added up, in figures and in 大写, and prints on paper', async () => {
    const context = await newContext(browser)
    await context.clock.setFixedTime('2026-11-25T10:00:00+08:00')
    const page = await openWages(context, server.url, 'wages/claim/')
    await addItem(page, '欠的工资')
    await page.getByRole('button', { name: '填第一个' }).click()
    await page.getByLabel('哪个月，或哪个活').fill('2025年12月')
    await page.getByLabel('说好给多少').fill('4350')
    for (let month = 2; month <= 12; month++)
      await page.getByRole('button', { name: '再加一笔，照上一笔' }).click()
    expect(await page.getByLabel('哪个月，或哪个活').last().inputValue()).toBe('2026年11月')
    await page.getByLabel('已经给了多少').first().fill('1,350')
    await done(page)
    await addItem(page, '加班费')
    await page.getByLabel('每月说好的工资').fill('4350')
    await page.getByRole('button', { name: '填第一个' }).click()
    await page.getByLabel('记得是哪天吗').selectOption('day')
    await page.getByLabel('哪天', { exact: true }).fill('2026-10-01')
    await page.getByLabel('下面的小时数是').selectOption('total')
    await page.getByLabel('几个小时', { exact: true }).fill('8')
    await done(page)
    const total = 12 * 4350 - 1350 + 600
    await page.getByRole('heading', { level: 1, name: '¥51,450.00' }).waitFor()
    expect(total).toBe(51450)
    expect(await page.locator('.answer').textContent()).toContain('伍万壹仟肆佰伍拾元整')
    await page.locator('.money .work summary').last().click()
    expect(await page.locator('.money .work').last().textContent()).toContain('4350 ÷ 174 × 300% × 8')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.printonly').first().isVisible()).toBe(true)
    expect(await page.locator('.dock').isVisible()).toBe(false)
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(1000)
    await context.close()
  })

  it('says what to type where something is wrong, keeps what was typed, and gives a range with its reason', async () => {
    const context = await newContext(browser)
    const page = await openWages(context, server.url, 'wages/claim/')
    await addItem(page, '不满一个月的工资')
    await page.getByLabel('一个月说好多少').fill('四千')
    await page.getByRole('button', { name: /^记下/ }).click()
    await page.getByText('填数字，比如 5000 或 5000.5').waitFor()
    expect(await page.getByLabel('一个月说好多少').inputValue()).toBe('四千')
    await page.getByLabel('一个月说好多少').fill('4350')
    await page.getByLabel('上了几天班').fill('10')
    await page.getByLabel('这个月还有几个工作日没上').fill('12')
    await done(page)
    await page.getByRole('heading', { level: 1, name: '¥1,950.00—¥2,000.00' }).waitFor()
    expect(await page.locator('.money').textContent()).toContain('给个范围')
    await context.close()
  })

  it('typed in two tabs is all there in both', async () => {
    const context = await newContext(browser)
    const one = await openWages(context, server.url, 'wages/claim/')
    await addDays(one, '9 月', '280', '22')
    await done(one)
    const other = await openWages(context, server.url, 'wages/claim/')
    await other.getByRole('button', { name: /^改/ }).click()
    await one.getByRole('button', { name: /^改/ }).click()
    await Promise.all([one.getByLabel('一天多少').fill('300'), other.getByLabel('干了几天').fill('20')])
    for (const page of [one, other]) {
      await page.getByRole('button', { name: '记下，¥6,000.00' }).click()
      await page.getByRole('heading', { level: 1, name: '¥6,000.00' }).waitFor()
    }
    await context.close()
  })

  it('has no item that was only looked at', async () => {
    const context = await newContext(browser)
    const page = await openWages(context, server.url, 'wages/claim/')
    for (const kind of ['欠的工资', '加班费']) {
      await addItem(page, kind)
      await page.getByRole('link', { name: '返回' }).click()
      await page.getByText('今天先做这一件').waitFor()
      await page.getByText('算算差我多少').click()
      await page.getByText('还没加').waitFor()
    }
    await context.close()
  })
})
