import { clockText } from '../china-time'
import { weekday, type Day, type Weekday } from '../day'
import { yuanText } from '../money'
import type { EventRecord, EventStatus, EventTime, OnDayOff, Recurrence, Registration } from './types'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

export const STATUS_WORDS: Readonly<Record<EventStatus, string>> = {
  scheduled: '照常',
  changed: '有变动',
  postponed: '延期',
  cancelled: '取消',
}

const DAY_OFF_WORDS: Readonly<Record<OnDayOff, string>> = {
  keep: '',
  skip: '，放假停办',
  before: '，放假则提前',
  after: '，放假则顺延',
}

/** `周六` */
export function weekdayWords(day: Weekday): string {
  return `周${WEEKDAYS[day - 1]}`
}

/** `2026年12月5日（周六）` */
export function dayWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日（${weekdayWords(weekday(day))}）`
}

/** `2026年12月5日（周六）09:00—11:30`; what is to be announced in its own words. */
export function timeWords(time: EventTime): string {
  if (time.how === 'tba') return time.words
  const later = time.to === time.from ? '' : dayWords(time.to)
  if (time.how === 'all-day') return dayWords(time.from) + (later && `—${later}`)
  const end = time.end === null ? '开始' : `—${later}${clockText(time.end)}`
  return dayWords(time.from) + clockText(time.start) + end
}

/** `每周六`, `每 2 周的周六`, `每月第二个周六，放假停办`; `不重复` where there is no rule. */
export function recurrenceWords(rule: Recurrence | null): string {
  if (!rule) return '不重复'
  const unit = rule.every.freq === 'weekly' ? '周' : '月'
  const every = rule.interval === 1 ? `每${unit}` : `每 ${rule.interval} ${unit}的`
  const until = rule.until === null ? '' : `，到${dayWords(rule.until)}`
  const count = rule.count === null ? '' : `，共 ${rule.count} 次`
  return every + onWords(rule, rule.interval === 1) + until + count + DAY_OFF_WORDS[rule.onDayOff]
}

function onWords({ every }: Recurrence, isPlain: boolean): string {
  if (every.freq === 'monthly') {
    return every.on.map(({ nth, weekday: day }) => `${nthWords(nth)}${weekdayWords(day)}`).join('、')
  }
  const [first = '', ...rest] = every.weekdays.map(weekdayWords)
  return [isPlain ? first.slice(1) : first, ...rest].join('、')
}

function nthWords(nth: number): string {
  return nth === -1 ? '最后一个' : `第${WEEKDAYS[nth - 1]}个`
}

/** The name of the place and what adds to it; `placeName` is that of the record, where there is one. */
export function placeWords(
  event: Pick<EventRecord, 'placeId' | 'venue' | 'online'>,
  placeNameOf: (id: string) => string | undefined,
): string {
  const name = event.placeId === null ? '' : (placeNameOf(event.placeId) ?? '')
  const place = [name, event.venue].filter(Boolean).join(' ')
  const online = event.online === null ? '' : `线上 ${event.online}`.trim()
  return [place, online].filter(Boolean).join('；') || '地点待定'
}

/** `要报名，12月1日—12月4日，现场填表，电话 12333`, as far as it is known. */
export function registrationWords({ needed, opens, deadline, how, telephone }: Registration): string {
  const first = needed === null ? '是否报名未说明' : needed ? '要报名' : '不用报名'
  const from = opens === null ? '' : `${dayWords(opens)}起`
  const to = deadline === null ? '' : `${dayWords(deadline)}截止`
  return [first, from, to, how, telephone === null ? '' : `电话 ${telephone}`].filter(Boolean).join('，')
}

/** `免费`, `¥50.00`, `费用未说明` */
export function costWords(cost: number | null): string {
  if (cost === null) return '费用未说明'
  return cost === 0 ? '免费' : yuanText(cost)
}
