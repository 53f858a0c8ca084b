import type { ExtraContext, ExtraPart } from './index'

/** The measures: who gets what, how much, by when. */
export function measureParts(_context: ExtraContext): readonly ExtraPart[] {
  return []
}
