import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installed, newProfile, openApp, ready, watchFaults, type Profile } from './support/browser'
import { startServer, type TestServer } from './support/server'

const SIMEN = '330281103'

describe('with the server dead', () => {
  let server: TestServer
  let profile: Profile
  beforeEach(async () => {
    server = await startServer()
    profile = newProfile({ whole: true })
  })
  afterEach(async () => {
    await server.dispose()
    profile.dispose()
  })

  async function visitOnce(): Promise<void> {
    const context = await profile.open()
    const page = await context.newPage()
    await openApp(page, server.url)
    await installed(page)
    await profile.settled(server.url)
    await context.close()
  }

  it('finds an open place, filters and shows it from a cold start on a deep link', async () => {
    await visitOnce()
    await server.kill()
    const context = await profile.open()
    const faults = watchFaults(context, server.url)
    const page = await context.newPage()
    await openApp(page, `${server.url}gigs/?open=1`)
    expect(await page.locator('.pill--open').count()).toBeGreaterThan(0)
    await page.getByRole('checkbox', { name: /无台阶/ }).check()
    expect(page.url()).toContain('step=1')
    await page.locator('.rows .row').first().click()
    await page.getByRole('heading', { name: '这七天几点开' }).waitFor()
    expect(await page.getByRole('link', { name: '打 12333' }).count()).toBe(1)
    expect(faults).toEqual([])
    await context.close()
  })

  it('opens every kind of page from the address bar', async () => {
    await visitOnce()
    await server.kill()
    const context = await profile.open()
    const page = await context.newPage()
    for (const path of ['', 'tasks/', 'me/', 'about/', 'gigs/where/', 'guides/gig-market/']) {
      await openApp(page, server.url + path)
      expect(await page.locator('h1').count(), path).toBe(1)
    }
    await page.goto(`${server.url}nope/`)
    await ready(page)
    expect(await page.locator('h1').textContent()).toBe('页面不存在')
    await context.close()
  })

  it('finds a town by its initials and sorts by distance', async () => {
    await visitOnce()
    await server.kill()
    const context = await profile.open()
    const page = await context.newPage()
    await openApp(page, `${server.url}gigs/`)
    await page.getByRole('link', { name: '选乡镇村' }).click()
    await page.getByRole('searchbox').fill('sm')
    await page.getByRole('button', { name: /^泗门镇/ }).click()
    await page.getByText('按“泗门镇”算距离').waitFor()
    const first = await page.locator('.rows .row').first().textContent()
    expect(first).toContain('泗门')
    expect(await page.evaluate(() => localStorage.getItem('lysd:origin'))).toMatch(
      new RegExp(`^${SIMEN.slice(0, 6)}`),
    )
    await context.close()
  })
})
