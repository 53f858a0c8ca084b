import { z } from 'zod'
import type { EventRecord, Vacancy } from '../../domain/events/types'
import { cleanCode, cleanText } from '../read/cells'
import type { TableColumns } from '../read/headings'
import { bad, good, type Read } from '../read/result'
import { textField, type Problems, type RawRecord } from '../records'
import { checkRecord } from '../schema/check'
import { optionalText, read, text } from '../schema/fields'
import { readPay } from './pay'

/** The columns of vacancies/<event-id>.csv and the field each one fills. */
export const VACANCY_HEADINGS = {
  单位: 'employer',
  岗位: 'post',
  人数: 'headCount',
  学历: 'education',
  薪酬: 'pay',
  工作地点: 'place',
  班次: 'shift',
} as const

export const VACANCY_COLUMNS: TableColumns = {
  headings: VACANCY_HEADINGS,
  optional: ['人数', '学历', '薪酬', '工作地点', '班次'],
}

const vacancySchema = z.strictObject({
  employer: text(60),
  post: text(40),
  headCount: read(readHeadCount),
  education: optionalText(20),
  pay: read(readPay),
  place: optionalText(60),
  shift: optionalText(40),
})

/** The vacancies of one fair; those of a sample event are samples, and say so in the employer's name. */
export function readVacancies(
  raws: readonly RawRecord[],
  event: Pick<EventRecord, 'recordStatus'>,
  problems: Problems,
): Vacancy[] {
  tellTwice(raws, problems)
  return filledDown(raws, problems).flatMap((raw) => {
    const row = checkRecord(vacancySchema, raw, problems)
    if (!row || !isNamedRightly(row.employer, event, raw, problems)) return []
    const { pay, education, place, shift, ...rest } = row
    const { told, ...figures } = pay
    if (told) problems.atField(raw, ['pay'], told.wrong, told.right, 'warning')
    return [{ ...rest, ...figures, education: education ?? '', place: place ?? '', shift: shift ?? '' }]
  })
}

/** A row that is the same as one before it counts twice: perhaps meant, more often pasted twice. */
function tellTwice(raws: readonly RawRecord[], problems: Problems): void {
  const first = new Map<string, number>()
  for (const raw of raws) {
    const key = JSON.stringify(raw.fields)
    const line = first.get(key)
    if (line === undefined) first.set(key, raw.spot([]).line)
    else
      problems.atField(
        raw,
        [],
        `这一行和第 ${line} 行一样`,
        '重复的请删去一行；真是两个，就写明哪里不同',
        'warning',
      )
  }
}

function isNamedRightly(
  employer: string,
  { recordStatus }: Pick<EventRecord, 'recordStatus'>,
  raw: RawRecord,
  problems: Problems,
): boolean {
  const isSample = employer.startsWith('示例 · ')
  if (isSample === (recordStatus === 'sample')) return true
  const [wrong, right] = isSample
    ? ['真实的招聘会里有示例单位', '请删去这一行，或核实后改名']
    : ['示例活动的单位不以“示例 · ”开头', `请写成“示例 · ${employer}”`]
  problems.atField(raw, ['employer'], wrong, right)
  return false
}

/** An employer in merged cells stands in the first row alone: the rows under it are of the same one. */
function filledDown(raws: readonly RawRecord[], problems: Problems): readonly RawRecord[] {
  let above = ''
  return raws.map((raw) => {
    const own = cleanText(textField(raw, 'employer'))
    if (own !== '' || above === '' || cleanText(textField(raw, 'post')) === '') {
      above = own
      return raw
    }
    problems.atField(
      raw,
      ['employer'],
      '是空的，当作合并的格子，照上一行填',
      '不是同一家的，请写上单位',
      'warning',
    )
    return { ...raw, fields: { ...(raw.fields as Record<string, string>), employer: above } }
  })
}

/** More than one number, or none in particular. */
const SOME =
  /^(?:若干|不限|多|数)[人名位个]?$|^\d+[人名位个]?(?:-|~|至|到)\d+[人名位个]?$|^(?:约|大约)?\d+[人名位个]?(?:以上|左右|余|多|起)[人名位个]?$|^约\d+[人名位个]?$/

/** `3`, `3人`, `3人（急）`, `若干`, `2-3`, `10人以上`; empty is 若干 too. */
function readHeadCount(source: string): Read<number | null> {
  const plain = cleanCode(source).replace(/\s|\([^)]*\)/g, '')
  if (plain === '' || SOME.test(plain)) return good(null)
  const code = plain.replace(/[人名位个]$/, '')
  if (/^[1-9]\d{0,4}$/.test(code)) return good(Number(code))
  return bad(`人数“${cleanText(source)}”看不懂`, '请写整数，不定就写“若干”')
}
