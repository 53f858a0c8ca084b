import type { Kept, PlanWords } from '../loan/part'
import type { ArticleRef } from '../wages/law'

/** One thing to do after graduating. `version` grows with each change a person should see. */
export interface Step extends Kept {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly why: string
  /** Days after graduating by which it is best done: an order that we chose, not a term of the law. */
  readonly withinDays: number
  readonly articles: readonly ArticleRef[]
  /** A measure of the part `measures`, or a page of the app. */
  readonly measure?: string
  readonly page?: string
  /** Id of the hotline to ring. */
  readonly ask: string
  readonly confidence: 'high' | 'medium'
}

/** A question on records (档案) or the household register (户口). */
export interface Question extends Kept {
  readonly id: string
  readonly title: string
  readonly text: string
  /** `false`: nothing was found that holds here; the text says so. */
  readonly known: boolean
  readonly ask: string
}

/** A trick to beware of, and the article that it breaks. */
export interface Trick extends Kept {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly articles: readonly ArticleRef[]
  readonly ask: string
}

/** The section `graduates` of the part `paths`. */
export interface GraduatesPart {
  readonly plan: readonly PlanWords[]
  readonly steps: readonly Step[]
  readonly questions: readonly Question[]
  readonly tricks: readonly Trick[]
}
