/** An amount of money in fen, always an integer. */
export type Fen = number

/** `¥10,390.00` from fen; a minus sign stands before the ¥. */
export function yuanText(fen: Fen): string {
  const sign = fen < 0 ? '−' : ''
  const whole = Math.floor(Math.abs(fen) / 100)
  const rest = String(Math.abs(fen) % 100).padStart(2, '0')
  return `${sign}¥${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`
}
