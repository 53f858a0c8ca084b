/** A market that somebody knows and the app does not, as typed. */
export interface KnownMarket {
  readonly town: string
  readonly where: string
  readonly hours: string
  readonly words: string
}

/** The prepared text, a line each; what was not said is left out. */
export function tellLines(city: string, { town, where, hours, words }: KnownMarket): readonly string[] {
  const at = [town, where.trim()].filter(Boolean).join(' ')
  const line = (label: string, text: string) => (text.trim() ? [`${label}：${text.trim()}`] : [])
  return [
    `我知道${city ? `${city}的` : ''}一个零工市场，“劳有所得”里没有，请核实了加进去。`,
    `在哪：${at || '（还没写）'}`,
    ...line('什么时候有人', hours),
    ...line('还有', words),
  ]
}
