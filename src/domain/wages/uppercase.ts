import type { Fen } from '../money'

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿']
const MAX_FEN = 99_999_999_999_999

function digit(value: number): string {
  return DIGITS.charAt(value)
}

/** Four places: `1409` is 壹仟肆佰零玖. Empty for nothing. */
function groupText(value: number): string {
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const at = Math.floor(value / 10 ** place) % 10
    if (at === 0) gap = text !== ''
    else {
      text += `${gap ? '零' : ''}${digit(at)}${PLACES[place]}`
      gap = false
    }
  }
  return text
}

/** Whole yuan in groups of four; a gap before a group that does not fill its places is one 零. */
function wholeText(yuan: number): string {
  let text = ''
  let gap = false
  for (let group = 2; group >= 0; group--) {
    const value = Math.floor(yuan / 10_000 ** group) % 10_000
    if (value === 0) {
      gap = text !== ''
      continue
    }
    const zero = text !== '' && (gap || value < 1000) ? '零' : ''
    text += `${zero}${groupText(value)}${GROUPS[group]}`
    gap = false
  }
  return text
}

/**
 * An amount in 人民币大写 by the form rules for payment slips: 整 where there are no jiao and no fen, 零 before fen
 * without jiao, no 零 before jiao. Throws a RangeError for a negative amount, for one that is not an integer of fen,
 * and from one trillion yuan (万亿).
 */
export function uppercaseAmount(fen: Fen): string {
  if (!Number.isInteger(fen) || fen < 0 || fen > MAX_FEN) throw new RangeError(`no capital form: ${fen}`)
  if (fen === 0) return '零元整'
  const rest = fen % 100
  const yuan = (fen - rest) / 100
  const whole = yuan > 0 ? `${wholeText(yuan)}元` : ''
  const [jiao, last] = [Math.floor(rest / 10), rest % 10]
  if (rest === 0) return `${whole}整`
  const jiaoText = jiao > 0 ? `${digit(jiao)}角` : whole && '零'
  return `${whole}${jiaoText}${last > 0 ? `${digit(last)}分` : ''}`
}
