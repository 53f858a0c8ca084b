import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jpegOrientation } from '../../../src/domain/evidence/orientation'

/** The start of a JPEG: optionally another segment, then EXIF with one entry. */
function jpeg(value: number, little: boolean, tag = 0x0112): Uint8Array {
  const two = (n: number) => (little ? [n & 255, n >> 8] : [n >> 8, n & 255])
  const four = (n: number) => (little ? [...two(n), 0, 0] : [0, 0, ...two(n)])
  const tiff = [
    ...(little ? [0x49, 0x49] : [0x4d, 0x4d]),
    ...two(42),
    ...four(8),
    ...two(1),
    ...two(tag),
    ...two(3),
    ...four(1),
    ...two(value),
    0,
    0,
  ]
  const app1 = [0xff, 0xe1, 0, tiff.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, ...app1, 0xff, 0xda, 0, 2])
}

describe('how a camera was held', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is read from the photo: %i', (value) => {
    expect([jpegOrientation(jpeg(value, true)), jpegOrientation(jpeg(value, false))]).toEqual([value, value])
  })

  it('is upright where the photo says nothing, or nonsense', () => {
    expect(jpegOrientation(jpeg(9, true))).toBe(1)
    expect(jpegOrientation(jpeg(6, true, 0x0113))).toBe(1)
    expect(jpegOrientation(new Uint8Array())).toBe(1)
    expect(jpegOrientation(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).toBe(1)
  })

  it('never fails on a photo cut off or damaged anywhere', () => {
    const whole = jpeg(6, false)
    for (let length = 0; length <= whole.length; length++)
      expect([1, 6]).toContain(jpegOrientation(whole.slice(0, length)))
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const spoilt = whole.slice()
        spoilt[at] = value
        expect(jpegOrientation(spoilt)).toBeGreaterThanOrEqual(1)
        expect(jpegOrientation(spoilt)).toBeLessThanOrEqual(8)
      }),
      { seed: 8, numRuns: 1000 },
    )
  })
})
