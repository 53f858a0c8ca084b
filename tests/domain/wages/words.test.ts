import { describe, expect, it } from 'vitest'
import { isArticleRef, type ArticleRef } from '../../../src/domain/wages/law'
import { CONTEXT, FLOW, LIMITS, ROUTES, seed, seedText } from './support'

interface Statute {
  readonly id: string
  readonly articles: readonly { readonly article: string }[]
}

const STATUTES = [...seed<Statute[]>('cn/statutes.yaml'), ...seed<Statute[]>('zhejiang/statutes.yaml')]

/** Every mapping within a value that has the key. */
function withKey(value: unknown, key: string): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap((each) => withKey(each, key))
  return key in value ? [value as Record<string, unknown>, ...inside] : inside
}

const FILES = [
  'cn/wage-rules',
  'cn/wage-limits',
  'cn/wage-flow',
  'zhejiang/wage-limits',
  'zhejiang/wage-notes',
  'ningbo/wage-cap',
]
const SEEDS = FILES.map((file) => [file, seed<unknown>(`${file}.yaml`)] as const)

function isCited({ statute, article }: ArticleRef): boolean {
  const law = STATUTES.filter(({ id }) => id === statute)[0]
  if (!law) return false
  if (article === undefined) return law.articles.length === 0
  return law.articles.some((each) => each.article === article)
}

describe('the seeds of wages', () => {
  it.each(SEEDS)('%s cites articles that the statutes hold', (_, value) => {
    const refs = withKey(value, 'statute') as unknown as readonly ArticleRef[]
    expect(refs.filter((ref) => !isArticleRef(ref) || !isCited(ref))).toEqual([])
    expect(refs.length).toBeGreaterThan(0)
  })

  it.each(SEEDS)('%s holds nothing that was read by nobody', (_, value) => {
    const levels = withKey(value, 'confidence').map(({ confidence }) => confidence)
    expect(levels.filter((level) => level !== 'high' && level !== 'medium')).toEqual([])
  })

  it('names no telephone but the three hotlines', () => {
    const hotlines = seed<{ id: string }[]>('cn/hotlines.yaml').map(({ id }) => id)
    const named = withKey(ROUTES, 'hotline').map(({ hotline }) => hotline)
    expect(named.filter((id) => !hotlines.includes(id as string))).toEqual([])
    const numbers = FILES.flatMap((file) => seedText(`${file}.yaml`).match(/\b1\d{4}\b|\d{7,}/g) ?? [])
    expect(numbers.filter((number) => !['12333', '12345', '12348'].includes(number))).toEqual([])
  })

  it('gives each number of law and each limit its article', () => {
    const ruled = [
      ...Object.values(CONTEXT.rules).flat(),
      ...LIMITS,
      ...ROUTES.routes,
      ...ROUTES.todays,
      ...ROUTES.notes,
    ]
    expect(ruled.filter(({ articles }) => articles.length === 0)).toEqual([])
  })
})

describe('the words', () => {
  const LAW = ROUTES.todays.flatMap(({ title, why, script }) => [title, why, ...script])
  const ways = ROUTES.routes.flatMap(({ title, cases, asks }) => [
    title,
    ...cases.map(({ why }) => why),
    ...asks,
  ])
  const asked = FLOW.questions.flatMap(({ text, hint = '', options }) => [
    text,
    hint,
    ...options.map(({ label }) => label),
  ])
  const others = [
    ...ROUTES.notes.map(({ text }) => text),
    ...LIMITS.flatMap(({ title, words }) => [title, words]),
  ]
  const endings = CONTEXT.rules.endings.map(({ label }) => label)

  it('are sentences of at most twenty characters', () =>
    expect([...LAW, ...ways, ...asked, ...others, ...endings].filter((text) => text.length > 20)).toEqual([]))

  it('of a script can be read out in a minute', () => {
    for (const { id, script } of ROUTES.todays) {
      expect([id, script.join('').length <= 200]).toEqual([id, true])
      expect([id, script.join('').length >= 60]).toEqual([id, true])
    }
  })

  it('exist for every warning, step and kind of line, and are short', () => {
    const words = seed<Record<string, Record<string, string>>>('cn/wage-words.yaml')
    const source = (name: string) => [...(CODES[name] ?? [])].sort()
    for (const name of Object.keys(CODES)) expect(Object.keys(words[name] ?? {}).sort()).toEqual(source(name))
    const { notes = {}, ...short } = words
    const long = [
      ...Object.values(short).flatMap((group) => Object.values(group).filter((text) => text.length > 24)),
      ...Object.values(notes).filter((text) => text.length > 40),
    ]
    expect(long).toEqual([])
  })
})

/** Read from the types, so that a new code without a sentence fails here. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  warnings: unionOf('line', 'WarningCode'),
  steps: unionOf('line', 'StepCode'),
  notes: [
    ...seedText('../../src/features/wages/claim-notes.ts').matchAll(/'((?:award|double-wage)-[a-z-]+)'/g),
  ]
    .map(([, code = '']) => code)
    .filter((code, at, all) => all.indexOf(code) === at),
  kinds: [...sourceText('claim').matchAll(/readonly kind: '([a-z-]+)'/g)].map(([, code = '']) => code),
}

function sourceText(name: string): string {
  return seedText(`../../src/domain/wages/${name}.ts`)
}

function unionOf(name: string, type: string): readonly string[] {
  const union = new RegExp(`export type ${type} =([^=]*?)\\n\\n`).exec(sourceText(name))?.[1] ?? ''
  return [...union.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code)
}
