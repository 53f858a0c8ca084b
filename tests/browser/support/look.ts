import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { PHONE } from './browser'
import { wideThings } from './measure'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** How a page may be looked at. */
export interface Look {
  readonly name: string
  readonly dark: boolean
  readonly elder: boolean
}

export const LOOKS: readonly Look[] = [
  { name: 'light', dark: false, elder: false },
  { name: 'dark', dark: true, elder: false },
  { name: 'elder', dark: false, elder: true },
]

/** Gives the page that look. */
export async function inLook(page: Page, { dark, elder }: Pick<Look, 'dark' | 'elder'>): Promise<void> {
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  await page.evaluate((on) => {
    if (on) document.documentElement.dataset.size = 'elder'
    else delete document.documentElement.dataset.size
  }, elder)
}

/** What axe finds in a window as high as the page: rows half under a bar would be read as small targets. */
export async function axeFindings(page: Page): Promise<string[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ ...PHONE, height: Math.max(PHONE.height, height) })
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
      preload: false,
    }),
  )
  await page.setViewportSize(PHONE)
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

/**
 * What axe and the width find on the page as it stands: light, dark, elder, and with text at 200 %. `more` looks for
 * something else in each look.
 */
export async function lookFindings(
  page: Page,
  name: string,
  more: (look: Look) => Promise<string[]> = async () => [],
): Promise<string[]> {
  const found: string[] = []
  for (const look of LOOKS) {
    await inLook(page, look)
    const told = [...(await axeFindings(page)), ...(await more(look))]
    found.push(...told.map((each) => `${name} ${look.name}: ${each}`))
  }
  await inLook(page, { dark: false, elder: false })
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  found.push(...(await page.evaluate(wideThings)).map((each) => `${name} at 200 %: ${each}`))
  await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  return found
}
