import { isDay, weekday, type Day } from '../../domain/day'
import type { Answers } from '../../domain/flow'
import {
  deadlinesOf,
  type Deadline,
  type LimitFacts,
  type LimitRule,
  type LimitStart,
} from '../../domain/wages/deadlines'
import type { WageCase } from '../../domain/wages/records'
import type { DayTables } from '../../domain/wages/working-days'

/** A day that a person may know and a limit runs from. */
export interface DateField {
  readonly start: LimitStart
  readonly label: string
  readonly hint?: string
  /** The day may lie ahead: it is agreed or set, not past. */
  readonly ahead?: boolean
}

/** The days of one procedure, for the table of all limits. */
export interface LimitGroup {
  readonly id: string
  readonly title: string
  readonly fields: readonly DateField[]
}

/** Every day that a limit runs from, by the procedure it belongs to. */
export const LIMIT_GROUPS: readonly LimitGroup[] = [
  {
    id: 'claim',
    title: '申请仲裁，或去投诉',
    fields: [
      { start: 'left', label: '最后一天上班是哪天？', hint: '期限从这天算。' },
      { start: 'dismissed', label: '哪天知道被辞退的？' },
      { start: 'knew', label: '哪天知道吃亏的？', hint: '拿不准，填早的那天。' },
    ],
  },
  {
    id: 'mediation',
    title: '找人调解',
    fields: [
      { start: 'mediation-asked', label: '哪天申请调解的？' },
      { start: 'agreement-due', label: '调解协议写哪天付？', ahead: true },
    ],
  },
  {
    id: 'arbitration',
    title: '申请了仲裁',
    fields: [
      { start: 'filed', label: '哪天申请仲裁的？' },
      { start: 'accepted', label: '哪天收下的（受理）？' },
      { start: 'employer-served', label: '单位哪天收到申请书？', hint: '问仲裁委就知道。' },
      { start: 'defence-received', label: '仲裁委哪天收到答辩书？' },
      { start: 'hearing', label: '哪天开庭？', ahead: true },
    ],
  },
  {
    id: 'award',
    title: '裁决下来了',
    fields: [
      { start: 'award-received', label: '哪天收到裁决书？' },
      { start: 'payment-due', label: '裁决写哪天前付清？', ahead: true },
      { start: 'employer-received', label: '单位哪天收到裁决书？' },
      { start: 'revocation-received', label: '哪天收到撤销裁决的裁定？' },
    ],
  },
  {
    id: 'inspection',
    title: '劳动监察投诉了',
    fields: [
      { start: 'complained', label: '哪天投诉的？' },
      { start: 'case-opened', label: '哪天立案的？' },
    ],
  },
  {
    id: 'iou',
    title: '手里有欠条',
    fields: [
      {
        start: 'iou-due',
        label: '欠条上写哪天付？',
        hint: '没写哪天付的，填写欠条那天，这样稳妥。',
        ahead: true,
      },
    ],
  },
  {
    id: 'payment-order',
    title: '向法院申请支付令',
    fields: [
      { start: 'order-asked', label: '哪天申请支付令的？' },
      { start: 'order-accepted', label: '法院哪天受理的？' },
      { start: 'order-received', label: '单位哪天收到支付令？' },
    ],
  },
  {
    id: 'injury',
    title: '干活受了伤',
    fields: [
      { start: 'accident', label: '哪天受伤的？', hint: '职业病，填确诊那天。' },
      { start: 'injury-accepted', label: '工伤申请哪天受理的？' },
      { start: 'assessment-asked', label: '哪天申请伤残鉴定的？' },
      { start: 'assessment-received', label: '哪天收到鉴定结论？' },
    ],
  },
]

const FIELDS: readonly DateField[] = LIMIT_GROUPS.flatMap(({ fields }) => fields)

const over = ({ status }: Answers) => status !== 'employed'
const filed = ({ step }: Answers) => step === 'filed' || step === 'won'
const before = (answers: Answers) => !filed(answers)

/** Which days today's page asks for, by the answers; the table of all limits asks for every one. */
const ASKED: Readonly<Partial<Record<LimitStart, (answers: Answers) => boolean>>> = {
  left: (answers) => over(answers) && before(answers),
  dismissed: (answers) => answers['status'] === 'dismissed' && before(answers),
  'iou-due': (answers) => answers['iou'] === 'yes' && before(answers),
  complained: ({ step }) => step === 'complained',
  'case-opened': ({ step }) => step === 'complained',
  filed: ({ step }) => step === 'filed',
  accepted: ({ step }) => step === 'filed',
  'award-received': ({ step }) => step === 'won',
  'payment-due': ({ step }) => step === 'won',
}

