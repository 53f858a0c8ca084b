import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/domain/free-spots'
import { pushApart } from '../../src/domain/push-apart'
import type { Point } from '../../src/domain/schematic'

const BOUNDS = { width: 360, height: 476 }
const town = (x: number, y: number): Block => ({ at: { x, y }, left: 18, right: 18, up: 14, down: 34 })

const block = fc.record({
  at: fc.record({ x: fc.integer({ min: 0, max: 360 }), y: fc.integer({ min: 0, max: 476 }) }),
  left: fc.integer({ min: 4, max: 34 }),
  right: fc.integer({ min: 4, max: 34 }),
  up: fc.integer({ min: 4, max: 14 }),
  down: fc.integer({ min: 4, max: 40 }),
})

function overlaps(blocks: readonly Block[], points: readonly (Point | null)[]): string[] {
  const drawn = blocks.flatMap((its, index) => {
    const point = points[index]
    return point ? [{ its, point, index }] : []
  })
  return drawn.flatMap((one, place) =>
    drawn
      .slice(place + 1)
      .filter(
        (other) =>
          one.point.x - one.its.left < other.point.x + other.its.right &&
          other.point.x - other.its.left < one.point.x + one.its.right &&
          one.point.y - one.its.up < other.point.y + other.its.down &&
          other.point.y - other.its.up < one.point.y + one.its.down,
      )
      .map((other) => `${one.index} and ${other.index}`),
  )
}

const inside = (its: Block, { x, y }: Point) =>
  x - its.left >= 0 && x + its.right <= BOUNDS.width && y - its.up >= 0 && y + its.down <= BOUNDS.height

describe('blocks are pushed apart', () => {
  it('but one that has room stays where it is', () => {
    const blocks = [town(60, 60), town(200, 200), town(300, 400)]
    expect(pushApart(blocks, BOUNDS)).toEqual(blocks.map(({ at }) => at))
  })

  it('so that none overlap and none is left out, where there is no edge', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 40 }), (blocks) => {
        const points = pushApart(blocks, null)
        expect(points).not.toContain(null)
        expect(overlaps(blocks, points)).toEqual([])
      }),
      { seed: 11, numRuns: 60 },
    )
  })

  it('so that none overlap and all stay inside, where there is one; what finds no room is left out', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 40 }), (blocks) => {
        const points = pushApart(blocks, BOUNDS)
        expect(points).toHaveLength(blocks.length)
        expect(overlaps(blocks, points)).toEqual([])
        points.forEach((point, index) => point && expect(inside(blocks[index] as Block, point)).toBe(true))
      }),
      { seed: 12, numRuns: 60 },
    )
  })

  it('and leaves nothing out while a third of the drawing is taken', () => {
    const twenty = fc.array(fc.tuple(fc.integer({ min: 20, max: 340 }), fc.integer({ min: 20, max: 440 })), {
      minLength: 20,
      maxLength: 20,
    })
    fc.assert(
      fc.property(twenty, (spots) => {
        expect(
          pushApart(
            spots.map(([x, y]) => town(x, y)),
            BOUNDS,
          ),
        ).not.toContain(null)
      }),
      { seed: 13, numRuns: 60 },
    )
  })

  it('always in the same way', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), (blocks) => {
        expect(pushApart(blocks, BOUNDS)).toEqual(pushApart(blocks, BOUNDS))
      }),
      { seed: 14, numRuns: 30 },
    )
  })

  it('and who lies left of or above whom stays so', () => {
    const [west, east] = pushApart([town(100, 200), town(104, 200)], BOUNDS)
    expect(west?.x).toBeLessThan(east?.x ?? 0)
    const [north, south] = pushApart([town(100, 200), town(100, 230)], BOUNDS)
    expect(north?.y).toBeLessThan(south?.y ?? 0)
  })

  it('round one that is pinned', () => {
    const me: Block = { ...town(100, 200), pinned: true }
    const points = pushApart([me, town(100, 200), town(105, 204)], BOUNDS)
    expect(points[0]).toEqual({ x: 100, y: 200 })
    expect(overlaps([me, town(100, 200), town(105, 204)], points)).toEqual([])
  })

  it('even where all lie in one spot', () => {
    const blocks = Array.from({ length: 9 }, () => town(180, 200))
    expect(overlaps(blocks, pushApart(blocks, BOUNDS))).toEqual([])
  })

  it('and nothing is nothing', () => expect(pushApart([], BOUNDS)).toEqual([]))
})
