import type { Assessment } from './assess'

/** Why a measure stands as it does, in lines of plain words. */
export function reasonsOf(assessment: Assessment): readonly string[] {
  const { measure, standing, verdicts, missing, open, last, caution } = assessment
  const held = verdicts.filter(({ state }) => state === 'yes').map(({ why }) => why)
  if (caution === 'ended') return ['已经过期']
  if (standing === 'certain') return [`符合：${held.join('，')}`]
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
  const asks = open.filter(({ condition }) => isForTheOffice(condition)).map(({ why }) => why)
  const unanswered = open.filter(({ condition }) => !isForTheOffice(condition)).map(({ why }) => why)
  return [
    ...missing.map((verdict) => stepWords(verdict.fix ?? verdict.why, verdict.from, last)),
    ...(asks.length ? [`先问：${asks.join('；')}`] : []),
    ...(unanswered.length ? [`还要：${unanswered.join('，')}`] : []),
    ...(caution === 'stale' ? ['资料过了复核期，先打 12333 问'] : []),
    ...(caution === 'not-yet' ? [`${measure.window?.opens ?? ''} 起才能办`] : []),
  ]
}

/** What a person must do, by when: 若在某日前做了，可以申领. */
function stepWords(fix: string, from: string | null, last: string | null): string {
  if (from !== null) return `差：${fix}，要等到 ${from}`
  return last === null ? `差：${fix}` : `若在 ${last} 前${fix}，可以申领`
}

/** Only an office can tell: an answer more does not help. */
function isForTheOffice({ kind, askOthers }: Assessment['verdicts'][number]['condition']): boolean {
  return kind === 'ask' || askOthers === true
}
