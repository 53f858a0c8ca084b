import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed, launchBrowser, newContext, newProfile, openApp } from './support/browser'
import { keptRows, onDevice } from './support/kept-rows'
import { startServer, type TestServer } from './support/server'
import { addDays, done } from './support/wages'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.dispose())

async function setPin(page: Page): Promise<void> {
  await openApp(page, `${server.url}wages/lock/`)
  await page.getByLabel('新密码').fill('2580')
  await page.getByLabel('再输一次').fill('2580')
  await page.getByRole('button', { name: '设好' }).click()
  await page.getByText('设好了').waitFor()
}

async function fillClaim(page: Page): Promise<void> {
  await openApp(page, `${server.url}wages/claim/`)
  await addDays(page, '江边九月', '280', '22')
  await done(page)
  await onDevice(page, '江边九月')
}

describe('behind the PIN', () => {
  it('nothing is shown by an address written otherwise, with the server and without', async () => {
    const browser = await launchBrowser()
    const context = await newContext(browser)
    const page = await context.newPage()
    await fillClaim(page)
    await installed(page)
    await setPin(page)
    const spellings = [
      'WAGES/claim/',
      'wages/claim',
      'Wages/Claim',
      '%77ages/claim/',
      'wages//claim/',
      'wages/claim/index.html',
      'WAGES/LOG/',
      'wages/evidence/FILES',
    ]
    const look = async () => {
      for (const path of spellings) {
        const tab = await context.newPage()
        await tab.goto(server.url + path).catch(() => undefined)
        await expect
          .poll(() => tab.evaluate(() => document.querySelector('h1')?.textContent ?? ''), {
            timeout: 15_000,
          })
          .toMatch(/先输密码|页面不存在|没有这一页/)
        expect(await tab.evaluate(() => document.body.innerText), path).not.toContain('江边九月')
        await tab.close()
      }
    }
    await look()
    await server.kill()
    await look()
    await server.revive()
    await browser.close()
  })

  it('nothing is deleted without it: not by 不留痕迹, not by 全部删除; a forgotten one ends after a day', async () => {
    const browser = await launchBrowser()
    const context = await newContext(browser)
    const page = await context.newPage()
    await fillClaim(page)
    await setPin(page)
    await openApp(page, `${server.url}me/`)
    await page.getByRole('switch').click()
    await page.getByRole('button', { name: '删掉以前存的' }).click()
    await page.getByText('这几页上了锁，先输密码才能删').waitFor()
    await page.getByLabel('密码', { exact: true }).fill('1111')
    await page.locator('.trace').getByRole('button', { name: '删掉', exact: true }).click()
    await page.getByText('不对，再输一次').waitFor()
    expect(JSON.stringify(await keptRows(page))).toContain('江边九月')
    await page.locator('.trace').getByRole('button', { name: '不删了' }).click()
    await page.getByRole('button', { name: '全部删除' }).press('Enter')
    await page.getByText('有几页上了锁，先输密码才能删').waitFor()
    expect(await page.getByText('忘了密码').count()).toBe(1)
    await page.getByLabel('密码', { exact: true }).fill('2580')
    await page.getByRole('button', { name: '删掉', exact: true }).click()
    await page.getByText('都删掉了').waitFor()
    expect(JSON.stringify(await keptRows(page))).not.toContain('江边九月')
    await browser.close()
  })
})

describe('the browser’s own list of pages', () => {
  it('has one line of the wage pages, titled 办事, whatever was opened there', async () => {
    const profile = newProfile({ whole: true })
    const context = await profile.open()
    const page = context.pages()[0] ?? (await context.newPage())
    await openApp(page, server.url)
    await page.locator('#app').getByText('工资没拿到', { exact: true }).click()
    await page.getByText('第 1 题').waitFor()
    await page.getByText('算算差我多少').click()
    await page.getByRole('button', { name: '加一项' }).waitFor()
    await page.getByRole('link', { name: '今天先做什么' }).click()
    await page.getByText('今天先做这一件').waitFor()
    await page.getByRole('link', { name: /记工本/ }).click()
    await page.getByRole('button', { name: '记第一个工地' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/wages/')
    await page.reload()
    await page.getByRole('button', { name: '记第一个工地' }).waitFor()
    await page.waitForTimeout(1500)
    await context.close()
    const history = readFileSync(join(profile.dir, 'Default/History'))
    for (const path of ['/wages/claim/', '/wages/log/', '/wages/today/'])
      expect(history.includes(Buffer.from(server.url.slice(0, -1) + path)), path).toBe(false)
    try {
      const rows = execFileSync('python3', [
        '-c',
        `import sqlite3;print(sqlite3.connect('file:${join(profile.dir, 'Default/History')}?immutable=1',uri=True).execute("select url,title from urls where url like '%wages%'").fetchall())`,
      ]).toString()
      expect(rows.match(/wages/g)?.length).toBe(1)
      expect(rows).toContain('办事')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
    profile.dispose()
  })
})
