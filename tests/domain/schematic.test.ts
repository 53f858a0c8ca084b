import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metresBetween } from '../../src/domain/distance'
import {
  fitProjection,
  labelWidth,
  project,
  unitsOf,
  type Frame,
  type Point,
} from '../../src/domain/schematic'

const FRAME: Frame = { width: 360, height: 476, margin: { x: 34, top: 26, bottom: 46 } }
/** Seats about as far apart as those of a county: 0.4° by 0.5°. */
const SEATS = [
  { lat: 30.2, lng: 121.07 },
  { lat: 30.05, lng: 121.15 },
  { lat: 29.94, lng: 121.37 },
  { lat: 30.14, lng: 120.96 },
  { lat: 29.74, lng: 121.11 },
]
const county = fc.array(
  fc.record({
    lat: fc.double({ min: 29.7, max: 30.3, noNaN: true }),
    lng: fc.double({ min: 120.9, max: 121.45, noNaN: true }),
  }),
  { minLength: 2, maxLength: 30 },
)

const bearing = (from: Point, to: Point) => Math.atan2(to.x - from.x, from.y - to.y)

describe('a schematic', () => {
  const projection = fitProjection(SEATS, FRAME)

  it('has north up and east to the right', () => {
    const at = project(projection, { lat: 30, lng: 121.1 })
    expect(project(projection, { lat: 30.1, lng: 121.1 }).y).toBeLessThan(at.y)
    expect(project(projection, { lat: 30, lng: 121.2 }).x).toBeGreaterThan(at.x)
  })

  it('shows every point inside its margins and fills them one way', () => {
    fc.assert(
      fc.property(county, (points) => {
        const its = fitProjection(points, FRAME)
        const drawn = points.map((point) => project(its, point))
        for (const { x, y } of drawn) {
          expect(x).toBeGreaterThanOrEqual(FRAME.margin.x - 1e-6)
          expect(x).toBeLessThanOrEqual(FRAME.width - FRAME.margin.x + 1e-6)
          expect(y).toBeGreaterThanOrEqual(FRAME.margin.top - 1e-6)
          expect(y).toBeLessThanOrEqual(FRAME.height - FRAME.margin.bottom + 1e-6)
        }
      }),
      { seed: 4, numRuns: 300 },
    )
  })

  it('keeps bearings true to a degree over a county', () => {
    const [from, ...others] = SEATS as [(typeof SEATS)[0], ...typeof SEATS]
    for (const to of others) {
      const east = (to.lng - from.lng) * Math.cos((((from.lat + to.lat) / 2) * Math.PI) / 180)
      const truly = Math.atan2(east, to.lat - from.lat)
      const drawn = bearing(project(projection, from), project(projection, to))
      expect(Math.abs(drawn - truly)).toBeLessThan(Math.PI / 180)
    }
  })

  it('has one scale: what is drawn is as long as the way on the ground, to half a percent', () => {
    const [one, other] = [SEATS[0], SEATS[2]].map((seat) =>
      project(projection, seat ?? { lat: 0, lng: 0 }),
    ) as [Point, Point]
    const drawn = Math.hypot(one.x - other.x, one.y - other.y)
    const metres = metresBetween(SEATS[0], SEATS[2]) ?? 0
    expect(drawn / unitsOf(projection, metres)).toBeCloseTo(1, 2)
  })

  it('draws a single town in the middle', () => {
    const its = fitProjection([{ lat: 30, lng: 121 }], FRAME)
    expect(project(its, { lat: 30, lng: 121 })).toEqual({ x: 180, y: 26 + (476 - 72) / 2 })
    expect(Number.isFinite(its.scale)).toBe(true)
  })

  it('has no points without towns, and still a scale', () =>
    expect(Number.isFinite(fitProjection([], FRAME).scale)).toBe(true))
})

describe('a label', () => {
  it.each([
    ['东渡', 32],
    ['三河口', 48],
    ['12', 19.2],
    ['', 0],
  ])('%s is about %d units wide at 16', (text, width) => expect(labelWidth(text, 16)).toBeCloseTo(width))
})
