import { prepare } from './prepare.mjs'
import { quickChecks, Steps } from './steps.mjs'

/** Every check there is. The last line counts all of them. */
prepare()
const steps = new Steps()
quickChecks(steps)
steps.vitest('unit and component tests', [])
steps.command('seeds', process.execPath, ['src/build/run/pack.mjs', '--out', '.cache/packs'])
steps.command('seeds with samples', process.execPath, [
  'src/build/run/pack.mjs',
  '--samples',
  '--out',
  '.cache/packs-samples',
])
steps.command('build and byte budgets', process.execPath, ['src/build/run/build.mjs'], {
  SITE_URL: process.env.SITE_URL ?? 'http://localhost:4173/',
})
steps.command('build to test with', process.execPath, ['tests/support/build-tested.mjs'])
await steps.task('a browser to test with', async () => {
  const { needBrowser, wantShell } = await import('./find-browser.mjs')
  console.log(await needBrowser())
  console.log(wantShell())
})
steps.vitest('browser tests', ['--config', 'tests/browser/vitest.config.ts'])
steps.end()
