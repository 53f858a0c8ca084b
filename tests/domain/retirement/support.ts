import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { ChecklistItem } from '../../../src/domain/retirement/checklist'
import type { RetirementRules, Track, TrackId } from '../../../src/domain/retirement/types'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const seeds = '../../../seeds/regions'

/** The rules as the seeds have them: the tests hold data and arithmetic together to the official tables. */
export const rules = parse(read(`${seeds}/cn/retirement.yaml`)) as RetirementRules
export const checklistSeed = parse(read(`${seeds}/zhejiang/retirement-checklist.yaml`)) as {
  readonly version: string
  readonly items: readonly ChecklistItem[]
}

export function track(id: TrackId): Track {
  const row = rules.tracks.find((each) => each.track === id)
  if (!row) throw new Error(`no track ${id}`)
  return row
}

/** The track of an oracle category. */
export const TRACK_OF: Readonly<Record<string, TrackId>> = {
  male_60: 'men-60',
  female_55: 'women-55',
  female_50: 'women-50',
  special_male_55: 'special-men-55',
  special_female_45: 'special-women-45',
}

export type CsvRow = Readonly<Record<string, string>>

/** Rows of a CSV with a heading and quoted fields (no line breaks inside them). */
export function csvRows(name: string): readonly CsvRow[] {
  const [head = [], ...rows] = read(`./${name}`).trim().split(/\r?\n/).map(fields)
  return rows.map((row) => Object.fromEntries(head.map((key, i) => [key, row[i] ?? ''])))
}

function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  )
}

export const oracle = csvRows('oracle.csv')
export const dayCases = csvRows('day-cases.csv')
