import type { BrowserContext, Page } from 'playwright-core'
import { openApp } from './browser'

/** A worker of 52 years who left a factory two months ago without a contract, and has asked for the money. */
export const WAY: readonly string[] = [
  '单位、工厂、店里上班',
  '没签过',
  '自己走了，或活干完了',
  '不到10个月',
  '没有',
  '找得到',
  '不到10个',
  '要过，没给',
]

/** Taps through the questions; returns how many taps it took. */
export async function answerAll(page: Page, way: readonly string[] = WAY): Promise<number> {
  for (const [at, answer] of way.entries()) {
    await page.getByText(`第 ${at + 1} 题`).waitFor()
    await page.getByText(answer, { exact: true }).click()
  }
  await page.getByText('今天先做这一件').waitFor()
  return way.length
}

/** A page of the app once what the phone keeps has been read, and the rules are there. */
export async function openWages(context: BrowserContext, url: string, path: string): Promise<Page> {
  const page = await context.newPage()
  await openApp(page, url + path)
  return page
}

export async function addItem(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: '加一项' }).click()
  await page.getByText(kind, { exact: true }).click()
  await page.locator('#item-form').waitFor()
}

export async function done(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^记下/ }).click()
  await page.locator('#item-form').waitFor({ state: 'detached' })
}

/** One line of wages owed by the day. */
export async function addDays(page: Page, name: string, rate: string, count: string): Promise<void> {
  await addItem(page, '欠的工资')
  await page.getByLabel('怎么算钱').selectOption('day')
  await page.getByRole('button', { name: '填第一个' }).click()
  await page.getByLabel('哪个月，或哪个活').fill(name)
  await page.getByLabel('一天多少').fill(rate)
  await page.getByLabel('干了几天').fill(count)
}
