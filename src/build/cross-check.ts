import { weekday, type Day } from '../domain/day'
import { isBroken, isLost } from './lost'
import type { Level, Records } from './level'
import type { Kept, Problems } from './records'
import { nearestOf } from './suggest'
import { checkPlaces } from './check-places'

/** What only the whole chain can tell: sources, divisions, bounds, holidays. Records at fault are named. */
export function crossCheck(chain: readonly Level[], records: Records, today: Day, problems: Problems): void {
  if (isBroken(chain)) return
  checkSources(chain, records, problems)
  checkSampleSources(records, problems)
  checkDates(records, today, problems)
  checkPlaces(chain, records, problems)
  checkHolidays(records, problems)
  checkDivisions(records, problems)
}

interface Sourced {
  readonly source?: string | undefined
}

function checkSources(chain: readonly Level[], records: Records, problems: Problems): void {
  const known = records.source.map((source) => source.id)
  for (const record of sourcedRecords(records)) {
    const source = record.value.source
    if (source === undefined || known.includes(source)) continue
    if (chain.some((level) => isLost(level, 'source', source))) continue
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

/** What rests on a made-up source cannot have been verified. */
function checkSampleSources(records: Records, problems: Problems): void {
  const samples = records.source.filter((source) => source.value.title.startsWith('示例')).map(({ id }) => id)
  for (const { raw, value } of [...records.hotline, ...records.place, ...records.guide]) {
    if (value.status === 'verified' && samples.includes(value.source)) {
      problems.atField(raw, ['source'], '核实的记录用了示例来源', '请写真实来源，或把状态改为示例')
    }
  }
}

function checkDates(records: Records, today: Day, problems: Problems): void {
  const { hotline, holidays, place, guide } = records
  for (const record of [...hotline, ...holidays, ...place, ...guide]) {
    const { checked, reviewBy } = record.value
    if (checked > today) {
      const wrong = `核对日期 ${checked} 还没到`
      problems.atField(record.raw, ['checked'], wrong, '应是已经核对过的那一天', 'warning')
    }
    if (reviewBy < checked)
      problems.atField(
        record.raw,
        ['reviewBy'],
        `复核期限 ${reviewBy} 早于核对日期 ${checked}`,
        '应在核对日期之后',
      )
  }
}

function checkHolidays(records: Records, problems: Problems): void {
  const years = records.holidays[0]?.value.years
  if (!years) return
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
