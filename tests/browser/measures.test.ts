import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MeasuresPart } from '../../src/domain/measures/measure'
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
import { lookFindings } from './support/look'
import { smallTargets, smallText, wideThings } from './support/measure'
import { readPart } from './support/publish'
import { startServer, type TestServer } from './support/server'

/** Graduated in June, without a job, paying for pension and medical insurance alone. */
const WAY: readonly (readonly [option: string, day?: string])[] = [
  ['毕业了', '2026-06-30'],
  ['打零工、灵活就业'],
  ['两样都缴'],
  ['都没有'],
  ['没有'],
]

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

async function answerAll(page: Page): Promise<void> {
  for (const [at, [option, day]] of WAY.entries()) {
    await page.getByText(`第 ${at + 1} 题`).waitFor()
    await page.getByText(option, { exact: true }).click()
    if (day) await page.locator('#finder-day').fill(day)
    await page.locator('.dock button').click()
  }
  await page.getByText('你的回答').waitFor()
}

describe('the finder', () => {
  it('works with a dead server from a cold start, and keeps its answers', async () => {
    const profile = newProfile()
    let context = await profile.open()
    let page = context.pages()[0] ?? (await context.newPage())
    await openApp(page, server.url + 'measures/')
    await page.getByText('答几题看看').waitFor()
    await installed(page)
    await inPack(page, '"zj-loan"')
    await profile.settled(server.url)
    await context.close()
    await server.kill()

    context = await profile.open()
    page = context.pages()[0] ?? (await context.newPage())
    await page.goto(server.url + 'measures/')
    await ready(page)
    await page.getByText('答几题看看').click()
    await answerAll(page)
    expect(await page.locator('h1').textContent()).toContain('项还差一步')
    expect(await page.locator('.dock a[href^="tel:"]').getAttribute('href')).toBe('tel:12333')
    await onDevice(page, '2026-06-30')
    await page.reload()
    await page.getByText('毕业了 2026-06-30').waitFor()
    await context.close()
    await server.revive()
    profile.dispose()
  })

  it('puts the last days into a calendar, prints what was answered, and forgets it', async () => {
    const context = await newContext(browser)
    await context.clock.setFixedTime('2026-11-25T10:00:00+08:00')
    const faults = watchFaults(context, server.url)
    const page = await context.newPage()
    await openApp(page, server.url + 'measures/finder/')
    await answerAll(page)
    expect(await page.locator('main').textContent()).toContain('2028年6月30日')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '放进日历' }).click()
    const file = readFileSync((await (await download).path()) ?? '', 'utf8')
    expect(file).toContain('DTSTART;VALUE=DATE:20280630')
    expect(file).toContain('BEGIN:VALARM')
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('.printonly').isVisible()).toBe(true)
    expect(await page.locator('.dock').isVisible()).toBe(false)
    expect(await page.locator('details.work .sum').isVisible()).toBe(true)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: '清空回答' }).click()
    await page.getByText('先答几题').waitFor()
    await page.reload()
    await page.getByText('先答几题').waitFor()
    expect(faults).toEqual([])
    await context.close()
  })

  it('shows in one tab what was answered in another', async () => {
    const context = await newContext(browser)
    const one = await context.newPage()
    const two = await context.newPage()
    await openApp(one, server.url + 'measures/finder/')
    await openApp(two, server.url + 'measures/finder/')
    await one.getByText('还在读', { exact: true }).click()
    await two.locator('.opt--on', { hasText: '还在读' }).waitFor()
    await context.close()
  })
})

describe('without JavaScript', () => {
  it('every measure in force is there to read, with who, how much and by when, and a page of its own', async () => {
    const part = readPart(server.dir, 'measures' as never) as unknown as MeasuresPart
    const context = await newContext(browser, { javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(server.url + 'measures/')
    const words = (await page.locator('main').textContent())?.replace(/\s+/g, '') ?? ''
    for (const { name, who, when } of part.measures)
      for (const text of [name, who, when]) expect(words).toContain(text.replace(/\s+/g, ''))
    expect(words.match(/多少：/g)?.length).toBe(part.measures.length)
    for (const { id, name, who } of part.measures) {
      await page.goto(`${server.url}measures/${id}/`)
      expect(await page.locator('h1').textContent()).toBe(name)
      expect(await page.locator('main').textContent()).toContain(who)
      expect(await page.locator('main a[rel=noreferrer], main .facts').count()).toBeGreaterThan(0)
    }
    await page.goto(server.url + 'measures/archive/')
    expect(await page.locator('.pill--urgent').count()).toBe(part.archive.length)
    await context.close()
  })
})

/** What axe, the sizes and the width find in three looks, all that is folded opened, and with text at 200 %. */
async function findings(page: Page, name: string): Promise<string[]> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('main details')) each.setAttribute('open', '')
  })
  return lookFindings(page, name, async ({ elder }) => [
    ...(await page.evaluate(smallText, elder ? 20 : 16)),
    ...(await page.evaluate(smallTargets, elder ? 60 : 48)),
    ...(await page.evaluate(wideThings)),
  ])
}

describe('the screens of the measures', () => {
  it('have no finding in light, dark and elder mode, and fit at 200 %', async () => {
    const context = await newContext(browser, { bypassCSP: true, serviceWorkers: 'block' })
    const page = await context.newPage()
    const found: string[] = []
    await openApp(page, server.url + 'measures/finder/')
    await page.getByText('毕业了', { exact: true }).click()
    await page.locator('#finder-day').fill('去年')
    await page.locator('.dock button').click()
    found.push(...(await findings(page, 'question')))
    await page.locator('#finder-day').fill('')
    await answerAll(page)
    found.push(...(await findings(page, 'result')))
    for (const path of ['measures/', 'measures/zj-startup-care/', 'measures/zj-loan/', 'measures/archive/']) {
      await openApp(page, server.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      found.push(...(await findings(page, path)))
    }
    expect(found).toEqual([])
    await context.close()
  }, 180_000)
})
