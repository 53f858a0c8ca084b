import { join, resolve } from 'node:path'
import type { Manifest, PackParts } from '../content/pack'
import { momentAt } from '../domain/china-time'
import type { Day } from '../domain/day'
import { builtAtOf, builtAtSources } from './built-at'
import { compile } from './compile'
import { issueAt, issueOf } from './issue'
import type { ExtraPart } from './extra'
import { packFiles, type PackFile } from './pack'
import type { Problem } from './problem'
import { folderStore } from './read/store'
import type { Report } from './report'

export interface BuildPackOptions {
  /** The project's folder; the working directory where not given. */
  readonly root?: string
  readonly region?: string
  /** `true` puts the sample records in; by default, too, where nothing is published. */
  readonly samples?: boolean
  /** In China time; the clock's where not given. */
  readonly today?: Day
  readonly builtAt?: string
  /** The number of the issue; where not given that of the environment, else by the moment. */
  readonly issue?: number
}

export interface BuiltPack {
  /** `null` where the region cannot be read at all. */
  readonly parts: PackParts | null
  readonly extra: readonly ExtraPart[]
  readonly manifest: Manifest | null
  readonly files: readonly PackFile[]
  readonly problems: readonly Problem[]
  readonly report: Report
}

export const DEFAULT_REGION = 'yuyao'

/** The pack of a region from the seeds on disk. Publish it only where `problems` hold no error. */
export function buildPack(options: BuildPackOptions = {}): BuiltPack {
  const root = resolve(options.root ?? '.')
  const seeds = resolve(root, process.env['SEEDS'] ?? 'seeds')
  const { parts, extra, problems, report } = compile({
    store: folderStore(join(seeds, 'regions'), 'seeds/regions/'),
    region: options.region ?? DEFAULT_REGION,
    today: options.today ?? momentAt(Date.now()).day,
    samples: options.samples ?? true,
  })
  if (!parts) return { parts, extra, manifest: null, files: [], problems, report }
  const builtAt = options.builtAt ?? process.env['PUBLISHED_AT'] ?? builtAtOf(builtAtSources(seeds))
  const issue = options.issue ?? issueOf(process.env['ISSUE']) ?? issueAt(Date.parse(builtAt))
  const { manifest, files } = packFiles(parts, { builtAt, issue }, extra)
  return { parts, extra, manifest, files, problems, report }
}
