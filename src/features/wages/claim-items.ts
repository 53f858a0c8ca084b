import type { Day } from '../../domain/day'
import { plainMoney } from '../../domain/plain-decimal'
import type { ClaimItem } from '../../domain/wages/claim'
import { multiply, exact, parseDecimal, type Exact } from '../../domain/wages/exact'
import { minimumWageOn } from '../../domain/wages/minimum-wage'
import type { OvertimeEntry, OvertimeKind } from '../../domain/wages/overtime-day'
import type { WorkScheme } from '../../domain/wages/overtime-scheme'
import type { WageItem } from '../../domain/wages/records'
import type { WageContext } from '../../domain/wages/rules'
import { fieldFault, readMoney, Values } from './claim-values'
import type { FieldSpec, FormSpec } from './claim-fields'
import { crossFaults } from './claim-checks'
import { formOf } from './claim-forms'

/** What an item comes to: something to reckon with, and a sentence for each field that is not right yet. */
export interface ReadItem {
  readonly item: ClaimItem | null
  /** By `name`, or `part.name` within a part. */
  readonly faults: Readonly<Record<string, string>>
}

/** The fields that are asked now. */
export function askedFields(
  fields: readonly FieldSpec[],
  item: WageItem['values'],
  part: WageItem['values'],
): readonly FieldSpec[] {
  return fields.filter(({ shown }) => shown?.(item, part) ?? true)
}

function faultsOf(form: FormSpec, item: WageItem, today: Day): Record<string, string> {
  const faults: Record<string, string> = {}
  const check = (fields: readonly FieldSpec[], values: WageItem['values'], prefix: string) => {
    for (const each of askedFields(fields, item.values, values)) {
      const fault = fieldFault(each, values[each.name] ?? '', { today, item: item.values, part: values })
      if (fault) faults[prefix + each.name] = fault
    }
  }
  check(form.fields, item.values, '')
  for (const part of item.parts) check(form.parts?.fields ?? [], part.values, `${part.id}.`)
  return faults
}

/** The average is of twelve months at most, and which ones are the last nobody can tell. */
const MOST_MONTHS = 12

function monthsFault({ kind, parts }: WageItem): Record<string, string> {
  if (kind !== 'ending' && kind !== 'annual-leave') return {}
  const more = parts.slice(MOST_MONTHS).map(({ id }) => [`${id}.wage`, '只要走以前的 12 个月，多的删掉'])
  return Object.fromEntries(more) as Record<string, string>
}

/**
 * The wage of the month before the end is paid besides where no notice was given (实施条例20). Which of the months typed is
 * the last one nobody can tell, so it is asked where they differ.
 */
function lastMonthFault({ kind, values, parts }: WageItem, { rules }: WageContext): Record<string, string> {
  const rule = kind === 'ending' && rules.endings.find(({ id }) => id === values['ending'])
  if (!rule || rule.value !== 'n-plus-1' || (values['lastMonth'] ?? '').trim() !== '') return {}
  const wages = new Set(parts.map((part) => readMoney(part.values['wage'] ?? '')))
  return wages.size > 1 ? { lastMonth: '几个月不一样，填走以前最后一整月的工资' } : {}
}

/** Reads an item as typed. */
export function readItem(item: WageItem, context: WageContext, today: Day): ReadItem {
  const form = formOf(item.kind)
  if (!form) return { item: null, faults: {} }
  const faults = {
    ...crossFaults(item, context, today),
    ...faultsOf(form, item, today),
    ...monthsFault(item),
    ...lastMonthFault(item, context),
  }
  const empty = form.parts !== undefined && item.parts.length === 0
  if (empty || Object.keys(faults).length > 0) return { item: null, faults }
  const parts = item.parts.map((part) => new Values(part.values))
  return { item: itemOf(form.kind, { values: new Values(item.values), parts, context, today }), faults }
}

/** What an item is made from: its own values, those of its parts, and what holds today. */
interface Typed {
  readonly values: Values
  readonly parts: readonly Values[]
  readonly context: WageContext
  readonly today: Day
}

type Kind = ClaimItem['kind']
type InputOf<K extends Kind> = Extract<ClaimItem, { kind: K }>['input']

