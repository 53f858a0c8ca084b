import { resolveDivision } from './divisions'
import type { Level, Records } from './level'
import { isLost } from './lost'
import type { Problems } from './records'
import { nearestOf } from './suggest'

/** Every place lies in a division that there is, and inside the bounds of its own level. */
export function checkPlaces(chain: readonly Level[], records: Records, problems: Problems): void {
  const divisions = records.division.map((division) => division.value)
  for (const place of records.place) {
    const written = place.value.division
    const lost = chain.some((level) => isLost(level, 'division', written))
    if (!lost && !resolveDivision(written, divisions)) {
      const near = nearestOf(
        written,
        divisions.map((division) => division.name),
      )
      problems.atField(
        place.raw,
        ['division'],
        `没有“${written}”这个乡镇街道`,
        near ? `是不是“${near}”？` : '请写全称或区划代码',
      )
    }
    checkBounds(chain, place, problems)
  }
}

/** A position outside its own level is a slip of a digit, however plausible it looks. */
function checkBounds(chain: readonly Level[], place: Records['place'][number], problems: Problems): void {
  const region = chain.find((level) => level.id === place.level)?.region?.value
  const { lat, lng } = place.value
  if (!region?.bounds || lat === undefined || lng === undefined) return
  const { south, north, west, east } = region.bounds
  if (lat < south || lat > north)
    problems.atField(
      place.raw,
      ['lat'],
      `纬度 ${lat} 在${region.name}范围外`,
      `应在 ${south} 到 ${north} 之间`,
    )
  if (lng < west || lng > east)
    problems.atField(place.raw, ['lng'], `经度 ${lng} 在${region.name}范围外`, `应在 ${west} 到 ${east} 之间`)
}
