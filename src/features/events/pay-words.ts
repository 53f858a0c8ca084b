import type { Vacancy } from '../../domain/events/types'

/** The figure and what it is for, apart: `5000–7000` and `元/月`, `25` and `元/小时`; `面议` where nothing is said. */
export function payParts({ payFrom, payTo, payUnit }: Vacancy): {
  readonly figure: string
  readonly unit: string
} {
  const from = payFrom ?? payTo
  const to = payTo ?? payFrom
  if (from === null || to === null) return { figure: '', unit: '面议' }
  const text = (fen: number) => String(fen / 100)
  const figure = from === to ? text(from) : `${text(from)}–${text(to)}`
  return { figure, unit: payUnit ? `元/${payUnit}` : '元' }
}

/** `示例 · 甲公司 · 2 人 · 大专起`: who, how many, what schooling, where, which shift, as far as it is known. */
export function vacancyFacts({ employer, headCount, education, place, shift }: Vacancy): readonly string[] {
  return [employer, headCount === null ? '若干人' : `${headCount} 人`, education, place, shift].filter(
    Boolean,
  )
}
