import type { Day } from '../../domain/day'
import type { PersonRow } from '../../domain/retirement/person'
import { birthFromText } from '../../domain/retirement/day'
import type { Birth, CannotTell, Confidence, DueDay, Sex } from '../../domain/retirement/types'
import { monthWords } from '../../domain/retirement/wording'

/** Chinese punctuation where the rules write half-width commas. */
export function full(text: string): string {
  return text.replace(/,/g, '，')
}

/** `2032年8月12日`. */
export function dayWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `2032年8月12日前`; where the day of birth is unknown, the month before which is always in time. */
export function dueWords({ day, exact }: DueDay): string {
  return exact ? `${dayWords(day)}前` : `${dayWords(day).replace(/\d+日$/, '')}前`
}

export function sexWord(sex: Sex | undefined): string {
  if (!sex) return ''
  return sex === 'male' ? '男，' : '女，'
}

export function birthWords(birth: Birth): string {
  return birth.date === null ? monthWords(birth.month) : `${monthWords(birth.month)}${birth.date}日`
}

/** `男，1971年4月生`; empty while no birth was given. */
export function personWords({ birth, answers }: PersonRow): string {
  const known = birth === null ? null : birthFromText(birth)
  return known ? `${sexWord(answers.sex)}${birthWords(known)}生` : ''
}

/** How far a rule may be trusted, in words; empty where its text was read. */
export function confidenceWords(confidence: Confidence): string {
  if (confidence === 'high') return ''
  return confidence === 'medium' ? '二手资料，没见原文' : '没见到原文，只能当问题问'
}

/** Why nothing can be told, and what to do next. */
export const CANNOT_TELL: Readonly<Record<CannotTell, { readonly title: string; readonly text: string }>> = {
  'birth-missing': { title: '还没填出生年月', text: '填两个空就知道。' },
  'birth-in-future': { title: '出生年月在今天以后', text: '回去改一下年或月。' },
  'birth-too-long-ago': { title: '出生年份太早了', text: '回去看看年份是不是填错。' },
  'birth-lunar': { title: '农历不能算', text: '照身份证上的公历填。' },
  'category-missing': { title: '还差几个问题', text: '答完就知道按哪条算。' },
  'resident-pension': { title: '说不准，打 12333 问', text: '只缴城乡居民养老保险的，不在这次延迟里。' },
  'own-rules': { title: '说不准，打 12333 问', text: '公务员、处级女干部、高级职称另有规定。' },
  'no-rule-in-force': { title: '说不准，打 12333 问', text: '今天没有查到在用的规定。' },
}
