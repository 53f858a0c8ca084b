import { prepare } from './prepare.mjs'

prepare()
const { numberIssue } = await import('./publish.mjs')
await numberIssue()
const { runnerImport } = await import('vite')

const { module } = await runnerImport('/src/build/cli.ts', { configFile: false, logLevel: 'error' })
process.exitCode = await module.packCommand(process.argv.slice(2))
