import { z } from 'zod'
import { parseRrule, type ParsedRule } from '../../domain/events/parse-rrule'
import {
  AUDIENCES,
  EVENT_KINDS,
  type Audience,
  type EventStatus,
  type OnDayOff,
} from '../../domain/events/types'
import { cleanCode, cleanText, readDay, readFlag, readList, readNumber, readWords } from '../read/cells'
import type { TableColumns } from '../read/headings'
import { bad, good, type Fault, type Read } from '../read/result'
import { readTelephoneNumber } from '../read/telephone'
import { day, id, oneOf, optionalText, read, text, words } from '../schema/fields'
import { status } from '../schema/provenance'
import { readStaffTime } from './staff-dates'
import { chineseRule } from './staff-rule'

/** The columns of events.csv and the field each one fills. */
export const EVENT_HEADINGS = {
  编号: 'id',
  类型: 'kind',
  名称: 'title',
  时间: 'time',
  重复: 'rule',
  除外日期: 'except',
  遇放假: 'onDayOff',
  地点编号: 'placeId',
  地点: 'venue',
  乡镇街道: 'town',
  线上: 'online',
  主办: 'organiser',
  面向: 'audience',
  要报名: 'needed',
  报名开始: 'opens',
  报名截止: 'deadline',
  报名方式: 'how',
  报名电话: 'telephone',
  名额: 'seats',
  剩余名额: 'seatsLeft',
  费用: 'cost',
  带什么: 'bring',
  活动状态: 'eventStatus',
  改动次数: 'sequence',
  改动日期: 'updated',
  说明: 'note',
  来源: 'source',
  核对日期: 'checked',
  复核期限: 'reviewBy',
  状态: 'status',
} as const

const NEEDED = ['编号', '类型', '名称', '时间', '来源', '核对日期', '复核期限', '状态']
/** A column that nobody has anything for may be left out. */
export const EVENT_COLUMNS: TableColumns = {
  headings: EVENT_HEADINGS,
  optional: Object.keys(EVENT_HEADINGS).filter((heading) => !NEEDED.includes(heading)),
}

const STATUSES: Readonly<Record<string, EventStatus>> = {
  '': 'scheduled',
  照常: 'scheduled',
  有变动: 'changed',
  延期: 'postponed',
  已延期: 'postponed',
  取消: 'cancelled',
  已取消: 'cancelled',
  停办: 'cancelled',
}
const ON_DAY_OFF: Readonly<Record<string, OnDayOff>> = {
  '': 'keep',
  照常: 'keep',
  停办: 'skip',
  提前: 'before',
  顺延: 'after',
}

/** One row of events.csv. The rules over several cells are in `event-rules.ts`. */
export const eventSchema = z.strictObject({
  id: id(),
  kind: oneOf(EVENT_KINDS),
  title: text(60),
  time: read(readStaffTime),
  rule: read(readRule),
  except: read(readDays),
  onDayOff: read((source) => wordOf(ON_DAY_OFF, source)),
  placeId: z.union([z.literal('').transform(() => null), id()]),
  venue: optionalText(60),
  town: optionalText(20),
  online: optionalText(200),
  organiser: optionalText(60),
  audience: read(readAudience),
  needed: read(readFlag),
  opens: read(readOptionalDay),
  deadline: read(readOptionalDay),
  how: optionalText(100),
  telephone: read((source) => (cleanText(source) === '' ? good(null) : readTelephoneNumber(source))),
  seats: read(readCount),
  seatsLeft: read(readCount),
  cost: read(readCost),
  bring: words(),
  eventStatus: read((source) => wordOf(STATUSES, source)),
  sequence: read(readCount),
  updated: read(readOptionalDay),
  note: optionalText(300),
  source: id(),
  checked: day(),
  reviewBy: day(),
  status: status(),
})

export type EventRow = z.output<typeof eventSchema>

/** `每周六`, `每月第二个周六`, `FREQ=WEEKLY;BYDAY=SA`; empty where the event takes place once. */
function readRule(source: string): Read<ParsedRule | null> {
  const code = cleanCode(source)
  if (code === '') return good(null)
  const chinese = chineseRule(source)
  if (chinese === null && !/^[A-Z]+=/i.test(code))
    return bad(
      `“${cleanText(source)}”看不懂`,
      '请写成如 每周二、每周一至周五、每月第二个周六，后面可以写 共8次 或 到2027年3月31日',
    )
  const parsed = parseRrule(chinese ?? code)
  if (parsed.ok) return good(parsed.rule)
  const faults = parsed.errors.map(({ column, message }): Fault => ({
    wrong: `“${code}”第 ${column} 个字起看不懂`,
    right: message,
  }))
  return { ok: false, faults }
}

function readDays(source: string): Read<string[]> {
  const reads = readList(source).map(readDay)
  const faults = reads.flatMap((each) => (each.ok ? [] : each.faults))
  return faults.length > 0
    ? { ok: false, faults }
    : good(reads.flatMap((each) => (each.ok ? [each.value] : [])))
}

function readOptionalDay(source: string): Read<string | null> {
  return cleanText(source) === '' ? good(null) : readDay(source)
}

/** What offices write for an audience. */
const AUDIENCE_WORDS: Readonly<Record<string, Audience>> = {
  所有求职者: '不限',
  求职者: '不限',
  全体劳动者: '不限',
  社会人员: '不限',
  应届毕业生: '毕业生',
  高校毕业生: '毕业生',
  大学生: '在校生',
  在校学生: '在校生',
  农民工: '务工人员',
  外来务工人员: '务工人员',
  失业人员: '就业困难人员',
  困难人员: '就业困难人员',
  退伍军人: '退役军人',
  残障人士: '残疾人',
  创业人员: '创业者',
}

function readAudience(source: string): Read<Audience[]> {
  const words = readWords(source).map((word) => AUDIENCE_WORDS[word] ?? word)
  const unknown = words.find((word) => !(AUDIENCES as readonly string[]).includes(word))
  if (unknown !== undefined) return bad(`没有“${unknown}”这一项`, `可以写：${AUDIENCES.join('、')}`)
  return good(AUDIENCES.filter((who) => words.includes(who)))
}

/** A whole number from 0; empty is unknown. */
function readCount(source: string): Read<number | null> {
  const code = cleanCode(source).replace(/[人名位个次]$/, '')
  if (code === '') return good(null)
  return /^\d{1,6}$/.test(code)
    ? good(Number(code))
    : bad(`“${cleanText(source)}”不是整数`, '请写成如 200，不清楚就留空')
}

/** Yuan to fen; 免费 is 0; empty is unknown. */
function readCost(source: string): Read<number | null> {
  const code = cleanCode(source).replace(/元?(?:[/每]?[人位次])?$/, '')
  if (code === '') return good(null)
  if (code === '免费') return good(0)
  const amount = readNumber(code)
  if (amount.ok && amount.value >= 0) return good(Math.round(amount.value * 100))
  return bad(`费用“${cleanText(source)}”看不懂`, '请写“免费”或元数，如 50')
}

function wordOf<T>(words: Readonly<Record<string, T>>, source: string): Read<T> {
  const cleaned = cleanText(source)
  const found = Object.entries(words).find(([word]) => word === cleaned)
  const known = Object.keys(words).filter(Boolean).join('、')
  return found ? good(found[1]) : bad(`没有“${cleaned}”这一项`, `可以写：${known}，或留空`)
}
