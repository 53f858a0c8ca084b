import { monthFromText, type Month } from '../month'
import { ageOf } from './statutory'
import type { Statutory, Track } from './types'
import { ageWords, monthWords, spanWords } from './wording'

/** One line of the working: what it is, what it comes to, and why. */
export interface Step {
  readonly id: 'birth' | 'old-age' | 'first-birth' | 'position' | 'delay' | 'cap' | 'none' | 'result' | 'age'
  readonly label: string
  readonly value: string
}

/** The working of the statutory month, step by step, in the order a person would do it on paper. */
export function workingSteps(track: Track, birth: Month, statutory: Statutory): readonly Step[] {
  const original = ageWords(ageOf(track.oldAgeMonths))
  return [
    { id: 'birth', label: '出生年月', value: monthWords(birth) },
    { id: 'old-age', label: `原来${original}退休`, value: monthWords(statutory.original) },
    ...delaySteps(track, birth, statutory),
    { id: 'result', label: '退休年月', value: resultWords(statutory) },
    { id: 'age', label: '退休时', value: ageWords(statutory.age) },
  ]
}

function resultWords({ original, delay, month }: Statutory): string {
  return delay === 0 ? monthWords(month) : `${monthWords(original)}+${spanWords(delay)}=${monthWords(month)}`
}

function delaySteps(track: Track, birth: Month, statutory: Statutory): readonly Step[] {
  if (!track.delay) return [{ id: 'none', label: '特殊工种', value: '不延迟,但要申请和审批' }]
  if (statutory.delay === 0) return [{ id: 'none', label: '改革前已到年龄', value: '不延迟' }]
  const { stepMonths, capMonths } = track.delay
  const first = monthFromText(track.delay.firstBirth)
  const whole = Math.floor((birth - first) / stepMonths)
  const steps: Step[] = [
    { id: 'first-birth', label: '从这个月出生的人开始延迟', value: monthWords(first) },
    { id: 'position', label: '比第一批晚出生', value: `${birth - first}个月` },
    {
      id: 'delay',
      label: `每${stepMonths}个月延1个月,第一批就延1个月`,
      value: `${whole}+1=${whole + 1}个月`,
    },
  ]
  if (whole + 1 <= capMonths) return steps
  return [...steps, { id: 'cap', label: '最多延迟', value: `${capMonths}个月` }]
}
