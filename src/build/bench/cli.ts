import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { dirname } from 'node:path'
import { needBrowser } from '../run/find-browser.mjs'
import { openLine, SLOW_4G } from './line'
import { CPU_SLOWDOWN, newPhone, open, SCREEN, whenInstalled } from './phone'
import { servePlainPage } from './plain-page'
import { startFigures, table, workFigures, type Figure } from './report'
import { openSite } from './site'
import { QUIET, returnVisit, runOnce, type Lines, type Run } from './starts'
import { publishMany, publishOne, workOnce, type WorkRun } from './work'
import { logFigures, logRunOnce, type LogRun } from './worklog'

export interface BenchOptions {
  readonly dist: string
  readonly runs: number
  readonly out: string
  readonly places: number
}

/** Measures the build on the emulated phone; prints a table, writes the same and each run as JSON. */
export async function bench(options: BenchOptions): Promise<void> {
  const browser = await needBrowser()
  console.log(
    `Slow phone: ${SCREEN.width}x${SCREEN.height}, CPU ${CPU_SLOWDOWN}x, ${SLOW_4G.down} kbit/s, ` +
      `${SLOW_4G.rtt} ms; ${options.runs} runs; load ${loadavg()[0]?.toFixed(1)}`,
  )
  const { runs, bytesChanged } = await measureStarts(browser, options)
  const starts = startFigures(runs, bytesChanged)
  console.log(table(starts))
  const work = await measureWork(browser, options)
  const figures = workFigures(work, options.places)
  console.log(table(figures))
  const logs = await measureLog(browser, options)
  const log = logFigures(logs)
  console.log(table(log))
  write(options, [...starts, ...figures, ...log], { starts: runs, work, logs })
}

async function measureStarts(
  browser: string,
  { dist, runs: count }: BenchOptions,
): Promise<{ runs: Run[]; bytesChanged: number[] }> {
  const site = await openSite(dist)
  const plain = await servePlainPage(dist)
  const lines = { app: await openLine(site.port, SLOW_4G), plain: await openLine(plain.port, SLOW_4G) }
  const runs: Run[] = []
  try {
    for (let run = 0; run < count; run++) runs.push(await runOnce(browser, lines))
    return { runs, bytesChanged: [await changedVisit(browser, lines, () => publishOne(site))] }
  } finally {
    await lines.app.cut()
    await lines.plain.cut()
    plain.close()
    await site.dispose()
  }
}

/** Bytes of a visit after one place was changed. */
async function changedVisit(browser: string, { app }: Lines, publish: () => Promise<void>): Promise<number> {
  const phone = newPhone(browser)
  try {
    const started = await phone.start()
    await open(started, app.url, true)
    await whenInstalled(started)
    await app.idle(QUIET)
    await started.close()
    await publish()
    return (await returnVisit(phone, app)).bytesReturn
  } finally {
    phone.dispose()
  }
}

async function measureWork(browser: string, options: BenchOptions): Promise<WorkRun[]> {
  const site = await openSite(options.dist)
  const line = await openLine(site.port, null)
  const runs: WorkRun[] = []
  try {
    await publishMany(site, options.places)
    for (let run = 0; run < Math.min(3, options.runs); run++) runs.push(await workOnce(browser, line, site))
    return runs
  } finally {
    await line.cut()
    await site.dispose()
  }
}

/** The work log of three years. */
async function measureLog(browser: string, options: BenchOptions): Promise<LogRun[]> {
  const site = await openSite(options.dist)
  const line = await openLine(site.port, null)
  const runs: LogRun[] = []
  try {
    for (let run = 0; run < Math.min(3, options.runs); run++) runs.push(await logRunOnce(browser, line))
    return runs
  } finally {
    await line.cut()
    await site.dispose()
  }
}

function write(options: BenchOptions, figures: readonly Figure[], runs: object): void {
  const phone = { ...SCREEN, cpu: CPU_SLOWDOWN, ...SLOW_4G }
  mkdirSync(dirname(options.out), { recursive: true })
  writeFileSync(
    options.out,
    `${JSON.stringify({ phone, runs: options.runs, figures, raw: runs }, null, 2)}\n`,
  )
  console.log(`→ ${options.out}`)
}
