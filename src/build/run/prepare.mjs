import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

const NEEDED = [20, 19]
const STAMP = 'node_modules/.installed-lock'

/** Vite warns of a future change that does not concern this project's bundled configuration. */
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'

/** Ends with one clear line. */
export function fail(line) {
  console.error(line)
  process.exit(1)
}

/** Refuses a Node that is too old, and installs the locked dependencies where they are missing or of another lock. */
export function prepare() {
  process.chdir(ROOT)
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]))
    fail(`Node ${NEEDED.join('.')} or newer is needed; this is ${process.versions.node}. 请换新版 Node。`)
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return
  console.log('Installing dependencies (once) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) fail('Dependencies could not be installed: see npm’s message above. 依赖没装上。')
  mkdirSync('node_modules', { recursive: true })
  writeFileSync(STAMP, lock)
}
