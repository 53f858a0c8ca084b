import type { PlanWords } from '../loan/part'
import { CERTIFICATE_LEVELS, type CertificateLevel, type Measure } from '../measures/measure'
import type { Fen } from '../money'

/** A stage of the way from training to master, in the plan's words. */
export interface Stage {
  readonly name: string
  /** Kinds of events that belong to it; none where there is nothing to go to. */
  readonly kinds: readonly string[]
}

/** The section `skills` of the part `paths`. */
export interface SkillsPart {
  /** The measure that is the subsidy for a certificate (技能提升补贴), and what its figures leave out. */
  readonly subsidy: {
    readonly measure: string
    /** The year whose rule it is. */
    readonly year: number
    /** The most claims in a year, subsidies for training included. */
    readonly perYear: number
  }
  /** The measure that pays for the levels above, by id. */
  readonly post: string
  /** The way through training that the city's plan names; `null` where it names none. */
  readonly path: null | {
    readonly stages: readonly Stage[]
    readonly words: string
    readonly paragraph: string
    readonly source: string
  }
  readonly plan: readonly PlanWords[]
}

/** A level of skill and the most that the subsidy pays for it; `null` where the source names none. */
export interface SkillLevel {
  readonly name: CertificateLevel
  readonly cap: Fen | null
  /** What the other measure pays once for those who work at this level. */
  readonly post: Fen | null
}

export interface SubsidyRule {
  readonly measure: Measure
  readonly year: number
  readonly perYear: number
  /** Months from the day of the certificate within which it is claimed. */
  readonly windowMonths: number
}

function amountAt(measure: Measure | undefined, level: CertificateLevel): Fen | null {
  if (measure?.amount.kind !== 'byLevel') return null
  return measure.amount.levels.find((each) => each.level === level)?.fen ?? null
}

/** Every level, the lowest first, with what the measures in force pay. */
export function ladder(
  { subsidy, post }: Pick<SkillsPart, 'subsidy' | 'post'>,
  measures: readonly Measure[],
): readonly SkillLevel[] {
  const found = (id: string) => measures.find((each) => each.id === id)
  return CERTIFICATE_LEVELS.map((name) => ({
    name,
    cap: amountAt(found(subsidy.measure), name),
    post: amountAt(found(post), name),
  }))
}

/** The rule of the subsidy; `null` where the measures in force have none with a window. */
export function subsidyRule(
  { subsidy }: Pick<SkillsPart, 'subsidy'>,
  measures: readonly Measure[],
): SubsidyRule | null {
  const measure = measures.find(({ id }) => id === subsidy.measure)
  const months = measure?.conditions.flatMap((each) =>
    each.kind === 'within' && each.of === 'certified' ? [each.months] : [],
  )[0]
  if (!measure || months === undefined) return null
  return { measure, year: subsidy.year, perYear: subsidy.perYear, windowMonths: months }
}
