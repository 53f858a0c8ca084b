import { spawnSync } from 'node:child_process'

/**
 * Installs Debian packages where this process may. False where it may not, or apt-get fails. A service that comes with
 * a package is not started.
 */
export function installByApt(packages) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false
  console.log(`Installing ${packages.join(', ')} (once) …`)
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  }
  spawnSync('apt-get', ['update', '-qq'], options)
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
  return spawnSync('apt-get', install, options).status === 0
}
