import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed, newProfile, openApp, type Profile } from './support/browser'
import { readManifest } from './support/publish'
import { startServer, type TestServer } from './support/server'

interface Icon {
  readonly src: string
  readonly sizes: string
  readonly type: string
  readonly purpose: string
}

describe('installing', () => {
  let server: TestServer
  let profile: Profile
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    server = await startServer()
    profile = newProfile({ whole: true })
    context = await profile.open()
    await context.addInitScript(() => {
      const { register } = ServiceWorkerContainer.prototype
      ServiceWorkerContainer.prototype.register = function (...args) {
        const calls = Number(document.documentElement.dataset.registrations ?? 0)
        document.documentElement.dataset.registrations = String(calls + 1)
        return register.apply(this, args)
      }
    })
    page = await context.newPage()
    await openApp(page, server.url)
    await installed(page)
  })
  afterAll(async () => {
    await context.close()
    await server.dispose()
    profile.dispose()
  })

  async function manifest(): Promise<{ url: string; fields: Record<string, unknown>; icons: Icon[] }> {
    const cdp = await context.newCDPSession(page)
    const { url, errors, data } = await cdp.send('Page.getAppManifest')
    expect(errors).toEqual([])
    const fields = JSON.parse(data ?? '{}') as Record<string, unknown>
    return { url, fields, icons: fields.icons as Icon[] }
  }

  it('is possible in the view of the browser', async () => {
    const cdp = await context.newCDPSession(page)
    const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors')
    expect(installabilityErrors).toEqual([])
  })

  it('has a manifest that names the app, its start and its scope', async () => {
    const { url, fields } = await manifest()
    expect(fields.name).toContain('劳有所得')
    expect((fields.short_name as string).length).toBeLessThanOrEqual(12)
    expect(fields).toMatchObject({ lang: 'zh-CN', dir: 'ltr', display: 'standalone' })
    const at = (field: string) => new URL(fields[field] as string, url).href
    expect([at('start_url'), at('scope'), at('id')]).toEqual([server.url, server.url, server.url])
    expect(fields.theme_color).toMatch(/^#[\da-f]{6}$/)
    expect(fields.background_color).toMatch(/^#[\da-f]{6}$/)
  })

  it('has icons of the sizes that it declares, one of them maskable', async () => {
    const { url, icons } = await manifest()
    for (const icon of icons) {
      const decoded = await page.evaluate(async (src) => {
        const blob = await (await fetch(src)).blob()
        const { width, height } = await createImageBitmap(blob)
        return { type: blob.type, size: `${width}x${height}` }
      }, new URL(icon.src, url).href)
      expect(decoded, icon.src).toEqual({ type: icon.type, size: icon.sizes })
    }
    const sizes = (purpose: string) => icons.filter((i) => i.purpose === purpose).map((i) => i.sizes)
    expect(sizes('any')).toEqual(expect.arrayContaining(['192x192', '512x512']))
    expect(sizes('maskable')).toContain('512x512')
  })

  it('registers one worker once, which controls the page', async () => {
    const worker = await page.evaluate(async () => ({
      registered: (await navigator.serviceWorker.getRegistrations()).length,
      calls: document.documentElement.dataset.registrations,
      controlledBy: navigator.serviceWorker.controller?.scriptURL,
      state: navigator.serviceWorker.controller?.state,
    }))
    expect(worker).toEqual({
      registered: 1,
      calls: '1',
      controlledBy: `${server.url}service-worker.js`,
      state: 'activated',
    })
  })

  it('leaves files to the server: each has its own type, a missing one is a true 404', async () => {
    const pack = `packs/${readManifest(server.dir).region}/`
    const cases = [
      [`${pack}manifest.json`, 200, 'application/json'],
      [`${pack}${readManifest(server.dir).parts.places?.url}`, 200, 'application/json'],
      ['icons/app-192.png', 200, 'image/png'],
      ['manifest.webmanifest', 200, 'application/manifest+json'],
      ['robots.txt', 200, 'text/plain'],
      ['sitemap.xml', 200, 'xml'],
      ['guide.pdf', 404, 'text/html'],
      ['cal/none.ics', 404, 'text/html'],
      ['packs/none/', 404, 'text/html'],
      ['assets/none.js', 404, 'text/html'],
    ] as const
    const tab = await context.newPage()
    await openApp(tab, server.url)
    for (const [path, status, type] of cases) {
      const response = await context.request.get(server.url + path)
      const navigated = await navigationTo(tab, server.url + path)
      expect([path, response.status(), navigated.status], path).toEqual([path, status, status])
      expect(navigated.type, path).toContain(type)
      expect(navigated.fromWorker, path).toBe(false)
    }
    await tab.close()
  })

  it('answers the addresses of the app from the device', async () => {
    const tab = await context.newPage()
    for (const path of ['', 'gigs/', 'gigs/?open=1', 'me/', 'nope/', 'nope'])
      expect(await navigationTo(tab, server.url + path), path).toMatchObject({
        status: 200,
        fromWorker: true,
      })
    await tab.close()
  })
})

interface Answer {
  readonly status: number
  readonly type: string
  readonly fromWorker: boolean
}

/** What a navigation from the address bar is answered with; a download counts as its own type. */
async function navigationTo(page: Page, url: string): Promise<Answer> {
  const answered = page.waitForResponse((response) => response.url() === url)
  await page.goto(url).catch(() => null)
  const response = await answered
  return {
    status: response.status(),
    type: response.headers()['content-type'] ?? '',
    fromWorker: response.fromServiceWorker(),
  }
}
