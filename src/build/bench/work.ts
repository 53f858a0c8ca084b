import type { Line } from './line'
import {
  heapUsed,
  newPhone,
  open,
  whenInstalled,
  workDone,
  type Phone,
  type Started,
  type Work,
} from './phone'
import { publishPlaces, synthetic, type Site } from './site'
import { wait } from './stats'

export interface WorkRun {
  /** From the address to everything kept, all parts fetched. */
  readonly firstFill: Work
  /** Takes a pack with one changed place into use while the app is open. */
  readonly sync: Work
  readonly list: Work
  readonly filter: Work
  readonly heap: number
}

/** Measures the app with so many places. The line is not slowed: the work is meant, not the way. */
export async function workOnce(browser: string, line: Line, site: Site): Promise<WorkRun> {
  const phone = newPhone(browser)
  try {
    const firstFill = await fill(phone, line)
    return { firstFill, ...(await use(phone, line, site)) }
  } finally {
    phone.dispose()
  }
}

export async function publishMany(site: Site, count: number): Promise<void> {
  await publishPlaces(site.dir, (places) => synthetic(places, count))
}

/** Gives one place another name. */
export async function publishOne(site: Site): Promise<void> {
  await publishPlaces(site.dir, ([first, ...rest]) =>
    first ? [{ ...first, name: `${first.name} 新` }, ...rest] : [],
  )
}

async function fill(phone: Phone, line: Line): Promise<Work> {
  const started = await phone.start()
  const before = await workDone(started)
  await open(started, line.url, true)
  await whenInstalled(started)
  const work = since(before, await workDone(started))
  await started.close()
  return work
}

async function use(phone: Phone, line: Line, site: Site): Promise<Omit<WorkRun, 'firstFill'>> {
  const started = await phone.start()
  const { page } = started
  await open(started, line.url, true)
  await settle(started)
  const heap = await heapUsed(started)
  const list = await workOf(started, async () => {
    await page.getByRole('navigation').getByRole('link', { name: '零工' }).click()
    await page.locator('.rows .row').first().waitFor()
  })
  const filter = await workOf(started, () => page.locator('input[type=checkbox]').first().check())
  await page.getByRole('navigation').getByRole('link', { name: '首页' }).click()
  await settle(started)
  await publishOne(site)
  const sync = await workOf(started, async () => {
    await page.context().setOffline(true)
    await page.context().setOffline(false)
    await line.idle(2000)
  })
  await started.close()
  return { heap, list, filter, sync }
}

async function workOf(started: Started, act: () => Promise<unknown>): Promise<Work> {
  const before = await workDone(started)
  await act()
  await settle(started)
  return since(before, await workDone(started))
}

/** Waits until the main thread has had nothing to do for a while. */
async function settle(started: Started): Promise<void> {
  for (let before = await workDone(started); ;) {
    await wait(700)
    const now = await workDone(started)
    if (now.script - before.script < 2) return
    before = now
  }
}

function since(before: Work, now: Work): Work {
  return { script: now.script - before.script, all: now.all - before.all }
}
