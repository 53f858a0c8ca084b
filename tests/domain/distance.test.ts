import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bikeCircleMetres,
  compareMetres,
  distanceWords,
  metresBetween,
  minutesWords,
  nearestFirst,
  reach,
  reachWords,
  walkCircleMetres,
} from '../../src/domain/distance'

const PACE = { detour: 1.3, walkKmh: 4.5, bikeKmh: 15 }
const SEAT = { lat: 30.05, lng: 121.14944 }
const latitude = fc.double({ min: -90, max: 90, noNaN: true })
const longitude = fc.double({ min: -180, max: 180, noNaN: true })
const point = fc.record({ lat: latitude, lng: longitude })

describe('metresBetween', () => {
  it('measures a degree of latitude and one of longitude at 30° north', () => {
    expect(metresBetween({ lat: 30, lng: 121 }, { lat: 31, lng: 121 })).toBeCloseTo(111_195, 0)
    expect(metresBetween({ lat: 30, lng: 121 }, { lat: 30, lng: 122 })).toBeCloseTo(96_297, 0)
  })

  it('GE-08: is 0 at the place itself, at 2000 latitudes', () => {
    expect(metresBetween({ lat: 20.77367, lng: 120.1 }, { lat: 20.77367, lng: 120.1 })).toBe(0)
    for (let step = 0; step < 2000; step += 1) {
      const here = { lat: -90 + step * 0.09, lng: 121.149 }
      expect(metresBetween(here, here)).toBe(0)
    }
  })

  it('GE-08: is never NaN, half round the earth either', () => {
    expect(metresBetween({ lat: 0, lng: -90 }, { lat: 0, lng: 90 })).toBeCloseTo(20_015_115, -1)
    fc.assert(
      fc.property(point, point, (from, to) => {
        const metres = metresBetween(from, to) as number
        expect(metres).toBeGreaterThanOrEqual(0)
        expect(metres).toBeLessThan(20_015_116)
        expect(metresBetween(to, from)).toBeCloseTo(metres, 5)
      }),
      { seed: 5, numRuns: 1000 },
    )
  })

  it('GE-09: takes a zero for a number, not for an absence', () => {
    expect(metresBetween({ lat: 0, lng: 0 }, { lat: 0, lng: 0 })).toBe(0)
  })

  it('is null where a position is missing or not a number', () => {
    expect(metresBetween(null, SEAT)).toBeNull()
    expect(metresBetween(SEAT, undefined)).toBeNull()
    expect(metresBetween({ lat: NaN, lng: 121 }, SEAT)).toBeNull()
    expect(metresBetween(SEAT, { lat: 30, lng: Infinity })).toBeNull()
  })
})

describe('reach', () => {
  it('takes the detour and rounds minutes up', () => {
    expect(reach(420, PACE)).toEqual({
      walkMinutes: 8,
      bikeMinutes: 3,
      withinTenMinutesOnFoot: true,
      withinTenMinutesByBike: true,
    })
    expect(reach(1100, PACE)).toMatchObject({
      walkMinutes: 20,
      withinTenMinutesOnFoot: false,
      bikeMinutes: 6,
    })
  })

  it('is never 0 minutes', () => {
    expect(reach(0, PACE)).toMatchObject({ walkMinutes: 1, bikeMinutes: 1 })
  })

  it('has the edge of each circle at ten minutes, and a metre more at eleven', () => {
    fc.assert(
      fc.property(
        fc.record({
          detour: fc.double({ min: 1, max: 2, noNaN: true }),
          walkKmh: fc.double({ min: 2, max: 7, noNaN: true }),
          bikeKmh: fc.double({ min: 8, max: 25, noNaN: true }),
        }),
        (pace) => {
          expect(reach(walkCircleMetres(pace), pace).walkMinutes).toBe(10)
          expect(reach(bikeCircleMetres(pace), pace).bikeMinutes).toBe(10)
          expect(reach(walkCircleMetres(pace) + 1, pace).withinTenMinutesOnFoot).toBe(false)
          expect(reach(bikeCircleMetres(pace) + 1, pace).withinTenMinutesByBike).toBe(false)
        },
      ),
      { seed: 6, numRuns: 500 },
    )
  })
})

describe('nearestFirst', () => {
  it('GE-08: orders by distance, what has none last, equals as they were', () => {
    const items: readonly (readonly [string, number | null])[] = [
      ['none', null],
      ['far', 900],
      ['not a number', NaN],
      ['near', 20],
      ['also far', 900],
    ]
    const names = nearestFirst(items, ([, metres]) => metres).map(([name]) => name)
    expect(names).toEqual(['near', 'far', 'also far', 'none', 'not a number'])
    expect(items[0]?.[0]).toBe('none')
  })

  it('compares without NaN', () => {
    expect(compareMetres(null, null)).toBe(0)
    expect(compareMetres(1, 2)).toBe(-1)
    expect(compareMetres(null, 2)).toBe(1)
  })
})

describe('words', () => {
  it.each([
    [0, '10 米'],
    [4, '10 米'],
    [418, '420 米'],
    [994, '990 米'],
    [995, '1.0 公里'],
    [1149, '1.1 公里'],
    [9949, '9.9 公里'],
    [9950, '10 公里'],
    [12_300, '12 公里'],
  ])('says %i metres as %s', (metres, expected) => {
    expect(distanceWords(metres)).toBe(expected)
  })

  it.each([
    [8, '8 分钟'],
    [60, '1 小时'],
    [65, '1 小时 5 分钟'],
  ])('says %i minutes as %s', (minutes, expected) => {
    expect(minutesWords(minutes)).toBe(expected)
  })

  it.each([
    [420, '走路约 8 分钟，在 10 分钟就业圈内'],
    [1100, '骑车约 6 分钟，在 10 分钟就业圈内'],
    [5000, '骑车约 26 分钟'],
    [20_000, '骑车太远'],
    [1_158_000, '骑车太远'],
  ])('says of a place %i metres away: %s', (metres, expected) => {
    expect(reachWords(reach(metres, PACE))).toBe(expected)
  })
})
