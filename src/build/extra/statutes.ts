import type { Statute } from '../../domain/wages/part'
import { isArticleRef, type ArticleRef } from '../../domain/wages/law'
import { isCitable } from '../../domain/wages/part'
import { yamlRecords } from '../level-files'
import { checkRecord } from '../schema/check'
import { statuteSchema } from '../schema/statutes'
import type { ExtraContext } from './index'
import { checkSourcesWithin, mergedById, type LevelFile } from './level-sections'

/** The statutes of all levels, each checked; those with a fault are told and left out. */
export function readStatutes(context: ExtraContext): readonly Statute[] {
  const { store, levels, problems } = context
  const lists = levels.map((level) => {
    const path = `${level}/statutes.yaml`
    if (!store.list().includes(path)) return []
    return yamlRecords(store, path, problems).flatMap((raw) => {
      const value = checkRecord(statuteSchema, raw, problems)
      if (!value) return []
      checkSourcesWithin(context, { value, raw })
      const seen = value.articles.map(({ article }) => article)
      seen.forEach((article, i) => {
        if (seen.indexOf(article) !== i)
          problems.atField(raw, ['articles', i, 'article'], `第 ${article} 条写了两次`, '请删去一条')
      })
      const { version, ...rest } = value
      return [version === undefined ? rest : { ...rest, version }]
    })
  })
  return mergedById(lists)
}

type Path = readonly PropertyKey[]

function citations(value: unknown, path: Path): readonly (readonly [ArticleRef, Path])[] {
  if (typeof value !== 'object' || value === null) return []
  if ('statute' in value) return [[value as ArticleRef, path]]
  return Object.entries(value).flatMap(([key, inner]) =>
    citations(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** Tells every article that a file cites and no statutes.yaml has. */
export function checkCitations(
  { problems }: ExtraContext,
  { value, raw }: LevelFile<unknown>,
  statutes: readonly Statute[],
): void {
  for (const [ref, path] of citations(value, [])) {
    const named = ref.article === undefined ? ref.statute : `${ref.statute} ${ref.article}`
    if (!isArticleRef(ref)) problems.atField(raw, path, `“${named}”不像条文号`, "请写成如 '44' 或 276之一")
    else if (!isCitable(statutes, ref))
      problems.atField(raw, path, `没有条文“${named}”`, '请先在 statutes.yaml 写上这一条')
  }
}
