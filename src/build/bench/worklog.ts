import type { Page } from 'playwright-core'
import { addDays, type Day } from '../../domain/day'
import type { WorkEntry } from '../../domain/worklog/entry'
import type { Line } from './line'
import { heapUsed, newPhone, open, settle, whenInstalled, workOf, type Work } from './phone'
import type { Figure } from './report'
import { median } from './stats'

/** Work of the main thread in ms with a log of three years; the heap in bytes. */
export interface LogRun {
  /** From the address to the month on the screen, everything at hand. */
  readonly open: Work
  readonly month: Work
  /** From a tap on what was done to the figure that is unpaid. */
  readonly day: Work
  readonly statement: Work
  readonly heap: number
}

const DAYS = 1100
const LAST: Day = '2026-11-24'

/** So many days at two sites, some corrected, with overtime, notes and payments: about 2,500 lines. */
export function syntheticLog(days = DAYS): readonly WorkEntry[] {
  const lines: WorkEntry[] = []
  const write = (site: string, day: Day, about: WorkEntry['about'], of: string, value: WorkEntry['value']) =>
    lines.push({
      id: `b${String(lines.length).padStart(6, '0')}`,
      site,
      at: Date.parse(`${day}T10:00:00Z`) + lines.length,
      about,
      of,
      value,
    })
  const first = addDays(LAST, 1 - days)
  for (const site of ['a', 'b']) {
    write(site, first, 'site', site, { name: `示例工地 ${site}`, employer: '示例单位' })
    write(site, first, 'site', first, { kind: 'day', rate: '280', over: '52.5', full: '8' })
  }
  for (let at = 0; at < days; at++) {
    const day = addDays(first, at)
    write('a', day, 'day', day, { did: 'full', note: '示例备注，老王派的活' })
    if (at % 3 === 0) write('a', day, 'day', day, { did: 'full', over: '2' })
    if (at % 2 === 0) write('b', day, 'day', day, { did: 'half' })
    if (at % 5 === 0) write('b', day, 'day', day, { did: 'hours', hours: '6.5' })
    if (at % 7 === 0) write('a', day, 'money', `m${at}`, { kind: 'paid', amount: '1200', day, how: 'wechat' })
  }
  return lines
}

/** Measures the log on the emulated phone. The line is not slowed: the work is meant, not the way. */
export async function logRunOnce(browser: string, line: Line): Promise<LogRun> {
  const phone = newPhone(browser)
  try {
    const first = await phone.start()
    await open(first, `${line.url}wages/log/`, true)
    await whenInstalled(first)
    await settle(first)
    await fillLog(first.page)
    await first.close()
    const started = await phone.start()
    const { page } = started
    const answer = page.locator('h1.num')
    const openWork = await workOf(started, async () => {
      await open(started, `${line.url}wages/log/`, true)
      await answer.waitFor()
    })
    const month = await workOf(started, () => page.getByRole('button', { name: '上个月' }).click())
    await page.locator('.month a').first().click()
    await page.getByRole('dialog').waitFor()
    const day = await workOf(started, () => page.getByRole('radio', { name: '半个工' }).check())
    await page.getByRole('button', { name: '关上' }).click()
    const statement = await workOf(started, async () => {
      await page.getByRole('link', { name: '月结单' }).click()
      await page.locator('.state').waitFor()
    })
    const heap = await heapUsed(started)
    await started.close()
    return { open: openWork, month, day, statement, heap }
  } finally {
    phone.dispose()
  }
}

/** Puts the journal into the person's database, which the page has made. */
export async function fillLog(page: Page): Promise<void> {
  await page.evaluate(
    (lines) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('personal')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const step = request.result.transaction('workEntries', 'readwrite')
          for (const line of lines) step.objectStore('workEntries').put(line)
          step.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
    syntheticLog(),
  )
}

/** The log's figures, as medians over the runs. */
export function logFigures(runs: readonly LogRun[]): Figure[] {
  const ms = (name: string, pick: (run: LogRun) => Work, aim?: number): Figure[] => [
    {
      name: `log of 3 years: ${name}, script`,
      value: median(runs.map((run) => pick(run).script)),
      unit: 'ms',
      aim,
    },
    {
      name: `log of 3 years: ${name}, with layout and paint`,
      value: median(runs.map((run) => pick(run).all)),
      unit: 'ms',
    },
  ]
  return [
    ...ms('open', (run) => run.open),
    ...ms('another month', ({ month }) => month, 100),
    ...ms('a day', ({ day }) => day, 200),
    ...ms('statement', ({ statement }) => statement, 300),
    { name: 'log of 3 years: heap', value: median(runs.map(({ heap }) => heap)), unit: 'bytes' },
  ]
}
