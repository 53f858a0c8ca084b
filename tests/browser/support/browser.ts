import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { expect } from 'vitest'
import { findBrowser, findShell } from '../../../src/build/run/find-browser.mjs'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
export const PHONE = { width: 360, height: 740 }
const OPTIONS: BrowserContextOptions = { viewport: PHONE, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }

function executable(find = findBrowser): string {
  const path = find()
  if (!path) throw new Error('no Chromium: run npm test, which installs one')
  return path
}

/** A browser for what is on the page. It asks for no leave: see `launchWhole`. */
export function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: executable(findShell), args: [...ARGS, ...args] })
}

/** A browser with all that belongs to its window: notifications. */
export function launchWhole(): Promise<Browser> {
  return chromium.launch({ executablePath: executable(), args: ARGS })
}

export function newContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ ...OPTIONS, ...options })
}

/** A browser profile on disk that outlives the browser, as a phone's does; `whole` with all of the window. */
export interface Profile {
  open(options?: BrowserContextOptions): Promise<BrowserContext>
  readonly dir: string
  /** Waits until the browser has written the worker of that origin to disk; until then closing it loses the worker. */
  settled(origin: string): Promise<void>
  dispose(): void
}

export function newProfile({ whole } = { whole: false }): Profile {
  const dir = mkdtempSync(join(tmpdir(), 'profile-'))
  return {
    dir,
    open: (options = {}) =>
      chromium.launchPersistentContext(dir, {
        executablePath: executable(whole ? findBrowser : findShell),
        args: ARGS,
        ...OPTIONS,
        ...options,
      }),
    async settled(origin) {
      const folder = join(dir, 'Default/Service Worker/Database')
      const written = () =>
        existsSync(folder) &&
        readdirSync(folder).some((name) =>
          readFileSync(join(folder, name), 'latin1').includes(`REG:${origin}`),
        )
      while (!written()) await new Promise((resolve) => setTimeout(resolve, 100))
    },
    dispose: () => rmSync(dir, { recursive: true, force: true }),
  }
}

/** Opens a page and waits until the app has taken over. */
export async function openApp(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await ready(page)
}

/** Waits until the app has taken over this page. */
export async function ready(page: Page): Promise<void> {
  await page.locator('#app[data-v-app]').waitFor({ state: 'attached' })
}

/** Waits until everything that an offline start needs is on the device. */
export async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    while (active?.state === 'activating')
      await new Promise((next) => active.addEventListener('statechange', next, { once: true }))
  })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await filled(page)
}

/** Waits until a pack is kept on the device. */
export async function filled(page: Page): Promise<void> {
  await page.waitForFunction(() => localStorage.getItem('lysd:filled') === '1')
}

/** Lets the hours of a page with a clock of its own go by until the words are there. */
export async function hourByHour(page: Page, words: string): Promise<void> {
  const next = async () => {
    await page.clock.fastForward('01:00:01')
    return page.getByText(words).count()
  }
  await expect.poll(next, { interval: 1000, timeout: 40_000 }).toBeGreaterThan(0)
}

/** What must never happen on any page: errors, refused inline code, requests to other hosts. */
export function watchFaults(context: BrowserContext, origin: string): string[] {
  const faults: string[] = []
  context.on('weberror', (error) => faults.push(`error: ${error.error().message}`))
  context.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !/Failed to load resource|ERR_|error occurred when fetching the script|Opener-Policy header has been ignored/.test(
        message.text(),
      )
    )
      faults.push(message.text())
  })
  context.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(origin))
      faults.push(`request: ${request.url()}`)
  })
  return faults
}
