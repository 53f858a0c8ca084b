import { describe, expect, it } from 'vitest'
import { checkPosition } from '../../src/domain/position'

describe('checkPosition', () => {
  it('reads numbers, and text with spaces round it', () => {
    expect(checkPosition(30.05, 121.15)).toEqual({ ok: true, position: { lat: 30.05, lng: 121.15 } })
    expect(checkPosition('31.2 ', ' 121.5')).toEqual({ ok: true, position: { lat: 31.2, lng: 121.5 } })
  })

  it('GE-09: sees latitude and longitude the wrong way round, and says which is which', () => {
    expect(checkPosition(121.5, 31.2)).toEqual({
      ok: false,
      problem: 'swapped',
      message: '经纬度写反了，纬度应是 31.2，经度应是 121.5',
    })
  })

  it.each([
    [0, 0, 'zero'],
    [null, 121.5, 'missing'],
    [30, undefined, 'missing'],
    ['', '', 'missing'],
    ['三十', '121', 'missing'],
    [30, 999, 'missing'],
    [0, 121.5, 'outside'],
    [35.6, 139.7, 'outside'],
    [-30, 121, 'outside'],
    [60, 121, 'outside'],
    [30, 60, 'outside'],
  ])('GE-09: refuses %s, %s as %s', (lat, lng, problem) => {
    expect(checkPosition(lat, lng)).toMatchObject({ ok: false, problem })
  })
})
