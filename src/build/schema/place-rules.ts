import { cleanCode, cleanText, readNumber } from '../read/cells'
import { textField, type Problems, type RawRecord } from '../records'
import { status } from './provenance'

const SAMPLE_WORD = '示例'
const DATUM = 'WGS-84'

/** The rules over several cells of a row: samples, position, dates. True where the row keeps them all. */
export function checkPlaceRow(raw: RawRecord, problems: Problems): boolean {
  const before = problems.all.length
  checkSample(raw, problems)
  checkPosition(raw, problems)
  return problems.all.length === before
}

/** A sample says so in its name and has no telephone; a verified record never looks like a sample. */
function checkSample(raw: RawRecord, problems: Problems): void {
  const parsed = status().safeParse(textField(raw, 'status'))
  if (!parsed.success) return
  const name = cleanText(textField(raw, 'name'))
  if (parsed.data === 'verified') {
    if (name.includes(SAMPLE_WORD))
      problems.atField(raw, ['name'], '核实的记录名称里有“示例”', '请改名，或把状态改为示例')
    return
  }
  if (!name.startsWith(SAMPLE_WORD))
    problems.atField(raw, ['name'], '示例记录的名称不以“示例”开头', `请写成“${SAMPLE_WORD}·${name}”`)
  if (cleanText(textField(raw, 'telephones')) !== '')
    problems.atField(raw, ['telephones'], '示例记录有电话', '请删去电话，示例不能有号码')
}

/** Latitude, longitude, how it was found and the datum stand together or not at all. */
function checkPosition(raw: RawRecord, problems: Problems): void {
  const fields = ['lat', 'lng', 'how', 'datum'] as const
  const empty = fields.filter((field) => cleanText(textField(raw, field)) === '')
  if (empty.length === fields.length) return
  for (const field of empty)
    problems.atField(raw, [field], '是空的', '纬度、经度、坐标来源、坐标系要一起填，或都不填')
  if (!empty.includes('datum')) checkDatum(raw, problems)
  if (!empty.includes('lat') && !empty.includes('lng')) checkDegrees(raw, problems)
}

function checkDatum(raw: RawRecord, problems: Problems): void {
  const datum = cleanCode(textField(raw, 'datum')).toUpperCase().replace(/[ _]/g, '-')
  if (datum === DATUM || datum === 'WGS84') return
  const known = /^(GCJ-?02|BD-?09)$/.test(datum)
  const wrong = known ? `坐标系是 ${datum}，这里还不能换算` : `坐标系“${datum}”看不懂`
  problems.atField(raw, ['datum'], wrong, `请填 ${DATUM} 坐标，或把坐标四栏留空`)
}

function checkDegrees(raw: RawRecord, problems: Problems): void {
  const lat = degrees(raw, 'lat', problems)
  const lng = degrees(raw, 'lng', problems)
  if (lat === undefined || lng === undefined) return
  if (lat === 0 && lng === 0) problems.atField(raw, ['lat'], '坐标是 0,0', '请填真实坐标，或把坐标四栏留空')
  else if (isLatitude(lng) && isLongitude(lat))
    problems.atField(raw, ['lat'], '纬度和经度写反了', `请互换：纬度 ${lng}，经度 ${lat}`)
  else {
    if (!isLatitude(lat)) problems.atField(raw, ['lat'], `纬度 ${lat} 不在中国境内`, '应在 18 到 54 之间')
    if (!isLongitude(lng)) problems.atField(raw, ['lng'], `经度 ${lng} 不在中国境内`, '应在 73 到 135 之间')
  }
}

function isLatitude(degree: number): boolean {
  return degree >= 18 && degree <= 54
}

function isLongitude(degree: number): boolean {
  return degree >= 73 && degree <= 135
}

function degrees(raw: RawRecord, field: 'lat' | 'lng', problems: Problems): number | undefined {
  const result = readNumber(textField(raw, field))
  if (result.ok) return result.value
  for (const fault of result.faults) problems.atField(raw, [field], fault.wrong, fault.right)
  return undefined
}
