import { prepare } from './prepare.mjs'
import { quickChecks, Steps } from './steps.mjs'

/** The fast check, for use while working: format, lint, types, unit and component tests. */
prepare()
const steps = new Steps()
quickChecks(steps)
steps.vitest('unit and component tests', [])
steps.end()
