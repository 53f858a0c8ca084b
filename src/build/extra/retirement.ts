import { checklistSchema, type ChecklistFile } from '../schema/retirement-checklist'
import { retirementSchema, retirementSections, type RetirementFile } from '../schema/retirement'
import type { ExtraContext, ExtraPart } from './index'
import { checkSourcesWithin, levelFiles, mergedById, nearest, type LevelFile } from './level-sections'

/** The rules of retirement and the checklist of 退休“一件事”, where the region has them. */
export function retirementParts(context: ExtraContext): readonly ExtraPart[] {
  return [...rulesPart(context), ...checklistPart(context)]
}

function rulesPart(context: ExtraContext): readonly ExtraPart[] {
  const files = levelFiles(context, 'retirement.yaml', retirementSchema)
  const last = files[files.length - 1]
  if (!last) return []
  const sections = Object.keys(retirementSections) as (keyof RetirementFile)[]
  const value: Record<string, unknown> = {}
  for (const section of sections) value[section] = nearest(files, section)
  value['tracks'] = keptRecords(context, files, 'tracks')
  value['statements'] = mergedById(files.map((file) => file.value.statements ?? []))
  const missing = sections.filter((section) => value[section] === undefined)
  for (const section of missing) context.problems.atField(last.raw, [section], '缺少这个字段', '请补上')
  for (const file of files) {
    checkSourcesWithin(context, file)
    checkHotline(context, file, file.value.ask, ['ask'])
    ;(file.value.tracks ?? []).forEach((track, i) => checkDates(context, file, track, ['tracks', i]))
  }
  return missing.length > 0 ? [] : [{ name: 'retirement', lazy: 'soon', value }]
}

function checklistPart(context: ExtraContext): readonly ExtraPart[] {
  const files = levelFiles(context, 'retirement-checklist.yaml', checklistSchema)
  if (files.length === 0) return []
  for (const file of files) {
    checkSourcesWithin(context, file)
    ;(file.value.items ?? []).forEach((item, i) => {
      checkHotline(context, file, item.phone, ['items', i, 'phone'])
      checkDates(context, file, item, ['items', i])
      if (item.basis === 'elsewhere' && !item.basisPlace)
        context.problems.atField(file.raw, ['items', i, 'basisPlace'], '缺少这个字段', '请写是哪里的清单')
    })
  }
  const version = nearest(files, 'version') ?? ''
  const planWords = nearest(files, 'planWords') ?? null
  const items = keptRecords(context, files, 'items')
  return [{ name: 'retirement-checklist', lazy: 'soon', value: { version, planWords, items } }]
}

/** Merged records without samples where the pack is built without them. */
function keptRecords<K extends 'tracks' | 'items'>(
  { samples }: ExtraContext,
  files: readonly LevelFile<{
    readonly [key in K]?: readonly { readonly id: string; readonly status: string }[] | undefined
  }>[],
  key: K,
): readonly unknown[] {
  const merged = mergedById(files.map((file) => file.value[key] ?? []))
  return samples ? merged : merged.filter(({ status }) => status !== 'sample')
}

function checkHotline(
  { records, problems }: ExtraContext,
  { raw }: LevelFile<RetirementFile | ChecklistFile>,
  id: string | undefined,
  path: readonly PropertyKey[],
): void {
  if (id === undefined || records.hotline.some((line) => line.id === id)) return
  problems.atField(raw, path, `没有电话“${id}”`, '请先在 hotlines.yaml 写上这个电话')
}

function checkDates(
  { problems }: ExtraContext,
  { raw }: LevelFile<unknown>,
  { checked, reviewBy }: { readonly checked: string; readonly reviewBy: string },
  path: readonly PropertyKey[],
): void {
  if (reviewBy < checked)
    problems.atField(
      raw,
      [...path, 'reviewBy'],
      `复核期限 ${reviewBy} 早于核对日期 ${checked}`,
      '请改正其中一个',
    )
}
