import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { installed, launchBrowser, newContext, newProfile, openApp, watchFaults } from './support/browser'
import { readEvents } from './support/events'
import { inPack } from './support/kept-rows'
import { startServer } from './support/server'

const FAIR = 'sample-graduate-fair'
const WITH_POSTS = 'sample-winter-fair'

const partKept = (page: Page, name: string) => inPack(page, `"name":"${name}"`)

describe('events with the server dead', () => {
  it('are there from a cold start, with the posts that were opened, and say which were not', async () => {
    const server = await startServer()
    const profile = newProfile()
    const first = await profile.open()
    const page = await first.newPage()
    await openApp(page, server.url)
    await installed(page)
    await page.goto(`${server.url}events/${WITH_POSTS}/`)
    await page.getByRole('button', { name: /条岗位/ }).click()
    await page.locator('#post-search').waitFor()
    await partKept(page, `vacancies-${WITH_POSTS}`)
    await profile.settled(server.url)
    await first.close()
    await server.kill()

    const second = await profile.open()
    const faults = watchFaults(second, server.url)
    const tab = await second.newPage()
    await openApp(tab, `${server.url}events/`)
    await tab.locator('.ev').first().waitFor()
    await openApp(tab, `${server.url}events/${WITH_POSTS}/`)
    await tab.getByRole('button', { name: /条岗位/ }).click()
    await tab.locator('#post-search').fill('CNC')
    await openApp(tab, `${server.url}events/${FAIR}/`)
    await tab.getByRole('button', { name: /条岗位/ }).click()
    await tab.getByText('岗位表没存过，现在没连上').waitFor()
    expect(faults).toEqual([])
    await second.close()
    profile.dispose()
    await server.dispose()
  }, 60_000)
})

describe('events without JavaScript', () => {
  it('stand as a list in their style, each with its own page and calendar file', async () => {
    const server = await startServer()
    const browser = await launchBrowser()
    const context = await newContext(browser, { javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${server.url}events/`)
    expect(await page.locator('.ev').count()).toBeGreaterThan(10)
    expect(
      await page
        .locator('.ev')
        .first()
        .evaluate((each) => getComputedStyle(each).display),
    ).toBe('grid')
    await page.getByRole('link', { name: '月历' }).click()
    await page.locator('.month td a').first().click()
    expect(page.url()).toMatch(/#d-\d{4}-\d\d-\d\d$/)
    await page.goto(`${server.url}events/${WITH_POSTS}/`)
    expect(await page.locator('h1').innerText()).toContain('冬季综合招聘会')
    expect(await page.getByRole('link', { name: '放进日历' }).getAttribute('href')).toMatch(/\.ics$/)
    const events = readEvents(server.dir).events
    const written = await Promise.all(
      events.map(async ({ id }) => (await page.request.get(`${server.url}events/${id}/`)).status()),
    )
    expect(new Set(written)).toEqual(new Set([200]))
    await browser.close()
    await server.dispose()
  })
})
