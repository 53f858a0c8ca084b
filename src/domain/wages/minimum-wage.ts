import type { Day } from '../day'
import type { Fen } from '../money'
import { decimalText, exact, subtract, ZERO } from './exact'
import { addAmounts, certain, notBelowZero, yuanOf, type LineResult, type Step, type Warning } from './line'
import { inForce, type MinimumWageRow, type WageContext } from './rules'

/** A month of full attendance as it was paid. What does not count towards the minimum is named apart. */
export interface PaidMonth {
  /** `2026-03`. */
  readonly month: string
  readonly grossFen: Fen
  readonly overtimeFen: Fen
  /** 中夜班、高温、低温、井下、有毒有害 allowances. */
  readonly allowancesFen: Fen
  /** Statutory welfare and the like. */
  readonly welfareFen: Fen
}

/** The local minimum wage on a day, or `null` where no row holds. */
export function minimumWageOn(rows: readonly MinimumWageRow[], day: Day): MinimumWageRow | null {
  return inForce(rows, day)
}

/** What counts towards the minimum wage: the gross wage less overtime, allowances and welfare. */
export function countableFen(paid: PaidMonth): Fen {
  return Math.max(0, paid.grossFen - paid.overtimeFen - paid.allowancesFen - paid.welfareFen)
}

/** Nothing for a month of which no rate is known, and the warning that says so. */
export function unknownMinimum(month: string): LineResult {
  return {
    amount: certain(ZERO),
    steps: [],
    articles: [],
    warnings: [{ code: 'minimum-unknown', values: { month } }],
  }
}

/** Hours of 非全日制 work in a month, and what was paid for them. */
export interface PaidHours {
  /** `2026-03`. */
  readonly month: string
  readonly minutes: number
  readonly paidFen: Fen
}

/**
 * What hours of 非全日制 work were paid below the local minimum for an hour: 劳动合同法 72. Months of which no rate is
 * known are left out and warned of.
 */
export function belowHourlyMinimum(months: readonly PaidHours[], context: WageContext): LineResult {
  const lines = months.map(({ month, minutes, paidFen }): LineResult => {
    const row = minimumWageOn(context.minimumWages, `${month}-01`)
    if (!row) return unknownMinimum(month)
    const due = exact(row.hourlyFen * minutes, 60)
    const sum = `${yuanOf(row.hourlyFen)} × ${decimalText(exact(minutes, 60))} − ${yuanOf(paidFen)}`
    return {
      amount: notBelowZero(certain(subtract(due, exact(paidFen)))),
      steps: [{ what: 'shortfall', sum }],
      articles: [],
      warnings: [],
    }
  })
  return {
    amount: addAmounts(lines.map(({ amount }) => amount)),
    steps: lines.flatMap(({ steps }) => steps),
    articles: context.rules.hourlyMinimum?.articles ?? context.rules.minimumWage.articles,
    warnings: lines.flatMap(({ warnings }) => warnings),
  }
}

/**
 * What full months were paid below the local minimum wage: 劳动法 48, 劳动合同法 85. A month above it does not
 * make up for a month below. Months of which no rate is known are left out and warned of.
 */
export function belowMinimumWage(months: readonly PaidMonth[], context: WageContext): LineResult {
  const steps: Step[] = []
  const warnings: Warning[] = []
  const shortfalls = months.map((paid) => {
    const row = minimumWageOn(context.minimumWages, `${paid.month}-01`)
    if (!row) {
      warnings.push({ code: 'minimum-unknown', values: { month: paid.month } })
      return certain(ZERO)
    }
    const counted = countableFen(paid)
    steps.push({ what: 'shortfall', sum: `${yuanOf(row.monthlyFen)} − ${yuanOf(counted)}` })
    return notBelowZero(certain(exact(row.monthlyFen - counted)))
  })
  return {
    amount: addAmounts(shortfalls),
    steps,
    articles: context.rules.minimumWage.articles,
    warnings,
  }
}
