import {
  isInForce,
  type Measure,
  type MeasureDocument,
  type MeasuresPart,
} from '../../domain/measures/measure'
import { levelFiles, checkSourcesWithin, mergedById, type LevelFile } from './level-sections'
import { yamlFile } from '../level-files'
import { Problems, textField } from '../records'
import { measuresSchema, type MeasuresFile } from '../schema/measures'
import type { ExtraContext, ExtraPart } from './index'

/** The measures: who gets what, how much, by when. Those no longer in force stand apart. */
export function measureParts(context: ExtraContext): readonly ExtraPart[] {
  const files = levelFiles(context, 'measures.yaml', measuresSchema)
  if (files.length === 0) return []
  for (const file of files) {
    checkSourcesWithin(context, file)
    checkRecords(context, file)
  }
  const placed = files.map((file) => ({ ...file.value, place: placeOf(context, file) }))
  const all = mergedById<Measure>(
    placed.map(({ measures, place }) => measures.map((measure) => ({ ...measure, place }))),
  )
  const documents = mergedById<MeasureDocument>(
    placed.map(({ documents: list, place }) => list.map((document) => ({ ...document, place }))),
  )
  const value: MeasuresPart = {
    measures: all.filter(isInForce),
    archive: all.filter((measure) => !isInForce(measure)),
    documents,
  }
  return [{ name: 'measures', lazy: 'soon', value }]
}

/** The name of the level that a file stands in. */
function placeOf({ store, levels }: ExtraContext, { raw }: LevelFile<MeasuresFile>): string {
  const level = levels.find((each) => raw.file.endsWith(`${each}/measures.yaml`)) ?? ''
  const region = yamlFile(store, `${level}/region.yaml`, new Problems())
  return (region && textField(region, 'name')) || level
}

function checkRecords({ problems, today }: ExtraContext, { raw, value }: LevelFile<MeasuresFile>): void {
  const seen = new Set<string>()
  value.measures.forEach((measure, i) => {
    const at = ['measures', i]
    const { id, status, confidence, window, checked, reviewBy, amount, kind, quote } = measure
    if (seen.has(id)) problems.atField(raw, [...at, 'id'], `编号“${id}”重了`, '请改一个')
    seen.add(id)
    if (confidence === 'low' && isInForce(measure))
      problems.atField(raw, [...at, 'status'], '把握低（low）的不能写成有效', '请写 expired 或 superseded')
    if (status === 'local-rate' && amount.kind !== 'local')
      problems.atField(raw, [...at, 'amount'], '写了 local-rate，钱数却不是 local', '请改正其中一个')
    if (status === 'in-force' && amount.kind === 'local')
      problems.atField(raw, [...at, 'status'], '钱数由当地定，状态却是 in-force', '请写 local-rate')
    if (isInForce(measure) && window?.closes && window.closes < today)
      problems.atField(
        raw,
        [...at, 'window', 'closes'],
        `${window.closes} 已经过了`,
        '请把 status 写成 expired',
      )
    if (window?.opens && window.closes && window.closes < window.opens)
      problems.atField(raw, [...at, 'window', 'closes'], '结束早于开始', '请改正其中一个')
    if ((kind === '服务') !== (amount.kind === 'none'))
      problems.atField(raw, [...at, 'amount'], '服务的 amount 要写 none，别的不能写 none', '请改正')
    if (quote !== null && kind !== '服务')
      problems.atField(raw, [...at, 'quote'], '只有服务才写计划原话', '请删去')
    if (reviewBy < checked)
      problems.atField(
        raw,
        [...at, 'reviewBy'],
        `复核期限 ${reviewBy} 早于核对日期 ${checked}`,
        '请改正其中一个',
      )
  })
}
