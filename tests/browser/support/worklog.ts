import type { Page } from 'playwright-core'

/** A site in one short form. */
export async function addSite(page: Page, name: string, rate = '280', over = '52.5'): Promise<void> {
  await page.getByRole('button', { name: /^(记第一个工地|加一个工地)$/ }).click()
  await page.getByLabel('工地、厂或老板').fill(name)
  await page.getByLabel('一个工多少').fill(rate)
  await page.getByLabel('加班一小时多少').fill(over)
  await page.getByRole('button', { name: '记下这个工地' }).click()
  await page.getByRole('link', { name: '记今天' }).waitFor()
}

/** Opens the sheet of a day of the month that is shown. */
export async function openDay(page: Page, date: number): Promise<void> {
  await page.locator('.month a', { has: page.locator('b', { hasText: new RegExp(`^${date}$`) }) }).click()
  await page.getByRole('dialog').waitFor()
}

export async function closeSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(记下|不记了)/ }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** One day: what was done, and the hours of overtime. */
export async function logDay(page: Page, date: number, did: string, over = ''): Promise<void> {
  await openDay(page, date)
  await page.getByRole('radio', { name: did }).check()
  if (over) await page.getByLabel('加班几小时', { exact: true }).fill(over)
  await closeSheet(page)
}

/** Money of a kind on a day. */
export async function logMoney(page: Page, kind: string, amount: string, day: string): Promise<void> {
  await page.getByRole('link', { name: '记一笔钱' }).click()
  await page.getByRole('radio', { name: kind }).check()
  await page.getByLabel('多少（元）').fill(amount)
  await page.getByLabel('哪天', { exact: true }).fill(day)
  await closeSheet(page)
}

export function figure(page: Page): Promise<string | null> {
  return page.locator('h1').textContent()
}

/** How many lines the journal on the device has. */
export function keptLines(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('personal')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const db = request.result
          const count = db.transaction('workEntries').objectStore('workEntries').count()
          count.onsuccess = () => {
            db.close()
            resolve(count.result)
          }
        }
      }),
  )
}
