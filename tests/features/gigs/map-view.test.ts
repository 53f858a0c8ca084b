import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FRAME } from '../../../src/features/gigs/map-drawing'
import {
  centredOn,
  isSeen,
  MOST_ZOOM,
  pannedBy,
  pointUnder,
  transformOf,
  WHOLE,
  zoomedBy,
  type MapView,
} from '../../../src/features/gigs/map-view'

const point = fc.record({
  x: fc.integer({ min: 0, max: FRAME.width }),
  y: fc.integer({ min: 0, max: FRAME.height }),
})
const view = fc
  .tuple(point, fc.double({ min: 1, max: MOST_ZOOM, noNaN: true }))
  .map(([spot, zoom]): MapView => centredOn(spot, zoom))

function expectInside(its: MapView): void {
  const half = { x: FRAME.width / 2 / its.zoom, y: FRAME.height / 2 / its.zoom }
  expect(its.x - half.x).toBeGreaterThanOrEqual(-1e-6)
  expect(its.x + half.x).toBeLessThanOrEqual(FRAME.width + 1e-6)
  expect(its.y - half.y).toBeGreaterThanOrEqual(-1e-6)
  expect(its.y + half.y).toBeLessThanOrEqual(FRAME.height + 1e-6)
  expect(its.zoom).toBeGreaterThanOrEqual(1)
  expect(its.zoom).toBeLessThanOrEqual(MOST_ZOOM)
}

describe('the view of the map', () => {
  it('never leaves the map, whatever is panned and zoomed', () => {
    const step = fc.oneof(
      fc.tuple(fc.constant('pan'), fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })),
      fc.tuple(fc.constant('zoom'), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 10 })),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const end = steps.reduce<MapView>(
          (now, [kind, a, b]) =>
            kind === 'pan' ? pannedBy(now, a, b) : zoomedBy(now, a / b, { x: a * 9, y: b * 40 }),
          WHOLE,
        )
        expectInside(end)
      }),
      { seed: 41, numRuns: 200 },
    )
  })

  it('keeps what is under the fingers under them while it is enlarged', () => {
    fc.assert(
      fc.property(view, point, fc.double({ min: 1, max: 4, noNaN: true }), (its, about, factor) => {
        const before = pointUnder(its, about)
        const after = pointUnder(zoomedBy(its, factor, about), about)
        expect(after.x).toBeCloseTo(before.x, 6)
        expect(after.y).toBeCloseTo(before.y, 6)
      }),
      { seed: 42, numRuns: 200 },
    )
  })

  it('moves with the finger, one for one, at every zoom', () => {
    const its = centredOn({ x: 180, y: 238 }, 8)
    const before = pointUnder(its, { x: 100, y: 100 })
    const after = pointUnder(pannedBy(its, 30, -20), { x: 130, y: 80 })
    expect(after).toEqual(before)
  })

  it('at the first size shows the whole and does not move', () =>
    expect(pannedBy(WHOLE, 50, 50)).toEqual(WHOLE))

  it('draws its middle in the middle', () => {
    expect(transformOf(WHOLE, 1)).toBe('translate(0 0)')
    expect(transformOf(centredOn({ x: 100, y: 200 }, 4), 4)).toBe('translate(-220 -562)')
    expect(transformOf(centredOn({ x: 100, y: 200 }, 4), 2)).toBe('translate(-220 -562) scale(2)')
  })

  it('sees what lies within it', () => {
    const its = centredOn({ x: 100, y: 200 }, 4)
    expect(isSeen(its, { x: 400, y: 800 })).toBe(true)
    expect(isSeen(its, { x: 400 + 181, y: 800 })).toBe(false)
    expect(isSeen(its, { x: 400, y: 800 - 239 })).toBe(false)
  })
})
