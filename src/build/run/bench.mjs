import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fail, prepare } from './prepare.mjs'

/** `npm run bench -- [--quick] [--runs N] [--places N] [--dist DIR] [--out FILE]` */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    runs: { type: 'string' },
    places: { type: 'string', default: '5000' },
    dist: { type: 'string' },
    out: { type: 'string', default: '.cache/bench.json' },
  },
})
prepare()
// What is measured is a city with its places and events, made up or not.
process.env.SAMPLES ??= '1'
if (!values.dist) {
  const { buildApp } = await import('./build-app.mjs')
  await buildApp({ budgets: true })
} else if (!existsSync(values.dist)) fail(`No build in ${values.dist}`)

const { runnerImport } = await import('vite')
const { module } = await runnerImport('/src/build/bench/cli.ts', { configFile: false, logLevel: 'error' })
await module.bench({
  dist: values.dist ?? 'dist',
  runs: Number(values.runs ?? (values.quick ? 1 : 5)),
  places: Number(values.places),
  out: values.out,
})
