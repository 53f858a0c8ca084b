import type { HolidayCalendar } from '../calendar'
import type { Day } from '../day'
import type { Flow } from '../flow'
import type { LimitRule } from './deadlines'
import type { ArticleRef, Confidence } from './law'
import type { RouteData } from './routes'
import type { MinimumWageRow, ThreeTimesRow, WageRules } from './rules'

/** How true a file of the data is, as every record says. */
export interface Checked {
  readonly source: string
  readonly checked: Day
  readonly reviewBy: Day
  readonly status: 'verified' | 'sample'
}

/** What starts a limit again, and how to keep proof of it. */
export interface InterruptionWay {
  readonly id: string
  readonly title: string
  readonly prove: string
}

/** Sentences by code: of warnings, of rows of a working, of kinds of claim. */
export interface WageWords {
  readonly warnings: Readonly<Record<string, string>>
  /** Of what follows from a claim as a whole: who may go on to court, how long double pay can be asked for. */
  readonly notes?: Readonly<Record<string, string>>
  readonly steps: Readonly<Record<string, string>>
  readonly kinds: Readonly<Record<string, string>>
}

export interface WageRow extends MinimumWageRow {
  readonly source: string
}

/** The part `wages` of the pack: everything that the wage screens reckon with. */
export interface WagesPart extends RouteData {
  readonly fresh: Checked
  readonly rules: WageRules
  readonly statutoryByLaw: Readonly<Record<Day, string>>
  /** The holiday notices of the years before those that the app starts with. */
  readonly pastHolidays?: HolidayCalendar
  /** Of the tier of the county alone, the oldest first. */
  readonly minimumWages: readonly WageRow[]
  readonly minimumFresh: Checked | null
  readonly threeTimes: readonly ThreeTimesRow[]
  /** Whom to ask for three times the average wage. */
  readonly capAsk: string
  readonly words: WageWords
  readonly limits: readonly LimitRule[]
  readonly interruptions: {
    readonly articles: readonly ArticleRef[]
    readonly confidence: Confidence
    readonly ways: readonly InterruptionWay[]
  }
  readonly cannotTell: string
  readonly flow: Flow
}

export interface StatuteArticle {
  readonly article: string
  /** A plain summary, never the wording of the law. */
  readonly about: string
  readonly confidence: Confidence
}

/** One law or rule of the part `statutes`. */
export interface Statute extends Checked {
  readonly id: string
  readonly title: string
  /** The official number; empty where none was read. */
  readonly number: string
  readonly version?: string
  /** A day, or a year. */
  readonly inForce: string
  /** Empty where the text was not read article by article: only its title is cited. */
  readonly articles: readonly StatuteArticle[]
}

/** True where the statutes hold what is cited: the article, or, of a text that nobody read by article, the title. */
export function isCitable(statutes: readonly Statute[], { statute, article }: ArticleRef): boolean {
  const law = statutes.find(({ id }) => id === statute)
  if (!law) return false
  return article === undefined
    ? law.articles.length === 0
    : law.articles.some((each) => each.article === article)
}
