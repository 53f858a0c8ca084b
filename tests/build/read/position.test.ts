import { describe, expect, it } from 'vitest'
import { readDatum, readPair, wgsCells } from '../../../src/build/read/position'
import { bdFromGcj, gcjFromWgs } from '../../../src/domain/datum'

const HERE = { lat: 30.1735, lng: 121.0498 }
const near = (cells: { lat: string; lng: string }, to = HERE) => {
  expect(Number(cells.lat)).toBeCloseTo(to.lat, 4)
  expect(Number(cells.lng)).toBeCloseTo(to.lng, 4)
}

describe('a position from a map app', () => {
  const gcj = gcjFromWgs(HERE)
  const bd = bdFromGcj(gcj)

  it.each(['GCJ-02', 'GCJ02', '高德', '腾讯地图', '微信'])(
    'in %s is converted, and says from what',
    (datum) => {
      const cells = wgsCells({ lat: String(gcj.lat), lng: String(gcj.lng), how: '地图上点的', datum })
      near(cells)
      expect(cells).toMatchObject({ datum: 'WGS-84', how: '地图上点的（GCJ-02 换算）' })
    },
  )

  it.each(['BD-09', '百度', '百度地图'])('in %s is converted', (datum) =>
    near(wgsCells({ lat: String(bd.lat), lng: String(bd.lng), how: '', datum })),
  )

  it('is converted by whose it is where the datum was left out', () =>
    near(wgsCells({ lat: `${gcj.lat}，${gcj.lng}`, lng: '', how: '微信位置', datum: '' })))

  it.each([
    ['30.1712，121.0541', '', 30.1712, 121.0541],
    ['', '121.0541,30.1712', 30.1712, 121.0541],
    ['30°10′16″N', '121°03′15″E', 30 + 10 / 60 + 16 / 3600, 121 + 3 / 60 + 15 / 3600],
    ['30°10\'16.5"', '北纬', 30 + 10 / 60 + 16.5 / 3600, null],
    ['30.17', '121.05', 30.17, 121.05],
    ['三十', '121.05', null, 121.05],
  ])('%s and %s are read', (lat, lng, first, second) => {
    const [a, b] = readPair(lat, lng)
    if (first === null) expect(a).toBeNull()
    else expect(a).toBeCloseTo(first, 6)
    if (second === null) expect(b).toBeNull()
    else expect(b).toBeCloseTo(second, 6)
  })

  it('stays as it is where nothing says whose it is, for the rules to ask', () =>
    expect(wgsCells({ lat: '30.17', lng: '121.05', how: '现场', datum: '' })).toMatchObject({ datum: '' }))

  it('refuses another datum and says which there are', () =>
    expect(readDatum('北京54')).toMatchObject({ ok: false }))
})
