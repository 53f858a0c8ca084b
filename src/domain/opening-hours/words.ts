import { clockText, type Moment } from '../china-time'
import { addDays, daysBetween, weekday, type Day } from '../day'
import type { ClosedState, DayMark, OpenState, PlaceState } from './types'

export const WEEKDAY_WORDS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const
const CALL_FIRST = '去之前先打电话'
const UNPUBLISHED = '节假日安排未公布，请先电话确认'

/** The words of a state: the pill, the next change, and what else must be said. */
export interface StateWords {
  readonly pill: '营业中' | '休息中' | '未公布'
  /** `18:00 关门`, `明天 05:30 开门`, `全天开放`; `null` where there is no change to tell. */
  readonly next: string | null
  /** `今天是调休上班日`, `今天国庆节放假，去之前先打电话`; `null` on an ordinary day. */
  readonly note: string | null
}

/** What to say of a state at that moment of China time. */
export function stateWords(state: PlaceState, moment: Moment): StateWords {
  if (state.state === 'open')
    return { pill: '营业中', next: closingWords(state, moment), note: noteOf(state) }
  if (state.state === 'closed')
    return { pill: '休息中', next: openingWords(state, moment), note: noteOf(state) }
  const note = state.reason === 'no-hours' ? markWords(state.mark) : UNPUBLISHED
  return { pill: '未公布', next: CALL_FIRST, note }
}

/** `营业中 · 18:00 关门`: pill and next change in one line. */
export function stateLine(state: PlaceState, moment: Moment): string {
  const { pill, next } = stateWords(state, moment)
  return next === null ? pill : `${pill} · ${next}`
}

/** `今天是调休上班日`, `今天是国庆节`, `今天国庆节放假`; `null` on an ordinary day. */
export function markWords(mark: DayMark): string | null {
  if (mark.kind === 'makeup') return '今天是调休上班日'
  if (mark.kind === 'statutory') return `今天是${mark.name}`
  return mark.kind === 'rest' ? `今天${mark.name}放假` : null
}

/** `12 月 3 日` of a day. */
export function monthDayWords(day: Day): string {
  return `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日`
}

function noteOf(state: OpenState | ClosedState): string | null {
  const unpublished =
    state.state === 'open'
      ? state.noClosing === 'holiday-unpublished'
      : state.noOpening === 'holiday-unpublished'
  const parts = [markWords(state.mark), unpublished ? UNPUBLISHED : state.callFirst ? CALL_FIRST : null]
  return parts.filter((part) => part !== null).join('，') || null
}

function closingWords(state: OpenState, moment: Moment): string | null {
  if (!state.closesAt) return state.noClosing === 'always' ? '全天开放' : null
  const { day, minute } = state.closesAt
  // Midnight is said as 24:00 of the day that ends, never as 00:00 of the next.
  if (minute === 0) return `${dayWords(moment.day, addDays(day, -1), '次日')}24:00 关门`
  return `${dayWords(moment.day, day, '次日')}${clockText(minute)} 关门`
}

function openingWords(state: ClosedState, moment: Moment): string | null {
  if (!state.opensAt) return state.noOpening === 'none-soon' ? '两周内不开门' : null
  return `${dayWords(moment.day, state.opensAt.day, '明天')}${clockText(state.opensAt.minute)} 开门`
}

/** Nothing for today; the weekday within six days, where it cannot be mistaken; the date beyond. */
function dayWords(today: Day, day: Day, tomorrow: string): string {
  const ahead = daysBetween(today, day)
  if (ahead <= 0) return ''
  if (ahead === 1) return `${tomorrow} `
  return ahead < 7 ? `${WEEKDAY_WORDS[weekday(day) - 1]} ` : `${monthDayWords(day)} `
}
