import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed, newProfile, openApp } from './support/browser'
import { startServer, type TestServer } from './support/server'
import { addDays, addItem, answerAll, done, openWages } from './support/wages'

/** Stands nowhere but where it was typed. */
const PLANTED = '铺地砖柒叁零伍'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.dispose())

function filesWith(folder: string, words: readonly Buffer[]): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) return []
    if (stat.isDirectory()) return filesWith(path, words)
    if (!stat.isFile()) return []
    const bytes = readFileSync(path)
    return words.some((word) => bytes.includes(word)) ? [path.slice(folder.length)] : []
  })
}

/** Files of the profile in which a text stands, in the codings that browsers write. */
function traces(dir: string, text: string): string[] {
  return filesWith(dir, [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
}

async function typePlanted(page: Page): Promise<void> {
  await addDays(page, PLANTED, '280', '22')
  await done(page)
  await page.getByText(PLANTED).first().waitFor()
}

describe('without a trace', () => {
  it('nothing typed is in storage, caches, titles or the files of the browser; with it off, it is kept', async () => {
    const profile = newProfile()
    let context = await profile.open()
    let page = context.pages()[0] ?? (await context.newPage())
    await openApp(page, server.url)
    await installed(page)
    await openApp(page, `${server.url}wages/`)
    await page.getByRole('switch').click()
    await page.getByText('不留痕迹：开着').waitFor()
    await answerAll(page)
    await page.getByText('算算差我多少').click()
    await typePlanted(page)
    expect(await page.title()).toMatch(/^办事 · 劳有所得/)
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    )
    expect(stored).not.toMatch(/wage|工资|trace/i)
    await page.waitForTimeout(1500)
    await context.close()
    expect(traces(profile.dir, PLANTED)).toEqual([])

    context = await profile.open()
    page = context.pages()[0] ?? (await context.newPage())
    await openApp(page, `${server.url}wages/claim/`)
    await page.getByText('还没加').waitFor()
    await typePlanted(page)
    await page.waitForTimeout(1000)
    await context.close()
    expect(traces(profile.dir, PLANTED).length).toBeGreaterThan(0)
    profile.dispose()
  })

  it('what was kept before stays until it is deleted, and comes back when the switch is off again', async () => {
    const profile = newProfile()
    const context = await profile.open()
    const page = await openWages(context, server.url, 'wages/claim/')
    await typePlanted(page)
    await page.getByRole('link', { name: '返回' }).click()
    await page.getByText('今天先做这一件').waitFor()
    await page.getByRole('switch').click()
    await page.getByText('以前存的还在手机里').waitFor()
    await page.getByText('算算差我多少').click()
    await page.getByText(PLANTED).first().waitFor()
    await page.getByRole('button', { name: '加一项' }).waitFor()
    await page.getByRole('link', { name: '返回' }).click()
    await page.getByRole('switch').click()
    await page.getByText('不留痕迹：没开').waitFor()
    await page.getByText('算算差我多少').click()
    await page.getByText(PLANTED).first().waitFor()
    await page.getByRole('link', { name: '返回' }).click()
    await page.getByRole('switch').click()
    await page.getByRole('button', { name: '删掉以前存的' }).click()
    await page.getByText('以前存的删掉了').waitFor()
    await page.getByRole('switch').click()
    await page.getByText('算算差我多少').click()
    await page.getByText('还没加').waitFor()
    await context.close()
    profile.dispose()
  })
})

describe('leaving', () => {
  it('takes one touch from every screen, and back does not return', async () => {
    const profile = newProfile()
    const context = await profile.open()
    const page = context.pages()[0] ?? (await context.newPage())
    await openApp(page, server.url)
    await page.locator('#app').getByText('工资没拿到', { exact: true }).click()
    await answerAll(page)
    await page.getByText('算算差我多少').click()
    await page.getByRole('button', { name: '加一项' }).waitFor()
    await page.getByRole('link', { name: '今天先做什么' }).click()
    await page.getByText('工资的规矩，和别信的话').click()
    await page.getByText('这些话别信').click()
    await page.getByRole('link', { name: '劳动合同法第7条' }).click()
    await page.getByRole('heading', { level: 1, name: '劳动合同法' }).waitFor()
    await page.getByRole('button', { name: '离开' }).click()
    await page.getByRole('heading', { level: 1, name: '办事' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/tasks/')
    await page.goBack()
    await page.waitForTimeout(500)
    expect(new URL(page.url()).pathname).toBe('/')
    const seen = await page.evaluate(() => document.body.innerText)
    expect(seen).not.toContain('今天先做这一件')
    await context.close()
    profile.dispose()
  })
})

describe('a browser that is killed', () => {
  it('while somebody types loses nothing older than two seconds', async () => {
    const profile = newProfile()
    let context = await profile.open()
    let page = await openWages(context, server.url, 'wages/claim/')
    await addItem(page, '欠的工资')
    await page.getByRole('button', { name: '填第一个' }).click()
    const name = page.getByLabel('哪个月，或哪个活')
    await name.pressSequentially('a1b2c3d4', { delay: 80 })
    await page.waitForTimeout(2000)
    await name.pressSequentially('late', { delay: 20 })
    for (const pid of processesOf(profile.dir)) process.kill(pid, 'SIGKILL')
    await context.close().catch(() => undefined)

    context = await profile.open()
    page = await openWages(context, server.url, 'wages/claim/')
    await page.getByRole('button', { name: /^改/ }).click()
    expect(await page.getByLabel('哪个月，或哪个活').inputValue()).toMatch(/^a1b2c3d4/)
    await context.close()
    profile.dispose()
  })
})

/** Every process of the browser that runs with this profile. */
function processesOf(dir: string): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,args=', '-ww'], { encoding: 'utf8' }).split('\n')
  return lines
    .filter((line) => line.includes(`--user-data-dir=${dir}`))
    .map((line) => Number(line.trim().split(' ')[0]))
}
