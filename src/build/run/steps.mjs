import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const BIN = 'node_modules/.bin/'

/** Checks that run one after another; each counts, and a runner counts each of its tests. */
export class Steps {
  passed = 0
  failed = 0

  /** A check that is one command: its exit code decides. */
  command(name, file, args, env = {}) {
    console.log(`\n— ${name}`)
    const { status } = spawnSync(file, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    this.#count(name, status === 0)
  }

  /** A check that is a function: it throws where it fails. */
  async task(name, run) {
    console.log(`\n— ${name}`)
    try {
      await run()
      this.#count(name, true)
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      this.#count(name, false)
    }
  }

  /** A run of vitest: its tests are counted one by one; a suite that cannot be read counts as one failure. */
  vitest(name, args) {
    console.log(`\n— ${name}`)
    const folder = mkdtempSync(join(tmpdir(), 'vitest-'))
    const file = join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { status } = spawnSync(`${BIN}vitest`, ['run', ...args, ...reporters], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CI: 'true' },
    })
    const report = readReport(file)
    rmSync(folder, { recursive: true })
    this.passed += report.passed
    this.failed += report.failed
    if (status !== 0 && report.failed === 0) this.#count(name, false)
  }

  /** The last line, and the exit code with it. */
  end() {
    console.log(`\n${this.passed} passed, ${this.failed} failed`)
    process.exitCode = this.failed === 0 && this.passed > 0 ? 0 : 1
  }

  #count(name, good) {
    if (good) this.passed += 1
    else {
      this.failed += 1
      console.error(`✗ ${name}`)
    }
  }
}

/** The checks that need neither build nor browser. With `remember` a file that has not changed is not read again. */
export function quickChecks(steps, { remember } = { remember: false }) {
  const format = remember ? ['--cache'] : []
  steps.command('format', `${BIN}prettier`, ['--check', '--log-level', 'warn', ...format, '.'])
  steps.command('lint', `${BIN}oxlint`, ['--deny-warnings'])
  const types = remember ? ['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types'] : []
  steps.command('types', `${BIN}vue-tsc`, ['--noEmit', ...types])
}

function readReport(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const unread = report.testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    )
    return { passed: report.numPassedTests, failed: report.numFailedTests + unread.length }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
