import { isMonth, readDates } from './read-dates'
import { readWeeklyDays } from './read-days'
import { readTimes } from './read-times'
import { Refusal } from './refusal'
import { Reader, tokensOf } from './tokens'
import type { DatedException, HoursError, OpeningHours, ParsedHours, Spans } from './types'

/** What the rules read so far amount to. */
interface Draft {
  readonly week: Spans[]
  holiday: Spans | null
  readonly dated: DatedException[]
}

const ALL_DAY: Spans = [[0, 1440]]

/**
 * Reads opening hours in an everyday subset of OpenStreetMap's `opening_hours`:
 *
 *     Mo-Fr 05:30-11:00,13:00-18:00; Sa 08:00-12:00; PH off      24/7      Mo-Su 19:00-02:00
 *     2026 Dec 24 off      2026 Oct 01-07 off      2026 Dec 24-2026 Dec 31 09:00-12:00
 *
 * Rules are parted by semicolons; a later one replaces an earlier one for the days they share, except that a dated
 * exception wins over every weekly rule. A weekday without a rule is closed. Times without days are refused: they
 * do not say what holds on holidays. Everything outside the subset is an error, never a guess; one error a rule.
 * Never throws.
 */
export function parseHours(text: string): ParsedHours {
  const draft: Draft = { week: Array.from({ length: 7 }, () => []), holiday: null, dated: [] }
  const errors: HoursError[] = []
  let offset = 0
  for (const rule of text.split(';')) {
    const error = tryRule(rule, offset, draft)
    if (error) errors.push(error)
    offset += rule.length + 1
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, hours: draft satisfies OpeningHours }
}

function tryRule(rule: string, offset: number, draft: Draft): HoursError | null {
  try {
    readRule(new Reader(tokensOf(rule, offset)), draft)
    return null
  } catch (problem) {
    // The readers throw nothing else.
    const { column, message } = problem as Refusal
    return { column, message }
  }
}

function readRule(reader: Reader, draft: Draft): void {
  const first = reader.next
  if (first.kind === 'end') throw new Refusal(first.column, '这里缺一条规则，例：Mo-Fr 08:00-17:00')
  if (first.kind === 'time') throw new Refusal(first.column, '前面要写星期，如 Mo-Su 08:00-17:00')
  if (isMonth(first)) throw new Refusal(first.column, '日期前面要写年份，如 2026 Dec 24 off')
  if (first.text === '24/7') readAlways(reader, draft)
  else if (first.kind === 'number') readDated(reader, draft)
  else readWeekly(reader, draft)
}

function readAlways(reader: Reader, draft: Draft): void {
  reader.take()
  expectEnd(reader)
  draft.week.fill(ALL_DAY)
  draft.holiday = ALL_DAY
}

function readDated(reader: Reader, draft: Draft): void {
  const [from, to] = readDates(reader)
  const spans = readTimes(reader)
  expectEnd(reader)
  draft.dated.push([from, to, spans])
}

function readWeekly(reader: Reader, draft: Draft): void {
  const days = readWeeklyDays(reader)
  const spans = readTimes(reader)
  expectEnd(reader)
  for (const weekday of days.weekdays) draft.week[weekday] = spans
  if (days.holiday) draft.holiday = spans
}

function expectEnd(reader: Reader): void {
  const token = reader.next
  if (token.kind === 'comma') throw new Refusal(token.column, '两条规则之间用分号“;”，不用逗号')
  if (token.kind !== 'end') throw new Refusal(token.column, `多出“${token.text}”；另起规则用分号“;”`)
}
