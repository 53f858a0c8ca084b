import { bdFromGcj, gcjFromWgs } from './datum'
import type { LatLng } from './position'

export type MapId = 'amap' | 'baidu' | 'tencent' | 'apple' | 'geo'

/** A way to open a place in somebody else's map. Every one leaves this app. */
export interface MapLink {
  readonly id: MapId
  readonly name: string
  /** A web page that also works where no app is; `null` for the bare `geo:` link, which comes last. */
  readonly web: string | null
  /** Links straight into the app, by system. */
  readonly app: { readonly android?: string; readonly ios?: string }
  readonly leaves: true
}

export interface MapTarget {
  readonly name: string
  readonly address?: string
  /** WGS-84. */
  readonly position: LatLng
}

/** How the map services are told who asks; they want a name and no key. */
const CALLER = 'laoyousuode'
const BAIDU_CALLER = `webapp.${CALLER}.${CALLER}`

/**
 * Links to a place in 高德, 百度, 腾讯, Apple, and as `geo:` (RFC 5870, never `geo://`), each in the datum that it
 * expects: 百度 BD-09, `geo:` WGS-84, the others GCJ-02. Names are percent-encoded.
 */
export function mapLinks(target: MapTarget): readonly MapLink[] {
  return [amap(target), baidu(target), tencent(target), apple(target), geo(target)]
}

/** https://lbs.amap.com/api/uri-api/guide/mobile-web/point: longitude first. */
function amap({ name, position }: MapTarget): MapLink {
  const { lat, lng } = rounded(gcjFromWgs(position))
  const label = encoded(name)
  const inApp = `viewMap?sourceApplication=${CALLER}&poiname=${label}&lat=${lat}&lon=${lng}&dev=0`
  return {
    id: 'amap',
    name: '高德地图',
    web: `https://uri.amap.com/marker?position=${lng},${lat}&name=${label}&src=${CALLER}&coordinate=gaode&callnative=1`,
    app: { android: `androidamap://${inApp}`, ios: `iosamap://${inApp}` },
    leaves: true,
  }
}

/** The URI API of 百度: title and content are both required, `src` is company and app. */
function baidu({ name, address, position }: MapTarget): MapLink {
  const { lat, lng } = rounded(bdFromGcj(gcjFromWgs(position)))
  const words = `title=${encoded(name)}&content=${encoded(address ?? name)}`
  const marker = `marker?location=${lat},${lng}&${words}&coord_type=bd09ll`
  const inApp = `baidumap://map/${marker}&src=${BAIDU_CALLER}`
  return {
    id: 'baidu',
    name: '百度地图',
    web: `https://api.map.baidu.com/${marker}&output=html&src=${BAIDU_CALLER}`,
    app: { android: inApp, ios: inApp },
    leaves: true,
  }
}

/** https://lbs.qq.com/uri_v1/guide-poiMarker.html: `coord_type=2` is GCJ-02. */
function tencent({ name, address, position }: MapTarget): MapLink {
  const { lat, lng } = rounded(gcjFromWgs(position))
  const words = `title:${attribute(name)};addr:${attribute(address ?? name)}`
  const marker = `marker?marker=coord:${lat},${lng};${words}&coord_type=2&referer=${CALLER}`
  return {
    id: 'tencent',
    name: '腾讯地图',
    web: `https://apis.map.qq.com/uri/v1/${marker}`,
    app: { android: `qqmap://map/${marker}`, ios: `qqmap://map/${marker}` },
    leaves: true,
  }
}

/** Apple's map of mainland China is in GCJ-02; `q` names the point that `ll` gives. */
function apple({ name, position }: MapTarget): MapLink {
  const { lat, lng } = rounded(gcjFromWgs(position))
  const query = `?ll=${lat},${lng}&q=${encoded(name)}`
  return {
    id: 'apple',
    name: 'Apple 地图',
    web: `https://maps.apple.com/${query}`,
    app: { ios: `maps://${query}` },
    leaves: true,
  }
}

function geo({ name, position }: MapTarget): MapLink {
  const { lat, lng } = rounded(position)
  const android = `geo:${lat},${lng}?q=${lat},${lng}(${encoded(name)})`
  return { id: 'geo', name: '别的地图', web: null, app: { android }, leaves: true }
}

/** Six decimals are a tenth of a metre. */
function rounded({ lat, lng }: LatLng): { readonly lat: string; readonly lng: string } {
  return { lat: lat.toFixed(6), lng: lng.toFixed(6) }
}

/** The signs that part the attributes of a 腾讯 marker cannot stand inside one, encoded or not. */
function attribute(text: string): string {
  return encoded(text.replace(/[;:|]/g, ' '))
}

/** Percent-encoded, brackets and quotes too; half a surrogate pair, which has no encoding, is left out. */
function encoded(text: string): string {
  const whole = text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (match) =>
    match.length === 2 ? match : '',
  )
  return encodeURIComponent(whole).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
