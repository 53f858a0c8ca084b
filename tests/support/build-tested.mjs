import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepare } from '../../src/build/run/prepare.mjs'

/**
 * Builds what the browser tests run against, `.cache/dist-tested/`: the city as it would be with real places and events, so
 * that ways, calendars and feeds can be tried. For that the made-up ones pass for real ones, but for two; nothing of it is
 * ever published.
 */
const SEEDS = '.cache/seeds-tested'
export const TESTED = '.cache/dist-tested'
/** These stay samples. */
const STAY = ['lizhou-02', 'sample-market']

prepare()
rmSync(SEEDS, { recursive: true, force: true })
cpSync('seeds', SEEDS, { recursive: true })

const stays = (line) => STAY.some((id) => line.startsWith(`${id},`))
const asReal = (text) => text.replaceAll('示例 · ', '').replace(/,示例$/, ',核实')

function rewrite(path, change) {
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

for (const region of readdirSync(join(SEEDS, 'regions'))) {
  const folder = join(SEEDS, 'regions', region)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const name of files.filter((name) => /(^places|^events)\.csv$/.test(name)))
    rewrite(join(folder, name), (text) =>
      text
        .split('\n')
        .map((line) => (stays(line) ? line : asReal(line)))
        .join('\n'),
    )
  for (const name of files.filter((name) => /vacancies/.test(name) && name.endsWith('.csv')))
    if (!STAY.some((id) => name.includes(id)))
      rewrite(join(folder, name), (text) => text.replaceAll('示例 · ', ''))
  if (files.includes('sources.yaml'))
    rewrite(join(folder, 'sources.yaml'), (text) => text.replaceAll('title: 示例：', 'title: '))
}

process.env.SEEDS = SEEDS
process.env.SAMPLES = '1'
process.env.SITE_URL ??= 'http://localhost:4173/'
const { numberIssue } = await import('../../src/build/run/publish.mjs')
await numberIssue({ outDir: TESTED })
const { buildApp } = await import('../../src/build/run/build-app.mjs')
await buildApp({ budgets: false, outDir: TESTED })
