import type { Level } from './level'
import type { Kind } from './records'

/** True where the record may well be there but is faulty: one fault is told once, not again by all who name it. */
export function isLost(level: Level, kind: Kind, id: string): boolean {
  return level.lost.has(`${kind} ${id}`) || level.lost.has(`${kind} *`)
}

/** True where some level could not be read so far that the chain may be cut short. */
export function isBroken(chain: readonly Level[]): boolean {
  return chain.some((level) => !level.region)
}
