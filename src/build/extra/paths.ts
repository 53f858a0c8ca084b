import { Problems } from '../records'
import { graduatesSchema, skillsSchema, startupSchema } from '../schema/paths'
import type { PathsPart } from '../../domain/graduates/paths-part'
import type { StartupPart } from '../../domain/loan/part'
import type { SkillsPart } from '../../domain/skills/part'
import type { ExtraContext, ExtraPart } from './index'
import { checkSourcesWithin, levelFiles, mergedById, nearest, type LevelFile } from './level-sections'
import { checkCitations, readStatutes } from './statutes'

/** The pages of graduates, skills and startups: first steps, the ladder, which measures are reckoned with. */
export function pathParts(context: ExtraContext): readonly ExtraPart[] {
  const value: PathsPart = {
    graduates: graduatesPart(context),
    skills: skillsPart(context),
    startup: startupPart(context),
  }
  const any = value.graduates ?? value.skills ?? value.startup
  return any ? [{ name: 'paths', lazy: 'soon', value }] : []
}

function graduatesPart(context: ExtraContext): PathsPart['graduates'] {
  const files = levelFiles(context, 'graduates.yaml', graduatesSchema)
  if (files.length === 0) return null
  /** What the reader of statutes tells is told once, by the wages. */
  const statutes = readStatutes({ ...context, problems: new Problems() })
  for (const file of files) {
    checkSourcesWithin(context, file)
    checkCitations(context, file, statutes)
    for (const section of ['steps', 'questions', 'tricks'] as const)
      (file.value[section] ?? []).forEach(({ ask }, i) =>
        checkHotline(context, file, ask, [section, i, 'ask']),
      )
  }
  const kept = <T extends { readonly status: string }>(records: readonly T[]) =>
    context.samples ? records : records.filter(({ status }) => status !== 'sample')
  const steps = mergedById(files.map(({ value }) => value.steps ?? []))
  return {
    plan: mergedById(files.map(({ value }) => value.plan ?? [])).map(whole),
    steps: kept(steps).map(({ articles, ...rest }) => ({ ...whole(rest), articles: articles ?? [] })),
    questions: kept(mergedById(files.map(({ value }) => value.questions ?? []))),
    tricks: kept(mergedById(files.map(({ value }) => value.tricks ?? []))),
  }
}

function skillsPart(context: ExtraContext): SkillsPart | null {
  const files = levelFiles(context, 'skills.yaml', skillsSchema)
  for (const file of files) checkSourcesWithin(context, file)
  const [subsidy, post, path] = [
    nearest(files, 'subsidy'),
    nearest(files, 'post'),
    nearest(files, 'path'),
  ] as const
  const last = files[0]
  if (!last) return null
  for (const [name, section] of Object.entries({ subsidy, post })) told(context, last, name, section)
  if (!subsidy || !post) return null
  return { subsidy, post, path: path ?? null, plan: (nearest(files, 'plan') ?? []).map(whole) }
}

function startupPart(context: ExtraContext): StartupPart | null {
  const files = levelFiles(context, 'startup.yaml', startupSchema)
  for (const file of files) checkSourcesWithin(context, file)
  const last = files[0]
  const loan = nearest(files, 'loan')
  if (!last) return null
  told(context, last, 'loan', loan)
  return loan === undefined ? null : { loan, plan: (nearest(files, 'plan') ?? []).map(whole) }
}

/** Without the fields that are not given, as the exact types of the phone ask. */
function whole<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const given = Object.entries(record).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as { [K in keyof T]: Exclude<T[K], undefined> }
}

function told({ problems }: ExtraContext, { raw }: LevelFile<unknown>, name: string, section: unknown): void {
  if (section === undefined) problems.atField(raw, [name], '缺少这个字段', '请在这一级或上一级补上')
}

function checkHotline(
  { records, problems }: ExtraContext,
  { raw }: LevelFile<unknown>,
  id: string,
  path: readonly PropertyKey[],
): void {
  if (records.hotline.some((line) => line.id === id)) return
  problems.atField(raw, path, `没有电话“${id}”`, '请先在 hotlines.yaml 写上这个电话')
}
