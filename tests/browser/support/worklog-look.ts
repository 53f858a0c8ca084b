import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { PHONE } from './browser'
import { wideThings } from './measure'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LOOKS = [
  { dark: false, elder: false },
  { dark: true, elder: false },
  { dark: false, elder: true },
] as const

/** What axe and the width find on the page as it stands: light, dark, elder, and with text at 200 %. */
export async function lookFindings(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  await page.evaluate(AXE)
  for (const { dark, elder } of LOOKS) {
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    await page.evaluate((on) => {
      if (on) document.documentElement.dataset.size = 'elder'
      else delete document.documentElement.dataset.size
    }, elder)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ ...PHONE, height: Math.max(PHONE.height, height) })
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        preload: false,
      }),
    )
    for (const { id, nodes } of violations)
      for (const { html } of nodes)
        found.push(`${name} ${dark ? 'dark' : 'light'}${elder ? ' elder' : ''}: ${id} ${html.slice(0, 120)}`)
    await page.setViewportSize(PHONE)
  }
  await page.evaluate(() => {
    delete document.documentElement.dataset.size
    document.documentElement.style.fontSize = '200%'
  })
  found.push(...(await page.evaluate(wideThings)).map((each) => `${name} at 200 %: ${each}`))
  await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}
