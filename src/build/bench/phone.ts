import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core'
import { wait } from './stats'

/** A busy machine may be slow; only what never comes is a failure. */
const PATIENCE = 180_000
/** What the emulated phone is: its window, and how many times slower than this machine it computes. */
export const SCREEN = { width: 412, height: 823 }
export const CPU_SLOWDOWN = 4

/** A phone that keeps what it has between starts of its browser. */
export interface Phone {
  start(): Promise<Started>
  dispose(): void
}

/** One start of the browser with one page. */
export interface Started {
  readonly page: Page
  readonly cdp: CDPSession
  close(): Promise<void>
}

/** Times of one start in ms after the address was entered. */
export interface StartTimes {
  readonly firstPaint: number
  /** When the app says that it is ready; NaN for a page without an app. */
  readonly ready: number
}

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
]

export function newPhone(executablePath: string): Phone {
  const profile = mkdtempSync(join(tmpdir(), 'phone-'))
  return {
    async start() {
      const context = await chromium.launchPersistentContext(profile, {
        executablePath,
        args: ARGS,
        viewport: SCREEN,
        deviceScaleFactor: 1.75,
        isMobile: true,
        hasTouch: true,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      })
      return started(context)
    },
    dispose: () => rmSync(profile, { recursive: true, force: true }),
  }
}

async function started(context: BrowserContext): Promise<Started> {
  context.setDefaultTimeout(PATIENCE)
  const page = context.pages()[0] ?? (await context.newPage())
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  await wait(300)
  return { page, cdp, close: () => context.close() }
}

/** Opens an address and waits for its first paint, and for the app where there is one. */
export async function open({ page }: Started, url: string, app: boolean): Promise<StartTimes> {
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(
    (mark) =>
      performance.getEntriesByName('first-contentful-paint').length > 0 &&
      (!mark || performance.getEntriesByName(mark).length > 0),
    app ? 'app:ready' : '',
  )
  return page.evaluate(() => {
    const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? NaN
    return { firstPaint: at('first-contentful-paint'), ready: at('app:ready') }
  })
}

/** Waits until an offline start is possible. */
export async function whenInstalled({ page }: Started): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      return registration?.active?.state === 'activated' && localStorage.getItem('lysd:filled') === '1'
    })
  while (!(await kept())) await wait(100)
  await wait(1000)
}

/** Work of the main thread in ms: script alone, and with style, layout and paint. */
export interface Work {
  readonly script: number
  readonly all: number
}

/** What the main thread has done since the page was opened. */
export async function workDone(started: Started): Promise<Work> {
  const value = await metricsOf(started)
  return { script: value('ScriptDuration') * 1000, all: value('TaskDuration') * 1000 }
}

/** The JavaScript heap in bytes, after a collection. */
export async function heapUsed(started: Started): Promise<number> {
  await started.cdp.send('HeapProfiler.collectGarbage')
  return (await metricsOf(started))('JSHeapUsedSize')
}

async function metricsOf({ cdp }: Started): Promise<(name: string) => number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (name) => metrics.find((metric) => metric.name === name)?.value ?? NaN
}

/** Work of the main thread that an act makes. */
export async function workOf(started: Started, act: () => Promise<unknown>): Promise<Work> {
  const before = await workDone(started)
  await act()
  await settle(started)
  const after = await workDone(started)
  return { script: after.script - before.script, all: after.all - before.all }
}

/** Waits until the main thread has had nothing to do for a while. */
export async function settle(started: Started): Promise<void> {
  for (let before = await workDone(started); ;) {
    await wait(700)
    const now = await workDone(started)
    if (now.script - before.script < 2) return
    before = now
  }
}
