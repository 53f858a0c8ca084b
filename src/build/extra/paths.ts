import type { ExtraContext, ExtraPart } from './index'

/** The pages of graduates, skills and startups: ladders, first steps, terms of loans. */
export function pathParts(_context: ExtraContext): readonly ExtraPart[] {
  return []
}
