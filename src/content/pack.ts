import type { HolidayCalendar } from '../domain/calendar'
import type { Day } from '../domain/day'
import type { OpeningHours } from '../domain/opening-hours'

/** The schema of the pack. Raise it when an older app could misread a newer pack. */
export const PACK_SCHEMA = 1

/** `verified`: compared with its source on `checked`. `sample`: made up to show the form, always badged 示例. */
export type RecordStatus = 'verified' | 'sample'

/** Where a fact comes from. A record names it by id. */
export interface Source {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly url?: string
  /** The day, month or year of publication: `2023-05-23`, `2023-05` or `2023`. */
  readonly date: string
}

/** What every record says of its own truth. */
export interface Provenance {
  readonly source: string
  readonly checked: Day
  readonly reviewBy: Day
  readonly status: RecordStatus
}

/** WGS-84 degrees. */
export interface Position {
  readonly lat: number
  readonly lng: number
}

export interface Hotline extends Provenance {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly purpose: string
}

export interface Region {
  readonly id: string
  readonly name: string
  /** Without 市 or 县. */
  readonly shortName: string
  /** The row of the province's minimum wage that holds here. */
  readonly minimumWageTier?: number
  /** The six-digit division code. */
  readonly code: string
  readonly centre: Position
  readonly hotlines: readonly Hotline[]
  readonly tenMinutes: {
    /** Straight line to way on the ground. */
    readonly detour: number
    readonly walkKmh: number
    readonly bikeKmh: number
  }
}

/** A street office, town or township (乡镇街道), with its villages and communities. */
export interface Division {
  readonly code: string
  readonly name: string
  /** Full pinyin with spaces between syllables, e.g. `si men`. */
  readonly pinyin: string
  readonly kind: '街道' | '镇' | '乡'
  /** Its seat. */
  readonly position: Position
  /** Rough positions serve a schematic and a first guess, and are said to be rough. */
  readonly positionRough: boolean
  readonly villages: readonly Village[]
}

export interface Village {
  readonly code: string
  readonly name: string
  readonly pinyin: string
}

export interface Telephone {
  /** To ask for, or to dial after the number. */
  readonly extension?: string
  readonly label: string
  readonly number: string
}

/** A gig market, a station, or a host site (零工市场、驿站、自助点). Field names follow HSDS and schema.org. */
export interface Place extends Provenance {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly division: string
  readonly address: string
  readonly landmark?: string
  readonly position?: Position & { readonly how: string }
  /** `null` where nobody knows the hours. */
  readonly hours: OpeningHours | null
  readonly telephones: readonly Telephone[]
  /** What is there: 登记, 候工, 饮水 … */
  readonly amenities: readonly string[]
  /** 无台阶; `null` where nobody looked. */
  readonly stepFree: boolean | null
  readonly bring: readonly string[]
  /** The desk that keeps this record true. */
  readonly owner: string
}

/** An inline piece of a guide page. */
export type Inline =
  | { readonly t: 'text'; readonly v: string }
  | { readonly t: 'strong'; readonly v: string }
  | { readonly t: 'link'; readonly v: string; readonly href: string }

/** A block of a guide page: a Markdown subset as data, never as HTML. */
export type Block =
  | { readonly t: 'h2' | 'h3' | 'p'; readonly c: readonly Inline[] }
  | { readonly t: 'ul' | 'ol'; readonly items: readonly (readonly Inline[])[] }

export interface Guide extends Provenance {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly order: number
  readonly blocks: readonly Block[]
}

/** The parts of a pack. Each is one JSON file with one hash. */
export interface PackParts {
  readonly region: Region
  readonly sources: readonly Source[]
  readonly divisions: readonly Division[]
  readonly holidays: HolidayCalendar & Provenance
  readonly places: readonly Place[]
  readonly guides: readonly Guide[]
}
export type PartName = keyof PackParts

/** Every part that a start needs: a pack without one of them is not whole. */
export const PART_NAMES: readonly PartName[] = [
  'region',
  'sources',
  'divisions',
  'holidays',
  'places',
  'guides',
]

/** Parts that load after the first screen, each with the feature that needs it. Features add theirs by name. */
export interface LazyParts {
  readonly [name: string]: unknown
}

export interface ManifestPart {
  /** sha-256 of the bytes, in hexadecimal. */
  readonly hash: string
  readonly bytes: number
  /** Relative to the manifest. */
  readonly url: string
  /** Not needed at the start. `soon`: fetched once the first screen is there; `asked`: only when asked for. */
  readonly lazy?: 'soon' | 'asked'
}

export interface Manifest {
  readonly schema: number
  readonly region: string
  /** When it was published: `2026-11-25T08:00:00Z`. */
  readonly builtAt: string
  /** The order of publishing: greater with each issue, whatever the clock and the files say. Packs of before have none. */
  readonly issue?: number
  /** A short hash over all parts. */
  readonly version: string
  readonly parts: Readonly<Record<string, ManifestPart>>
}
