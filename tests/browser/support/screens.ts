import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { newContext, openApp, watchFaults } from './browser'
import { readPart } from './publish'

/** A screen of the app and how to get to it. */
export interface Screen {
  readonly name: string
  /** Relative to the app's address. */
  readonly path: string
  /** Its first heading, where the path alone does not make sure of it. */
  readonly heading?: string
  /** Brings about what the screen shows; runs before the page is opened. */
  readonly before?: (page: Page) => Promise<void>
}

/** Every kind of screen that there is, with a record of the pack that stands in the folder. */
export function screensOf(dir: string): readonly Screen[] {
  const place = readPart(dir, 'places')[0]?.id ?? ''
  const guide = readPart(dir, 'guides')[0]?.id ?? ''
  return [
    { name: 'home', path: '' },
    { name: 'gigs', path: 'gigs/' },
    { name: 'gigs, none left by the filters', path: 'gigs/?has=none' },
    { name: 'one gig', path: `gigs/${place}/` },
    { name: 'a gig that is gone', path: 'gigs/none/', heading: '这个零工点下架了，或者资料还没更新' },
    { name: 'go', path: `gigs/${place}/go/` },
    { name: 'where', path: 'gigs/where/' },
    { name: 'saved, none', path: 'gigs/saved/', heading: '还没有收藏的地点' },
    { name: 'tasks', path: 'tasks/' },
    { name: 'one guide', path: `guides/${guide}/` },
    { name: 'wages, the first question', path: 'wages/' },
    { name: 'what to do today about wages', path: 'wages/today/' },
    { name: 'an empty claim', path: 'wages/claim/' },
    { name: 'rights about wages', path: 'wages/rights/' },
    { name: 'the minimum wage', path: 'wages/rights/minimum-wage/' },
    { name: 'the work log', path: 'wages/log/' },
    { name: 'a statement, nothing logged', path: 'wages/log/statement/' },
    { name: 'to the claim, nothing logged', path: 'wages/log/claim/' },
    { name: 'evidence', path: 'wages/evidence/' },
    { name: 'papers', path: 'wages/papers/' },
    { name: 'measures', path: 'measures/' },
    { name: 'the finder', path: 'measures/finder/' },
    { name: 'nothing found yet', path: 'measures/mine/' },
    { name: 'old measures', path: 'measures/archive/' },
    { name: 'one measure', path: 'measures/zj-loan/' },
    { name: 'graduates', path: 'graduates/' },
    { name: 'first steps', path: 'graduates/first/' },
    { name: 'skills', path: 'skills/' },
    { name: 'startup', path: 'startup/' },
    { name: 'a loan', path: 'startup/loan/' },
    { name: 'backup', path: 'me/backup/' },
    { name: 'a statute', path: 'law/labour-contract-law/' },
    { name: 'me', path: 'me/' },
    { name: 'install', path: 'me/install/' },
    { name: 'about', path: 'about/' },
    { name: 'report', path: 'report/?from=/about/' },
    { name: '404', path: 'nope/', heading: '页面不存在' },
    { name: 'failed', path: 'gigs/none/', heading: '资料没有下载下来', before: refusePacks },
  ]
}

async function refusePacks(page: Page): Promise<void> {
  await page.route('**/packs/**', (route) => route.abort())
}

/** Opens a screen as a first visitor sees it, without a worker, looks at it, and throws where it has a fault. */
export async function onScreen(
  browser: Browser,
  base: string,
  screen: Screen,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await newContext(browser, { serviceWorkers: 'block', ...options })
  const faults = watchFaults(context, base)
  const page = await context.newPage()
  await screen.before?.(page)
  await openApp(page, base + screen.path)
  await page.getByRole('heading', { level: 1, name: screen.heading }).waitFor()
  await look(page)
  await context.close()
  if (faults.length > 0) throw new Error(`${screen.name}: ${faults.join('; ')}`)
}
