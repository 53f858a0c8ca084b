import { monthFromText, monthText, type Month } from '../../../src/domain/month'
import { minimumFor } from '../../../src/domain/retirement/contributions'
import { earliestMonth, latestMonth } from '../../../src/domain/retirement/flexible'
import { ageOf, delayMonths } from '../../../src/domain/retirement/statutory'
import type { ContributionRule, Statutory, Track } from '../../../src/domain/retirement/types'
import { statutoryRetirement } from '../../../src/domain/retirement/statutory'
import { rules, track, TRACK_OF, type CsvRow } from './support'

/** The functions that a row rests on, so that a test can put a mistaken one in the place of each. */
export interface Reckoning {
  readonly delay: (track: Track, birth: Month) => number
  readonly add: (month: Month, months: number) => Month
  readonly earliest: (statutory: Statutory) => Month
  readonly latest: (statutory: Statutory) => Month
  readonly need: (rule: ContributionRule, chosen: Month, statutory: Month) => number
  readonly text: (month: Month) => string
}

export const ours: Reckoning = {
  delay: delayMonths,
  add: (month, months) => month + months,
  earliest: (statutory) => earliestMonth(rules.flexible, statutory),
  latest: (statutory) => latestMonth(rules.flexible, statutory),
  need: minimumFor,
  text: monthText,
}

const SPECIAL_NOTE =
  'application only; needs 10y(高空/特别繁重)/9y(井下/高温)/8y(有毒有害) special-work service and approval; ' +
  'CONFIDENCE MEDIUM that 55/45 stays undelayed; min contribution column = Annex 4 by retirement year (LOW-MEDIUM)'

/** A row in the oracle's own columns. The figures come from `by`, all the rest from our statutory result. */
export function reckonRow(category: string, birthText: string, by: Reckoning = ours): CsvRow {
  const row = track(TRACK_OF[category]!)
  const birth = monthFromText(birthText)
  const real = statutoryRetirement(row, birth, rules.effective)
  const delay = by.delay(row, birth)
  const month = by.add(real.original, delay)
  const statutory = { ...real, delay, month, age: ageOf(row.oldAgeMonths + delay) }
  return {
    category,
    birth_month: birthText,
    original_age_years: String(row.oldAgeMonths / 12),
    original_retirement_month: by.text(statutory.original),
    statutory_age_years: String(statutory.age.years),
    statutory_age_months: String(statutory.age.months),
    delay_months: String(delay),
    retirement_month: by.text(month),
    ...flexibleColumns(row, birth, statutory, by),
    min_contribution_months_statutory: String(by.need(rules.contributions, month, month)),
    ...wordColumns(row, statutory),
  }
}

function flexibleColumns(row: Track, birth: Month, statutory: Statutory, by: Reckoning): CsvRow {
  const has = row.flexible && !statutory.beforeReform
  const [earliest, latest] = [by.earliest(statutory), by.latest(statutory)]
  const age = ageOf(earliest - birth)
  const need = (chosen: Month) => String(by.need(rules.contributions, chosen, statutory.month))
  return {
    earliest_flexible_month: has ? by.text(earliest) : '',
    latest_flexible_month: has ? by.text(latest) : '',
    earliest_age_years: has ? String(age.years) : '',
    earliest_age_months: has ? String(age.months) : '',
    min_contribution_months_if_earliest: has ? need(earliest) : '',
    min_contribution_months_if_latest: has ? need(latest) : '',
  }
}

function wordColumns(row: Track, { inAnnex, capped, beforeReform }: Statutory): CsvRow {
  if (row.byApplication)
    return {
      in_annex_table: 'no (special work has no annex table)',
      note: SPECIAL_NOTE,
      source: '国发〔1978〕104号第一条(二); 办法第八条',
    }
  if (beforeReform)
    return {
      in_annex_table: 'no',
      note: 'reached original age before 2025-01-01: reform does not apply',
      source: '国发〔1978〕104号',
    }
  return {
    in_annex_table: inAnnex ? 'yes' : 'no',
    note: !inAnnex ? 'beyond annex table: capped' : capped ? 'capped' : '',
    source: `附表${row.annex?.number} + 附表4; 办法第一、二、三条; 人社部发〔2024〕94号`,
  }
}
