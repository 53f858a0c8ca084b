import type { Day } from '../day'
import type { Fen } from '../money'
import type { Condition } from './conditions'

export const MEASURE_KINDS = ['补贴', '贷款', '服务'] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

/** Whom a measure is for, in the order in which a list shows them. */
export const MEASURE_GROUPS = {
  graduate: '毕业生',
  founder: '想创业、在创业',
  learner: '学技能、考证书',
  worker: '在单位上班',
  jobless: '没有工作',
  flexible: '灵活就业、打零工',
  platform: '送外卖、开网约车',
  overAge: '过了退休年龄还在干',
  hardship: '就业困难人员',
  zeroJob: '零就业家庭',
  disabled: '残疾人',
  veteran: '退役军人',
  lowIncome: '低收入农户、低保低边',
} as const
export type MeasureGroup = keyof typeof MEASURE_GROUPS

export const MEASURE_STATUSES = ['in-force', 'local-rate', 'expired', 'superseded'] as const
/** `local-rate`: in force, and the amount is set locally: ask. `expired` and `superseded` stand in the archive alone. */
export type MeasureStatus = (typeof MEASURE_STATUSES)[number]

export const CONFIDENCES = ['high', 'medium-high', 'medium', 'low'] as const
/** How sure the fact is as dated. Below `high` a person should ask before going. */
export type MeasureConfidence = (typeof CONFIDENCES)[number]

export const CERTIFICATE_LEVELS = ['初级', '中级', '高级', '技师', '高级技师'] as const
export type CertificateLevel = (typeof CERTIFICATE_LEVELS)[number]

/**
 * How much, in integer fen. `upTo`: the amount is a most. `yearly`: so much a year for at most `years`; `byYear`: an
 * amount of its own for each year; `share`: `num`/`den` of what the person paid; `local`: set locally, not known;
 * `none`: a service.
 */
export type Amount =
  | { readonly kind: 'fixed'; readonly fen: Fen; readonly upTo: boolean }
  | { readonly kind: 'yearly'; readonly fen: Fen; readonly upTo: boolean; readonly years: number }
  | { readonly kind: 'byYear'; readonly fen: readonly Fen[] }
  | { readonly kind: 'byLevel'; readonly upTo: boolean; readonly levels: readonly LevelAmount[] }
  | { readonly kind: 'share'; readonly num: number; readonly den: number; readonly of: string }
  | {
      readonly kind: 'loan'
      readonly fen: Fen
      /** For so many months after graduation, and while studying, the whole interest is subsidised. */
      readonly fullMonths: number
      /** For others the part above LPR less so many basis points. */
      readonly othersBelowLprBp: number
    }
  | { readonly kind: 'local'; readonly years: number | null }
  | { readonly kind: 'none' }

export interface LevelAmount {
  readonly level: CertificateLevel
  readonly fen: Fen
}

/** When applications are taken; `null` where no end is known. Both days are included. */
export interface Window {
  readonly opens: Day | null
  readonly closes: Day | null
}

export interface MeasureSource {
  readonly source: string
  readonly confidence: MeasureConfidence
}

/** One support measure (补贴, 贷款, 服务), as its source states it. */
export interface Measure {
  readonly id: string
  readonly name: string
  readonly kind: MeasureKind
  readonly groups: readonly MeasureGroup[]
  /** The name of the level whose file it stands in. */
  readonly place: string
  readonly who: string
  /** All must hold. */
  readonly conditions: readonly Condition[]
  readonly amount: Amount
  /** The amount in the source's words, where the figure alone would say too little. */
  readonly amountWords: string | null
  /** Measures of one name here exclude each other (不重复): one of them can be had. */
  readonly exclusive: string | null
  readonly window: Window | null
  /** When to claim, in words. */
  readonly when: string
  /** Papers that the conditions speak of; the office's own list was not found. */
  readonly bring: readonly string[]
  readonly steps: readonly string[]
  readonly channels: readonly string[]
  /** How long the office may take; `null` where not known. */
  readonly timeLimit: string | null
  /** Numbers of notices, as the sources give them. */
  readonly basis: readonly string[]
  readonly notes: readonly string[]
  /** The plan's own words, for a service that the plan promises and does not spell out. */
  readonly quote: string | null
  readonly sources: readonly MeasureSource[]
  readonly confidence: MeasureConfidence
  readonly checked: Day
  readonly reviewBy: Day
  readonly status: MeasureStatus
}

/** A document that gives nobody anything directly, and that measures rest on. */
export interface MeasureDocument {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly words: string
  readonly sources: readonly MeasureSource[]
  readonly checked: Day
  readonly reviewBy: Day
}

/** The part `measures` of a pack. */
export interface MeasuresPart {
  /** In force, farthest level first. */
  readonly measures: readonly Measure[]
  /** No longer in force: never evaluated, never in a sum. */
  readonly archive: readonly Measure[]
  readonly documents: readonly MeasureDocument[]
}

export function isInForce({ status }: Pick<Measure, 'status'>): boolean {
  return status === 'in-force' || status === 'local-rate'
}
