import { describe, expect, it } from 'vitest'
import { bdFromGcj, gcjFromWgs } from '../../src/domain/datum'
import { mapLinks, type MapId, type MapLink } from '../../src/domain/map-links'

const PLACE = { name: '东区零工市场', position: { lat: 32.07, lng: 118.78 } }
const GCJ = gcjFromWgs(PLACE.position)
const BD = bdFromGcj(GCJ)

function link(id: MapId, target: Parameters<typeof mapLinks>[0] = PLACE): MapLink {
  return mapLinks(target).find((each) => each.id === id) as MapLink
}

function urls(each: MapLink): readonly string[] {
  return [each.web, each.app.android, each.app.ios].filter((url) => url !== null && url !== undefined)
}

function six(value: number): string {
  return value.toFixed(6)
}

describe('mapLinks', () => {
  it('offers 高德, 百度, 腾讯 and Apple, and the bare geo link last', () => {
    expect(mapLinks(PLACE).map((each) => each.name)).toEqual([
      '高德地图',
      '百度地图',
      '腾讯地图',
      'Apple 地图',
      '别的地图',
    ])
  })

  it('GE-05: has an https page for every map service, and encodes the name', () => {
    for (const each of mapLinks(PLACE).slice(0, 4)) {
      expect(each.web).toMatch(/^https:\/\//)
      expect(new URL(each.web as string).protocol).toBe('https:')
    }
    for (const url of mapLinks(PLACE).flatMap(urls)) expect(url).toContain('%E4%B8%9C')
  })

  it('GE-05: never writes geo:// and gives geo: no web page', () => {
    for (const url of mapLinks(PLACE).flatMap(urls)) expect(url).not.toContain('geo://')
    expect(link('geo').web).toBeNull()
    expect(link('geo').app.android).toMatch(
      /^geo:32\.070000,118\.780000\?q=32\.070000,118\.780000\(%E4%B8%9C/,
    )
  })

  it('GE-01: gives 高德, longitude first, a GCJ-02 point', () => {
    const { web, app } = link('amap')
    const query = new URL(web as string).searchParams
    expect(query.get('position')).toBe(`${six(GCJ.lng)},${six(GCJ.lat)}`)
    expect(query.get('coordinate')).toBe('gaode')
    expect(query.get('name')).toBe(PLACE.name)
    expect(app.android).toContain(`androidamap://viewMap?`)
    expect(app.ios).toContain(`iosamap://viewMap?`)
    expect(app.android).toContain(`&lat=${six(GCJ.lat)}&lon=${six(GCJ.lng)}&dev=0`)
  })

  it('GE-02: gives 百度, latitude first, a BD-09 point and says so', () => {
    const { web, app } = link('baidu', { ...PLACE, address: '东门路1号' })
    const query = new URL(web as string).searchParams
    expect(query.get('location')).toBe(`${six(BD.lat)},${six(BD.lng)}`)
    expect(query.get('coord_type')).toBe('bd09ll')
    expect(query.get('output')).toBe('html')
    expect(query.get('content')).toBe('东门路1号')
    expect(app.ios).toContain('baidumap://map/marker?location=')
    expect(app.android).toBe(app.ios)
  })

  it('gives 腾讯 a GCJ-02 point, and keeps its separators out of the name', () => {
    const { web, app } = link('tencent', { ...PLACE, name: '甲;乙:丙|丁' })
    const query = new URL(web as string).searchParams
    expect(query.get('marker')).toBe(
      `coord:${six(GCJ.lat)},${six(GCJ.lng)};title:甲 乙 丙 丁;addr:甲 乙 丙 丁`,
    )
    expect(query.get('coord_type')).toBe('2')
    expect(query.get('referer')).toBe('laoyousuode')
    expect(app.android).toContain('qqmap://map/marker?marker=coord:')
    const withAddress = link('tencent', { ...PLACE, address: '东门路1号' })
    expect(decodeURIComponent(withAddress.web as string)).toContain(';addr:东门路1号&')
  })

  it('gives Apple a GCJ-02 point with the name as its label', () => {
    const { web, app } = link('apple')
    const query = new URL(web as string).searchParams
    expect(query.get('ll')).toBe(`${six(GCJ.lat)},${six(GCJ.lng)}`)
    expect(query.get('q')).toBe(PLACE.name)
    expect(app).toEqual({ ios: expect.stringContaining('maps://?ll=') })
  })

  it('says of every link that it leaves', () => {
    expect(mapLinks(PLACE).every((each) => each.leaves)).toBe(true)
  })

  it('encodes what could break out of a link, and survives half a character', () => {
    const odd = { ...PLACE, name: `a&b="c'(d)#\u{20000}\uD800%` }
    for (const url of mapLinks(odd).flatMap(urls)) {
      expect(url).not.toMatch(/["'\s#]/)
      expect(url).toContain('a%26b%3D%22c%27%28d%29%23%F0%A0%80%80%25')
    }
  })
})
