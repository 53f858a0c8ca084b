import type { Day } from '../day'
import { weekday } from '../day'
import type { Fen } from '../money'
import { asExact, decimalText, exact, type Exact } from '../wages/exact'
import type { DayWork, MoneyKind, RateKind, Terms } from './read'
import type { Written } from './things'

const WEEKDAYS = '一二三四五六日'

export const KIND_WORDS: Readonly<Record<RateKind, { readonly title: string; readonly unit: string }>> = {
  day: { title: '按天', unit: '个工' },
  hour: { title: '按小时', unit: '小时' },
  piece: { title: '按件', unit: '件' },
  month: { title: '按月', unit: '个工' },
}

export const MONEY_WORDS: Readonly<Record<MoneyKind, string>> = {
  paid: '收到工资',
  advance: '借支',
  deduct: '扣款',
}

/** How money was given. */
export const WAYS: readonly { readonly id: string; readonly words: string }[] = [
  { id: 'cash', words: '现金' },
  { id: 'wechat', words: '微信' },
  { id: 'transfer', words: '转账' },
  { id: 'other', words: '别的' },
]

/** How money was given, in words; nothing for what is no way. */
export function wayWords(how: string): string {
  return WAYS.find(({ id }) => id === how)?.words ?? ''
}

/** Code points that steer a line, hide in it or break it, from first to last. */
const STEERING: readonly (readonly [number, number])[] = [
  [0, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
]
const LONE = /^[\ud800-\udfff]$/

function plainSign(sign: string): string {
  const point = sign.codePointAt(0) ?? 0
  if (STEERING.some(([first, last]) => first <= point && point <= last)) return ' '
  return LONE.test(sign) ? '\ufffd' : sign
}

/** One line of text whatever was typed: no breaks, no signs that turn the line round, no half characters. */
export function plainLine(text: string): string {
  return Array.from(text, plainSign).join('').replace(/\s+/g, ' ').trim()
}

/** The first so many characters, with … where something was left out. Never half a character. */
export function shortened(text: string, most: number): string {
  const all = Array.from(text)
  return all.length <= most ? text : `${all.slice(0, most - 1).join('')}…`
}

/** `11 月 25 日 周三` */
export function dayTitle(day: Day): string {
  return `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日 周${WEEKDAYS.charAt(weekday(day) - 1)}`
}

/** `11-25 周三` */
export function shortDay(day: Day): string {
  return `${day.slice(5)} 周${WEEKDAYS.charAt(weekday(day) - 1)}`
}

/** What was done on a day: `一个工，加班 2 小时`. Without its note. */
export function workWords({ did, hours, over, pieces }: DayWork): string {
  const done = {
    full: '一个工',
    half: '半个工',
    hours: `${decimalText(hours)} 小时`,
    off: '没干',
    none: '',
  }[did]
  return [
    done,
    pieces.num > 0 ? `${decimalText(pieces, 6)} 件` : '',
    over.num > 0 ? `加班 ${decimalText(over)} 小时` : '',
  ]
    .filter(Boolean)
    .join('，')
}

/** `¥280` or `¥0.125` from exact fen. */
export function rateText(fen: Exact | Fen): string {
  const value = asExact(fen)
  const text = decimalText(exact(value.num, value.den * 100), 6)
  return `¥${/\.\d$/.test(text) ? `${text}0` : text}`
}

/** `每个工 ¥280，加班每小时 ¥52.50` */
export function termsWords({ kind, rate, over }: Terms): string {
  const each = { day: '每个工', hour: '每小时', piece: '每件', month: '每月' }[kind]
  return `${each} ${rateText(rate)}${over ? `，加班每小时 ${rateText(over)}` : ''}`
}

/** `11-25 后来补记` of something of that day, or nothing where it was written at the time. */
export function lateWords({ day, late }: Written, of: Day): string {
  const on = day.slice(0, 4) === of.slice(0, 4) ? day.slice(5) : day
  return late ? `${on} ${late === 'added' ? '后来补记' : '后来改过'}` : ''
}
