import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'

export interface BuiltAtSources {
  /** `SOURCE_DATE_EPOCH`: seconds since 1970, as reproducible builds give it. */
  readonly epoch: string | undefined
  /** The newest commit that touched the seeds, ISO text; `undefined` without a repository. */
  readonly committed: string | undefined
  /** The newest change to a seed that is not committed, in milliseconds; `undefined` where all is committed. */
  readonly touched: number | undefined
  /** The clock in milliseconds. */
  readonly now: number
}

/**
 * When a pack counts as built, as `2026-11-25T08:00:00Z`: the same seeds give the same moment. Never later than the
 * clock: a phone that took a pack of the future would refuse every later one as older.
 */
export function builtAtOf({ epoch, committed, touched, now }: BuiltAtSources): string {
  const fromEpoch = epoch !== undefined && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : undefined
  const fromGit = committed ? Date.parse(committed) : NaN
  const ofSeeds = touched ?? (Number.isNaN(fromGit) ? undefined : fromGit)
  const moment = Math.min(fromEpoch ?? ofSeeds ?? now, now)
  return new Date(moment).toISOString().slice(0, 19) + 'Z'
}

/** Asks the environment and git about a folder of seeds. */
export function builtAtSources(folder: string): BuiltAtSources {
  const committed = git(folder, ['log', '-1', '--format=%cI', '--', '.'])?.trim()
  const changed = git(folder, ['status', '--porcelain', '-z', '--untracked-files=all', '--', '.'])
  return {
    epoch: process.env['SOURCE_DATE_EPOCH'],
    committed: committed || undefined,
    touched: changed ? newestOf(folder, changed) : undefined,
    now: Date.now(),
  }
}

function newestOf(folder: string, status: string): number | undefined {
  const root = git(folder, ['rev-parse', '--show-toplevel'])?.trim() ?? folder
  const times = status
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => timeOf(join(root, entry.slice(3))))
  const newest = Math.max(...times)
  return newest > 0 ? newest : undefined
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function git(folder: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}
