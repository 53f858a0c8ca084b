import type { HolidayCalendar } from '../calendar'
import type { Day } from '../day'
import type { Fen } from '../money'
import type { Confidence, Ruled } from './law'

/** A band of a table: holds from `from` (whole months or years) until the next band. */
export interface Band {
  readonly from: number
  readonly value: number
}

/** Why the job ended, and what the law gives for it. */
export interface EndingRule extends Ruled<'none' | 'n' | 'n-plus-1' | '2n'> {
  readonly id: string
  /** What the person chooses by. */
  readonly label: string
  /**
   * Of years of service before the law: `count` all the same, `none`, or `unclear` where the rules of that time decide
   * (劳动合同法 97(3)). Absent reads as `unclear`.
   */
  readonly olderYears?: 'count' | 'none' | 'unclear'
  /** True where the age of retirement must be checked first. */
  readonly checkAge?: boolean
}

/** The numbers of wage law. All of them come from data; none stands in code. */
export interface WageRules {
  /** 月计薪天数 as decimal text: a month's wage divided by it is a day's wage. */
  readonly paidDaysAMonth: Ruled<string>
  readonly normalHoursADay: Ruled<number>
  /** Percent of the hourly wage for hours beyond the day, on rest days, on statutory days. */
  readonly overtimePercent: Ruled<{
    readonly extra: number
    readonly rest: number
    readonly statutory: number
  }>
  readonly overtimeLimits: Ruled<{ readonly hoursADay: number; readonly hoursAMonth: number }>
  /** 不定时工时制: overtime rules do not apply. */
  readonly irregularHours: Ruled<boolean>
  /** 综合计算工时: only the excess over the period's hours. */
  readonly comprehensiveHours: Ruled<boolean>
  readonly minimumWage: Ruled<boolean>
  /** 非全日制: an hour is paid no less than the local minimum for an hour. */
  readonly hourlyMinimum?: Ruled<boolean>
  readonly wagesDue: Ruled<boolean>
  readonly deductionPercent: Ruled<number>
  readonly probationPercent: Ruled<number>
  /** Longest probation in months by the length of the contract in months. */
  readonly probationMonths: Ruled<readonly Band[]>
  readonly probationExcess: Ruled<boolean>
  /** Double pay runs from the end of month `afterMonths` to the end of month `untilMonths` of service. */
  readonly doubleWage: Ruled<{ readonly afterMonths: number; readonly untilMonths: number }>
  /** The day from which years of service count by the law in force (劳动合同法 97(3)). */
  readonly compensationSince?: Ruled<Day>
  readonly compensation: Ruled<{ readonly halfYearMonths: number; readonly averageMonths: number }>
  /** A wage over the line counts as the line, and years count up to `years`. */
  readonly compensationCap: Ruled<{ readonly timesAverage: number; readonly years: number }>
  readonly endings: readonly EndingRule[]
  readonly illegalEndingTimes: Ruled<number>
  /** Days of annual leave by whole years worked anywhere. */
  readonly annualLeaveDays: Ruled<readonly Band[]>
  /** Percent of a day's wage for a day not taken, beyond the wage already paid. */
  readonly annualLeaveExtraPercent: Ruled<number>
  /** An award item up to this many monthly minimum wages is final for the employer. */
  readonly finalAwardMonths: Ruled<number>
}

export interface MinimumWageRow {
  readonly from: Day
  /** `null` while it is in force. */
  readonly to: Day | null
  readonly monthlyFen: Fen
  /** For 非全日制 work only. */
  readonly hourlyFen: Fen
  readonly confidence: Confidence
}

/** Three times the published average wage of the year before; `null` where no official figure is known. */
export interface ThreeTimesRow {
  readonly from: Day
  readonly to: Day | null
  readonly threeTimesFen: Fen | null
}

/** Everything that a calculation needs besides what the person typed. */
export interface WageContext {
  readonly rules: WageRules
  readonly calendar: HolidayCalendar
  /** Statutory days that follow from the holiday law itself, for years whose notice is not out: day to name. */
  readonly statutoryByLaw: Readonly<Record<Day, string>>
  readonly minimumWages: readonly MinimumWageRow[]
  readonly threeTimes: readonly ThreeTimesRow[]
}

/** The row in force on a day, or `null`. */
export function inForce<Row extends { readonly from: Day; readonly to: Day | null }>(
  rows: readonly Row[],
  day: Day,
): Row | null {
  return rows.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null
}

/** The value of the last band at or below `at`; 0 below the first. Bands ascend. */
export function bandValue(bands: readonly Band[], at: number): number {
  return bands.filter(({ from }) => from <= at).pop()?.value ?? 0
}
