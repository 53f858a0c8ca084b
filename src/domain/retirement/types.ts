import type { Day } from '../day'
import type { Month } from '../month'

/**
 * How far a rule may be trusted. `high`: text read or agreeing second hand. `medium`: the screen says so.
 * `confirm`: no text was read; it is shown only as a question to ask, never as a rule.
 */
export type Confidence = 'high' | 'medium' | 'confirm'

export type Sex = 'male' | 'female'

export type TrackId = 'men-60' | 'women-55' | 'women-50' | 'special-men-55' | 'special-women-45'

/** One track of the law for one period. Months of birth are ISO text, `1965-01`, as in the seeds. */
export interface Track {
  readonly id: string
  readonly track: TrackId
  readonly name: string
  readonly sex: Sex
  readonly from: Day
  /** The last day it holds; absent while it is in force. */
  readonly to?: Day
  readonly oldAgeMonths: number
  /** `null` where nothing is delayed. */
  readonly delay: {
    readonly firstBirth: string
    readonly stepMonths: number
    readonly capMonths: number
  } | null
  /** The official table and its last month of birth; `null` where there is none. */
  readonly annex: { readonly number: number; readonly lastBirth: string } | null
  /** Whether one may choose an earlier or later month. */
  readonly flexible: boolean
  /** Never automatic: the person applies and it is examined (特殊工种). */
  readonly byApplication: boolean
  /** The rule in one sentence. */
  readonly rule: string
  readonly article: string
  readonly source: string
  readonly confidence: Confidence
}

/** 实施弹性退休制度暂行办法. Months are calendar months, never days. */
export interface FlexibleRule {
  readonly earlyMonths: number
  readonly earlyNoticeMonths: number
  readonly lateMonths: number
  readonly lateAgreementMonths: number
  readonly earlyNeeds: readonly string[]
  readonly lateNeeds: readonly string[]
  readonly lateExcluded: string
  readonly article: string
  readonly source: string
  readonly confidence: Confidence
  readonly detailConfidence: Confidence
}

/** A way open to a person whose contributions do not suffice. */
export interface Way {
  readonly id: string
  readonly text: string
  readonly article: string
  readonly confidence: Confidence
}

/** 办法第二条、附表4: `baseMonths` up to and including `baseThroughYear`, then a step a year, up to the cap. */
export interface ContributionRule {
  readonly baseMonths: number
  readonly baseThroughYear: number
  readonly stepMonths: number
  readonly capMonths: number
  readonly ways: readonly Way[]
  readonly article: string
  readonly source: string
  readonly confidence: Confidence
}

export interface Statement {
  readonly id: string
  readonly group: 'working-after' | 'believe-not' | 'records' | 'other'
  readonly from: Day
  readonly text: string
  readonly article: string
  readonly source: string
  readonly confidence: Confidence
}

export interface Decision {
  readonly source: string
  readonly date: string
  readonly inForce: Day
  readonly title: string
}

/** Everything of `retirement.yaml`, as it stands there. */
export interface RetirementRules {
  readonly version: string
  readonly effective: Day
  /** Id of the hotline to ask. */
  readonly ask: string
  readonly tracks: readonly Track[]
  readonly specialWork: readonly { readonly kind: string; readonly years: number }[]
  readonly flexible: FlexibleRule
  readonly contributions: ContributionRule
  readonly pension: { readonly monthsAfter: number; readonly confidence: Confidence }
  readonly decisions: readonly Decision[]
  readonly statements: readonly Statement[]
}

/** A birth by the solar calendar; `date` (1 to 31) is `null` where only the month is known. */
export interface Birth {
  readonly month: Month
  readonly date: number | null
}

/** Age as whole years and months, `months` from 0 to 11. */
export interface Age {
  readonly years: number
  readonly months: number
}

/** The statutory month and how it came about. All months are integers. */
export interface Statutory {
  readonly track: TrackId
  readonly original: Month
  readonly delay: number
  readonly month: Month
  readonly age: Age
  readonly capped: boolean
  readonly inAnnex: boolean
  /** Reached the old age before the reform took effect. */
  readonly beforeReform: boolean
}

/** A calendar day, or the first day of the month where the day of birth is not known (`exact` is false). */
export interface DueDay {
  readonly day: Day
  readonly exact: boolean
}

/** The span from which a month may be chosen, with the contribution months each choice needs. */
export interface FlexibleSpan {
  readonly earliest: Month
  readonly latest: Month
  readonly earliestAge: Age
  readonly latestAge: Age
  readonly needIfEarliest: number
  readonly needIfLatest: number
  readonly noticeForEarliest: DueDay
  readonly agreementForLate: DueDay
}

/** What a person knows of the months paid. `months` are those paid by the end of the month `through`. */
export type Paid =
  | { readonly kind: 'months'; readonly months: number; readonly through: Month }
  | { readonly kind: 'since'; readonly since: Month }
  | { readonly kind: 'unknown' }

/** Whether contributions will suffice for a month of retirement. */
export type Outlook =
  | { readonly kind: 'unknown'; readonly need: number }
  /** `by`: the month that makes it full, `null` where it is already. `tight`: it hangs on the month of retirement itself, so ask. */
  | { readonly kind: 'enough'; readonly need: number; readonly by: Month | null; readonly tight: boolean }
  | {
      readonly kind: 'short'
      readonly need: number
      readonly missing: number
      /** The month by which unbroken paying would reach it. */
      readonly by: Month
      readonly ways: readonly Way[]
    }

export type CannotTell =
  | 'birth-missing'
  | 'birth-in-future'
  | 'birth-too-long-ago'
  | 'birth-lunar'
  | 'category-missing'
  | 'resident-pension'
  | 'own-rules'
  | 'no-rule-in-force'

/** The answer for one track. Every kind is a real answer. */
export type Result =
  | {
      readonly kind: 'ahead'
      readonly track: Track
      readonly statutory: Statutory
      readonly day: Day | null
      readonly monthsLeft: number
      readonly span: FlexibleSpan | null
      readonly need: number
    }
  | {
      readonly kind: 'already-past'
      readonly track: Track
      readonly statutory: Statutory
      readonly day: Day | null
      readonly monthsSince: number
      readonly span: FlexibleSpan | null
      readonly need: number
    }
  | {
      readonly kind: 'unaffected'
      readonly track: Track
      readonly statutory: Statutory
      readonly day: Day | null
      readonly need: number
    }
  | { readonly kind: 'cannot-tell'; readonly why: CannotTell }

/** The tracks that have a table of their own. */
export const TABLE_TRACKS = ['men-60', 'women-55', 'women-50'] as const satisfies readonly TrackId[]
