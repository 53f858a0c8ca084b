import type { Statute, WagesPart } from '../../domain/wages/part'
import { splitHolidays } from '../holidays'
import { minimumWageSchema, wageCapSchema, wageRulesSchema, wageWordsSchema } from '../schema/wages'
import { wageFlowSchema, wageLimitsSchema, wageNotesSchema } from '../schema/wage-flow'
import type { ExtraContext, ExtraPart } from './index'
import { checkSourcesWithin, levelFiles, mergedById, nearest, type LevelFile } from './level-sections'
import { checkCitations, readStatutes } from './statutes'
import { checkFlow } from './wage-flow-checks'

/** The statutes, and what the wage screens reckon with, where the region has them. */
export function wageParts(context: ExtraContext): readonly ExtraPart[] {
  const statutes = readStatutes(context)
  const parts = wagesPart(context, statutes)
  return statutes.length > 0 ? [...parts, { name: 'statutes', lazy: 'soon', value: statutes }] : parts
}

function wageFiles(context: ExtraContext) {
  return {
    rules: levelFiles(context, 'wage-rules.yaml', wageRulesSchema),
    words: levelFiles(context, 'wage-words.yaml', wageWordsSchema),
    minimum: levelFiles(context, 'minimum-wage.yaml', minimumWageSchema),
    cap: levelFiles(context, 'wage-cap.yaml', wageCapSchema),
    limits: levelFiles(context, 'wage-limits.yaml', wageLimitsSchema),
    flow: levelFiles(context, 'wage-flow.yaml', wageFlowSchema),
    notes: levelFiles(context, 'wage-notes.yaml', wageNotesSchema),
  }
}
type WageFiles = ReturnType<typeof wageFiles>

function wagesPart(context: ExtraContext, statutes: readonly Statute[]): readonly ExtraPart[] {
  const files = wageFiles(context)
  for (const file of Object.values(files).flat() as readonly LevelFile<unknown>[]) {
    checkSourcesWithin(context, file)
    checkCitations(context, file, statutes)
  }
  checkHotlines(context, files)
  const value = partOf(context, files)
  const flowFile = files.flow.find((file) => file.value.flow)
  if (!value || !flowFile) return []
  checkFlow(context.problems, flowFile.raw, value)
  return [{ name: 'wages', lazy: 'soon', value }]
}

/** `null` where no level has the rules, or a section is missing, which is told. */
function partOf(context: ExtraContext, files: WageFiles): WagesPart | null {
  const rules = files.rules[0]
  if (!rules) return null
  const flow = nearest(files.flow, 'flow')
  const todays = nearest(files.flow, 'todays')
  const routes = nearest(files.flow, 'routes')
  const words = files.words[0]?.value
  const interruptions = nearest(files.limits, 'interruptions')
  const cannotTell = nearest(files.limits, 'cannotTell')
  const needed = { flow, todays, routes, words, interruptions, cannotTell }
  for (const [name, section] of Object.entries(needed))
    if (section === undefined)
      context.problems.atField(rules.raw, [], `有工资规则，没有 ${name}`, '请补上 wage-*.yaml 里的这一节')
  if (!flow || !todays || !routes || !words || !interruptions || !cannotTell) return null
  const { source, checked, reviewBy, status } = rules.value
  const notes = [...files.notes, ...files.flow].map((file) => file.value.notes ?? [])
  return {
    fresh: { source, checked, reviewBy, status },
    rules: rules.value.rules,
    ...holidaysOf(context),
    ...minimumOf(context, files),
    threeTimes: files.cap[0]?.value.rows ?? [],
    capAsk: files.cap[0]?.value.ask ?? cannotTell,
    words,
    limits: mergedById(files.limits.map((file) => file.value.limits)),
    interruptions,
    cannotTell,
    flow,
    todays,
    routes,
    notes: mergedById(notes),
  }
}

/** What of the holidays only wages need: the years that the start leaves out, and the days of law. */
function holidaysOf({ records }: ExtraContext): Pick<WagesPart, 'statutoryByLaw' | 'pastHolidays'> {
  const { calendar, past } = splitHolidays(records)
  return { statutoryByLaw: calendar.statutoryByLaw ?? {}, pastHolidays: past }
}

/** The minimum wage of the county's tier, the oldest row first. */
function minimumOf(
  { store, levels, problems }: ExtraContext,
  files: WageFiles,
): Pick<WagesPart, 'minimumWages' | 'minimumFresh'> {
  const file = files.minimum[0]
  const tier = tierOf(store.read(`${levels[0] ?? ''}/region.yaml`))
  if (file && tier === null)
    problems.warn(
      `${store.label}${levels[0] ?? ''}/region.yaml`,
      1,
      '没有写 minimumWageTier，不知道这里的最低工资是第几档',
      '查到了就写上，如 minimumWageTier: 2；没写，算工资的页面不显示最低工资',
    )
  if (!file || tier === null) return { minimumWages: [], minimumFresh: null }
  const rows = file.value.rows
    .filter((row) => row.tier === tier)
    .map(({ tier: _, ...row }) => row)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const { checked, reviewBy, status } = file.value
  const newest = rows[rows.length - 1]
  return {
    minimumWages: rows,
    minimumFresh: newest ? { source: newest.source, checked, reviewBy, status } : null,
  }
}

function tierOf(bytes: Uint8Array): number | null {
  const found = /^minimumWageTier:\s*(\d)\s*$/m.exec(Buffer.from(bytes).toString('utf8'))
  return found ? Number(found[1]) : null
}

function checkHotlines({ records, problems }: ExtraContext, { flow }: WageFiles): void {
  const known = (id: string | undefined) => id === undefined || records.hotline.some((line) => line.id === id)
  for (const { value, raw } of flow)
    for (const section of ['todays', 'routes'] as const)
      (value[section] ?? []).forEach(({ hotline }, i) => {
        if (!known(hotline))
          problems.atField(
            raw,
            [section, i, 'hotline'],
            `没有电话“${hotline}”`,
            '请先在 hotlines.yaml 写上这个电话',
          )
      })
}
