import { execFileSync } from 'node:child_process'

/** What people read out when they report a fault: the day and the short id of the newest commit, or `dev`. */
export function appBuild(): string {
  try {
    const options = { encoding: 'utf8' as const, stdio: 'pipe' as const }
    return execFileSync('git', ['log', '-1', '--format=%cs %h'], options).trim() || 'dev'
  } catch {
    return 'dev'
  }
}
