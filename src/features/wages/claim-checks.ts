import { isDay, type Day } from '../../domain/day'
import { monthFromText } from '../../domain/month'
import type { WageItem } from '../../domain/wages/records'
import type { WageContext } from '../../domain/wages/rules'
import { isStatutory, isWorkingDay } from '../../domain/wages/working-days'
import { daysOf } from '../../domain/worklog/month-wage'
import { readMoney, Values } from './claim-values'
import { namedMonths, namedMonthsFault } from './named-months'

/** Faults by `name`, or `part.name` within a part. */
type Faults = Readonly<Record<string, string>>
type Check = (item: WageItem, context: WageContext, today: Day) => Faults

const CHECK = '请核对'

/** A last day before the first is a slip. */
const ordered: Check = ({ values }) => {
  const [start = '', last = '', until = ''] = [values['start'], values['last'], values['until']]
  const early = (day: string) => isDay(start) && isDay(day) && day < start
  const text = `比开始上班还早，${CHECK}`
  return { ...(early(last) ? { last: text } : {}), ...(early(until) ? { until: text } : {}) }
}

/** What was counted once is not counted again: the same month, or the same day, in two lines. */
const twice: Check = ({ kind, parts }) => {
  const field = kind === 'overtime' ? 'day' : 'month'
  const seen = new Set<string>()
  const faults: Record<string, string> = {}
  for (const { id, values } of parts) {
    const key = values[field] ?? ''
    const counts = kind !== 'overtime' || values['when'] === 'day'
    if (key === '' || !counts) continue
    const words = field === 'day' ? '这一天上面填过了，合成一条' : '这个月上面填过了'
    if (seen.has(key)) faults[`${id}.${field}`] = words
    seen.add(key)
  }
  return faults
}

const EXTRA_A_DAY = 16
const HOURS_A_DAY = 24

/** The most hours that a month can hold of a kind of overtime. */
function mostHours(kind: string, month: string, context: WageContext): number {
  const days = daysOf(monthFromText(`${month}-01`))
  const statutory = days.filter((day) => isStatutory(day, context)).length
  const working = days.filter((day) => isWorkingDay(day, context)).length
  if (kind === 'statutory') return statutory * HOURS_A_DAY
  return kind === 'extra' ? working * EXTRA_A_DAY : (days.length - working - statutory) * HOURS_A_DAY
}

function isMonth(text: string): boolean {
  return isDay(`${text}-01`)
}

/** Hours that no month holds, and beyond the eight of a day more than are left of it. */
const hours: Check = ({ kind, parts }, context) => {
  const faults: Record<string, string> = {}
  const tooMany = (id: string, name: string, typed: Values, of: string, month: string) => {
    const most = mostHours(of, month, context)
    if (typed.minutes(name) > most * 60) faults[`${id}.${name}`] = `这个月最多 ${most} 小时，${CHECK}`
  }
  for (const { id, values } of parts) {
    const typed = new Values(values)
    const month = typed.text('month')
    if (kind === 'package' && isMonth(month))
      for (const name of ['extra', 'rest', 'statutory']) tooMany(id, name, typed, name, month)
    if (kind !== 'overtime') continue
    const when = typed.text('when')
    if (when !== 'day' && isMonth(month)) tooMany(id, 'hours', typed, when, month)
    if (typed.text('counted') === 'beyond' && typed.minutes('hours') > EXTRA_A_DAY * 60)
      faults[`${id}.hours`] = `8 小时以外，一天最多 ${EXTRA_A_DAY}，${CHECK}`
  }
  return faults
}

/** Parts that are more than the whole. */
const wholes: Check = ({ kind, parts }) => {
  const faults: Record<string, string> = {}
  const fen = (values: Record<string, string>, name: string) => readMoney(values[name] ?? '') ?? 0
  for (const { id, values } of parts) {
    const inside = ['overtime', 'allowances', 'welfare'].reduce((sum, name) => sum + fen(values, name), 0)
    if (kind === 'below-minimum' && inside > fen(values, 'gross'))
      faults[`${id}.gross`] = `比里面的加班费、津贴、福利加起来还少，${CHECK}`
    if (kind === 'deductions' && fen(values, 'deducted') > fen(values, 'wage'))
      faults[`${id}.deducted`] = `扣的比工资还多，${CHECK}`
  }
  return faults
}

/** Annual leave of a year in which nobody worked there. */
const leaveYear: Check = ({ kind, values }): Faults => {
  const [year = '', start = '', last = ''] = [values['year'], values['start'], values['last']]
  if (kind !== 'annual-leave' || !/^\d{4}$/.test(year)) return {}
  if (isDay(start) && year < start.slice(0, 4)) return { year: '那年还没在这里上班' }
  return isDay(last) && year > last.slice(0, 4) ? { year: '那年已经不在这里上班' } : {}
}

/** A line that is named after a month that there is not, or not yet. */
const named: Check = ({ kind, parts }, _, today) => {
  const faults: Record<string, string> = {}
  if (kind !== 'owed') return faults
  for (const { id, values } of parts) {
    const fault = namedMonthsFault(namedMonths(values['name'] ?? ''), today)
    if (fault) faults[`${id}.name`] = fault
  }
  return faults
}

const CHECKS: readonly Check[] = [ordered, twice, hours, wholes, leaveYear, named]

/** What the fields of an item say against each other, and against the calendar. */
export function crossFaults(item: WageItem, context: WageContext, today: Day): Faults {
  return CHECKS.reduce<Faults>((all, check) => ({ ...check(item, context, today), ...all }), {})
}
