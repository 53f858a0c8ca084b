import { monthFromText, monthOf, yearOfMonth, type Month } from '../month'
import { minimumFor } from './contributions'
import { statutoryRetirement } from './statutory'
import type { RetirementRules, Statutory, Track } from './types'

export interface TableCell {
  readonly birth: Month
  readonly statutory: Statutory
  /** Months of contribution needed at the statutory month. */
  readonly need: number
}

/** One year of birth: twelve cells, January first. */
export interface TableRow {
  readonly year: number
  readonly cells: readonly TableCell[]
}

/**
 * The years a printed table must show: from the year before the first delayed birth to the year after the cap is
 * reached. Later years are like the last. Empty for a track without delay: its table would only add the old age.
 */
export function tableYears({ delay }: Pick<Track, 'delay'>): readonly number[] {
  if (!delay) return []
  const first = monthFromText(delay.firstBirth)
  const capped = first + (delay.capMonths - 1) * delay.stepMonths
  const [from, to] = [yearOfMonth(first) - 1, yearOfMonth(capped) + 1]
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

/** The table of one track, one row a year of birth. */
export function retirementTable(rules: RetirementRules, track: Track): readonly TableRow[] {
  return tableYears(track).map((year) => ({
    year,
    cells: Array.from({ length: 12 }, (_, i) => tableCell(rules, track, monthOf(year, i + 1))),
  }))
}

function tableCell(rules: RetirementRules, track: Track, birth: Month): TableCell {
  const statutory = statutoryRetirement(track, birth, rules.effective)
  return { birth, statutory, need: minimumFor(rules.contributions, statutory.month, statutory.month) }
}
