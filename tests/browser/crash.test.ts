import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keptRows } from './support/kept-rows'
import { openApp } from './support/browser'
import { launchKillable, type Killable } from './support/killable'
import { startServer, type TestServer } from './support/server'
import { addDays, done } from './support/wages'
import { addSite } from './support/worklog'
import { seeded } from '../support/mutate'

const CRASHES = Number(process.env['CRASHES'] ?? 10)
/** Nothing older than this may be lost. */
const MOST_LOST_MS = 2000
const FIRST_MONTH = 1950 * 12

type Rows = Record<string, string[]>

/** Something that a person does again and again; each time says a higher number. */
interface Deed {
  readonly path: string
  /** Makes the page ready for it. */
  readonly before: (page: Page, first: boolean) => Promise<void>
  readonly act: (page: Page, count: number) => Promise<void>
  /** The number that lies on the device. */
  readonly kept: (rows: Rows) => number
}

const row = (rows: Rows, table: string) =>
  (rows[table] ?? []).map((text) => JSON.parse(text) as Record<string, unknown>)

const DEEDS: readonly Deed[] = [
  {
    path: 'wages/claim/',
    async before(page, first) {
      if (first) {
        await addDays(page, '9 月', '280', '22')
        await done(page)
      }
      await page.getByLabel('后来又给过多少').waitFor()
    },
    act: (page, count) => page.getByLabel('后来又给过多少').fill(String(count)),
    kept: (rows) => Number(row(rows, 'wageClaims')[0]?.['paid'] ?? 0),
  },
  {
    path: 'retirement/',
    before: (page) => page.locator('#birth-year').waitFor(),
    async act(page, count) {
      await page.locator('#birth-year').fill(String(Math.floor((FIRST_MONTH + count) / 12)))
      await page.locator('#birth-month').fill(String(((FIRST_MONTH + count) % 12) + 1))
    },
    kept(rows) {
      const [year, month] = String(row(rows, 'persons')[0]?.['birth'] ?? '1950-01')
        .split('-')
        .map(Number)
      return (year ?? 0) * 12 + (month ?? 0) - 1 - FIRST_MONTH
    },
  },
  {
    path: 'wages/log/',
    async before(page, first) {
      if (first) await addSite(page, '江边工地')
      await page.getByRole('link', { name: /^(记|改)今天/ }).click()
      await page.getByRole('radio', { name: '一个工' }).check()
    },
    act: (page, count) => page.getByLabel('备注').fill(`第${count}`),
    kept: (rows) =>
      row(rows, 'workEntries')
        .map(({ value }) => Number(/第(\d+)/.exec((value as { note?: string } | null)?.note ?? '')?.[1] ?? 0))
        .reduce((most, each) => Math.max(most, each), 0),
  },
  {
    path: 'wages/evidence/files/',
    before: (page) => page.locator('.pickfile input').first().waitFor({ state: 'attached' }),
    act: (page, count) =>
      page
        .locator('.pickfile input')
        .first()
        .setInputFiles({
          name: `第${count}.txt`,
          mimeType: 'text/plain',
          buffer: Buffer.from(`聊天记录 ${count}`),
        }),
    kept(rows) {
      const whole = new Set(row(rows, 'evidenceFiles').map(({ id }) => id))
      return row(rows, 'evidence')
        .filter(({ id }) => whole.has(`${String(id)}:original`))
        .map(({ name }) => Number(/第(\d+)/.exec(String(name))?.[1] ?? 0))
        .reduce((most, each) => Math.max(most, each), 0)
    },
  },
  {
    path: 'wages/log/?money=new',
    async before(page, first) {
      if (first && (await page.getByRole('button', { name: '记第一个工地' }).count())) {
        await addSite(page, '江边工地')
        await page.getByRole('link', { name: '记一笔钱' }).click()
      }
      await page.locator('#money-note').waitFor()
    },
    // No amount yet: it is no line of the journal, and must not be lost for that.
    act: (page, count) => page.locator('#money-note').fill(`第${count}`),
    kept: (rows) => numberIn(row(rows, 'answers').find(({ id }) => id === 'work-unfinished')),
  },
  {
    path: 'startup/loan/',
    before: (page) => page.locator('#loan-amount').waitFor(),
    act: (page, count) => page.locator('#loan-amount').fill(String(count)),
    kept: (rows) =>
      Number(
        (
          row(rows, 'answers').find(({ id }) => id === 'loan')?.['values'] as
            Record<string, string> | undefined
        )?.['amount'] ?? 0,
      ),
  },
]

/** The number that a row names, however deep. */
function numberIn(found: object | undefined): number {
  return Number(/第(\d+)/.exec(JSON.stringify(found ?? {}))?.[1] ?? 0)
}

describe('a browser that is killed', () => {
  let server: TestServer
  const dir = mkdtempSync(join(tmpdir(), 'crash-'))
  let browser: Killable
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(async () => {
    await browser.kill()
    await server.dispose()
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  })

  it(
    `${CRASHES} times at random has lost nothing older than two seconds, and the records open`,
    async () => {
      const random = seeded(26)
      const told = DEEDS.map(() => [{ at: 0, count: 0 }])
      const lost: string[] = []
      let oldest = 0
      browser = await launchKillable(dir)
      for (let crash = 0; crash < CRASHES; crash++) {
        const at = crash % DEEDS.length
        const [deed, said] = [DEEDS[at], told[at]]
        if (!deed || !said) throw new Error('no deed')
        const page = await browser.newPage()
        await openApp(page, server.url + deed.path)
        await deed.before(page, crash < DEEDS.length)
        const died = await actUntilKilled(page, deed, said, 500 + random() * 4000, random)
        browser = await launchKillable(dir)
        const fresh = await browser.newPage()
        await fresh.goto(`${server.url}reset.html`)
        const rows = await keptRows(fresh)
        for (const [each, { path, kept }] of DEEDS.entries()) {
          const had = kept(rows)
          const gone = (told[each] ?? []).filter(({ count }) => count > had)
          const age = gone.length > 0 ? died - Math.min(...gone.map((act) => act.at)) : 0
          if (each === at) oldest = Math.max(oldest, age)
          if (age > MOST_LOST_MS) lost.push(`crash ${crash}: ${path} lost what was ${age} ms old`)
          told[each] = (told[each] ?? []).filter(({ count }) => count <= had)
        }
        await fresh.close()
      }
      console.log(`${CRASHES} kills, ${DEEDS.length} deeds; the oldest thing lost was ${oldest} ms old`)
      expect(lost).toEqual([])
    },
    60_000 + CRASHES * 30_000,
  )

  /** Does it again and again, now fast and now slowly, until the kill; returns when that was. */
  async function actUntilKilled(
    page: Page,
    deed: Deed,
    said: { at: number; count: number }[],
    after: number,
    random: () => number,
  ): Promise<number> {
    let dead = false
    const fast = random() < 0.5
    const kill = new Promise<number>((resolve) =>
      setTimeout(() => {
        dead = true
        const at = Date.now()
        void browser.kill().then(() => resolve(at))
      }, after),
    )
    let count = said[said.length - 1]?.count ?? 0
    try {
      while (!dead) {
        await deed.act(page, ++count)
        if (!dead) said.push({ at: Date.now(), count })
        await new Promise((next) => setTimeout(next, fast ? 60 : random() * 900))
      }
    } catch (error) {
      if (!dead) throw error
    }
    return kill
  }
})
