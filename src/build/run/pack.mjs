import { runnerImport } from 'vite'

const { module } = await runnerImport('/src/build/cli.ts', { configFile: false, logLevel: 'error' })
process.exitCode = await module.packCommand(process.argv.slice(2))
