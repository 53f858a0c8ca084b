import type { Result } from '../../domain/retirement/types'
import { ageWords, monthWords, spanWords } from '../../domain/retirement/wording'
import { CANNOT_TELL } from './words'

/** A result in words: the month, a short line for lists, and the sentences under the large answer. */
export interface ResultWords {
  readonly month: string
  readonly note: string
  readonly lines: readonly string[]
}

export function resultWords(result: Result): ResultWords {
  if (result.kind === 'cannot-tell') {
    const { title, text } = CANNOT_TELL[result.why]
    return { month: title, note: '', lines: [text] }
  }
  const { statutory } = result
  const month = monthWords(statutory.month)
  const age = ageWords(statutory.age)
  if (result.kind === 'unaffected')
    return { month, note: '不受改革影响', lines: ['改革前就到了年龄，不受影响。', '还没办的，打 12333 问。'] }
  const delay = statutory.delay === 0 ? '不延迟' : `比原来晚 ${statutory.delay} 个月`
  const lines = [`${age}，${delay}。`, sinceWords(result)]
  return { month, note: result.kind === 'already-past' ? `${age}，已经到了` : age, lines }
}

function sinceWords(result: Extract<Result, { kind: 'ahead' | 'already-past' }>): string {
  if (result.kind === 'already-past')
    return `已经到了${result.monthsSince === 0 ? '' : `，过了${spanWords(result.monthsSince)}`}。还没办的，打 12333 问。`
  return result.monthsLeft === 0 ? '就是这个月。' : `还有${spanWords(result.monthsLeft)}。`
}
