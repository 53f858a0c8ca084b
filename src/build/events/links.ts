import type { ExtraContext } from '../extra'
import { resolveDivision } from '../divisions'
import { nearestOf } from '../suggest'
import type { KeptEvent } from './events-csv'

/**
 * Every event names a source, a place and a town that there are, and dates that can be. Returns those that do: a preview of
 * faulty seeds sends nobody to what is not there.
 */
export function checkEventLinks(
  kept: readonly KeptEvent[],
  { records, lost, today, problems }: Pick<ExtraContext, 'records' | 'lost' | 'today' | 'problems'>,
): readonly KeptEvent[] {
  const sources = records.source.map(({ id }) => id)
  const samples = records.source.filter(({ value }) => value.title.startsWith('示例')).map(({ id }) => id)
  const places = records.place.map(({ id }) => id)
  const madeUp = records.place.filter(({ value }) => value.status === 'sample').map(({ id }) => id)
  const divisions = records.division.map(({ value }) => value)
  const names = divisions.map(({ name }) => name)
  return kept.filter(({ event, raw }) => {
    let sound = true
    const { source, placeId, town, checked, reviewBy, recordStatus } = event
    const tell = (field: string, wrong: string, right: string) => {
      sound = false
      problems.atField(raw, [field], wrong, right)
    }
    if (!sources.includes(source) && !lost('source', source))
      tell('source', `没有来源“${source}”`, hint(source, sources, '请先在 sources.yaml 写上'))
    if (recordStatus === 'verified' && samples.includes(source)) {
      tell('source', '核实的记录用了示例来源', '请写真实来源，或把状态改为示例')
    }
    if (placeId !== null && !places.includes(placeId) && !lost('place', placeId)) {
      tell('placeId', `没有地点“${placeId}”`, hint(placeId, places, '请先在 places.csv 写上这个地点'))
    }
    if (recordStatus === 'verified' && placeId !== null && madeUp.includes(placeId)) {
      tell('placeId', `核实的活动办在示例地点“${placeId}”`, '请写真实的地点，或把“地点编号”空着、写“地点”')
    }
    if (town !== null && !resolveDivision(town, divisions) && !lost('division', town)) {
      tell('town', `没有“${town}”这个乡镇街道`, hint(town, names, '请写全称'))
    }
    if (reviewBy < checked)
      tell('reviewBy', `复核期限 ${reviewBy} 早于核对日期 ${checked}`, '应在核对日期之后')
    if (checked > today) {
      problems.warn(
        raw.file,
        raw.spot(['checked']).line,
        `核对日期 ${checked} 还没到`,
        '应是已经核对过的那一天',
      )
    }
    return sound
  })
}

function hint(word: string, known: readonly string[], otherwise: string): string {
  const near = nearestOf(word, known)
  return near ? `是不是“${near}”？` : otherwise
}
