import { describe, expect, it } from 'vitest'
import { addMonthsToDay } from '../../../src/domain/day'
import { monthFromText, monthText } from '../../../src/domain/month'
import { assess } from '../../../src/domain/retirement/assess'
import { birthFromText, retirementDay } from '../../../src/domain/retirement/day'
import { reckonRow } from './oracle-row'
import { dayCases, oracle, rules, TRACK_OF, type CsvRow } from './support'

/** A day before every retirement in the tables after the reform took effect. */
const TODAY = '2025-01-01'

describe('the official tables', () => {
  it('are read whole: 895 months of birth and 12 days', () => {
    expect(oracle).toHaveLength(895)
    expect(dayCases).toHaveLength(12)
  })

  it('agree with us in every column of every row', () => {
    for (const row of oracle) expect(reckonRow(row.category!, row.birth_month!)).toEqual(row)
  })

  it('agree with what a person is told from the month alone', () => {
    for (const row of oracle) expect(told(row)).toEqual(inOracle(row))
  })

  it.each(dayCases.map((row) => [`${row.category} ${row.birth_date}`, row] as const))(
    '%s agrees to the day',
    (_, row) => {
      const birth = birthFromText(row.birth_date!)!
      const result = assess(rules, TRACK_OF[row.category!]!, birth, TODAY)
      if (result.kind === 'cannot-tell') throw new Error(result.why)
      const { statutory } = result
      const span = 'span' in result ? result.span : null
      expect({
        delay: String(statutory.delay),
        statutory: result.day,
        earliest: span ? retirementDay(birth, span.earliest) : '',
        latest: span ? retirementDay(birth, span.latest) : '',
        notice: span ? span.noticeForEarliest.day : '',
        agreement: span ? span.agreementForLate.day : '',
        pension: monthText(statutory.month + rules.pension.monthsAfter),
      }).toEqual({
        delay: row.delay_months,
        statutory: row.statutory_retirement_date,
        earliest: row.earliest_flexible_date,
        latest: row.latest_flexible_date,
        notice: row['latest_notice_date_for_earliest(3 calendar months)'],
        agreement: row['latest_agreement_date_for_delay(1 calendar month)'],
        pension: row['first_pension_month(次月,凭记忆)'],
      })
    },
  )

  it('count notice in calendar months from the clamped day', () =>
    expect(addMonthsToDay('2027-02-28', -3)).toBe('2026-11-28'))
})

function told(row: CsvRow): unknown {
  const result = assess(rules, TRACK_OF[row.category!]!, birthFromText(row.birth_month!)!, TODAY)
  if (result.kind === 'cannot-tell') return result
  const span = 'span' in result ? result.span : null
  return {
    unaffected: result.kind === 'unaffected',
    month: result.statutory.month,
    need: result.need,
    earliest: span?.earliest ?? null,
    latest: span?.latest ?? null,
    early: span?.needIfEarliest ?? null,
    late: span?.needIfLatest ?? null,
  }
}

function inOracle(row: CsvRow): unknown {
  const month = (text: string) => (text ? monthFromText(text) : null)
  const count = (text: string) => (text ? Number(text) : null)
  return {
    unaffected: row.original_retirement_month! < '2025-01',
    month: month(row.retirement_month!),
    need: count(row.min_contribution_months_statutory!),
    earliest: month(row.earliest_flexible_month!),
    latest: month(row.latest_flexible_month!),
    early: count(row.min_contribution_months_if_earliest!),
    late: count(row.min_contribution_months_if_latest!),
  }
}
