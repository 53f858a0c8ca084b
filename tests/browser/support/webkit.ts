import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebKitPaths } from '../../../src/build/run/find-webkit.mjs'

/** A browser of WebKit, driven by the protocol of WebDriver: the nearest to an iPhone that runs here. */
export interface WebKit {
  open(url: string): Promise<void>
  /** Runs a function body in the page. */
  run<T>(body: string, ...values: readonly unknown[]): Promise<T>
  /** Asks until the body returns something true; fails after a while. */
  until(body: string, ...values: readonly unknown[]): Promise<void>
  click(selector: string): Promise<void>
  close(): Promise<void>
}

/** What outlives the browser, as on a phone. */
export interface WebKitHome {
  start(): Promise<WebKit>
  dispose(): void
}

const NO_SCREEN_CARD = {
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  GSETTINGS_BACKEND: 'memory',
  NO_AT_BRIDGE: '1',
  LANG: 'C.UTF-8',
}

export function webkitHome(paths: WebKitPaths): WebKitHome {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'))
  return { start: () => start(paths, home), dispose: () => rmSync(home, { recursive: true, force: true }) }
}

async function start({ driver, browser, screen }: WebKitPaths, home: string): Promise<WebKit> {
  const port = await freePort()
  const display = `:${100 + (port % 400)}`
  const folders = {
    HOME: home,
    XDG_CACHE_HOME: `${home}/c`,
    XDG_DATA_HOME: `${home}/d`,
    XDG_CONFIG_HOME: `${home}/f`,
  }
  const env = { ...process.env, ...NO_SCREEN_CARD, ...folders, DISPLAY: display }
  const children: ChildProcess[] = [
    spawn(screen, [display, '-screen', '0', '800x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
    spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env }),
  ]
  const ask = client(`http://127.0.0.1:${port}`)
  await patiently(() => ask('GET', '/status'))
  const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } }
  const { sessionId } = await patiently(() =>
    ask<{ sessionId: string }>('POST', '/session', { capabilities: { alwaysMatch: options } }),
  )
  const at = `/session/${sessionId}`
  const run = <T>(body: string, ...values: readonly unknown[]): Promise<T> =>
    ask<T>('POST', `${at}/execute/sync`, { script: body, args: values })
  const until = (body: string, ...values: readonly unknown[]): Promise<void> =>
    patiently(async () => {
      if (!(await run(body, ...values))) throw new Error(`not yet: ${body} ${JSON.stringify(values)}`)
    })
  return {
    open: (url) => ask('POST', `${at}/url`, { url }),
    run,
    until,
    async click(selector) {
      await until('return !!document.querySelector(arguments[0])', selector)
      await run('document.querySelector(arguments[0]).click()', selector)
    },
    async close() {
      await ask('DELETE', at).catch(() => undefined)
      for (const child of children.reverse()) child.kill('SIGTERM')
    },
  }
}

function client(base: string) {
  return async <T = void>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(base + path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } }
    if (value && typeof value === 'object' && value.error) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
}

/** Asks again where it cannot be done yet. */
async function patiently<T>(what: () => Promise<T>): Promise<T> {
  for (let left = 200; ; left--)
    try {
      return await what()
    } catch (error) {
      if (left === 0) throw error
      await new Promise((next) => setTimeout(next, 150))
    }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
