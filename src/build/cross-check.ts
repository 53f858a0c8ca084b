import { weekday } from '../domain/day'
import type { Level, Records } from './level'
import type { Kept, Problems } from './records'
import { nearestOf } from './suggest'
import { resolveDivision } from './divisions'

/** What only the whole chain can tell: sources, divisions, bounds, holidays. Records at fault are named. */
export function crossCheck(chain: readonly Level[], records: Records, problems: Problems): void {
  checkSources(records, problems)
  checkDates(records, problems)
  checkPlaces(chain, records, problems)
  checkHolidays(records, problems)
  checkDivisions(records, problems)
}

interface Sourced {
  readonly source?: string | undefined
}

function checkSources(records: Records, problems: Problems): void {
  const known = records.source.map((source) => source.id)
  for (const record of sourcedRecords(records)) {
    const source = record.value.source
    if (source === undefined || known.includes(source)) continue
    const near = nearestOf(source, known)
    problems.atField(
      record.raw,
      ['source'],
      `没有来源“${source}”`,
      near ? `是不是“${near}”？` : '请先在 sources.yaml 写上这个来源',
    )
  }
}

/** Every record that names a source. */
export function sourcedRecords(records: Records): Kept<Sourced>[] {
  const { hotline, division, holidays, holiday, place, guide } = records
  return [...hotline, ...division, ...holidays, ...holiday, ...place, ...guide]
}

function checkDates(records: Records, problems: Problems): void {
  const { hotline, holidays, place, guide } = records
  for (const record of [...hotline, ...holidays, ...place, ...guide]) {
    const { checked, reviewBy } = record.value
    if (reviewBy < checked)
      problems.atField(
        record.raw,
        ['reviewBy'],
        `复核期限 ${reviewBy} 早于核对日期 ${checked}`,
        '应在核对日期之后',
      )
  }
}

function checkPlaces(chain: readonly Level[], records: Records, problems: Problems): void {
  const divisions = records.division.map((division) => division.value)
  for (const place of records.place) {
    if (!resolveDivision(place.value.division, divisions)) {
      const near = nearestOf(
        place.value.division,
        divisions.map((division) => division.name),
      )
      problems.atField(
        place.raw,
        ['division'],
        `没有“${place.value.division}”这个乡镇街道`,
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

function checkHolidays(records: Records, problems: Problems): void {
  const years = records.holidays[0]?.value.years ?? []
  for (const { value, raw } of records.holiday) {
    const year = Number(value.date.slice(0, 4))
    if (!years.includes(year))
      problems.atField(raw, ['date'], `${year} 年不在 holidays.yaml 的 years 里`, '请先把已公布的年份写进去')
    if (value.kind === 'makeup' && weekday(value.date) < 6)
      problems.atField(raw, ['kind'], `${value.date} 不是周末，不会是调休上班日`, '请核对日期或类别')
  }
}

function checkDivisions(records: Records, problems: Problems): void {
  for (const { value, raw } of records.division) {
    value.villages.forEach((village, index) => {
      if (village.code.startsWith(value.code)) return
      problems.atField(
        raw,
        ['villages', index, 'code'],
        `村社区代码 ${village.code} 不属于 ${value.code}`,
        `应以 ${value.code} 开头`,
      )
    })
  }
  checkTwiceAcross(records, problems)
}

function checkTwiceAcross(records: Records, problems: Problems): void {
  const seen = new Map<string, string>()
  for (const { value, raw } of records.division) {
    value.villages.forEach((village, index) => {
      const first = seen.get(village.code)
      if (first !== undefined)
        problems.atField(
          raw,
          ['villages', index, 'code'],
          `代码 ${village.code} 已用于${first}`,
          '请核对代码',
        )
      else seen.set(village.code, village.name)
    })
  }
}
