import type { Amount, LevelAmount, Measure } from './measure'
import type { MoneyRange } from './money'

/** The figure of an amount as three short texts, the middle one large; `null` where there is no figure. */
export interface AmountFigure {
  readonly before: string
  readonly figure: string
  readonly after: string
}

/** 5000 becomes 5000 元, 20000 becomes 2 万元; fen in, whole yuan expected. */
export function yuanFigure(fen: number): { readonly figure: string; readonly unit: string } {
  const yuan = fen / 100
  const tens = yuan / 10_000
  return yuan >= 10_000 && Number.isInteger(tens * 10)
    ? { figure: String(tens), unit: '万元' }
    : { figure: String(yuan), unit: '元' }
}

function yuanText(fen: number): string {
  const { figure, unit } = yuanFigure(fen)
  return `${figure}${unit}`
}

/** Of an amount by level that of the level that is known, else the most. */
export function amountFigure(amount: Amount, level?: string): AmountFigure | null {
  const money = (before: string, fen: number) => {
    const { figure, unit } = yuanFigure(fen)
    return { before, figure, after: unit }
  }
  switch (amount.kind) {
    case 'fixed':
      return money(amount.upTo ? '最多' : '一次', amount.fen)
    case 'yearly':
      return money(amount.upTo ? '一年最多' : '每年', amount.fen)
    case 'byYear':
      return money(`${amount.fen.length}年一共`, sum(amount.fen))
    case 'byLevel':
      return money('最多', levelFen(amount.levels, level))
    case 'share':
      return { before: '最多', figure: `${amount.num}/${amount.den}`, after: '' }
    case 'loan':
      return money('最多贷', amount.fen)
    case 'local':
      return amount.years === null ? null : { before: '最长', figure: String(amount.years), after: '年' }
    case 'none':
      return null
  }
}

function levelFen(levels: readonly LevelAmount[], level: string | undefined): number {
  const known = levels.find((each) => each.level === level)
  return known?.fen ?? Math.max(...levels.map(({ fen }) => fen))
}

/** How much, in one line: the source's words where there are any. */
export function amountLine({ amount, amountWords }: Pick<Measure, 'amount' | 'amountWords'>): string {
  if (amountWords) return amountWords
  switch (amount.kind) {
    case 'fixed':
      return `${amount.upTo ? '最多' : ''}${yuanText(amount.fen)}`
    case 'yearly':
      return `每年${amount.upTo ? '最多' : ''}${yuanText(amount.fen)}，最长${amount.years}年`
    case 'byYear':
      return amount.fen.map((fen, i) => `第${i + 1}年${yuanText(fen)}`).join('，')
    case 'byLevel':
      return amount.levels
        .map(({ level, fen }) => `${level}${amount.upTo ? '最多' : ''}${yuanText(fen)}`)
        .join('，')
    case 'share':
      return `最多${amount.of}的${amount.num}/${amount.den}`
    case 'loan':
      return `最多贷${yuanText(amount.fen)}`
    case 'local':
      return amount.years === null ? '由当地定' : `由当地定，最长${amount.years}年`
    case 'none':
      return '不发钱，是服务'
  }
}

/** `0—5000元`, or one figure where both ends are the same. */
export function rangeText({ least, most }: MoneyRange): string {
  return least === most ? yuanText(most) : `${least === 0 ? '0' : yuanText(least)}—${yuanText(most)}`
}

function sum(fens: readonly number[]): number {
  return fens.reduce((total, fen) => total + fen, 0)
}
