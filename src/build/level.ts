import type { z } from 'zod'
import type { Block } from '../content/pack'
import { guideRecord, tableRecords, yamlFile, yamlRecords } from './level-files'
import type { SeedStore } from './read/store'
import { recordName, type Kept, type Kind, type Problems, type RawRecord } from './records'
import { checkRecord } from './schema/check'
import { checkPlaceRow } from './schema/place-rules'
import { PLACE_HEADINGS, placeSchema, type PlaceRow } from './schema/place'
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
import { nearestOf } from './suggest'

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
}

export const HOLIDAY_HEADINGS = { 日期: 'date', 类别: 'kind', 名称: 'name', 来源: 'source' } as const
const KNOWN_FILES = [
  'region.yaml',
  'sources.yaml',
  'hotlines.yaml',
  'holidays.csv',
  'holidays.yaml',
  'divisions.yaml',
  'places.csv',
  'drop.yaml',
]

/** Reads every file of a level. What is wrong goes to `problems`; the records that are right are kept. */
export function loadLevel(store: SeedStore, id: string, problems: Problems): Level {
  const context: Context = { store, level: id, problems }
  warnOfNearNames(context)
  return {
    id,
    region: keep(context, 'region', regionSchema, mapping(context, 'region.yaml'))[0],
    source: keep(context, 'source', sourceSchema, list(context, 'sources.yaml')),
    hotline: keep(context, 'hotline', hotlineSchema, list(context, 'hotlines.yaml')),
    division: keep(context, 'division', divisionSchema, list(context, 'divisions.yaml'), (it) => it.code),
    holidays: keep(
      context,
      'holidays',
      holidayYearsSchema,
      mapping(context, 'holidays.yaml'),
      () => 'holidays',
    ),
    holiday: keep(
      context,
      'holiday',
      holidaySchema,
      table(context, 'holidays.csv', HOLIDAY_HEADINGS),
      (it) => it.date,
    ),
    place: keepPlaces(context),
    guide: keepGuides(context),
    drops: keep(context, 'drop', dropSchema, list(context, 'drop.yaml'), (it) => `${it.kind} ${it.id}`),
  }
}

interface Context {
  readonly store: SeedStore
  readonly level: string
  readonly problems: Problems
}

function has({ store, level }: Context, name: string): boolean {
  return store.list().includes(`${level}/${name}`)
}

function mapping(context: Context, name: string): RawRecord[] {
  if (!has(context, name)) return []
  const record = yamlFile(context.store, `${context.level}/${name}`, context.problems)
  return record ? [record] : []
}

function list(context: Context, name: string): RawRecord[] {
  return has(context, name) ? yamlRecords(context.store, `${context.level}/${name}`, context.problems) : []
}

function table(context: Context, name: string, headings: Readonly<Record<string, string>>): RawRecord[] {
  const path = `${context.level}/${name}`
  return has(context, name) ? tableRecords(context.store, path, headings, context.problems) : []
}

/** Checks each record, and that no id stands twice in this level. */
function keep<T extends z.ZodType>(
  context: Context,
  kind: Kind,
  schema: T,
  raws: readonly RawRecord[],
  idOf: (value: z.output<T>) => string = (value) => (value as { readonly id: string }).id,
): Kept<z.output<T>>[] {
  const kept: Kept<z.output<T>>[] = []
  const firsts = new Map<string, RawRecord>()
  for (const raw of raws) {
    const value = checkRecord(schema, raw, context.problems)
    const id = value === undefined ? recordName(raw) : idOf(value)
    if (id !== undefined && isTwice(context, firsts, id, raw)) continue
    if (value !== undefined && id !== undefined) kept.push({ kind, id, level: context.level, value, raw })
  }
  return kept
}

function isTwice(context: Context, firsts: Map<string, RawRecord>, id: string, raw: RawRecord): boolean {
  const first = firsts.get(id)
  if (!first) {
    firsts.set(id, raw)
    return false
  }
  const line = first.spot([]).line
  context.problems.atField(
    raw,
    ['id'],
    `“${id}”重复了，第 ${line} 行已有`,
    '每条记录的编号（日期）只能出现一次',
  )
  return true
}

function keepPlaces(context: Context): Kept<PlaceRow>[] {
  const rows = table(context, 'places.csv', PLACE_HEADINGS)
  const sound = new Set(rows.filter((raw) => checkPlaceRow(raw, context.problems)))
  return keep(context, 'place', placeSchema, rows).filter((place) => sound.has(place.raw))
}

function keepGuides(context: Context): Kept<GuideRecord>[] {
  const folder = `${context.level}/guides/`
  const paths = context.store.list().filter((path) => path.startsWith(folder) && path.endsWith('.md'))
  return paths.flatMap((path) => {
    const page = guideRecord(context.store, path, context.problems)
    if (!page) return []
    const kept = keep(context, 'guide', guideSchema, [page.raw])
    return kept
      .filter((guide) => hasNameOfFile(guide, path, context))
      .map((guide) => {
        return { ...guide, value: { ...guide.value, blocks: page.blocks } }
      })
  })
}

function hasNameOfFile(guide: Kept<{ readonly id: string }>, path: string, context: Context): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1, -'.md'.length)
  if (name === guide.id) return true
  context.problems.atField(
    guide.raw,
    ['id'],
    `编号“${guide.id}”和文件名不同`,
    `请写成 ${name}，或把文件改名为 ${guide.id}.md`,
  )
  return false
}

/** `place.csv` would silently be left out; a name that is nearly a known one is asked about. */
function warnOfNearNames({ store, level, problems }: Context): void {
  for (const path of store.list()) {
    const name = path.slice(level.length + 1)
    if (!path.startsWith(`${level}/`) || name.includes('/') || KNOWN_FILES.includes(name)) continue
    const near = nearestOf(name, KNOWN_FILES)
    const close = near !== undefined && near.split('.')[0]?.slice(0, 4) === name.slice(0, 4)
    if (close) problems.warn(store.label + path, 1, `没有读入“${name}”`, `是不是“${near}”？`)
  }
}
