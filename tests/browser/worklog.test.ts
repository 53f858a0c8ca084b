import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
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
import { inPack, onDevice } from './support/kept-rows'
import { startServer, type TestServer } from './support/server'
import { openWages } from './support/wages'
import { addSite, closeSheet, figure, keptLines, logDay, logMoney, openDay } from './support/worklog'

const NOW = '2026-11-25T18:00:00+08:00'

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

describe('a month of work', () => {
  it(
    'is logged, corrected, stated and fed to the claim, with the server dead and the browser started again',
    { timeout: 180_000 },
    async () => {
      const own = await startServer()
      const profile = newProfile()
      let context = await profile.open()
      let page = context.pages()[0] ?? (await context.newPage())
      await openApp(page, own.url + 'wages/log/')
      await installed(page)
      await inPack(page, 'probationExcess')
      await profile.settled(own.url)
      await context.close()
      await own.kill()

      context = await profile.open({ acceptDownloads: true })
      await context.clock.setFixedTime(NOW)
      page = context.pages()[0] ?? (await context.newPage())
      await page.goto(own.url + 'wages/log/')
      await ready(page)
      await addSite(page, '泗门工地')
      for (const date of [2, 3, 4, 6, 7, 9, 10, 11, 13, 16, 17, 19, 21, 23])
        await logDay(page, date, '一个工')
      for (const date of [5, 12, 18]) await logDay(page, date, '一个工', '2')
      for (const date of [14, 20]) await logDay(page, date, '半个工')
      await logDay(page, 24, '半个工')
      await logMoney(page, '借支', '1000', '2026-11-15')
      expect(await figure(page)).toBe('¥4,495.00')
      await logDay(page, 24, '一个工')
      expect(await figure(page)).toBe('¥4,635.00')
      await context.close()

      context = await profile.open({ acceptDownloads: true })
      await context.clock.setFixedTime(NOW)
      page = context.pages()[0] ?? (await context.newPage())
      await page.goto(own.url + 'wages/log/')
      await ready(page)
      await page.getByText('¥4,635.00').first().waitFor()
      await page.getByRole('link', { name: '月结单' }).click()
      await page.getByText('到 2026-11-25 未结').waitFor()
      await page.getByRole('button', { name: '抄下文字' }).click()
      const text = (await page.locator('.lines').textContent()) ?? ''
      expect(text).toContain('11-15 周日 借支，微信 −¥1,000.00 〔11-25 后来补记〕')
      expect(text).toContain('到 2026-11-25 未结 ¥4,635.00')
      await page.getByRole('button', { name: '发图片' }).click()
      const picture = page.locator('.state__png').first()
      await picture.waitFor()
      const size = await picture.evaluate((image: HTMLImageElement) =>
        image.decode().then(() => [image.naturalWidth, image.naturalHeight]),
      )
      expect(size[0]).toBe(720)
      expect(size[1]).toBeLessThanOrEqual(2000)
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: '存这个月的表格' }).click()
      const csv = readFileSync(await (await download).path(), 'utf8')
      expect(csv).toContain('"2026-11-15","周日","泗门工地","借支",,,,,,,1000,,"微信"')

      await page.getByRole('link', { name: '返回' }).click()
      await page.getByRole('link', { name: '写进“差我多少”' }).click()
      await page.getByText('加上：欠的工资，按天，1 笔').waitFor()
      await page.getByRole('button', { name: '写进去' }).click()
      await page.getByRole('heading', { level: 1, name: '¥4,635.00' }).waitFor()
      await onDevice(page, '"id":"log-')
      await page.goto(own.url + 'wages/log/claim/')
      await page.getByText('已经在里面，不动：欠的工资').waitFor()
      await page.getByRole('link', { name: '看“差我多少”' }).waitFor()
      await context.close()
      await own.dispose()
      profile.dispose()
    },
  )

  it('takes two taps a day, and one for a day like the last', async () => {
    const context = await newContext(browser)
    await context.clock.setFixedTime(NOW)
    const faults = watchFaults(context, server.url)
    const page = await openWages(context, server.url, 'wages/log/')
    await addSite(page, '泗门工地')
    await openDay(page, 24)
    await page.getByRole('radio', { name: '一个工' }).check()
    await expect.poll(() => keptLines(page)).toBe(3)
    await page.getByRole('button', { name: '关上' }).click()
    await page.getByRole('button', { name: '照昨天记' }).click()
    await expect.poll(() => figure(page)).toBe('¥560.00')
    await expect.poll(() => keptLines(page)).toBe(4)
    await page.getByRole('link', { name: '改今天' }).click()
    await page.getByText('哪天记的，改过没有').click()
    await page.getByText('2026-11-25 18:00').waitFor()
    await closeSheet(page)
    expect(faults).toEqual([])
    await context.close()
  })

  it('written in two tabs is all there in both', async () => {
    const context = await newContext(browser)
    await context.clock.setFixedTime(NOW)
    const one = await openWages(context, server.url, 'wages/log/')
    await addSite(one, '泗门工地')
    const other = await openWages(context, server.url, 'wages/log/')
    await other.getByRole('link', { name: '记今天' }).waitFor()
    await logDay(one, 23, '一个工')
    await logDay(other, 24, '半个工')
    for (const page of [one, other]) await expect.poll(() => figure(page)).toBe('¥420.00')
    await context.close()
  })

  it('with no trace is gone with the page, and nothing of it lies on the device', async () => {
    const context = await newContext(browser)
    await context.clock.setFixedTime(NOW)
    const page = await openWages(context, server.url, 'wages/today/')
    await page.getByRole('switch').click()
    await page.getByRole('link', { name: '记工本' }).click()
    await addSite(page, '泗门工地')
    await logDay(page, 24, '一个工')
    expect(await figure(page)).toBe('¥280.00')
    expect(await keptLines(page)).toBe(0)
    await page.reload()
    await page.getByRole('button', { name: '记第一个工地' }).waitFor()
    await context.close()
  })

  it('takes a double tap on 记下 once: it does not go through to what lies below', async () => {
    const context = await newContext(browser)
    await context.clock.setFixedTime(NOW)
    const page = await openWages(context, server.url, 'wages/log/')
    await addSite(page, '泗门工地')
    await page.getByRole('link', { name: '记一笔钱' }).click()
    await page.getByLabel('多少（元）').fill('500')
    await page.getByRole('button', { name: /^记下/ }).dblclick()
    await page.locator('dialog').waitFor({ state: 'detached' })
    await page.waitForTimeout(700)
    expect(await page.locator('dialog').count()).toBe(0)
    await context.close()
  })
})
