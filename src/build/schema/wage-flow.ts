import { z } from 'zod'
import type { LimitStart } from '../../domain/wages/deadlines'
import { readNumber } from '../read/cells'
import { bad, good, type Read } from '../read/result'
import { id, oneOf, read, requiredFlag, text } from './fields'
import { verifiedProvenance } from './provenance'
import { whole } from './retirement'
import { articleRefs, readConfidence } from './statutes'

/** Read aloud, so short. */
const sentence = () => text(20)
const cited = () => ({ articles: articleRefs(), confidence: readConfidence() })
const when = () => z.record(z.string(), z.array(id()).min(1))

const flowSchema = z.strictObject({
  start: id(),
  outcomes: z.array(id()).min(1),
  questions: z.array(
    z.strictObject({
      id: id(),
      text: sentence(),
      hint: sentence().optional(),
      options: z.array(z.strictObject({ id: id(), label: sentence(), next: id() })),
    }),
  ),
})

const cardSchema = z.strictObject({
  id: id(),
  when: when().optional(),
  title: sentence(),
  why: sentence(),
  hotline: id(),
  script: z.array(sentence()).min(3),
  ...cited(),
})

const routeSchema = z.strictObject({
  id: id(),
  title: sentence(),
  hotline: id().optional(),
  cases: z
    .array(
      z.strictObject({
        when: when().optional(),
        rank: whole(99),
        why: sentence(),
        closed: requiredFlag().optional(),
      }),
    )
    .min(1),
  asks: z.array(sentence()),
  closes: z.array(id()),
  ...cited(),
})

const noteSchema = z.strictObject({ id: id(), when: when().optional(), text: sentence(), ...cited() })

/** A nearer level may give only the sections it changes. */
export const wageFlowSchema = z.strictObject({
  flow: flowSchema.optional(),
  todays: z.array(cardSchema).optional(),
  routes: z.array(routeSchema).optional(),
  notes: z.array(noteSchema).optional(),
  ...verifiedProvenance(),
})

export const wageNotesSchema = z.strictObject({ notes: z.array(noteSchema), ...verifiedProvenance() })

const STARTS: readonly LimitStart[] = [
  'left',
  'knew',
  'dismissed',
  'breach-ended',
  'iou-due',
  'mediation-asked',
  'agreement-due',
  'filed',
  'complained',
  'case-opened',
  'accepted',
  'employer-served',
  'defence-received',
  'hearing',
  'award-received',
  'employer-received',
  'revocation-received',
  'order-asked',
  'order-accepted',
  'order-received',
  'payment-due',
  'accident',
  'injury-accepted',
  'assessment-asked',
  'assessment-received',
]

const MOST_BEFORE = 30
const MOST_AFTER = 400

/** So long after the day, or, with a minus, before it. */
function dayCount() {
  return read((source): Read<number> => {
    const result = readNumber(source)
    const fits =
      result.ok &&
      Number.isInteger(result.value) &&
      result.value >= -MOST_BEFORE &&
      result.value <= MOST_AFTER
    return fits
      ? good(result.value)
      : bad(`“${source}”不合适`, `请写 -${MOST_BEFORE} 到 ${MOST_AFTER} 的整数`)
  })
}

const limitSchema = z
  .strictObject({
    id: id(),
    title: sentence(),
    route: sentence(),
    start: oneOf(STARTS),
    period: z.strictObject({
      unit: oneOf(['years', 'days', 'workdays']),
      count: dayCount(),
    }),
    who: oneOf(['worker', 'other']),
    interrupted: requiredFlag(),
    openWhile: oneOf(['employed', 'ongoing']).optional(),
    words: sentence(),
    openWords: sentence().optional(),
    more: requiredFlag().optional(),
    note: text(80).optional(),
    ...cited(),
  })
  .transform(({ note: _, ...rest }) => rest)

export const wageLimitsSchema = z.strictObject({
  limits: z.array(limitSchema),
  interruptions: z
    .strictObject({
      ways: z.array(z.strictObject({ id: id(), title: sentence(), prove: sentence() })).min(1),
      ...cited(),
    })
    .optional(),
  cannotTell: sentence().optional(),
  ...verifiedProvenance(),
})
