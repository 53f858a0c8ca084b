import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import type { HolidayCalendar, NamedDay } from '../../../src/domain/calendar'
import type { Flow } from '../../../src/domain/flow'
import { exact, type Exact } from '../../../src/domain/wages/exact'
import type { LimitFacts, LimitRule } from '../../../src/domain/wages/deadlines'
import { amountFen, type LineResult } from '../../../src/domain/wages/line'
import type { RouteData, RouteNote } from '../../../src/domain/wages/routes'
import type { MinimumWageRow, ThreeTimesRow, WageContext, WageRules } from '../../../src/domain/wages/rules'

const root = resolve(import.meta.dirname, '../../..')

export function seedText(path: string): string {
  return readFileSync(resolve(root, 'seeds/regions', path), 'utf8')
}

export function seed<Shape>(path: string): Shape {
  return parse(seedText(path)) as Shape
}

/** Rows of a CSV beside the tests as records by heading; quotes may hold commas. */
export function caseRows(name: string): readonly Record<string, string>[] {
  const text = readFileSync(resolve(import.meta.dirname, name), 'utf8')
  const rows = text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted ?? plain ?? '',
      ),
    )
  const [heads = [], ...rest] = rows
  return rest.map((cells) =>
    Object.fromEntries(heads.map((head, at) => [head.replace('\uFEFF', ''), cells[at] ?? ''])),
  )
}

const HOLIDAYS = seed<{ years: number[]; statutoryByLaw: Record<string, string> }>('cn/holidays.yaml')

function calendar(): HolidayCalendar {
  const { years } = HOLIDAYS
  const days: Record<string, NamedDay> = {}
  for (const line of seedText('cn/holidays.csv').trim().split('\n').slice(1)) {
    const [day = '', kind, name = ''] = line.split(',')
    days[day] =
      kind === 'rest-or-statutory'
        ? { kind: 'rest', name, maybeStatutory: true }
        : { kind: kind as NamedDay['kind'], name }
  }
  return { years, days }
}

interface TieredRow extends MinimumWageRow {
  readonly tier: number
}

const wageSeed = seed<{ rules: WageRules }>('cn/wage-rules.yaml')

/** The seeds as a calculation in a tier-2 county gets them: the three-times line unknown. */
export const CONTEXT: WageContext = {
  rules: wageSeed.rules,
  calendar: calendar(),
  statutoryByLaw: HOLIDAYS.statutoryByLaw,
  minimumWages: seed<{ rows: TieredRow[] }>('zhejiang/minimum-wage.yaml').rows.filter(
    ({ tier }) => tier === 2,
  ),
  threeTimes: seed<{ rows: ThreeTimesRow[] }>('ningbo/wage-cap.yaml').rows,
}

export function withThreeTimes(yuan: number): WageContext {
  return { ...CONTEXT, threeTimes: [{ from: '2000-01-01', to: null, threeTimesFen: yuan * 100 }] }
}

/** The national limits with the provincial ones over them, a whole record at a time. */
export const LIMITS: readonly LimitRule[] = (() => {
  const near = seed<{ limits: LimitRule[] }>('zhejiang/wage-limits.yaml').limits
  const far = seed<{ limits: LimitRule[] }>('cn/wage-limits.yaml').limits
  return [...far.filter(({ id }) => near.every((each) => each.id !== id)), ...near]
})()

export function limit(id: string): LimitRule {
  const rule = LIMITS.filter((each) => each.id === id)[0]
  if (!rule) throw new Error(`no limit ${id}`)
  return rule
}

export function facts(change: Partial<LimitFacts>): LimitFacts {
  return { today: '2026-11-25', starts: {}, employed: false, ongoing: false, interruptions: [], ...change }
}

const flowSeed = seed<{ flow: Flow } & RouteData>('cn/wage-flow.yaml')
export const FLOW: Flow = flowSeed.flow
export const ROUTES: RouteData = {
  todays: flowSeed.todays,
  routes: flowSeed.routes,
  notes: [...flowSeed.notes, ...seed<{ notes: RouteNote[] }>('zhejiang/wage-notes.yaml').notes],
}

/** `2921.84` from a line whose amount is certain; `low ~ high` from a range. */
export function yuan(line: Pick<LineResult, 'amount'>): string {
  const { low, high } = amountFen(line.amount)
  const text = (fen: number) => (fen / 100).toFixed(2)
  return low === high ? text(low) : `${text(low)} ~ ${text(high)}`
}

export function codes(line: Pick<LineResult, 'warnings'>): readonly string[] {
  return line.warnings.map(({ code }) => code)
}

export function whole(count: number): Exact {
  return exact(count)
}

/** The value, or a failed test where there is none. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('nothing there')
  return value
}
