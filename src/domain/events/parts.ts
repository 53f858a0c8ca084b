import type { SearchText } from './search'
import type { EventRecord, Vacancy } from './types'

/** The part `events`: every event of the chain by id, and what each is found by. */
export interface EventsPart {
  readonly events: readonly EventRecord[]
  /** One for each event, in the same order: title and organiser. */
  readonly search: readonly SearchText[]
  /** The fairs whose vacancies stand in a part of their own, `vacancies-<event id>`. */
  readonly fairs: readonly { readonly event: string; readonly part: string; readonly vacancies: number }[]
}

/** The part `vacancies-<event id>`: fetched when somebody opens the fair. */
export interface VacanciesPart {
  readonly event: string
  readonly vacancies: readonly Vacancy[]
  /** One for each vacancy, in the same order: employer and post. */
  readonly search: readonly SearchText[]
}
