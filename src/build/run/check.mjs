import { spawnSync } from 'node:child_process'
import { prepare } from './prepare.mjs'
import { quickChecks, Steps } from './steps.mjs'

/** The fast check, for use while working: format, lint, types, and the tests that reach what changed since the last commit but one. */
prepare()
const steps = new Steps()
quickChecks(steps, { remember: true })
const hasBefore = spawnSync('git', ['rev-parse', '--verify', '-q', 'HEAD~1']).status === 0
steps.vitest(
  'unit and component tests of what changed',
  hasBefore ? ['--changed', 'HEAD~1', '--passWithNoTests'] : [],
)
steps.end()
