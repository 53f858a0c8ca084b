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
}

type Asked = DateField & { readonly when: (answers: Answers) => boolean }

const over = ({ status }: Answers) => status !== 'employed'
const filed = ({ step }: Answers) => step === 'filed' || step === 'won'
const before = (answers: Answers) => !filed(answers)

const ASKED: readonly Asked[] = [
  {
    start: 'left',
    label: '最后一天上班是哪天？',
    hint: '期限从这天算。',
    when: (answers) => over(answers) && before(answers),
  },
  {
    start: 'dismissed',
    label: '哪天知道被辞退的？',
    when: (answers) => answers['status'] === 'dismissed' && before(answers),
  },
  {
    start: 'iou-due',
    label: '欠条上写哪天付？',
    when: (answers) => answers['iou'] === 'yes' && before(answers),
  },
  { start: 'complained', label: '哪天投诉的？', when: ({ step }) => step === 'complained' },
  { start: 'case-opened', label: '哪天立案的？', when: ({ step }) => step === 'complained' },
  { start: 'filed', label: '哪天申请仲裁的？', when: ({ step }) => step === 'filed' },
  { start: 'accepted', label: '哪天收下的（受理）？', when: ({ step }) => step === 'filed' },
  { start: 'award-received', label: '哪天收到裁决书？', when: ({ step }) => step === 'won' },
  { start: 'payment-due', label: '裁决写哪天前付清？', when: ({ step }) => step === 'won' },
]

/** Runs from the day the job ended, and is not asked for. */
const ALWAYS: LimitStart = 'breach-ended'
/** From when a year for double pay runs is disputed: the day is not asked for, and the answer is to ring. */
const DISPUTED: LimitStart = 'knew'

/** The days to ask for, by the answers. */
export function dateFields(answers: Answers): readonly DateField[] {
  return ASKED.filter(({ when }) => when(answers))
}

/** The limits that matter to these answers. */
export function limitsFor(rules: readonly LimitRule[], answers: Answers): readonly LimitRule[] {
  const starts = dateFields(answers).map(({ start }) => start)
  const employed = answers['status'] === 'employed'
  return rules.filter(({ start, openWhile }) => {
    if (start === ALWAYS) return before(answers)
    if (start === DISPUTED) return answers['contract'] === 'no' && before(answers)
    if (employed && openWhile === 'employed') return before(answers)
    return starts.includes(start)
  })
}

/**
 * What is known of the case. After the job the breach is taken to have ended with it: the earlier day, which is the
 * safe one.
 */
export function factsOf({ dates, interruptions }: WageCase, answers: Answers, today: Day): LimitFacts {
  const known = (start: string) => {
    const day = dates[start]
    return day && isDay(day) && day <= today ? day : undefined
  }
  const starts: Partial<Record<LimitStart, Day>> = {}
  for (const { start } of dateFields(answers)) {
    const day = start === 'iou-due' || start === 'payment-due' ? dates[start] : known(start)
    if (day && isDay(day)) starts[start] = day
  }
  if (starts.left) starts[ALWAYS] = starts.left
  const status = answers['status']
  const gone = status === 'left' || status === 'dismissed'
  const working = status === 'employed' ? true : gone ? false : null
  return {
    today,
    starts,
    employed: working,
    ongoing: working,
    interruptions: interruptions.map(({ day }) => day).filter(isDay),
  }
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

const WEEKDAYS = '一二三四五六日'

/** `2027-10-31 周日` */
export function dayWords(day: Day): string {
  return `${day} 周${WEEKDAYS.charAt(weekday(day) - 1)}`
}

/** `2027.10.29` */
export function dottedDay(day: Day): string {
  return day.replace(/-/g, '.')
}
