import { z } from 'zod'
import { parseDecimal } from '../../domain/wages/exact'
import { bad, good, type Read } from '../read/result'
import { day, id, oneOf, read, requiredFlag, text } from './fields'
import { provenance, verifiedProvenance } from './provenance'
import { whole } from './retirement'
import { articleRefs, readConfidence } from './statutes'

const MOST_FEN = 100_000_000

/** `null` in the file reads as an empty text. */
export function orNull<T extends z.ZodType>(schema: T) {
  return z.union([z.literal('').transform(() => null), schema])
}

const decimal = () =>
  read((source): Read<string> =>
    parseDecimal(source) ? good(source) : bad(`“${source}”不是小数`, '请写成如 21.75'),
  )

/** A number of law with its place. The note is for whoever keeps the file, and stays there. */
function ruled<T extends z.ZodType>(value: T) {
  return z
    .strictObject({
      value,
      articles: articleRefs(),
      confidence: readConfidence(),
      note: text(80).optional(),
    })
    .transform(({ note: _, ...rest }) => rest)
}

const bands = () => z.array(z.strictObject({ from: whole(1200), value: whole(366) })).min(1)
const counts = <K extends string>(...names: readonly K[]) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, whole(1200)])) as Record<K, ReturnType<typeof whole>>,
  )

const endingSchema = z.strictObject({
  id: id(),
  label: text(20),
  value: oneOf(['none', 'n', 'n-plus-1', '2n']),
  olderYears: oneOf(['count', 'none', 'unclear']).optional(),
  checkAge: requiredFlag().optional(),
  articles: articleRefs(),
  confidence: readConfidence(),
})

const rulesSchema = z.strictObject({
  paidDaysAMonth: ruled(decimal()),
  normalHoursADay: ruled(whole(24)),
  overtimePercent: ruled(counts('extra', 'rest', 'statutory')),
  overtimeLimits: ruled(counts('hoursADay', 'hoursAMonth')),
  irregularHours: ruled(requiredFlag()),
  comprehensiveHours: ruled(requiredFlag()),
  minimumWage: ruled(requiredFlag()),
  hourlyMinimum: ruled(requiredFlag()).optional(),
  wagesDue: ruled(requiredFlag()),
  deductionPercent: ruled(whole(100)),
  probationPercent: ruled(whole(100)),
  probationMonths: ruled(bands()),
  probationExcess: ruled(requiredFlag()),
  doubleWage: ruled(counts('afterMonths', 'untilMonths')),
  compensationSince: ruled(day()).optional(),
  compensation: ruled(counts('halfYearMonths', 'averageMonths')),
  compensationCap: ruled(counts('timesAverage', 'years')),
  endings: z.array(endingSchema).min(1),
  illegalEndingTimes: ruled(whole(10)),
  annualLeaveDays: ruled(bands()),
  annualLeaveExtraPercent: ruled(whole(1000)),
  finalAwardMonths: ruled(whole(120)),
})

export const wageRulesSchema = z.strictObject({
  rules: rulesSchema,
  ...verifiedProvenance(),
})

export const minimumWageSchema = z.strictObject({
  rows: z.array(
    z.strictObject({
      tier: whole(9),
      monthlyFen: whole(MOST_FEN),
      hourlyFen: whole(MOST_FEN),
      from: day(),
      to: orNull(day()),
      source: id(),
      confidence: readConfidence(),
    }),
  ),
  checked: provenance().checked,
  reviewBy: provenance().reviewBy,
  status: verifiedProvenance().status,
})

export const wageCapSchema = z.strictObject({
  articles: articleRefs(),
  rows: z.array(z.strictObject({ from: day(), to: orNull(day()), threeTimesFen: orNull(whole(MOST_FEN)) })),
  ask: text(30),
  checked: provenance().checked,
  reviewBy: provenance().reviewBy,
  status: verifiedProvenance().status,
})

const sentences = () => z.record(z.string(), text(60))
export const wageWordsSchema = z.strictObject({
  warnings: sentences(),
  notes: sentences().optional(),
  steps: sentences(),
  kinds: sentences(),
})
