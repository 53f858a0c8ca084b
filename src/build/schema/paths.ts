import { z } from 'zod'
import { EVENT_KINDS } from '../../domain/events/types'
import { id, oneOf, requiredFlag, text } from './fields'
import { provenance, verifiedProvenance } from './provenance'
import { whole } from './retirement'
import { articleRefs, readConfidence } from './statutes'

/** A page of the app: it begins and ends with a slash. */
const page = () =>
  text(40).refine((path) => /^\/([a-z-]+\/)*$/.test(path), { error: '页面路径要以 / 开头和结尾' })

const planSchema = z.strictObject({
  id: id(),
  title: text(20),
  words: text(120),
  paragraph: text(20),
  source: id(),
  open: text(60).optional(),
})

const articles = () => articleRefs().optional()

const stepSchema = z.strictObject({
  id: id(),
  version: whole(9999),
  title: text(24),
  why: text(60),
  withinDays: whole(400),
  articles: articles(),
  measure: id().optional(),
  page: page().optional(),
  ask: text(20),
  confidence: readConfidence(),
  ...verifiedProvenance(),
})

const questionSchema = z.strictObject({
  id: id(),
  title: text(24),
  text: text(120),
  known: requiredFlag(),
  ask: text(20),
  ...provenance(),
})

const trickSchema = z.strictObject({
  id: id(),
  title: text(24),
  text: text(120),
  articles: articleRefs(),
  ask: text(20),
  ...verifiedProvenance(),
})

/** `graduates.yaml`. Records of a nearer level replace those of the same id, a whole record at a time. */
export const graduatesSchema = z
  .strictObject({
    plan: z.array(planSchema),
    steps: z.array(stepSchema),
    questions: z.array(questionSchema),
    tricks: z.array(trickSchema),
  })
  .partial()

/** `skills.yaml`. A nearer level's section replaces the whole section. */
export const skillsSchema = z
  .strictObject({
    subsidy: z.strictObject({ measure: id(), year: whole(2100), perYear: whole(20) }),
    post: id(),
    path: z.strictObject({
      words: text(120),
      paragraph: text(20),
      source: id(),
      stages: z.array(z.strictObject({ name: text(10), kinds: z.array(oneOf(EVENT_KINDS)) })).min(1),
    }),
    plan: z.array(planSchema),
  })
  .partial()

/** `startup.yaml`. A nearer level's section replaces the whole section. */
export const startupSchema = z.strictObject({ loan: id(), plan: z.array(planSchema) }).partial()
