import { spawnSync } from 'node:child_process'
import { prepare } from './prepare.mjs'

/**
 * What takes too long for every landing: `npm run campaign`. 200 kills over all kinds of record, 500 packs and 500 backups
 * changed at random, every screen with every fault of database and line. `CRASHES` and `MUTATIONS` change the numbers;
 * what follows `--` chooses files.
 */
prepare()
const { buildApp } = await import('./build-app.mjs')
await buildApp({ budgets: false })
const { needBrowser, wantShell } = await import('./find-browser.mjs')
await needBrowser()
wantShell()
const { status } = spawnSync(
  'node_modules/.bin/vitest',
  ['run', '--config', 'tests/campaign/vitest.config.ts', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, CRASHES: process.env.CRASHES ?? '200' } },
)
process.exitCode = status ?? 1
