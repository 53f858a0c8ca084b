import type { Day } from '../../domain/day'
import type { WageRow } from '../../domain/wages/part'

/** One step of the minimum wage on the drawing, in its units. */
export interface ChartStep {
  readonly row: WageRow
  readonly x: number
  readonly end: number
  readonly y: number
  readonly now: boolean
}

export const CHART = { width: 328, height: 118, left: 6, right: 322, top: 34, bottom: 72, axis: 92 } as const

function years(day: Day): number {
  return Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12
}

/** The rows as a stair: as wide as they held, higher where there was more. The axis is cut, which a line may be. */
export function chartSteps(rows: readonly WageRow[], today: Day): readonly ChartStep[] {
  const first = rows[0]
  if (!first) return []
  const [from, to] = [
    years(first.from),
    Math.max(years(today) + 1 / 12, years(rows[rows.length - 1]?.from ?? first.from) + 1),
  ]
  const amounts = rows.map(({ monthlyFen }) => monthlyFen)
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)]
  const x = (at: number) => Math.round(CHART.left + ((at - from) / (to - from)) * (CHART.right - CHART.left))
  return rows.map((row, i) => ({
    row,
    x: x(years(row.from)),
    end: x(Math.min(to, years(rows[i + 1]?.from ?? '9999-01-01'))),
    y: Math.round(
      CHART.bottom - ((row.monthlyFen - least) / Math.max(1, most - least)) * (CHART.bottom - CHART.top),
    ),
    now: row.from <= today && (row.to === null || today <= row.to),
  }))
}
