import type { Point } from './schematic'

/** How near points must be to stand for one another, and how wide a group may grow, in units. */
export interface Nearness {
  readonly link: number
  readonly width: number
}

/**
 * Puts points into groups: two groups whose nearest points are within `link` become one, unless it were wider than
 * `width`. The nearest pair goes first. Each group is a list of indexes in order; the groups are ordered by their first.
 */
export function nearGroups(
  points: readonly Point[],
  { link, width }: Nearness,
): readonly (readonly number[])[] {
  const groupOf = points.map((_, index) => [index])
  for (const [one, other] of pairsWithin(points, link)) {
    const mine = groupOf[one] as number[]
    const its = groupOf[other] as number[]
    if (mine === its || !allWithin(points, mine, its, width)) continue
    const both = mine.concat(its).sort((a, b) => a - b)
    for (const index of both) groupOf[index] = both
  }
  return groupOf.filter((group, index) => group[0] === index)
}

function pairsWithin(points: readonly Point[], link: number): [number, number][] {
  const pairs: { readonly pair: [number, number]; readonly way: number }[] = []
  points.forEach((one, index) => {
    for (let other = index + 1; other < points.length; other += 1) {
      const way = apart(one, points[other] as Point)
      if (way <= link) pairs.push({ pair: [index, other], way })
    }
  })
  return pairs
    .sort((a, b) => a.way - b.way || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1])
    .map(({ pair }) => pair)
}

function allWithin(
  points: readonly Point[],
  some: readonly number[],
  others: readonly number[],
  width: number,
): boolean {
  return some.every((one) =>
    others.every((other) => apart(points[one] as Point, points[other] as Point) <= width),
  )
}

function apart(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}
