import { prepare } from './prepare.mjs'

prepare()
const { buildApp } = await import('./build-app.mjs')
await buildApp({ budgets: true })
