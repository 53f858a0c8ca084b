import type { SeedStore } from './read/store'
import type { Problems } from './records'
import { editDistance } from './suggest'

const KNOWN_FILES = [
  'region.yaml',
  'sources.yaml',
  'hotlines.yaml',
  'holidays.csv',
  'holidays.yaml',
  'divisions.yaml',
  'places.csv',
  'drop.yaml',
]
const SLIPS = 2

/** `place.csv` would be left out unseen: a name that is a slip or two from a known one is asked about. */
export function warnOfNearNames(store: SeedStore, level: string, problems: Problems): void {
  for (const path of store.list()) {
    const name = path.slice(level.length + 1)
    if (!path.startsWith(`${level}/`) || KNOWN_FILES.includes(name)) continue
    const near = KNOWN_FILES.find((known) => editDistance(name, known) <= SLIPS)
    if (near) problems.warn(store.label + path, 1, `没有读入“${name}”`, `是不是“${near}”？`)
  }
}
