import { z } from 'zod'
import { readNumber } from '../read/cells'
import { bad, good, type Read } from '../read/result'
import { dateOfPublication, day, id, oneOf, read, requiredFlag, text } from './fields'
import { provenance } from './provenance'

const TRACKS = ['men-60', 'women-55', 'women-50', 'special-men-55', 'special-women-45'] as const
const confidence = () => oneOf(['high', 'medium', 'confirm'])

/** A count of months or years. */
export function whole(most: number) {
  return read((source): Read<number> => {
    const result = readNumber(source)
    if (!result.ok) return bad(`“${source}”不是整数`, `请写 0 到 ${most} 的整数`)
    const fits = Number.isInteger(result.value) && result.value >= 0 && result.value <= most
    return fits ? good(result.value) : bad(`${result.value} 不合适`, `请写 0 到 ${most} 的整数`)
  })
}

const birthMonth = () =>
  read((source): Read<string> =>
    /^\d{4}-(0[1-9]|1[0-2])$/.test(source) ? good(source) : bad(`“${source}”不是年月`, '请写成如 1965-01'),
  )

/** `null` in the file reads as an empty text. */
function orNull<T extends z.ZodType>(schema: T) {
  return z.union([z.literal('').transform(() => null), schema])
}

const trackSchema = z.strictObject({
  id: id(),
  track: oneOf(TRACKS),
  name: text(30),
  sex: oneOf(['male', 'female']),
  from: day(),
  to: day().optional(),
  oldAgeMonths: whole(1200),
  delay: orNull(z.strictObject({ firstBirth: birthMonth(), stepMonths: whole(120), capMonths: whole(240) })),
  annex: orNull(z.strictObject({ number: whole(9), lastBirth: birthMonth() })),
  flexible: requiredFlag(),
  byApplication: requiredFlag(),
  rule: text(60),
  article: text(),
  confidence: confidence(),
  ...provenance(),
})

const flexibleSchema = z.strictObject({
  earlyMonths: whole(120),
  earlyNoticeMonths: whole(24),
  lateMonths: whole(120),
  lateAgreementMonths: whole(24),
  earlyNeeds: z.array(text(60)),
  lateNeeds: z.array(text(60)),
  lateExcluded: text(60),
  article: text(),
  confidence: confidence(),
  detailConfidence: confidence(),
  ...provenance(),
})

const contributionsSchema = z.strictObject({
  baseMonths: whole(600),
  baseThroughYear: whole(2200),
  stepMonths: whole(120),
  capMonths: whole(600),
  ways: z.array(z.strictObject({ id: id(), text: text(60), article: text(), confidence: confidence() })),
  article: text(),
  confidence: confidence(),
  ...provenance(),
})

const statementSchema = z.strictObject({
  id: id(),
  group: oneOf(['working-after', 'believe-not', 'records', 'other']),
  from: day(),
  text: text(60),
  article: text(),
  source: id(),
  confidence: confidence(),
})

const decisionSchema = z.strictObject({
  source: id(),
  date: dateOfPublication(),
  inForce: day(),
  title: text(80),
})

/** The sections of `retirement.yaml`. A nearer level may give only those it changes, each of them whole. */
export const retirementSections = {
  version: text(40),
  effective: day(),
  ask: text(20),
  tracks: z.array(trackSchema),
  specialWork: z.array(z.strictObject({ kind: text(40), years: whole(60) })),
  flexible: flexibleSchema,
  contributions: contributionsSchema,
  pension: z.strictObject({ monthsAfter: whole(12), confidence: confidence() }),
  decisions: z.array(decisionSchema),
  statements: z.array(statementSchema),
}
export const retirementSchema = z.strictObject(retirementSections).partial()
export type RetirementFile = z.output<typeof retirementSchema>
