/** A place in a statute. `statute` is an id of the statutes file, `article` as it stands there: `44`, `276之一`, `6-7`. */
export interface ArticleRef {
  readonly statute: string
  /** Absent where only the statute as a whole can be cited. */
  readonly article?: string
  /** 项 or 款 within the article, where it decides. */
  readonly item?: string
}

/** `high`: the text was read. `medium`: second-hand and consistent. Anything less is not shown as a rule. */
export type Confidence = 'high' | 'medium'

/** A number of law with the place it comes from. */
export interface Ruled<Value> {
  readonly value: Value
  readonly articles: readonly ArticleRef[]
  readonly confidence: Confidence
  readonly note?: string
}

const ARTICLE_NUMBER = /^(?:[1-9]\d*(?:之[一二三四五])?(?:[-、][1-9]\d*)*|全文)$/
const STATUTE_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** True for a reference in the right form; whether the article exists is for the statutes file to say. */
export function isArticleRef(ref: ArticleRef): boolean {
  return STATUTE_ID.test(ref.statute) && (ref.article === undefined || ARTICLE_NUMBER.test(ref.article))
}

/** References without repeats, in the order in which they first come. */
export function uniqueArticles(refs: readonly ArticleRef[]): readonly ArticleRef[] {
  const seen: Record<string, ArticleRef> = {}
  for (const ref of refs) {
    const key = `${ref.statute} ${ref.article ?? ''} ${ref.item ?? ''}`
    seen[key] = seen[key] ?? ref
  }
  return Object.values(seen)
}
