import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { dirname } from 'node:path'
import { needBrowser } from '../run/find-browser.mjs'
import { photosFigures, photosRunOnce } from './evidence'
import { keepingFigures, keepingRunOnce } from './keeping'
import { openLine, SLOW_4G, type Line } from './line'
import { CPU_SLOWDOWN, newPhone, open, SCREEN, whenInstalled } from './phone'
import { servePlainPage } from './plain-page'
import { startFigures, table, workFigures, type Figure } from './report'
import { openSite, type Site } from './site'
import { QUIET, returnVisit, runOnce, type Lines, type Run } from './starts'
import { publishMany, publishOne, workOnce } from './work'
import { logFigures, logRunOnce } from './worklog'

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
  const figures: Figure[] = []
  const show = (more: readonly Figure[]) => {
    figures.push(...more)
    console.log(table(more))
  }
  show(startFigures(runs, bytesChanged))
  const work = await measured(
    options,
    3,
    (line, site) => workOnce(browser, line, site),
    (site) => publishMany(site, options.places),
  )
  show(workFigures(work, options.places))
  const logs = await measured(options, 3, (line) => logRunOnce(browser, line))
  show(logFigures(logs))
  const photos = await measured(options, 3, (line) => photosRunOnce(browser, line))
  show(photosFigures(photos))
  const keeping = await measured(options, 1, (line) => keepingRunOnce(browser, line))
  show(keepingFigures(keeping))
  write(options, figures, { starts: runs, work, logs, photos, keeping })
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

/** Measures some runs over a line that is not slowed: the work is meant, not the way. */
async function measured<T>(
  { dist, runs: asked }: BenchOptions,
  most: number,
  once: (line: Line, site: Site) => Promise<T>,
  prepare: (site: Site) => Promise<void> = async () => undefined,
): Promise<T[]> {
  const site = await openSite(dist)
  const line = await openLine(site.port, null)
  const runs: T[] = []
  try {
    await prepare(site)
    for (let run = 0; run < Math.min(most, asked); run++) runs.push(await once(line, site))
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