/** One reader a kind of item. */
const INPUTS: { readonly [K in Kind]: (typed: Typed) => InputOf<K> } = {
  owed: ({ values, parts }) => parts.map((part) => owedWork(values.text('by'), part)),
  overtime: ({ values, parts, context, today }) => overtime(values, parts, context, today),
  'piece-overtime': ({ values }) => ({
    rateFen: exactFen(values.text('rate')),
    pieces: {
      extra: values.count('extra'),
      rest: values.count('rest'),
      statutory: values.count('statutory'),
    },
  }),
  'part-month': ({ values }) => ({
    monthlyFen: values.fen('monthly'),
    presentDays: values.count('present'),
    absentDays: values.count('absent'),
    paidFen: values.fen('paid'),
  }),
  'below-minimum': ({ parts }) =>
    parts.map((part) => ({
      month: part.text('month'),
      grossFen: part.fen('gross'),
      overtimeFen: part.fen('overtime'),
      allowancesFen: part.fen('allowances'),
      welfareFen: part.fen('welfare'),
    })),
  'below-hourly': ({ parts }) =>
    parts.map((part) => ({
      month: part.text('month'),
      minutes: part.minutes('hours'),
      paidFen: part.fen('paid'),
    })),
  package: ({ parts }) =>
    parts.map((part) => ({
      month: part.text('month'),
      paidFen: part.fen('paid'),
      entries: packedHours(part),
    })),
  'double-wage': ({ values, today }) => ({
    start: values.text('start'),
    signed: values.text('signed') || null,
    until: values.day('until', today),
    monthlyFen: values.fen('monthly'),
    refused: values.text('refused') === 'yes',
  }),
  ending: ({ values, parts }) => ({
    start: values.text('start'),
    last: values.text('last'),
    ending: values.text('ending'),
    monthWagesFen: wagesOf(parts),
    lastMonthFen: values.has('lastMonth') ? values.fen('lastMonth') : (wagesOf(parts)[0] ?? 0),
    includesOvertime: values.text('overtime') === 'yes',
  }),
  'annual-leave': ({ values, parts, today }) => annualLeave(values, wagesOf(parts), today),
  deductions: ({ parts }) =>
    parts.map((part) => ({
      month: part.text('month'),
      wageFen: part.fen('wage'),
      deductedFen: part.fen('deducted'),
      lossFen: part.has('loss') ? part.fen('loss') : null,
    })),
  'probation-pay': ({ parts }) =>
    parts.map((part) => ({
      month: part.text('month'),
      agreedFen: part.fen('agreed'),
      paidFen: part.fen('paid'),
    })),
  'probation-length': ({ values }) => ({
    contractMonths: values.text('open') === 'yes' ? null : values.whole('contract'),
    probationMonths: values.whole('served'),
    fullFen: values.fen('full'),
  }),
}

function itemOf(kind: Kind, typed: Typed): ClaimItem {
  return { kind, input: INPUTS[kind](typed) } as ClaimItem
}

function wagesOf(parts: readonly Values[]): number[] {
  return parts.map((part) => part.fen('wage'))
}

type OwedWork = Extract<ClaimItem, { kind: 'owed' }>['input'][number]

function owedWork(by: string, part: Values): OwedWork {
  const paidFen = part.fen('paid')
  if (by === 'day' || by === 'hour' || by === 'piece')
    return { by, rateFen: exactFen(part.text('rate')), count: part.count('count'), paidFen }
  return { by: by === 'job' ? 'job' : 'month', dueFen: part.fen('due'), paidFen }
}

function entryOf(part: Values): OvertimeEntry {
  const minutes = part.minutes('hours')
  const when = part.text('when')
  if (when !== 'day') {
    const kind = when as OvertimeKind
    return part.has('month') ? { kind, minutes, month: part.text('month') } : { kind, minutes }
  }
  const counted = part.text('counted') === 'beyond' ? 'beyond' : 'total'
  return { day: part.text('day'), minutes, counted, timeOffMinutes: part.minutes('off') }
}

const KINDS: readonly OvertimeKind[] = ['extra', 'rest', 'statutory']

function packedHours(part: Values): readonly OvertimeEntry[] {
  const month = part.text('month')
  const entries = KINDS.map((kind) => ({ kind, month, minutes: part.minutes(kind) }))
  return entries.filter(({ minutes }) => minutes > 0)
}

/** A month's wage from that of a day (月计薪天数). */
function monthOf(dayFen: number, { rules }: WageContext): Exact {
  return multiply(exact(dayFen), parseDecimal(rules.paidDaysAMonth.value) ?? exact(0))
}

function overtime(values: Values, parts: readonly Values[], context: WageContext, today: Day) {
  const entries = parts.map(entryOf)
  const dayOf = (entry: OvertimeEntry) =>
    'day' in entry ? entry.day : entry.month === undefined ? today : `${entry.month}-01`
  return {
    monthlyFen: values.text('by') === 'day' ? monthOf(values.fen('daily'), context) : values.fen('monthly'),
    minimumFen: entries.map((entry) => minimumWageOn(context.minimumWages, dayOf(entry))?.monthlyFen ?? null),
    scheme: values.text('scheme') as WorkScheme,
    entries,
  }
}

function annualLeave(values: Values, monthWagesFen: readonly number[], today: Day) {
  const year = values.text('year')
  const start = values.text('start')
  const [first, end] = [`${year}-01-01`, `${year}-12-31`]
  const last = values.day('last', end)
  return {
    from: start > first ? start : first,
    to: last < end ? last : end,
    yearsWorked: values.whole('years'),
    workingSince: values.day('since', start),
    daysTaken: values.count('taken'),
    mayStillBeTaken: end >= today && (!values.has('last') || last > today),
    monthWagesFen,
  }
}

/** Fen with a fraction: a piece may pay less than one. */
function exactFen(text: string): Exact {
  return multiply(parseDecimal(plainMoney(text)) ?? exact(0), exact(100))
}
