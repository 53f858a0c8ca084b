import { describe, expect, it } from 'vitest'
import { bdFromGcj, gcjFromWgs } from '../../src/domain/datum'
import { metresBetween } from '../../src/domain/distance'

/** Millionths of a degree, as the published vectors are given. */
function near(value: number, expected: number): void {
  expect(Math.abs(value - expected)).toBeLessThan(1e-6)
}

describe('gcjFromWgs', () => {
  it.each([
    [31.1774276, 121.5272106, 31.17530398, 121.53154186],
    [22.543847, 113.912316, 22.54079613, 113.91717648],
    [39.911954, 116.377817, 39.91334546, 116.38404722],
  ])('GE-01: moves %f, %f to %f, %f', (lat, lng, toLat, toLng) => {
    const moved = gcjFromWgs({ lat, lng })
    near(moved.lat, toLat)
    near(moved.lng, toLng)
    expect(moved.datum).toBe('GCJ-02')
  })

  it.each([
    [35.6, 139.7, 'Tokyo'],
    [35.6, 60, 'west of the box'],
    [-6.2, 106.8, 'Jakarta'],
    [60, 106.8, 'north of the box'],
  ])('GE-04: leaves %f, %f alone (%s)', (lat, lng) => {
    expect(gcjFromWgs({ lat, lng })).toEqual({ lat, lng, datum: 'GCJ-02' })
  })

  it('GE-04: moves an island off the coast by some hundred metres', () => {
    const island = { lat: 30.60283, lng: 122.12886 }
    const metres = metresBetween(island, gcjFromWgs(island)) as number
    expect(metres).toBeGreaterThan(100)
    expect(metres).toBeLessThan(900)
  })
})

describe('bdFromGcj', () => {
  it('GE-02: moves a GCJ-02 point on to BD-09', () => {
    const moved = bdFromGcj({ lat: 31.17530398364597, lng: 121.531541859215, datum: 'GCJ-02' })
    near(moved.lat, 31.181328607)
    near(moved.lng, 121.538015686)
    expect(moved.datum).toBe('BD-09')
  })
})
