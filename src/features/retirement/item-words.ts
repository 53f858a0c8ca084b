import type { Paper, PlannedItem } from '../../domain/retirement/checklist'
import { monthFromText } from '../../domain/month'
import type { TickRecord, TickStatus } from '../../domain/retirement/ticks'
import { monthWords } from '../../domain/retirement/wording'
import { dayWords, dueWords } from './words'

export const STATUS_WORDS: Readonly<Record<TickStatus, string>> = {
  open: '还没定',
  me: '我做',
  family: '家里人帮忙',
  done: '已办好',
}

const FORMS: Readonly<Record<Paper['form'], string>> = {
  original: '原件',
  copy: '复印件',
  either: '原件或复印件',
  ask: '原件还是复印件，先问',
}

/** By when: the day of a term of law, the month of a suggestion. */
export function dueLine({ item, due, urgency }: PlannedItem): string {
  if (urgency === 'overdue') return `${dueWords(due)}要办，日子过了，先打 12333 问`
  if (urgency === 'now') return '该办了'
  if (item.due.monthsBefore === 0) return `${monthWords(monthFromText(due.day))}起`
  if (item.due.timing === 'law') return `${dueWords(due)}（规定的期限）`
  return `${monthWords(monthFromText(due.day))}前`
}

/** What a mark says: who does it, or when it was done. */
export function markWords(record: TickRecord | undefined): string {
  if (!record || record.current.status === 'open') return ''
  const { status, on } = record.current
  return STATUS_WORDS[status] + (on ? `，${dayWords(on)}` : '')
}

export function paperWords({ name, form, from }: Paper): string {
  return `${name}（${FORMS[form]}；${from}）`
}

/** What an item rests on, and that it must be confirmed. */
export function basisWords({ item, askFirst }: PlannedItem): string {
  const place = item.basisPlace ?? '外地'
  if (item.basis === 'elsewhere') return `照${place}公布的清单写的，本地不一定一样。先打 12333 确认。`
  if (item.basis === 'local') return '照本省的资料写的，不是办事单。先打 12333 确认。'
  return askFirst ? '全国规定，没见到原文的部分先打 12333 确认。' : '全国规定。'
}

/** What a printed line says under an item: what to bring, where to go, and where the list is another place's. */
export function printLine({ item }: PlannedItem): string {
  const bring = item.papers.map(({ name }) => name).join('、')
  const basis = item.basis === 'elsewhere' ? `（照${item.basisPlace ?? '外地'}的清单）` : ''
  return `${bring ? `带：${bring}。` : ''}${item.where}${basis}`
}
