import { fitsAnchor } from '../../domain/events/rule-days'
import type { Recurrence } from '../../domain/events/types'
import type { Problems, RawRecord } from '../records'
import type { EventRow } from './event-schema'

type Report = (field: keyof EventRow, wrong: string, right: string) => void

/** The rules over several cells of a row. True where the row keeps them all. */
export function checkEventRow(row: EventRow, raw: RawRecord, problems: Problems): boolean {
  let isSound = true
  const report: Report = (field, wrong, right) => {
    isSound = false
    problems.atField(raw, [field], wrong, right)
  }
  checkSample(row, report)
  checkRule(row, report)
  checkChange(row, report)
  checkRegistration(row, report)
  checkSeats(row, report)
  return isSound
}

/** The recurrence of a row; `null` where it takes place once. */
export function recurrenceOf({ rule, except, onDayOff }: EventRow): Recurrence | null {
  return rule && { ...rule, except: [...new Set([...rule.except, ...except])].sort(), onDayOff }
}

function checkSample({ status, title, telephone }: EventRow, report: Report): void {
  if (status === 'verified') {
    if (title.includes('示例')) report('title', '核实的记录名称里有“示例”', '请改名，或把状态改为示例')
    return
  }
  if (!title.startsWith('示例 · '))
    report('title', '示例记录的名称不以“示例 · ”开头', `请写成“示例 · ${title}”`)
  if (telephone !== null) report('telephone', '示例记录有电话', '请删去电话，示例不能有号码')
}

function checkRule(row: EventRow, report: Report): void {
  const rule = recurrenceOf(row)
  if (!rule) {
    if (row.except.length > 0) report('except', '没有重复规则却有除外日期', '请填“重复”，或删去除外日期')
    if (row.onDayOff !== 'keep') report('onDayOff', '没有重复规则却写了遇放假', '请填“重复”，或把这一格留空')
    return
  }
  if (row.time.how === 'tba') report('rule', '时间待定，不能重复', '请先写第一次的日期')
  else if (!fitsAnchor(rule, row.time.from)) {
    report('rule', `第一次（${row.time.from}）不合重复规则`, '请把“时间”改成规则里的第一天')
  } else if (rule.until !== null && rule.until < row.time.from) {
    report('rule', '重复的截止日早于第一次', '请核对 UNTIL')
  }
}

/** Calendars replace an entry only where its number of changes has grown. */
function checkChange({ eventStatus, sequence, updated, checked }: EventRow, report: Report): void {
  const times = sequence ?? 0
  if (eventStatus !== 'scheduled' && times === 0) {
    report('sequence', '活动有变，改动次数却是 0', '每改一次时间、地点或状态，就加 1')
  }
  if (times > 0 && updated === null) report('updated', '改动过，却没有改动日期', '请填最近一次改动的日期')
  if (updated !== null && updated > checked)
    report('checked', '核对日期早于改动日期', '改动时也要更新核对日期')
}

function checkRegistration(
  { needed, opens, deadline, telephone, how, time }: EventRow,
  report: Report,
): void {
  if (opens !== null && deadline !== null && deadline < opens) {
    report('deadline', '报名截止早于报名开始', '请核对两个日期')
  }
  if (time.how !== 'tba' && deadline !== null && deadline > time.to) {
    report('deadline', '报名截止晚于活动结束', '请核对日期')
  }
  if (needed === false && (opens ?? deadline ?? telephone ?? how ?? null) !== null) {
    report('needed', '写了不用报名，又写了报名的事', '请改成“是”，或清空报名各栏')
  }
}

function checkSeats({ seats, seatsLeft }: EventRow, report: Report): void {
  if (seatsLeft !== null && seats === null) report('seats', '有剩余名额却没有名额', '请填总名额')
  else if (seatsLeft !== null && seats !== null && seatsLeft > seats) {
    report('seatsLeft', '剩余名额多于名额', '请核对两个数')
  }
}
