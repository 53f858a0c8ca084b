import type { Guide, Hotline, PackParts, Place, Region } from '../content/pack'
import { sourcedRecords } from './cross-check'
import { resolveDivision, toDivision } from './divisions'
import { splitHolidays } from './holidays'
import type { Level, Records } from './level'
import { compareText } from './problem'
import type { Kept, Problems } from './records'
import type { RegionRecord } from './schema/region'

/** The records without samples, and without sources that only those samples name. */
export function withoutSamples(records: Records): Records {
  const real = <T extends { readonly status: string }>(kept: readonly Kept<T>[]) =>
    kept.filter((record) => record.value.status !== 'sample')
  const rest: Records = {
    ...records,
    hotline: real(records.hotline),
    place: real(records.place),
    guide: real(records.guide),
  }
  const before = namedSources(records)
  const after = namedSources(rest)
  return { ...rest, source: records.source.filter(({ id }) => after.has(id) || !before.has(id)) }
}

function namedSources(records: Records): ReadonlySet<string | undefined> {
  return new Set(sourcedRecords(records).map((record) => record.value.source))
}

/** The parts of the pack, each in a fixed order; `null` where the region or the holidays are missing. */
export function assemble(chain: readonly Level[], records: Records, problems: Problems): PackParts | null {
  const level = chain[0]
  const holidays = records.holidays[0]
  if (level?.region && !holidays)
    problems.atField(level.region.raw, [], '各级都没有 holidays.yaml', '请写上已公布放假安排的年份')
  const region = level?.region && toRegion(level.region, records, problems)
  if (!region || !holidays) return null
  return {
    region,
    sources: sortedValues(records.source),
    divisions: sortedValues(records.division).map(toDivision),
    holidays: {
      ...holidays.value,
      ...splitHolidays(records).calendar,
    },
    places: toPlaces(records),
    guides: records.guide
      .map((guide): Guide => guide.value)
      .sort((a, b) => a.order - b.order || compareText(a.id, b.id)),
  }
}

function sortedValues<T>(records: readonly Kept<T>[]): T[] {
  return [...records].sort((a, b) => compareText(a.id, b.id)).map((record) => record.value)
}

/** A level with a pack of its own must say what the screens need. */
function toRegion(kept: Kept<RegionRecord>, records: Records, problems: Problems): Region | undefined {
  const { id, name, code, centre, bounds, tenMinutes, minimumWageTier } = kept.value
  // 慈溪市 is called 慈溪.
  const shortName = kept.value.shortName ?? (name.length > 2 ? name.replace(/(?:自治)?[市县区]$/, '') : name)
  const needed = { code, centre, bounds, tenMinutes }
  for (const [field, value] of Object.entries(needed)) {
    if (value === undefined) problems.atField(kept.raw, [field], '缺少这个字段', '发布数据包的一级必须写')
  }
  if (!code || !centre || !tenMinutes) return undefined
  const hotlines: Hotline[] = records.hotline.map((hotline) => hotline.value)
  const tier = minimumWageTier === undefined ? {} : { minimumWageTier }
  return { id, name, shortName, code, centre, hotlines, tenMinutes, ...tier }
}

function toPlaces(records: Records): Place[] {
  const divisions = records.division.map((division) => division.value)
  return sortedValues(records.place).flatMap((row) => {
    const division = resolveDivision(row.division, divisions)
    if (!division) return []
    const { lat, lng, how, datum: _, landmark, ...rest } = row
    const known = lat !== undefined && lng !== undefined && how !== undefined
    const position = known ? { lat, lng, how } : undefined
    return [
      {
        ...rest,
        division: division.code,
        ...(landmark ? { landmark } : {}),
        ...(position ? { position } : {}),
      },
    ]
  })
}
