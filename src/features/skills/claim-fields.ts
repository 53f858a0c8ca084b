import { isDay, weekday, type Day } from '../../domain/day'
import { weekdayWords } from '../../domain/events/words'
import { CERTIFICATE_LEVELS, type CertificateLevel } from '../../domain/measures/measure'
import type { ClaimAnswers, ClaimBar, ClaimResult } from '../../domain/skills/claim'

/** What was typed or chosen, by field. */
export type Typed = Readonly<Record<string, string>>

function levelOf(text: string | undefined): CertificateLevel | null {
  return CERTIFICATE_LEVELS.find((level) => level === text) ?? null
}

/** The answers, once the certificate's level and day are there; `null` before. */
export function claimAnswers(typed: Typed): ClaimAnswers | null {
  const level = levelOf(typed['level'])
  const certified = typed['certified'] ?? ''
  if (!level || !isDay(certified)) return null
  const times = typed['times'] ?? ''
  return {
    level,
    certified,
    thisYear: /^\d$/.test(times) ? Number(times) : null,
    before: levelOf(typed['before']),
  }
}

const BARS: Readonly<Record<ClaimBar, string>> = {
  future: '证书的日子还没到，看一下填得对不对。',
  over: '过了最晚那天。打 12333 问还有没有办法。',
  'same-level': '同一职业、同一等级只领一次。',
  'lower-level': '领过高级别的，不再领低级别。',
  'year-full': '今年的次数用完了。',
  'no-amount': '来源没写这一级的补贴，先打 12333 问。',
}

/** Why it does not work, a sentence each. */
export function barWords({ bars, nextYear }: ClaimResult): readonly string[] {
  const more =
    bars.length === 1 && bars[0] === 'year-full' && nextYear ? ['期限还没到，问明年能不能再领。'] : []
  return [...bars.map((bar) => BARS[bar]), ...more]
}

/** `还有 188 天`, `就是今天`, `过了 3 天`. */
export function leftWords(days: number): string {
  if (days === 0) return '就是今天'
  return days > 0 ? `还有 ${days} 天` : `过了 ${-days} 天`
}

/** `2027 年`, `6 月 1 日` and `（周二）` apart, because none of them may break over two lines. */
export function dayParts(day: Day): readonly string[] {
  const [year, month, date] = day.split('-').map(Number)
  return [`${year} 年`, `${month} 月 ${date} 日`, `（${weekdayWords(weekday(day))}）`]
}

/** `2027 年 6 月 1 日（周二）` */
export function dayWords(day: Day): string {
  const [year, date, weekdayName] = dayParts(day)
  return `${year} ${date}${weekdayName}`
}
