import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backUp, giveFile, typePassword } from './support/backup'
import { launchBrowser, newContext, openApp, watchFaults } from './support/browser'
import { startServer, type TestServer } from './support/server'
import { addDays, done, openWages } from './support/wages'
import { onDevice } from './support/kept-rows'
import { lookFindings } from './support/look'

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

async function setPin(page: Page, pin = '2580'): Promise<void> {
  await openApp(page, `${server.url}wages/lock/`)
  await page.getByLabel('新密码').fill(pin)
  await page.getByLabel('再输一次').fill(pin)
  await page.getByRole('button', { name: '设好' }).click()
  await page.getByText('设好了').waitFor()
}

async function tryPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('密码', { exact: true }).fill(pin)
  await page.getByRole('button', { name: '打开' }).click()
}

async function phone(): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await newContext(browser)
  const faults = watchFaults(context, server.url)
  return { context, page: await context.newPage(), faults }
}

describe('the PIN before the wage pages', () => {
  it('shows nothing of the person’s until it is given, and asks again after going elsewhere or 离开', async () => {
    const { context, page, faults } = await phone()
    await openApp(page, `${server.url}wages/claim/`)
    await addDays(page, '江边九月', '280', '22')
    await done(page)
    await page.getByText('江边九月').first().waitFor()
    await setPin(page)
    await page.addInitScript(() => {
      const look = () => {
        if (document.body?.textContent?.includes('江边九月')) document.documentElement.dataset['seen'] = '1'
      }
      new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
    })
    await openApp(page, `${server.url}wages/claim/`)
    await page.getByRole('heading', { name: '先输密码' }).waitFor()
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => document.documentElement.dataset['seen'])).toBeUndefined()
    await tryPin(page, '1111')
    await page.getByText('不对，再输一次').waitFor()
    await tryPin(page, '2580')
    await page.getByText('江边九月').first().waitFor()
    await page.getByRole('link', { name: '返回' }).click()
    await page.getByText('今天先做这一件').waitFor()
    expect(await page.getByRole('heading', { name: '先输密码' }).count()).toBe(0)
    await page.getByRole('button', { name: '离开' }).click()
    await page.waitForURL(/tasks/)
    await page.locator('#app[data-v-app]').waitFor({ state: 'attached' })
    await page.locator('#main').getByText('工资没拿到').first().click()
    await page.getByRole('heading', { name: '先输密码' }).waitFor()
    expect(await page.title()).toMatch(/^办事/)
    expect(faults).toEqual([])
    await context.close()
  })

  it('keeps the wait after five wrong tries across a reload, and goes a day after it was forgotten', async () => {
    const { context, page } = await phone()
    await page.clock.install({ time: new Date('2026-11-25T10:00:00+08:00') })
    await setPin(page)
    await openApp(page, `${server.url}wages/`)
    for (const [at, wrong] of ['1111', '2222', '3333', '4444', '5555'].entries()) {
      await tryPin(page, wrong)
      await expect
        .poll(() => page.evaluate(() => localStorage.getItem('lysd:lock')))
        .toContain(`"tries":${at + 1}`)
      if (at < 4) await expect.poll(() => page.getByLabel('密码', { exact: true }).inputValue()).toBe('')
    }
    await page.getByText(/错得太多，\d+ 秒后再试/).waitFor()
    await openApp(page, `${server.url}wages/`)
    await page.getByText(/错得太多，\d+ 秒后再试/).waitFor()
    await page.clock.fastForward(31_000)
    await page.getByLabel('密码', { exact: true }).waitFor()
    await page.getByText('忘了密码').click()
    await page.getByRole('button', { name: '等一天，去掉密码' }).click()
    await page.getByText(/11 月 26 日 10:0\d 以后再打开/).waitFor()
    await page.clock.fastForward('25:00:00')
    await page.getByText('第 1 题').waitFor()
    await context.close()
  })

  it('stands before the backup too, and leads back to it', async () => {
    const { context, page } = await phone()
    await setPin(page)
    await openApp(page, `${server.url}me/backup/`)
    await page.getByRole('heading', { name: '先开锁' }).waitFor()
    await page.getByRole('link', { name: '去输密码' }).click()
    await tryPin(page, '2580')
    await page.getByText('还没存什么，用不着备份').waitFor()
    await context.close()
  })

  it('is not offered where the browser keeps nothing', async () => {
    const { context, page } = await phone()
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { value: undefined })
    })
    await openApp(page, `${server.url}wages/lock/`)
    await page.getByText('这个浏览器不让存东西，锁不了').waitFor()
    expect(await page.getByRole('button', { name: '设好' }).count()).toBe(0)
    await context.close()
  })
})

describe('the screens of lock and backup', () => {
  it('have no finding in light, dark and elder mode, and fit at 200 %', { timeout: 180_000 }, async () => {
    const context = await newContext(browser, { bypassCSP: true, serviceWorkers: 'block' })
    const page = await openWages(context, server.url, 'wages/claim/')
    await addDays(page, '9 月', '280', '22')
    await done(page)
    await onDevice(page, '"280"', '"22"')
    const file = await backUp(page, server.url)
    const found = await lookFindings(page, 'backup, made')
    await openApp(page, `${server.url}me/backup/`)
    await page.getByLabel('给备份起个密码').fill('1')
    await page.getByRole('button', { name: '做成备份文件' }).click()
    found.push(...(await lookFindings(page, 'backup, faults')))
    await openApp(page, `${server.url}wages/claim/`)
    await page.getByLabel('后来又给过多少').fill('77')
    await onDevice(page, '"77"')
    await giveFile(page, server.url, file)
    await page.getByLabel('备份的密码').waitFor()
    found.push(...(await lookFindings(page, 'restore, password')))
    await typePassword(page, 'wrong')
    await page.getByText('密码不正确').waitFor()
    found.push(...(await lookFindings(page, 'restore, wrong')))
    await typePassword(page)
    await page.getByText('1 样两边不一样').waitFor()
    found.push(...(await lookFindings(page, 'restore, choices')))
    await openApp(page, `${server.url}wages/lock/`)
    found.push(...(await lookFindings(page, 'lock, none')))
    await setPin(page)
    found.push(...(await lookFindings(page, 'lock, set')))
    await openApp(page, `${server.url}wages/`)
    await page.getByText('忘了密码').click()
    await tryPin(page, '1111')
    await page.getByText('不对，再输一次').waitFor()
    found.push(...(await lookFindings(page, 'gate')))
    await openApp(page, `${server.url}me/backup/`)
    await page.getByRole('heading', { name: '先开锁' }).waitFor()
    found.push(...(await lookFindings(page, 'backup, locked')))
    expect(found).toEqual([])
    await context.close()
  })
})
