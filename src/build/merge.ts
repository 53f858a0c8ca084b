import type { Level, Records } from './level'
import { isBroken, isLost } from './lost'
import type { Kept, Kind, Problems } from './records'

/**
 * One set of records from a chain of levels, the nearest first. A record of the same kind and id at a nearer
 * level replaces the farther one whole; a drop takes away the record of any farther level.
 */
export function mergeChain(chain: readonly Level[], problems: Problems): Records {
  const pick = <T>(of: (level: Level) => readonly Kept<T>[]): Kept<T>[] => mergeKind(chain, of)
  checkDrops(chain, problems)
  return {
    source: pick((level) => level.source),
    hotline: pick((level) => level.hotline),
    division: pick((level) => level.division),
    holidays: pick((level) => level.holidays),
    holiday: pick((level) => level.holiday),
    place: pick((level) => level.place),
    guide: pick((level) => level.guide),
  }
}

function mergeKind<T>(chain: readonly Level[], of: (level: Level) => readonly Kept<T>[]): Kept<T>[] {
  const merged = new Map<string, Kept<T>>()
  const dropped = new Set<string>()
  for (const level of chain) {
    for (const record of of(level)) {
      const taken = merged.has(record.id) || dropped.has(nameOf(record.kind, record.id))
      if (!taken) merged.set(record.id, record)
    }
    for (const drop of level.drops) dropped.add(nameOf(drop.value.kind, drop.value.id))
  }
  return [...merged.values()]
}

function nameOf(kind: Kind, id: string): string {
  return `${kind} ${id}`
}

/** A drop that takes nothing away is a slip of the pen: it would stop working unseen. */
function checkDrops(chain: readonly Level[], problems: Problems): void {
  if (isBroken(chain)) return
  chain.forEach((level, index) => {
    for (const drop of level.drops) {
      const { kind, id } = drop.value
      const holds = (each: Level): boolean => each[kind].some((record) => record.id === id)
      const mayHold = (each: Level): boolean => holds(each) || isLost(each, kind, id)
      if (holds(level))
        problems.atField(drop.raw, ['id'], `本级自己写了“${id}”`, '请直接删去那条记录，不用 drop')
      else if (!chain.slice(index + 1).some(mayHold))
        problems.atField(drop.raw, ['id'], `上级没有“${id}”`, '请核对种类和编号，或删去这一条')
    }
  })
}
