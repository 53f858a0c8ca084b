import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearGroups } from '../../src/domain/near-groups'

const NEAR = { link: 20, width: 36 }
const at = (...points: [number, number][]) => points.map(([x, y]) => ({ x, y }))

describe('seats near to each other share a mark', () => {
  it.each([
    ['none are near', at([0, 0], [100, 0]), [[0], [1]]],
    ['two are', at([0, 0], [100, 0], [5, 5]), [[0, 2], [1]]],
    ['four round a square', at([0, 0], [15, 0], [0, 15], [15, 15]), [[0, 1, 2, 3]]],
    ['exactly the distance counts', at([0, 0], [20, 0]), [[0, 1]]],
    ['a chain ends where it would grow too wide', at([0, 0], [18, 0], [36, 0], [54, 0]), [[0, 1, 2], [3]]],
    ['nothing', [], []],
  ])('%s', (_, points, groups) => expect(nearGroups(points, NEAR)).toEqual(groups))

  it('every seat is in one group, and none is wider than it may be', () => {
    const points = fc.array(
      fc.record({ x: fc.integer({ max: 200, min: 0 }), y: fc.integer({ max: 200, min: 0 }) }),
      {
        maxLength: 30,
      },
    )
    fc.assert(
      fc.property(points, (seats) => {
        const groups = nearGroups(seats, NEAR)
        expect(groups.flat().sort((a, b) => a - b)).toEqual(seats.map((_, index) => index))
        for (const group of groups)
          for (const one of group)
            for (const other of group) {
              const [a, b] = [seats[one], seats[other]] as [
                { x: number; y: number },
                { x: number; y: number },
              ]
              expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThanOrEqual(NEAR.width)
            }
      }),
      { seed: 21, numRuns: 100 },
    )
  })
})
