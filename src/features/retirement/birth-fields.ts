import { halfWidth } from '../../domain/half-width'
import type { Day } from '../../domain/day'
import { birthProblem } from '../../domain/retirement/assess'
import { birthFromText } from '../../domain/retirement/day'

/** What somebody has typed of a birth: as it stands in the fields. */
export interface BirthFields {
  readonly year: string
  readonly month: string
  /** May stay empty. */
  readonly date: string
  readonly lunar: boolean
}

export type BirthReading =
  | { readonly ok: true; readonly birth: string }
  | { readonly ok: false; readonly field: 'year' | 'month' | 'date' | 'lunar'; readonly error: string }

const wrong = (field: 'year' | 'month' | 'date' | 'lunar', error: string): BirthReading => ({
  ok: false,
  field,
  error,
})

/** 劳动法 15: nobody younger works. */
const WORKING_AGE = 16

/** The fields as an ISO birth, or what to type instead. `today` is unknown while a page is rendered at build. */
export function readBirth(fields: BirthFields, today: Day | null): BirthReading {
  if (fields.lunar) return wrong('lunar', '农历不能算，照身份证上的公历填')
  const [year, month, date] = [fields.year, fields.month, fields.date].map(digits) as [string, string, string]
  if (!/^\d{4}$/.test(year)) return wrong('year', '年份要填四位，比如 1968')
  if (!/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12)
    return wrong('month', '月份要填 1 到 12')
  const text = `${year}-${month.padStart(2, '0')}${date === '' ? '' : `-${date.padStart(2, '0')}`}`
  const birth = birthFromText(text)
  if (!birth) return wrong('date', '这个月没有这一天，日可以不填')
  const problem = today === null ? null : birthProblem(birth, 'solar', today)
  if (problem === 'birth-in-future') return wrong('year', '这个日子还没到，看看年份')
  if (problem) return wrong('year', '年份太早了，看看是不是填错')
  if (today !== null && Number(today.slice(0, 4)) - Number(year) < WORKING_AGE)
    return wrong('year', '还不到 16 岁，没到参加工作的年纪，看看年份')
  return { ok: true, birth: text }
}

/** A birth as the fields show it. */
export function fieldsOf(birth: string | null): BirthFields {
  const [year = '', month = '', date = ''] = (birth ?? '').split('-')
  return { year, month: plain(month), date: plain(date), lunar: false }
}

function plain(part: string): string {
  return part === '' ? '' : String(Number(part))
}

function digits(typed: string): string {
  return halfWidth(typed).replace(/[\s年月日]/g, '')
}
