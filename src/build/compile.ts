import type { PackParts } from '../content/pack'
import type { Day } from '../domain/day'
import { assemble, withoutSamples } from './assemble'
import { loadChain } from './chain'
import { checkWords } from './check-words'
import { crossCheck } from './cross-check'
import { extraParts, type ExtraPart } from './extra'
import { isLost } from './lost'
import { mergeChain } from './merge'
import { sortProblems, type Problem } from './problem'
import type { SeedStore } from './read/store'
import { Problems } from './records'
import { tellUnread } from './unread'
import { reportOf, type Report } from './report'

export interface CompileOptions {
  readonly store: SeedStore
  /** The folder of the level to compile, e.g. `yuyao`. */
  readonly region: string
  /** For what is stale. */
  readonly today: Day
  /** `false` leaves every sample record out. */
  readonly samples: boolean
}

export interface Compiled {
  /** What could be read, faulty records left out; `null` where not even the region could. */
  readonly parts: PackParts | null
  /** Parts of single services, loaded after the first screen. */
  readonly extra: readonly ExtraPart[]
  readonly problems: readonly Problem[]
  readonly report: Report
}

/** Seeds to the parts of a pack. The same seeds give the same parts; every problem found is told. */
export function compile({ store: seeds, region, today, samples }: CompileOptions): Compiled {
  const problems = new Problems()
  const read = new Set<string>()
  const store: SeedStore = {
    ...seeds,
    read(path) {
      read.add(path)
      return seeds.read(path)
    },
  }
  const chain = loadChain(store, region, problems)
  const merged = mergeChain(chain, problems)
  crossCheck(chain, merged, today, problems)
  const levels = chain.map((level) => level.id)
  checkWords(store, levels, merged, problems)
  const records = samples ? merged : withoutSamples(merged)
  const parts = assemble(chain, records, problems)
  const extra = extraParts({
    store,
    levels,
    records: merged,
    lost: (kind, id) => chain.some((level) => isLost(level, kind, id)),
    problems,
    today,
    samples,
  })
  tellUnread(store.list(), levels, read, store.label, problems)
  return { parts, extra, problems: sortProblems(problems.all), report: reportOf(records, extra, today) }
}
