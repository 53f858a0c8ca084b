import { z } from 'zod'
import type { ListId, SectionKind } from '../../domain/papers/part'
import type { ClaimKind } from '../../domain/wages/claim'
import { id, oneOf, text } from './fields'
import { verifiedProvenance } from './provenance'
import { whole } from './retirement'
import { articleRef, articleRefs, readConfidence } from './statutes'

const KINDS: readonly SectionKind[] = ['text', 'lines', 'hand', 'sign', 'table']
const LISTS: readonly ListId[] = ['claims', 'demands', 'log', 'evidence']
const CLAIMS: readonly ClaimKind[] = [
  'owed',
  'part-month',
  'overtime',
  'piece-overtime',
  'below-minimum',
  'below-hourly',
  'package',
  'double-wage',
  'ending',
  'annual-leave',
  'deductions',
  'probation-pay',
  'probation-length',
]

const when = () => z.record(z.string(), z.array(id()).min(1))
const names = () => z.array(id()).min(1)
const condition = () => ({
  when: when().optional(),
  unless: when().optional(),
  chosen: when().optional(),
  has: names().optional(),
  lacks: names().optional(),
})
const short = () => text(20)

/** A sentence without conditions may be written as a text alone. */
const sentence = () =>
  z.union([
    text(160).transform((alone) => ({ text: alone })),
    z.strictObject({ text: text(160), ...condition() }),
  ])
const sentences = () => z.array(sentence()).min(1).optional()

const sectionSchema = z.strictObject({
  id: id(),
  kind: oneOf(KINDS),
  name: short(),
  heading: short().optional(),
  columns: text(60).optional(),
  before: sentences(),
  each: oneOf(LISTS).optional(),
  row: text(160).optional(),
  otherwise: sentences(),
  after: sentences(),
  spare: whole(20).optional(),
  ...condition(),
})

const blankSchema = z.strictObject({
  id: id(),
  label: short(),
  hint: short().optional(),
  kind: oneOf(['text', 'name', 'lines', 'day', 'money', 'choice'] as const),
  width: whole(40),
  options: z
    .array(z.strictObject({ id: id(), label: short(), words: short() }))
    .min(2)
    .optional(),
  when: when().optional(),
})

const warningSchema = z.strictObject({
  text: text(40),
  when: when().optional(),
  /** Empty: advice that rests on no article. */
  articles: z.array(articleRef()),
  confidence: readConfidence(),
})

const paperSchema = z.strictObject({
  id: id(),
  name: short(),
  title: short(),
  use: text(30),
  to: text(30),
  copies: text(30),
  bring: z.array(text(30)),
  routes: z.array(id()),
  rank: whole(99),
  shut: z.array(z.strictObject({ when: when(), why: short() })),
  counts: z.array(oneOf(CLAIMS)),
  end: oneOf(['low', 'high'] as const),
  endWhy: text(30),
  blanks: names(),
  warnings: z.array(warningSchema),
  sections: z.array(sectionSchema).min(1),
  articles: articleRefs(),
  ...verifiedProvenance(),
})

export const papersSchema = z.strictObject({
  blanks: z.array(blankSchema).min(1),
  claimNames: z.record(z.string(), text(30)),
  ways: z.record(z.string(), text(30)),
  papers: z.array(paperSchema).min(1),
  ...verifiedProvenance(),
})
