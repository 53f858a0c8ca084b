import { z } from 'zod'
import { day, id, oneOf, text } from './fields'
import { provenance } from './provenance'
import { whole } from './retirement'

/** Each fact an item may hang on, with the answers there are: the closed vocabulary of the checklist. */
const FACTS = {
  work: ['employed', 'flexible', 'unknown'],
  contributions: ['enough', 'short', 'unknown'],
  housingFund: ['yes', 'no', 'unknown'],
  medicalYears: ['enough', 'short', 'unknown'],
  special: ['yes', 'no', 'unknown'],
  dossier: ['employer', 'agency', 'self', 'unknown'],
  choice: ['early', 'statutory', 'late'],
} as const

const answers = <T extends string>(words: readonly T[]) => z.array(oneOf(words)).optional()

const whenSchema = z.strictObject({
  work: answers(FACTS.work),
  contributions: answers(FACTS.contributions),
  housingFund: answers(FACTS.housingFund),
  medicalYears: answers(FACTS.medicalYears),
  special: answers(FACTS.special),
  dossier: answers(FACTS.dossier),
  choice: answers(FACTS.choice),
})

const paperSchema = z.strictObject({
  name: text(40),
  form: oneOf(['original', 'copy', 'either', 'ask']),
  from: text(30),
})

const dueSchema = z.strictObject({
  monthsBefore: whole(240),
  from: oneOf(['chosen', 'statutory']),
  timing: oneOf(['law', 'suggested']),
})

const itemSchema = z.strictObject({
  id: id(),
  version: whole(9999),
  title: text(24),
  why: text(40),
  papers: z.array(paperSchema),
  who: oneOf(['本人', '单位', '单位或本人']),
  where: text(40),
  phone: text(20),
  duration: text(40).optional(),
  when: whenSchema,
  due: dueSchema,
  basis: oneOf(['national', 'local', 'elsewhere']),
  basisPlace: text(20).optional(),
  confidence: oneOf(['high', 'medium', 'confirm']),
  ...provenance(),
})

/** `retirement-checklist.yaml`. Items of a nearer level replace those of the same id, a whole item at a time. */
export const checklistSchema = z
  .strictObject({
    version: day(),
    planWords: z.strictObject({ text: text(80), source: id() }),
    items: z.array(itemSchema),
  })
  .partial()
export type ChecklistFile = z.output<typeof checklistSchema>
