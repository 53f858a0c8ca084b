import type { Day } from '../../../domain/day'
import { yuanText } from '../../../domain/money'
import { add, decimalText, ZERO } from '../../../domain/wages/exact'
import type { Sums } from '../../../domain/worklog/account'
import type { LoggedDay, SiteLog } from '../../../domain/worklog/site'
import { KIND_WORDS } from '../../../domain/worklog/words'

/** `19 个工，加班 6 小时，借支 ¥1,000.00`: what the unpaid amount is made of, in one line. */
export function answerWords({ byTerms, unpricedOver, moved }: Sums): string {
  const work = (['day', 'hour', 'piece', 'month'] as const).flatMap((kind) => {
    const count = byTerms.filter(({ terms }) => terms?.kind === kind).map((each) => each.count)
    const all = count.reduce(add, ZERO)
    return all.num > 0 ? [`${decimalText(all, 2)} ${KIND_WORDS[kind].unit}`] : []
  })
  const over = byTerms.map(({ overHours }) => overHours).reduce(add, unpricedOver)
  return [
    ...work,
    over.num > 0 ? `加班 ${decimalText(over)} 小时` : '',
    moved.paid > 0 ? `收到 ${yuanText(moved.paid)}` : '',
    moved.advance > 0 ? `借支 ${yuanText(moved.advance)}` : '',
    moved.deduct > 0 ? `扣款 ${yuanText(moved.deduct)}` : '',
  ]
    .filter(Boolean)
    .join('，')
}

/** The last day before today on which something was done. */
export function lastWorked(log: SiteLog, today: Day): LoggedDay | null {
  return log.days.filter(({ day, did }) => day < today && did !== 'off').pop() ?? null
}
