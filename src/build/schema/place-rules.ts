import type { Block } from '../../content/pack'
import { checkPosition } from '../../domain/position'
import { cleanText, readNumber } from '../read/cells'
import { readDatum } from '../read/position'
import { textField, type Problems, type RawRecord } from '../records'
import { status } from './provenance'

const SAMPLE_WORD = '示例'

/** The rules over several cells of a row: samples, position, dates. True where the row keeps them all. */
export function checkPlaceRow(raw: RawRecord, problems: Problems): boolean {
  const before = problems.all.length
  checkSample(raw, problems)
  checkPositionCells(raw, problems)
  return problems.all.length === before
}

/** A sample place says so in its name and has no telephone, because somebody would ring it. */
function checkSample(raw: RawRecord, problems: Problems): void {
  checkSampleName(raw, 'name', problems)
  const parsed = status().safeParse(textField(raw, 'status'))
  const rings = cleanText(textField(raw, 'telephones')) !== ''
  if (parsed.data === 'sample' && rings) {
    problems.atField(raw, ['telephones'], '示例记录有电话', '请删去电话，示例不能有号码')
  }
}

/** The name or title of a sample begins with 示例; that of a verified record does not hold the word at all. */
export function checkSampleName(raw: RawRecord, field: 'name' | 'title', problems: Problems): void {
  const parsed = status().safeParse(textField(raw, 'status'))
  if (!parsed.success) return
  const name = cleanText(textField(raw, field))
  if (parsed.data === 'sample' && !name.startsWith(SAMPLE_WORD)) {
    problems.atField(raw, [field], '示例记录的名称不以“示例”开头', `请写成“${SAMPLE_WORD} · ${name}”`)
  }
  if (parsed.data === 'verified' && name.includes(SAMPLE_WORD)) {
    problems.atField(raw, [field], '核实的记录名称里有“示例”', '请改名，或把状态改为示例')
  }
}

/** The rules of a guide page beyond its fields: its file is named after its id, its title after its status. */
export function checkGuidePage(
  raw: RawRecord,
  fileName: string,
  blocks: readonly Block[],
  problems: Problems,
): boolean {
  const before = problems.all.length
  checkSampleName(raw, 'title', problems)
  const id = cleanText(textField(raw, 'id'))
  if (id !== '' && id !== fileName) {
    problems.atField(raw, ['id'], `编号“${id}”和文件名不同`, `请写成 ${fileName}，或把文件改名为 ${id}.md`)
  }
  if (blocks.length === 0) problems.atField(raw, [], '正文是空的', '请在第二个 --- 之后写正文')
  return problems.all.length === before
}

/** Latitude, longitude, how it was found and the datum stand together or not at all. */
function checkPositionCells(raw: RawRecord, problems: Problems): void {
  const fields = ['lat', 'lng', 'how', 'datum'] as const
  const empty = fields.filter((field) => cleanText(textField(raw, field)) === '')
  if (empty.length === fields.length) return
  for (const field of empty)
    problems.atField(raw, [field], '是空的', '纬度、经度、坐标来源、坐标系要一起填，或都不填')
  if (!empty.includes('datum')) checkDatum(raw, problems)
  if (!empty.includes('lat') && !empty.includes('lng')) checkDegrees(raw, problems)
}

function checkDatum(raw: RawRecord, problems: Problems): void {
  const datum = readDatum(textField(raw, 'datum'))
  if (datum.ok) return
  for (const fault of datum.faults) problems.atField(raw, ['datum'], fault.wrong, fault.right)
}

const POSITION_HINTS = {
  missing: '请填数字',
  zero: '请填真实坐标，或把坐标四栏留空',
  swapped: '请把两格互换',
  outside: '请核对两格',
} as const

function checkDegrees(raw: RawRecord, problems: Problems): void {
  const lat = degrees(raw, 'lat', problems)
  const lng = degrees(raw, 'lng', problems)
  if (lat === undefined || lng === undefined) return
  const checked = checkPosition(lat, lng)
  if (!checked.ok) problems.atField(raw, ['lat'], checked.message, POSITION_HINTS[checked.problem])
}

function degrees(raw: RawRecord, field: 'lat' | 'lng', problems: Problems): number | undefined {
  const result = readNumber(textField(raw, field))
  if (result.ok) return result.value
  for (const fault of result.faults) problems.atField(raw, [field], fault.wrong, fault.right)
  return undefined
}
