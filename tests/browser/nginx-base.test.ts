import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as forward, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed, newProfile, openApp, watchFaults } from './support/browser'
import { renewList } from './support/publish'
import { needNginx, startNginx, type Nginx } from './support/nginx'

const THERE = '.cache/site-there'
const HERE = '.cache/site-here'
const present = needNginx()
if (!present) console.log('nginx skipped: not here, and only root may install it (apt-get install nginx).')

function buildUnder(base: string, outDir: string): void {
  const siteUrl = `https://host.example${base}`
  const env = { ...process.env, NODE_ENV: 'production', BASE_PATH: base, SITE_URL: siteUrl }
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--outDir', outDir, '--logLevel', 'error']
  const { status, stderr } = spawnSync(process.execPath, vite, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

/** The same build under another base, without building again. */
function copyUnder(from: string, to: string, oldBase: string, base: string): void {
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true })
  for (const name of readdirSync(to, { recursive: true, encoding: 'utf8' }))
    if (/\.(html|js|css|conf)$/.test(name)) {
      const file = join(to, name)
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(oldBase, base))
    }
  renewList(to)
}

/** One host in front of two servers: the first folder of the path says which. */
async function openHost(ports: Readonly<Record<string, number>>): Promise<Server> {
  const host = createServer(({ method, url = '', headers }, response) => {
    const port = ports[url.split('/')[1] ?? '']
    const upstream = forward({ port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    upstream.on('error', () => response.destroy()).end()
  })
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening))
  return host
}

describe.skipIf(!present)('under a folder of a host', () => {
  let here: Nginx
  let there: Nginx
  beforeAll(async () => {
    buildUnder('/there/', THERE)
    copyUnder(THERE, HERE, '/there/', '/here/')
    there = await startNginx(THERE, '/there/')
    here = await startNginx(HERE, '/here/')
  }, 240_000)
  afterAll(async () => {
    await here.dispose()
    await there.dispose()
  })

  const ask = (path: string): Promise<Response> =>
    fetch(`http://localhost:${there.port}${path}`, { redirect: 'manual' })

  it('nginx answers pages, the app and true 404s there and nothing beside', async () => {
    const page = await (await ask('/there/gigs/')).text()
    expect(page).toContain('<link rel="canonical" href="https://host.example/there/gigs/"')
    const script = /src="(\/there\/assets\/[^"]+)"/.exec(page)?.[1] ?? ''
    expect((await ask(script)).headers.get('cache-control')).toContain('immutable')
    expect((await ask('/there/gigs/saved/')).status).toBe(200)
    const missing = await ask('/there/none.pdf')
    expect(missing.status).toBe(404)
    expect(await missing.text()).toContain('href="/there/"')
    expect((await ask('/there')).headers.get('location')).toBe('/there/')
    expect((await ask('/there/.headers/headers.json')).status).toBe(404)
    expect((await ask('/')).status).toBe(404)
    expect((await ask('/elsewhere')).status).toBe(404)
  })

  it('two cities on one host work offline, neither dropping the shell of the other', async () => {
    const host = await openHost({ here: here.port, there: there.port })
    const url = `http://localhost:${(host.address() as AddressInfo).port}/`
    const profile = newProfile()
    let context = await profile.open()
    const faults = watchFaults(context, url)
    for (const path of ['here/', 'there/', 'here/']) {
      const page = await context.newPage()
      await openApp(page, url + path)
      await installed(page)
      await page.close()
    }
    await profile.settled(url)
    await context.close()
    host.close()
    host.closeAllConnections()
    context = await profile.open()
    for (const path of ['here/gigs/', 'there/gigs/', 'there/guides/gig-market/', 'here/me/']) {
      const page = await context.newPage()
      await openApp(page, url + path)
      expect(await page.locator('h1').count(), path).toBe(1)
      await page.close()
    }
    await context.close()
    profile.dispose()
    expect(faults).toEqual([])
  })
})
