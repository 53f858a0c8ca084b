import type { Day } from '../day'
import type { CertificateLevel } from './measure'

/** A day that is known to lie between two days, both included: a person may know only the month. */
export interface Between {
  readonly from: Day
  readonly to: Day
}

/** Groups that an office recognises a person as belonging to. */
export const RECOGNISED = ['hardship', 'zeroJob', 'disabled', 'veteran', 'lowIncome'] as const
export type Recognised = (typeof RECOGNISED)[number]

/** The values of each fact that is one of a few. */
export const FACT_VALUES = {
  /** 高校在校生, 高校毕业生, neither. */
  study: ['student', 'graduate', 'neither'],
  work: ['employee', 'flexible', 'platform', 'founder', 'none'],
  /** 养老、家政、现代农业, or anything else. */
  sector: ['care', 'other'],
  size: ['small', 'large', 'public'],
  /** Who pays into the employees' pension and medical insurance (职工养老、医疗). */
  insurance: ['employer', 'self', 'none'],
  /** 初次创业, or had one before. */
  venture: ['first', 'again'],
  overAge: ['yes', 'no'],
  household: ['here', 'permit', 'elsewhere'],
  registered: ['jobless', 'job', 'business', 'none'],
} as const
export type ChoiceFact = keyof typeof FACT_VALUES

export const COUNT_FACTS = ['contractMonths', 'insuredMonths', 'hires'] as const
export type CountFact = (typeof COUNT_FACTS)[number]

export const DAY_FACTS = ['graduated', 'joined', 'started', 'certified'] as const
export type DayFact = (typeof DAY_FACTS)[number]

/** What is known of a person. What is left out is not known. A count is known to be at least `from`, at most `to`. */
export type Facts = { readonly [K in ChoiceFact]?: (typeof FACT_VALUES)[K][number] } & {
  readonly [K in CountFact]?: { readonly from: number; readonly to: number }
} & { readonly [K in DayFact]?: Between } & {
  readonly recognised?: readonly Recognised[]
  readonly level?: CertificateLevel | 'none'
}

interface Worded {
  /** What must be the case, from the person's side. */
  readonly words: string
  /** What would have to change; absent where nothing the person does can change it. */
  readonly fix?: string
  /** A no is for others a rule that was not found: ask, instead of no. */
  readonly askOthers?: true
}

/**
 * A condition, from a closed vocabulary. `is`: a fact is one of the values. `atLeast`: a count. `within`: not more than
 * `months` after a day of the person's, at the time of claiming, or of joining or starting a business. `running`: in
 * business for so many months. `group`: recognised as one of a group. `level`: a certificate of one of the levels.
 * `ask`: something that nobody here can tell.
 */
export type Condition = Worded &
  (
    | {
        readonly kind: 'is'
        readonly fact: ChoiceFact
        readonly in: readonly string[]
        /** The values from which a person can change; all of them where absent. */
        readonly fixFrom?: readonly string[]
      }
    | { readonly kind: 'atLeast'; readonly fact: CountFact; readonly count: number }
    | {
        readonly kind: 'within'
        readonly of: 'graduated' | 'certified'
        readonly months: number
        readonly at: 'claim' | 'joined' | 'started'
        /** Students of a college count as well. */
        readonly orStudent?: true
      }
    | { readonly kind: 'running'; readonly months: number }
    | { readonly kind: 'group'; readonly in: readonly Recognised[] }
    | { readonly kind: 'level'; readonly in: readonly CertificateLevel[] }
    | { readonly kind: 'ask' }
  )
export type ConditionKind = Condition['kind']
