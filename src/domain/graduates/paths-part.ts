import type { StartupPart } from '../loan/part'
import type { SkillsPart } from '../skills/part'
import type { GraduatesPart } from './part'

/** The part `paths` of the pack: what the pages of graduates, skills and startups show. Absent where a region has none. */
export interface PathsPart {
  readonly graduates: GraduatesPart | null
  readonly skills: SkillsPart | null
  readonly startup: StartupPart | null
}
