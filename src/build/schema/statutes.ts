import { z } from 'zod'
import { dateOfPublication, id, oneOf, optionalText, text } from './fields'
import { verifiedProvenance } from './provenance'

/** `high`: the text was read. `medium`: second hand but consistent. Anything less is no rule. */
export const readConfidence = () => oneOf(['high', 'medium'])

/** A place in a statute; whether it exists is checked across the files. */
export const articleRef = () =>
  z.strictObject({ statute: id(), article: text(20).optional(), item: text(20).optional() })

export const articleRefs = () => z.array(articleRef()).min(1)

export const statuteSchema = z.strictObject({
  id: id(),
  title: text(60),
  number: optionalText(40).transform((value) => value ?? ''),
  version: text(40).optional(),
  inForce: dateOfPublication(),
  articles: z.array(z.strictObject({ article: text(20), about: text(60), confidence: readConfidence() })),
  ...verifiedProvenance(),
})
