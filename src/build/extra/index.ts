import type { Day } from '../../domain/day'
import type { Records } from '../level'
import type { SeedStore } from '../read/store'
import type { Kind, Problems } from '../records'
import { eventParts } from './events'
import { evidenceParts } from './evidence'
import { measureParts } from './measures'
import { paperParts } from './papers'
import { pathParts } from './paths'
import { retirementParts } from './retirement'
import { wageParts } from './wages'

/** A part of the pack that only some services need, and when the phone fetches it. */
export interface ExtraPart {
  readonly name: string
  readonly lazy: 'soon' | 'asked'
  readonly value: unknown
}

/** What a service's reader works from. */
export interface ExtraContext {
  readonly store: SeedStore
  /** Folders of the chain, nearest first: `yuyao`, `ningbo`, `zhejiang`, `cn`. */
  readonly levels: readonly string[]
  /** The shared records, merged, samples too: to check links to sources, places and divisions. */
  readonly records: Records
  /** True for a record that may well be there but is faulty: who names it is not to blame. */
  readonly lost: (kind: Kind, id: string) => boolean
  readonly problems: Problems
  readonly today: Day
  /** `false`: the reader leaves its own samples out, after checking them. */
  readonly samples: boolean
}

/** Reads, checks and makes the parts of one service. Faults go to `problems`. */
export type ExtraReader = (context: ExtraContext) => readonly ExtraPart[]

/** One reader a service. */
const READERS: readonly ExtraReader[] = [
  eventParts,
  retirementParts,
  wageParts,
  evidenceParts,
  paperParts,
  measureParts,
  pathParts,
]

/** The parts of every service, in a fixed order. */
export function extraParts(context: ExtraContext): readonly ExtraPart[] {
  return READERS.flatMap((reader) => reader(context))
}
