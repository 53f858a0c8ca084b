import { dayInWords } from '../day-words'
import type { Assessment } from './assess'
import { isOfTheJob, needsOtherWork, type Verdict } from './evaluate'

/** Why a measure stands as it does, in lines of plain words. */
export function reasonsOf(assessment: Assessment): readonly string[] {
  const { measure, standing, verdicts, missing, last, fullUntil, caution } = assessment
  const open = needsOtherWork(missing)
    ? assessment.open.filter(({ condition }) => !isOfTheJob(condition))
    : assessment.open
  const held = verdicts.filter(({ state }) => state === 'yes').map(({ why }) => why)
  if (caution === 'ended') return ['已经过期']
  const full = fullUntil === null ? [] : [`最晚${dayInWords(fullUntil)}申请，利息全贴`]
  if (standing === 'certain') return [`符合：${held.join('，')}`, ...full]
  const fixes = missing.flatMap(({ fix }) => fix ?? [])
  if (standing === 'not')
    return [
      `差：${
        missing
          .filter(({ fix }) => fix === null || fixes.length > 1)
          .map(({ why }) => why)
          .join('，') || '来不及了'
      }`,
      ...(fixes.length === missing.length && fixes.length > 0 ? [`改变才行：${fixes.join('，')}`] : []),
    ]
  const asks = open.filter(({ ask }) => ask).map(({ why }) => why)
  const unanswered = open.filter(({ ask }) => !ask).map(({ why }) => why)
  return [
    ...missing.map((verdict) => stepWords(verdict, last, open.length === 0)),
    ...(asks.length ? [`先问：${asks.join('；')}`] : []),
    ...full,
    ...(unanswered.length ? [`还要：${unanswered.join('，')}`] : []),
    ...(caution === 'stale' ? ['资料过了复核期，先打 12333 问'] : []),
    ...(caution === 'not-yet' ? [`${dayInWords(measure.window?.opens ?? '')}起才能办`] : []),
  ]
}

/** What a person must do, by when: 若在某日前做了，可申领. Where something is not known yet, no more than a chance. */
function stepWords({ fix, why, from }: Verdict, last: string | null, all: boolean): string {
  if (from !== null) return `差：${why}`
  if (last === null) return `差：${fix ?? why}`
  return `若最晚${dayInWords(last)}${fix ?? why}，${all ? '可申领' : '还有机会'}`
}
