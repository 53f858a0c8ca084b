import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import type { IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed, newProfile, openApp } from './support/browser'
import { hasBrotli, needNginx, startNginx, type Nginx } from './support/nginx'
import { readManifest, readPart } from './support/publish'
import { BUILD } from './support/build'

const there = needNginx()
if (!there) console.log('nginx skipped: not here, and only root may install it (apt-get install nginx).')

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

describe.skipIf(!there)('nginx, by the configuration given to hosts', () => {
  let nginx: Nginx
  const get = (path: string, headers?: Record<string, string>): Promise<Answer> =>
    ask(nginx.url + path, headers)
  const script = (): string =>
    `assets/${readdirSync(join(BUILD, 'assets')).find((name) => /^index-.*\.js$/.test(name))}`
  const part = (): string => `packs/yuyao/${readManifest(BUILD).parts.places?.url}`

  beforeAll(async () => {
    nginx = await startNginx(BUILD)
  })
  afterAll(() => nginx.dispose())

  it.each([
    ['a script', script, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['a part of the pack', part, 'application/json; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['the manifest', () => 'packs/yuyao/manifest.json', 'application/json; charset=utf-8', 'no-cache'],
    ['the worker', () => 'service-worker.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['home', () => '', 'text/html; charset=utf-8', 'no-cache'],
    ['a page', () => 'gigs/', 'text/html; charset=utf-8', 'no-cache'],
    ['the shell', () => 'shell.html', 'text/html; charset=utf-8', 'no-cache'],
    ['the repair page', () => 'reset.html', 'text/html; charset=utf-8', 'no-cache'],
    [
      'the web manifest',
      () => 'manifest.webmanifest',
      'application/manifest+json; charset=utf-8',
      'no-cache',
    ],
    ['an icon', () => 'icons/app.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
  ])('sends %s with its type and how long to keep it', async (_, path, type, cache) => {
    const { status, headers } = await get(path())
    expect({ status, type: headers['content-type'], cache: headers['cache-control'] }).toEqual({
      status: 200,
      type,
      cache,
    })
  })

  it.each(['', script, part, 'gigs/', 'service-worker.js', 'manifest.webmanifest'])(
    'sends the compressed copy of %s to whoever can read it',
    async (path) => {
      const at = typeof path === 'string' ? path : path()
      const br = await get(at, { 'accept-encoding': 'gzip, br' })
      expect(br.headers['content-encoding']).toBe(hasBrotli() ? 'br' : 'gzip')
      expect(br.headers.vary).toBe('Accept-Encoding')
      const gz = await get(at, { 'accept-encoding': 'gzip' })
      expect(gz.headers['content-encoding']).toBe('gzip')
      expect((await get(at)).headers['content-encoding']).toBeUndefined()
    },
  )

  it.each(['', 'gigs/nowhere/', 'none.pdf', 'reset.html'])(
    'sends the security headers with the page %s, errors too',
    async (path) => {
      const { headers } = await get(path)
      const policy = headers['content-security-policy'] ?? ''
      expect(policy).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/)
      expect(policy).not.toContain('unsafe-inline')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['x-frame-options']).toBe('DENY')
      expect(headers['permissions-policy']).toContain('geolocation=(self)')
      expect(headers.server).toBe('nginx')
    },
  )

  it('gives the worker the policy too, and other files nothing that they do not need', async () => {
    const policy = (await get('')).headers['content-security-policy']
    expect((await get('service-worker.js')).headers['content-security-policy']).toBe(policy)
    const { headers } = await get(script())
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy'] ?? headers['permissions-policy']).toBeUndefined()
  })

  it('sends the policy that the page carries itself, and forbids framing besides', async () => {
    const { headers, text } = await get('')
    const meta = /Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1]
    expect(headers['content-security-policy']).toBe(`${meta}; frame-ancestors 'none'`)
  })

  it.each([
    'none.pdf',
    'assets/gone-12345678.js',
    'assets/',
    'packs/yuyao/none.json',
    'cal/none',
    'icons/none',
    '.headers/headers.json',
    '.vite/manifest.json',
    'index.html.br',
    '404.html',
  ])('answers 404 for the file %s, and lets nobody keep that', async (path) => {
    const { status, headers, text } = await get(path)
    expect(status).toBe(404)
    expect(headers['cache-control']).toBe('no-cache')
    expect(text).toContain('页面不存在')
  })

  it.each(['gigs/nowhere/', 'nope', 'wages/letter'])(
    'answers the app for %s, which is no file',
    async (path) => {
      const { status, text } = await get(path)
      expect(status).toBe(200)
      expect(text).toContain('<div id="app">')
      expect(text).not.toContain('id="pack-manifest"')
    },
  )

  it('sends a page asked for without its slash to the one with it', async () => {
    const { status, headers } = await get('gigs')
    expect([status, headers.location]).toEqual([301, '/gigs/'])
  })

  it('answers 304 to whoever has it already', async () => {
    for (const path of ['packs/yuyao/manifest.json', 'service-worker.js', '']) {
      const { headers } = await get(path)
      expect((await get(path, { 'if-none-match': headers.etag ?? '' })).status).toBe(304)
    }
  })

  it('serves an app that works with the server dead', async () => {
    const profile = newProfile({ whole: true })
    const other = await startNginx(BUILD)
    let context = await profile.open()
    let page = await context.newPage()
    await openApp(page, other.url)
    await installed(page)
    await profile.settled(other.url)
    await context.close()
    await other.stop()
    context = await profile.open()
    page = await context.newPage()
    await openApp(page, `${other.url}gigs/${readPart(BUILD, 'places')[0]?.id}/`)
    expect(await page.locator('h1').textContent()).toContain(readPart(BUILD, 'places')[0]?.name ?? '?')
    await context.close()
    profile.dispose()
    await other.dispose()
  })
})
