import type { Measure } from '../measures/measure'

/** `5,000 元`, `2 万元`, from fen in whole yuan. */
export function yuanWords(fen: number): string {
  const yuan = Math.round(fen / 100)
  if (yuan >= 10_000 && yuan % 1000 === 0) return `${yuan / 10_000} 万元`
  return `${String(yuan).replace(/\B(?=(\d{3})+$)/g, ',')} 元`
}

/** How much a measure gives, in one line. */
export function amountLine({ amount, amountWords }: Pick<Measure, 'amount' | 'amountWords'>): string {
  if (amountWords !== null) return amountWords
  const most = 'upTo' in amount && amount.upTo ? '最多 ' : ''
  switch (amount.kind) {
    case 'fixed':
      return most + yuanWords(amount.fen)
    case 'yearly':
      return `每年${most ? '最多' : ''} ${yuanWords(amount.fen)}，最长 ${amount.years} 年`
    case 'byYear':
      return amount.fen.map((fen, i) => `第 ${i + 1} 年 ${yuanWords(fen)}`).join('，')
    case 'byLevel':
      return amount.levels
        .map(({ level, fen }) => `${level}${most ? '最多' : ''} ${yuanWords(fen)}`)
        .join('，')
    case 'share':
      return `最多${amount.of}的 ${amount.num}/${amount.den}`
    case 'loan':
      return `最高贷 ${yuanWords(amount.fen)}`
    case 'local':
      return `钱数由当地定，先问${amount.years === null ? '' : `；最长 ${amount.years} 年`}`
    default:
      return '服务，不发钱'
  }
}
