import type { YearlyPromise } from '../domain/events/promise'
import type { EventsPart, VacanciesPart } from '../domain/events/parts'
import type { EvidencePart } from '../domain/evidence/part'
import type { PathsPart } from '../domain/graduates/paths-part'
import type { MeasuresPart } from '../domain/measures/measure'
import type { PapersPart } from '../domain/papers/part'
import type { ChecklistItem } from '../domain/retirement/checklist'
import type { RetirementRules } from '../domain/retirement/types'
import type { Statute, WagesPart } from '../domain/wages/part'
import type { Provenance } from './pack'

/** The part `retirement-checklist` of the pack. */
export interface ChecklistPart {
  readonly version: string
  readonly planWords: { readonly text: string; readonly source: string } | null
  readonly items: readonly (ChecklistItem & Provenance)[]
}

export type PromisesPart = Provenance & { readonly promises: readonly YearlyPromise[] }

/**
 * The lazily loaded parts by name. The build makes from it what a phone checks before it takes a part into use;
 * `vacancies-*` stands for the vacancies of every fair.
 */
export interface LazyPartTypes {
  readonly events: EventsPart
  readonly 'event-promises': PromisesPart
  readonly 'vacancies-*': VacanciesPart
  readonly evidence: EvidencePart
  readonly papers: PapersPart
  readonly measures: MeasuresPart
  readonly paths: PathsPart
  readonly retirement: RetirementRules
  readonly 'retirement-checklist': ChecklistPart
  readonly statutes: readonly Statute[]
  readonly wages: WagesPart
}
