import type { ExtraContext, ExtraPart } from './index'

/** The papers that a person can write, and the elements of proof. */
export function paperParts(_context: ExtraContext): readonly ExtraPart[] {
  return []
}
