import type { ArticleRef } from './law'
import type { Warning } from './line'
import type { OvertimeEntry, OvertimeReading, OvertimeShare } from './overtime-day'
import type { WageRules } from './rules'

/** `standard`: eight hours a day. The other two need a permit of the labour office. */
export type WorkScheme = 'standard' | 'comprehensive' | 'irregular'

/** Which shares a permitted scheme leaves: 工资支付暂行规定 13. */
export function underScheme(
  reading: OvertimeReading,
  entry: OvertimeEntry,
  scheme: WorkScheme,
): OvertimeReading {
  if (scheme === 'standard') return reading
  const statutory = reading.shares.some(({ kind }) => kind === 'statutory')
  const none = (of: OvertimeShare): OvertimeShare => ({ ...of, minutes: 0 })
  if (scheme === 'irregular') {
    const ask: Warning = { code: statutory ? 'irregular-statutory-ask' : 'irregular-hours' }
    const paid = reading.shares.filter(({ kind }) => kind === 'statutory')
    return { shares: [...reading.shares.map(none), ...paid], warnings: [...reading.warnings, ask] }
  }
  const certain = reading.shares.every(({ kind }) => kind === 'statutory')
  if (certain || !('day' in entry)) return reading
  return {
    shares: reading.shares.map((share) => (share.kind === 'statutory' ? share : none(share))),
    warnings: [...reading.warnings, { code: 'comprehensive-period' }],
  }
}

/** The articles that a scheme rests on. */
export function schemeArticles(scheme: WorkScheme, rules: WageRules): readonly ArticleRef[] {
  if (scheme === 'irregular') return rules.irregularHours.articles
  const more = scheme === 'comprehensive' ? rules.comprehensiveHours.articles : []
  return [...rules.overtimePercent.articles, ...more]
}
