import { dayText, isDay, type Day, type Weekday } from '../day'
import type { NthWeekday, Recurrence } from './types'

/** A rule without what stands outside RRULE: what happens on days off. */
export type ParsedRule = Omit<Recurrence, 'onDayOff'>

/** Why a rule is not understood, and at which character (the first is 1). */
export interface RuleError {
  readonly column: number
  readonly message: string
}

export type RuleResult =
  | { readonly ok: true; readonly rule: ParsedRule }
  | { readonly ok: false; readonly errors: readonly RuleError[] }

/** Order of the days in RRULE, Monday first. */
export const RRULE_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const KNOWN = ['FREQ', 'BYDAY', 'INTERVAL', 'UNTIL', 'COUNT', 'EXDATE']
const MOST = 999

interface Part {
  readonly value: string
  readonly column: number
}

/**
 * Reads the everyday subset of RRULE: FREQ=WEEKLY or MONTHLY, BYDAY (`SA`; monthly `2SA`, `-1FR`), INTERVAL, UNTIL or
 * COUNT (dates as 20261231 or 2026-12-31), and EXDATE with several dates. Anything else is refused with its place.
 */
export function parseRrule(text: string): RuleResult {
  const errors: RuleError[] = []
  const parts = splitParts(text, errors)
  const days = parts.get('BYDAY')
  const rule: ParsedRule = {
    every: readEvery(parts.get('FREQ'), days, errors),
    interval: readNumber(parts.get('INTERVAL'), errors) ?? 1,
    until: readDays(parts.get('UNTIL'), errors)[0] ?? null,
    count: readNumber(parts.get('COUNT'), errors),
    except: readDays(parts.get('EXDATE'), errors),
  }
  const count = parts.get('COUNT')
  if (count && parts.has('UNTIL')) errors.push({ column: count.column, message: 'UNTIL 和 COUNT 只能写一个' })
  if (errors.length === 0) return { ok: true, rule }
  return { ok: false, errors: errors.sort((one, other) => one.column - other.column) }
}

function splitParts(text: string, errors: RuleError[]): Map<string, Part> {
  const parts = new Map<string, Part>()
  const lead = /^\s*(RRULE:)?/i.exec(text) as RegExpExecArray
  let at = lead[0].length
  for (const piece of text.slice(at).split(';')) {
    const equals = piece.indexOf('=')
    const name = piece.slice(0, Math.max(0, equals)).trim().toUpperCase()
    const fault = piece.trim() === '' ? null : partFault(name, parts)
    if (fault !== null) errors.push({ column: at + 1, message: fault })
    else if (name)
      parts.set(name, {
        value: piece
          .slice(equals + 1)
          .trim()
          .toUpperCase(),
        column: at + equals + 2,
      })
    at += piece.length + 1
  }
  return parts
}

function partFault(name: string, parts: ReadonlyMap<string, Part>): string | null {
  if (name === '') return '这里要写成“名称=内容”'
  if (!KNOWN.includes(name)) return `不认识 ${name}，只能写 ${KNOWN.join('、')}`
  return parts.has(name) ? `${name} 写了两次` : null
}

function readEvery(freq: Part | undefined, days: Part | undefined, errors: RuleError[]): ParsedRule['every'] {
  if (freq?.value !== 'WEEKLY' && freq?.value !== 'MONTHLY') {
    errors.push({ column: freq?.column ?? 1, message: '要有 FREQ=WEEKLY（每周）或 FREQ=MONTHLY（每月）' })
  }
  if (!days) errors.push({ column: 1, message: '要有 BYDAY，如 SA（周六）或 2SA（第二个周六）' })
  const monthly = freq?.value === 'MONTHLY'
  const read = items(days).flatMap((item) => readByDay(item, monthly, errors))
  return monthly
    ? { freq: 'monthly', on: read }
    : { freq: 'weekly', weekdays: read.map((each) => each.weekday) }
}

function readByDay(item: Part, monthly: boolean, errors: RuleError[]): NthWeekday[] {
  const shape = /^([1-5]|-1)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(item.value)
  const example = monthly ? '每月要写第几个，如 2SA、-1FR' : '每周只写星期，如 SA'
  if (!shape || (shape[1] !== undefined) !== monthly) {
    errors.push({ column: item.column, message: `“${item.value}”看不懂，${example}` })
    return []
  }
  const weekday = (RRULE_DAYS.indexOf(shape[2] as (typeof RRULE_DAYS)[number]) + 1) as Weekday
  return [{ nth: Number(shape[1] ?? 1) as NthWeekday['nth'], weekday }]
}

function readNumber(part: Part | undefined, errors: RuleError[]): number | null {
  if (!part) return null
  if (/^[1-9]\d{0,2}$/.test(part.value)) return Number(part.value)
  errors.push({ column: part.column, message: `要写 1 到 ${MOST} 的整数` })
  return null
}

function readDays(part: Part | undefined, errors: RuleError[]): Day[] {
  return items(part).flatMap((item) => {
    const shape = /^(\d{4})-?(\d{2})-?(\d{2})(T\d{6}Z?)?$/.exec(item.value)
    const day = shape ? dayText(Number(shape[1]), Number(shape[2]), Number(shape[3])) : ''
    if (isDay(day)) return [day]
    errors.push({ column: item.column, message: `“${item.value}”不是日期，请写成 20261231` })
    return []
  })
}

/** The pieces of a list with their columns. */
function items(part: Part | undefined): Part[] {
  if (!part) return []
  let column = part.column
  return part.value.split(',').map((value) => {
    const item = { value: value.trim(), column }
    column += value.length + 1
    return item
  })
}
