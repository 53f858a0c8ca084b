import type { Place } from '../../content/pack'
import { hoursSummary } from '../../domain/opening-hours'
import { telephoneWords } from '../../ui/links'

/** What may be wrong with a place, as people say it. */
export const FAULTS = [
  '地址或标志不对',
  '开门时间不对',
  '电话打不通',
  '有什么、带什么不对',
  '台阶的情况不对',
  '搬走了，或者不办了',
  '别的',
] as const
export type Fault = (typeof FAULTS)[number]

export interface Report {
  readonly faults: readonly Fault[]
  /** What the person adds in their own words. */
  readonly words: string
  /** The day of the data: `2026-11-25`. */
  readonly data: string | null
  readonly address: string | null
}

/** The prepared text, a line each: which place, what the page says of it and since when, and what is wrong. */
export function reportLines(place: Place, report: Report): readonly string[] {
  const { faults, words, data, address } = report
  const said = words.trim()
  return [
    `零工点资料有误：${place.name}（编号 ${place.id}）`,
    `页面上写的：${shownOf(place)}`,
    `核对于 ${place.checked}${data ? `，资料 ${data} 版` : ''}`,
    `不对的是：${faults.length ? faults.join('；') : '（还没选）'}`,
    ...(said ? [`实际是：${said}`] : []),
    ...(address ? [`网址：${address}`] : []),
  ]
}

function shownOf(place: Place): string {
  const phones = place.telephones
    .map(({ label, number, extension }) => `${label} ${telephoneWords(number, extension)}`.trim())
    .join('、')
  return [
    [place.address, place.landmark].filter(Boolean).join('，'),
    place.hours ? hoursSummary(place.hours) : '时间未公布',
    phones ? `电话 ${phones}` : '没有电话',
  ].join('；')
}
