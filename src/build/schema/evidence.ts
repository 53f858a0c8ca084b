import { z } from 'zod'
import type { Weight } from '../../domain/evidence/part'
import { bad, good, type Read } from '../read/result'
import { id, read, text } from './fields'
import { verifiedProvenance } from './provenance'
import { whole } from './retirement'
import { articleRefs, readConfidence } from './statutes'

const WEIGHTS: readonly Weight[] = [1, 2, 3]

const weight = () =>
  read((source): Read<Weight> => {
    const found = WEIGHTS.find((each) => String(each) === source.trim())
    return found ? good(found) : bad(`“${source}”不是分量`, '请写 1、2 或 3')
  })

const noteFields = () => ({ text: text(24), articles: articleRefs(), confidence: readConfidence() })

const elementSchema = z.strictObject({
  id: id(),
  name: text(4),
  says: text(20),
  without: text(20),
  next: z.array(id()).min(1),
  notes: z.array(z.strictObject(noteFields())).min(1),
})

const kindSchema = z.strictObject({
  id: id(),
  title: text(20),
  get: text(20),
  proves: z.record(z.string(), weight()),
  answer: z.strictObject({ question: id(), option: id() }).optional(),
})

const countedSchema = z.strictObject({
  element: id(),
  title: text(20),
  steps: z.array(z.strictObject({ from: whole(400), weight: weight() })).min(1),
})

/** A nearer level may give only the sections it changes; `notes` are added to those of the elements. */
export const evidenceSchema = z.strictObject({
  elements: z.array(elementSchema).optional(),
  kinds: z.array(kindSchema).optional(),
  log: countedSchema.optional(),
  demands: countedSchema.optional(),
  rough: text(24).optional(),
  notes: z.array(z.strictObject({ element: id(), ...noteFields() })).optional(),
  ...verifiedProvenance(),
})
