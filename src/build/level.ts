import type { z } from 'zod'
import type { Block } from '../content/pack'
import { keep, list, mapping, pages, table, type LevelContext } from './level-keep'
import type { SeedStore } from './read/store'
import { cleanCode } from './read/cells'
import { wgsCells, type PositionCells } from './read/position'
import { textField, type Kept, type Kind, type Problems, type RawRecord } from './records'
import { checkGuidePage, checkPlaceRow } from './schema/place-rules'
import { PLACE_COLUMNS, placeSchema, type PlaceRow } from './schema/place'
import {
  divisionSchema,
  dropSchema,
  guideSchema,
  holidaySchema,
  holidayYearsSchema,
  hotlineSchema,
  sourceSchema,
} from './schema/records'
import { regionSchema, type RegionRecord } from './schema/region'

export type GuideRecord = z.output<typeof guideSchema> & { readonly blocks: readonly Block[] }
export type DropRecord = z.output<typeof dropSchema>

/** The checked records of each kind that one level or a whole chain holds. */
export interface Records {
  readonly source: readonly Kept<z.output<typeof sourceSchema>>[]
  readonly hotline: readonly Kept<z.output<typeof hotlineSchema>>[]
  readonly division: readonly Kept<z.output<typeof divisionSchema>>[]
  readonly holidays: readonly Kept<z.output<typeof holidayYearsSchema>>[]
  readonly holiday: readonly Kept<z.output<typeof holidaySchema>>[]
  readonly place: readonly Kept<PlaceRow>[]
  readonly guide: readonly Kept<GuideRecord>[]
}

/** One folder of seeds, each record checked by itself. */
export interface Level extends Records {
  readonly id: string
  readonly region: Kept<RegionRecord> | undefined
  readonly drops: readonly Kept<DropRecord>[]
  /** `kind id` of records that are there and faulty, `kind *` where a whole file cannot be read. */
  readonly lost: ReadonlySet<string>
}

export const HOLIDAY_HEADINGS = { 日期: 'date', 类别: 'kind', 名称: 'name', 来源: 'source' } as const

/** Reads every file of a level. What is wrong goes to `problems`; the records that are right are kept. */
export function loadLevel(store: SeedStore, id: string, problems: Problems): Level {
  const context: LevelContext = { store, level: id, problems, lost: new Set() }
  const yamlList = <T extends z.ZodType>(
    kind: Kind,
    name: string,
    schema: T,
    idOf?: (value: z.output<T>) => string,
  ) => keep(context, kind, schema, list(context, kind, name), idOf)
  return {
    id,
    region: keep(context, 'region', regionSchema, mapping(context, 'region', 'region.yaml'))[0],
    source: yamlList('source', 'sources.yaml', sourceSchema),
    hotline: yamlList('hotline', 'hotlines.yaml', hotlineSchema),
    division: yamlList('division', 'divisions.yaml', divisionSchema, (division) => division.code),
    holidays: keepHolidayYears(context),
    holiday: keepHolidays(context),
    place: keepPlaces(context),
    guide: keepGuides(context),
    drops: yamlList('drop', 'drop.yaml', dropSchema, (drop) => `${drop.kind} ${drop.id}`),
    lost: context.lost,
  }
}

function keepHolidayYears(context: LevelContext): Level['holidays'] {
  const raws = mapping(context, 'holidays', 'holidays.yaml')
  return keep(context, 'holidays', holidayYearsSchema, raws, () => 'holidays')
}

function keepHolidays(context: LevelContext): Level['holiday'] {
  const rows = table(context, 'holiday', 'holidays.csv', { headings: HOLIDAY_HEADINGS, optional: [] })
  return keep(context, 'holiday', holidaySchema, rows, (holiday) => holiday.date)
}

function keepPlaces(context: LevelContext): Level['place'] {
  const rows = table(context, 'place', 'places.csv', PLACE_COLUMNS).map(inWgs)
  const sound = new Set(rows.filter((raw) => checkPlaceRow(raw, context.problems)))
  // Who names a faulty place is not to blame for it.
  for (const raw of rows) if (!sound.has(raw)) context.lost.add(`place ${cleanCode(textField(raw, 'id'))}`)
  return keep(context, 'place', placeSchema, rows).filter((place) => sound.has(place.raw))
}

/** A row as if its position had been measured in WGS-84. */
function inWgs(raw: RawRecord): RawRecord {
  // A row of a table has every field, as text.
  const { lat, lng, how, datum, ...rest } = raw.fields as PositionCells & { readonly [key: string]: string }
  return { ...raw, fields: { ...rest, ...wgsCells({ lat, lng, how, datum }) } }
}

function keepGuides(context: LevelContext): Level['guide'] {
  return pages(context).flatMap(({ raw, name, blocks }) => {
    const sound = checkGuidePage(raw, name, blocks, context.problems)
    const kept = keep(context, 'guide', guideSchema, [raw])
    return sound ? kept.map((guide) => ({ ...guide, value: { ...guide.value, blocks } })) : []
  })
}
