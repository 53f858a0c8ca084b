import type { Place, Region } from '../../content/pack'

/** schema.org data of a place. A sample says so in its description and gives no position: nobody may be sent there. */
export function placeJsonLd(place: Place, region: Region | undefined): Record<string, unknown> {
  const real = place.status === 'verified'
  return {
    '@context': 'https://schema.org',
    '@type': 'EmploymentAgency',
    name: place.name,
    ...(real ? {} : { description: '示例数据，不是真地点' }),
    address: {
      '@type': 'PostalAddress',
      streetAddress: place.address,
      addressLocality: region?.name,
      addressCountry: 'CN',
    },
    ...(real && place.position
      ? { geo: { '@type': 'GeoCoordinates', latitude: place.position.lat, longitude: place.position.lng } }
      : {}),
    ...(place.telephones[0] ? { telephone: place.telephones[0].number } : {}),
  }
}
