import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Line } from './line'
import { fillPhotos } from './evidence'
import { newPhone, open, whenInstalled, type Started } from './phone'
import type { Figure } from './report'
import { median, wait } from './stats'
import { fillLog } from './worklog'

/** A backup of all and its restoring on a second phone: times by the clock in ms, sizes in bytes. */
export interface KeepingRun {
  readonly backup: number
  readonly file: number
  /** The most that the heap was while it was made. */
  readonly most: number
  readonly restore: number
  readonly mostRestoring: number
}

const PASSWORD = '示例密码，河边的石头'

/** Backs up three years of log and so many photos on the emulated phone, and restores them on another. */
export async function keepingRunOnce(browser: string, line: Line, photos = 400): Promise<KeepingRun> {
  const [phone, other] = [newPhone(browser), newPhone(browser)]
  const folder = mkdtempSync(join(tmpdir(), 'backup-'))
  const path = join(folder, 'all.lysd')
  try {
    const first = await phone.start()
    await open(first, `${line.url}wages/log/`, true)
    await whenInstalled(first)
    await fillLog(first.page)
    await fillPhotos(first.page, photos)
    await first.close()
    const made = await backUp(await phone.start(), line, path)
    const restored = await restore(await other.start(), line, path)
    return { backup: made.time, file: made.size, most: made.most, ...restored }
  } finally {
    phone.dispose()
    other.dispose()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function backUp(
  started: Started,
  line: Line,
  path: string,
): Promise<Watched & { readonly size: number }> {
  const { page } = started
  await open(started, `${line.url}me/backup/`, true)
  await page.getByLabel('给备份起个密码').fill(PASSWORD)
  await page.getByLabel('再输一次').fill(PASSWORD)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '做成备份文件' }).click()
  const watched = await watch(started, '又读了一遍，是完整的')
  await (await download).saveAs(path)
  await started.close()
  return { ...watched, size: statSync(path).size }
}

async function restore(
  started: Started,
  line: Line,
  path: string,
): Promise<Pick<KeepingRun, 'restore' | 'mostRestoring'>> {
  const { page } = started
  await open(started, `${line.url}me/backup/restore/`, true)
  await page.getByLabel('选备份文件').setInputFiles(path)
  const checked = await watch(started, '文件是完整的')
  await page.getByLabel('备份的密码').fill(PASSWORD)
  await page.getByRole('button', { name: '打开看看' }).click()
  const read = await watch(started, '手机上没有，要加进来的')
  await page.getByRole('button', { name: '合进手机' }).click()
  const merged = await watch(started, '合好了')
  await started.close()
  const steps = [checked, read, merged]
  return {
    restore: steps.reduce((sum, { time }) => sum + time, 0),
    mostRestoring: Math.max(...steps.map(({ most }) => most)),
  }
}

interface Watched {
  readonly time: number
  readonly most: number
}

/** Waits for the words; how long that took, and the most that the heap was meanwhile. */
async function watch({ page, cdp }: Started, words: string): Promise<Watched> {
  const start = Date.now()
  const done = page.getByText(words)
  let most = 0
  while ((await done.count()) === 0) {
    const { metrics } = await cdp.send('Performance.getMetrics')
    most = Math.max(most, metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0)
    await wait(100)
  }
  return { time: Date.now() - start, most }
}

/** The figures of the backup, as medians over the runs. */
export function keepingFigures(runs: readonly KeepingRun[]): Figure[] {
  const figure = (
    name: string,
    unit: Figure['unit'],
    pick: (run: KeepingRun) => number,
    aim?: number,
  ): Figure => ({
    name: `backup of all: ${name}`,
    value: median(runs.map(pick)),
    unit,
    aim,
  })
  return [
    figure('make', 'ms', ({ backup }) => backup),
    figure('file', 'bytes', ({ file }) => file),
    figure('heap at most while making', 'bytes', ({ most }) => most, 60_000_000),
    figure('restore', 'ms', (run) => run.restore),
    figure('heap at most while restoring', 'bytes', ({ mostRestoring }) => mostRestoring, 60_000_000),
  ]
}
