import type { ArticleRef } from '../../domain/wages/law'
import type { Statute } from '../../domain/wages/part'

/** Names longer than this give way to the official number. */
const LONG_NAME = 20

/** What people call a statute: 劳动法, 法释〔2020〕26号. */
export function shortTitle({ title, number }: Pick<Statute, 'title' | 'number'>): string {
  const name = title.replace(/^中华人民共和国/, '')
  return name.length > LONG_NAME && number ? number : name
}

export function articleAnchor(article: string): string {
  return `a${article}`
}

export function articleName(article: string): string {
  if (article === '全文') return '全文'
  const [, number = article, more = ''] = /^(\d[\d、-]*)(之.)?$/.exec(article) ?? []
  return `第 ${number} 条${more}`
}

/** `劳动法第 44 条`; second-hand texts are said to be so. */
export function articleWords({ statute, article }: ArticleRef, statutes: readonly Statute[]): string {
  const law = statutes.find(({ id }) => id === statute)
  const name = law ? shortTitle(law) : statute
  const found = law?.articles.find((each) => each.article === article)
  const second = article === undefined || found?.confidence === 'medium' ? '（转引）' : ''
  return article === undefined || article === '全文'
    ? `${name}${second}`
    : `${name}${articleName(article)}${second}`
}

export function lawLink({ statute, article }: ArticleRef): { readonly path: string; readonly hash?: string } {
  const path = `/law/${statute}/`
  return article === undefined ? { path } : { path, hash: `#${articleAnchor(article)}` }
}
