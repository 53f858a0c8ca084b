import { readTerms, type RateKind } from '../../../domain/worklog/read'
import { field, money, type FieldSpec } from '../claim-fields'
import { fieldFault } from '../claim-values'
import { valueOfTerms, type TermsDraft } from './log-values'

const RATE_LABELS: Readonly<Record<RateKind, string>> = {
  day: '一个工多少（元）',
  hour: '一小时多少（元）',
  piece: '一件多少（元）',
  month: '一个月多少（元）',
}

export const NAME_FIELD = field('text', 'name', '工地、厂或老板，叫什么')
export const EMPLOYER_FIELD = field('text', 'employer', '单位或老板的名字', {
  hint: '要钱的时候用得上，知道就写',
  optional: true,
})

/** What is asked of the price, by how it is counted. */
export function termsFields({ kind }: TermsDraft): readonly FieldSpec[] {
  return [
    field('choice', 'kind', '怎么算钱', {
      options: [
        { value: 'day', label: '按天（一个工多少）' },
        { value: 'hour', label: '按小时' },
        { value: 'piece', label: '按件' },
        { value: 'month', label: '按月' },
      ],
    }),
    money('rate', RATE_LABELS[kind as RateKind] ?? '多少（元）', { price: true }),
    money('over', '加班一小时多少（元）', { hint: '没说好就空着', optional: true, price: true }),
    field('count', 'full', '一个工几小时', { hint: '按小时折算用得上', optional: true }),
  ]
}

/** A sentence for each field that is not right yet. */
export function termsFaults(draft: TermsDraft): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {}
  for (const each of termsFields(draft)) {
    const fault = fieldFault(each, draft[each.name as keyof TermsDraft])
    if (fault) faults[each.name] = fault
  }
  // Each by itself: what is wrong with one must not mark its neighbours.
  const alone = (own: Partial<TermsDraft>) =>
    readTerms('2026-01-01', valueOfTerms({ ...draft, rate: '1', over: '', full: '', ...own }))
  if (!alone({ rate: draft.rate })?.rate.num) faults['rate'] ??= '填数字，比如 280 或 52.5'
  if (draft.over.trim() && !alone({ over: draft.over })?.over) faults['over'] ??= '填数字，比如 52.5'
  if (draft.full.trim() && !alone({ full: draft.full })?.fullHours) faults['full'] ??= '填 1 到 24'
  return faults
}
