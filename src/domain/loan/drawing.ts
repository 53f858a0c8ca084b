import type { Fen } from '../money'
import type { Schedule } from './schedule'

/** What is still owed after so many months, as a point of a drawing of the given size. */
export interface OwedPoint {
  readonly month: number
  readonly owed: Fen
  readonly x: number
  readonly y: number
}

/** Five points of what is owed, evenly over the term; fewer where the term has fewer months. The axis begins at nothing. */
export function owedPoints(
  principal: Fen,
  { rows }: Pick<Schedule, 'rows'>,
  { left, right, top, bottom }: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>,
): readonly OwedPoint[] {
  const last = rows.length
  const months = [0, 1, 2, 3, 4].map((quarter) => Math.round((last * quarter) / 4))
  return months
    .filter((month, i) => months.indexOf(month) === i)
    .map((month) => {
      const owed = month === 0 ? principal : (rows[month - 1]?.left ?? 0)
      return {
        month,
        owed,
        x: Math.round(left + (month / last) * (right - left)),
        y: Math.round(bottom - (owed / principal) * (bottom - top)),
      }
    })
}
