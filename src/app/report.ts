/** What may be wrong with a page, as people say it. */
export const FAULTS = [
  '日子、时间不对',
  '地方、电话不对',
  '钱数不对',
  '条件、要带的不对',
  '改了，或者取消了',
  '看不懂',
  '别的',
] as const
export type Fault = (typeof FAULTS)[number]

export interface PageReport {
  /** The name of the page, where it is known. */
  readonly title: string
  readonly address: string
  readonly faults: readonly Fault[]
  /** What the person adds in their own words. */
  readonly words: string
  /** The day of the data: `2026-11-25`. */
  readonly data: string | null
}

/** The prepared text, a line each: which page, of which day, and what is wrong with it. */
export function reportLines({ title, address, faults, words, data }: PageReport): readonly string[] {
  const said = words.trim()
  return [
    `资料有误：${title || '这一页'}`,
    ...(data ? [`资料 ${data} 版`] : []),
    `不对的是：${faults.length ? faults.join('；') : '（还没选）'}`,
    ...(said ? [`实际是：${said}`] : []),
    `网址：${address}`,
  ]
}

/** The path of a page of this app that an address names; home for anything else. */
export function reportedPath(from: unknown): string {
  return typeof from === 'string' && /^\/(?!\/)[\w\-/%.]*$/.test(from) ? from : '/'
}

/** Titles of what is not the page that is wrong: the report itself, the wage pages, whose titles say nothing, the shell. */
const NO_PAGE: readonly string[] = ['报告有误', '办事', '正在打开', '没打开']

/** The name of a page in the title of its document; empty where that names none. */
export function pageTitle(title: string): string {
  const name = title.split(' · ')[0] ?? ''
  return NO_PAGE.includes(name) ? '' : name
}
