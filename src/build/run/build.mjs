import { prepare } from './prepare.mjs'

prepare()
/** `npm run build -- --no-samples` leaves every sample record out. */
if (process.argv.includes('--no-samples')) process.env.NO_SAMPLES = '1'
const { buildApp } = await import('./build-app.mjs')
await buildApp({ budgets: true })
