import { z } from 'zod'
import { chineseHours, isChineseHours } from '../read/chinese-hours'
import { parseHours, type OpeningHours } from '../../domain/opening-hours'
import { cleanCode, readNumber, readStepFree } from '../read/cells'
import type { TableColumns } from '../read/headings'
import type { Read } from '../read/result'
import { readTelephones } from '../read/telephone'
import { day, id, oneOf, optionalText, read, text, words } from './fields'
import { status } from './provenance'

/** The columns of places.csv and the field each one fills. */
export const PLACE_HEADINGS = {
  编号: 'id',
  类型: 'kind',
  名称: 'name',
  乡镇街道: 'division',
  地址: 'address',
  显眼标志: 'landmark',
  纬度: 'lat',
  经度: 'lng',
  坐标来源: 'how',
  坐标系: 'datum',
  营业时间: 'hours',
  电话: 'telephones',
  有什么: 'amenities',
  无台阶: 'stepFree',
  带什么: 'bring',
  负责科室: 'owner',
  来源: 'source',
  核对日期: 'checked',
  复核期限: 'reviewBy',
  状态: 'status',
} as const

/** A column that nobody has anything for may be left out. */
export const PLACE_COLUMNS: TableColumns = {
  headings: PLACE_HEADINGS,
  optional: [
    '显眼标志',
    '纬度',
    '经度',
    '坐标来源',
    '坐标系',
    '营业时间',
    '电话',
    '有什么',
    '无台阶',
    '带什么',
  ],
}

export const PLACE_KINDS = ['规范化零工市场', '零工驿站', '自助点', '银行网点', '超市', '集贸市场'] as const

/** Empty hours mean that nobody knows them. */
function readHours(source: string): Read<OpeningHours | null> {
  const cleaned = cleanCode(source)
  if (cleaned === '') return { ok: true, value: null }
  if (isChineseHours(cleaned)) {
    const told = chineseHours(cleaned)
    return told.ok ? readHours(told.value) : told
  }
  const parsed = parseHours(cleaned)
  if (parsed.ok) return { ok: true, value: parsed.hours }
  const faults = parsed.errors.map(({ column, message }) => ({
    wrong: `“${cleaned}”第 ${column} 个字起看不懂`,
    right: message,
  }))
  return { ok: false, faults }
}

/** Degrees, or `undefined` where there are none; what is wrong with them is told by the rules over the row. */
function degrees() {
  return read((source): Read<number | undefined> => {
    const number = readNumber(source)
    return { ok: true, value: number.ok ? number.value : undefined }
  })
}

/** One row of places.csv. Position, division and the rules for samples are checked apart. */
export const placeSchema = z.strictObject({
  id: id(),
  kind: oneOf(PLACE_KINDS),
  name: text(40),
  division: text(20),
  address: text(100),
  landmark: optionalText(100),
  lat: degrees(),
  lng: degrees(),
  how: optionalText(60),
  datum: z.string(),
  hours: read(readHours),
  telephones: read(readTelephones),
  amenities: words(),
  stepFree: read(readStepFree),
  bring: words(),
  owner: text(40),
  source: id(),
  checked: day(),
  reviewBy: day(),
  status: status(),
})

export type PlaceRow = z.output<typeof placeSchema>
