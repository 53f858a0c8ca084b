import { z } from 'zod'
import {
  COUNT_FACTS,
  FACT_VALUES,
  RECOGNISED,
  type ChoiceFact,
  type Condition,
  type ConditionKind,
} from '../../domain/measures/conditions'
import {
  CERTIFICATE_LEVELS,
  CONFIDENCES,
  MEASURE_GROUPS,
  MEASURE_KINDS,
  MEASURE_STATUSES,
  type Amount,
  type MeasureGroup,
} from '../../domain/measures/measure'
import { day, id, oneOf, requiredFlag, text } from './fields'
import { whole } from './retirement'

/** Optional text, list and so on that the part holds as `null` or an empty list. */
const words = (most = 60) =>
  text(most)
    .optional()
    .transform((value) => value ?? null)
const lines = (most = 60) => z.array(text(most)).default([])
const yuan = () => whole(10_000_000).transform((value) => value * 100)
const months = () => whole(600)
const truth = () =>
  oneOf(['true'])
    .transform(() => true as const)
    .optional()

const CONDITION_KINDS: readonly ConditionKind[] = [
  'is',
  'atLeast',
  'within',
  'running',
  'group',
  'level',
  'ask',
]
const AMOUNT_KINDS: readonly Amount['kind'][] = [
  'fixed',
  'yearly',
  'byYear',
  'byLevel',
  'share',
  'loan',
  'local',
  'none',
]

const worded = { words: text(60), fix: text(30).optional(), askOthers: truth() }
const levels = () => z.array(oneOf(CERTIFICATE_LEVELS)).min(1)

const kinds = [
  z
    .strictObject({
      kind: z.literal('is'),
      fact: oneOf(Object.keys(FACT_VALUES) as ChoiceFact[]),
      in: z.array(z.string()).min(1),
      fixFrom: z.array(z.string()).min(1).optional(),
      ...worded,
    })
    .superRefine(({ fact, ...lists }, context) => {
      const known: readonly string[] = FACT_VALUES[fact]
      for (const key of ['in', 'fixFrom'] as const)
        lists[key]?.forEach((value, i) => {
          if (!known.includes(value))
            context.addIssue({
              code: 'custom',
              path: [key, i],
              message: `“${fact}”没有“${value}”`,
              params: { right: `可以写：${known.join('、')}` },
            })
        })
    }),
  z.strictObject({ kind: z.literal('atLeast'), fact: oneOf(COUNT_FACTS), count: whole(600), ...worded }),
  z.strictObject({
    kind: z.literal('within'),
    of: oneOf(['graduated', 'certified']),
    months: months(),
    at: oneOf(['claim', 'joined', 'started']),
    orStudent: truth(),
    ...worded,
  }),
  z.strictObject({ kind: z.literal('running'), months: months(), ...worded }),
  z.strictObject({ kind: z.literal('group'), in: z.array(oneOf(RECOGNISED)).min(1), ...worded }),
  z.strictObject({ kind: z.literal('level'), in: levels(), ...worded }),
  z.strictObject({ kind: z.literal('ask'), ...worded }),
] as const

/** Says which kinds there are where the kind is none of them, before the rest is read. */
function ofKind<T>(names: readonly string[], union: z.ZodType<T>) {
  return z
    .looseObject({ kind: oneOf(names) })
    .transform((value): unknown => value)
    .pipe(union as z.ZodType<T, unknown>)
}

/** Keys that were not written are left out, so that the part holds none that say nothing. */
const condition = () =>
  ofKind(
    CONDITION_KINDS,
    z.discriminatedUnion('kind', kinds).transform((value) => JSON.parse(JSON.stringify(value)) as Condition),
  )

const amount = () => ofKind<Amount>(AMOUNT_KINDS, amounts())

const amounts = () =>
  z.discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('fixed'), yuan: yuan(), upTo: requiredFlag() })
      .transform(({ kind, yuan: fen, upTo }): Amount => ({ kind, fen, upTo })),
    z
      .strictObject({ kind: z.literal('yearly'), yuan: yuan(), upTo: requiredFlag(), years: whole(10) })
      .transform(({ kind, yuan: fen, upTo, years }): Amount => ({ kind, fen, upTo, years })),
    z
      .strictObject({ kind: z.literal('byYear'), yuan: z.array(yuan()).min(1) })
      .transform(({ kind, yuan: fen }): Amount => ({ kind, fen })),
    z
      .strictObject({
        kind: z.literal('byLevel'),
        upTo: requiredFlag(),
        levels: z.array(z.strictObject({ level: oneOf(CERTIFICATE_LEVELS), yuan: yuan() })).min(1),
      })
      .transform(({ kind, upTo, levels: rows }): Amount => ({
        kind,
        upTo,
        levels: rows.map(({ level, yuan: fen }) => ({ level, fen })),
      })),
    z.strictObject({ kind: z.literal('share'), num: whole(100), den: whole(100), of: text(30) }),
    z
      .strictObject({
        kind: z.literal('loan'),
        yuan: yuan(),
        fullMonths: months(),
        othersBelowLprBp: whole(1000),
      })
      .transform(({ yuan: fen, ...rest }): Amount => ({ ...rest, fen })),
    z.strictObject({
      kind: z.literal('local'),
      years: z.union([z.literal('').transform(() => null), whole(10)]),
    }),
    z.strictObject({ kind: z.literal('none') }),
  ])

const window = () =>
  z
    .strictObject({ opens: day().optional(), closes: day().optional() })
    .transform(({ opens, closes }) => ({ opens: opens ?? null, closes: closes ?? null }))

const sources = () => z.array(z.strictObject({ source: id(), confidence: oneOf(CONFIDENCES) })).min(1)
const kept = { checked: day(), reviewBy: day() }

const measureSchema = z.strictObject({
  id: id(),
  name: text(30),
  kind: oneOf(MEASURE_KINDS),
  groups: z.array(oneOf(Object.keys(MEASURE_GROUPS) as MeasureGroup[])).min(1),
  who: text(60),
  conditions: z.array(condition()).min(1),
  amount: amount(),
  amountWords: words(),
  exclusive: id()
    .optional()
    .transform((value) => value ?? null),
  window: window()
    .optional()
    .transform((value) => value ?? null),
  when: text(30),
  bring: lines(20),
  steps: lines(),
  channels: lines(),
  timeLimit: words(20),
  basis: lines(40),
  notes: lines(),
  quote: words(120),
  sources: sources(),
  confidence: oneOf(CONFIDENCES),
  ...kept,
  status: oneOf(MEASURE_STATUSES),
})

const documentSchema = z.strictObject({
  id: id(),
  name: text(60),
  words: text(60),
  sources: sources(),
  ...kept,
})

export const measuresSchema = z.strictObject({
  measures: z.array(measureSchema),
  documents: z.array(documentSchema).default([]),
})
export type MeasuresFile = z.output<typeof measuresSchema>