/** Runs from the day the job ended, and is not asked for. */
const ALWAYS: LimitStart = 'breach-ended'
/** From when a year for double pay runs is disputed: the day is not asked for, and the answer is to ring. */
const DISPUTED: LimitStart = 'knew'

/** The days to ask for, by the answers. */
export function dateFields(answers: Answers): readonly DateField[] {
  return FIELDS.filter(({ start }) => ASKED[start]?.(answers))
}

/** Nobody who works today began before. */
const EARLIEST: Day = '1950-01-01'

/** The sentence for a day as typed; `null` where it is empty or right. */
export function dateFault(field: DateField, text: string, today: Day): string | null {
  if (text === '') return null
  if (!isDay(text) || text < EARLIEST) return '年份或日子不对，请核对'
  return text > today && !field.ahead ? '这一天还没到，请核对' : null
}

/** The limits that matter to these answers. */
function limitsFor(rules: readonly LimitRule[], answers: Answers): readonly LimitRule[] {
  const starts = dateFields(answers).map(({ start }) => start)
  const employed = answers['status'] === 'employed'
  return rules.filter(({ start, openWhile, more }) => {
    if (more) return false
    if (start === ALWAYS) return before(answers)
    if (start === DISPUTED) return answers['contract'] === 'no' && before(answers)
    if (employed && openWhile === 'employed') return before(answers)
    return starts.includes(start)
  })
}

/** The days of some fields that are right. */
function startsOf(fields: readonly DateField[], { dates }: WageCase, today: Day): LimitFacts['starts'] {
  const starts: Partial<Record<LimitStart, Day>> = {}
  for (const field of fields) {
    const day = dates[field.start] ?? ''
    if (day !== '' && dateFault(field, day, today) === null) starts[field.start] = day
  }
  if (starts.left) starts[ALWAYS] = starts.left
  return starts
}

function factsWith(starts: LimitFacts['starts'], kept: WageCase, answers: Answers, today: Day): LimitFacts {
  const status = answers['status']
  const gone = status === 'left' || status === 'dismissed' || starts.left !== undefined
  const working = status === 'employed' ? true : gone ? false : null
  return {
    today,
    starts,
    employed: working,
    ongoing: working,
    interruptions: kept.interruptions.map(({ day }) => day).filter(isDay),
  }
}

/**
 * What is known of the case. After the job the breach is taken to have ended with it: the earlier day, which is the
 * safe one. Whoever gives a last day has left, answered or not.
 */
export function factsOf(kept: WageCase, answers: Answers, today: Day): LimitFacts {
  return factsWith(startsOf(dateFields(answers), kept, today), kept, answers, today)
}

/** The last days of a case, the nearest first, those that cannot be told at the end. */
export function caseDeadlines(
  rules: readonly LimitRule[],
  kept: WageCase,
  answers: Answers,
  today: Day,
  tables: DayTables,
): readonly Deadline[] {
  return deadlinesOf(limitsFor(rules, answers), factsOf(kept, answers, today), tables)
}

/** The limits of one procedure; the complaint about wages runs from the last day as well. */
export function limitsOf(rules: readonly LimitRule[], { fields }: LimitGroup): readonly LimitRule[] {
  const starts = fields.map(({ start }) => start)
  return rules.filter(({ start }) => starts.includes(start) || (start === ALWAYS && starts.includes('left')))
}

/** The last days of one procedure, of the days that were given. */
export function groupDeadlines(
  rules: readonly LimitRule[],
  { fields }: LimitGroup,
  kept: WageCase,
  today: Day,
  tables: DayTables,
): readonly Deadline[] {
  const starts = startsOf(fields, kept, today)
  const given = rules.filter(({ start }) => starts[start] !== undefined)
  return deadlinesOf(given, factsWith(starts, kept, { status: 'left' }, today), tables)
}

/** With this many days left or fewer, a year is nearly over, as the question puts it: ten months are gone. */
const NEAR_DAYS = 61

/**
 * The answers as the days that were given make them: how long ago somebody left is told by the last day and by when the
 * money was asked for since, so that the card never says otherwise than its dates.
 */
export function datedAnswers(answers: Answers, deadlines: readonly Deadline[]): Answers {
  const wages = deadlines.find(({ rule }) => rule.start === 'left')
  if (!wages || !('nominal' in wages) || answers['status'] === 'employed') return answers
  const since = wages.status === 'past' ? 'over' : wages.daysLeft <= NEAR_DAYS ? 'near' : 'recent'
  return { ...answers, since }
}

const WEEKDAYS = '一二三四五六日'

/** `2027-10-31 周日` */
export function dayWords(day: Day): string {
  return `${day} 周${WEEKDAYS.charAt(weekday(day) - 1)}`
}

/** `2027.10.29` */
export function dottedDay(day: Day): string {
  return day.replace(/-/g, '.')
}
