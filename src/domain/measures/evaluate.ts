import { addDays, addMonthsToDay, type Day } from '../day'
import { dayInWords } from '../day-words'
import type { Between, Condition, Facts } from './conditions'

/** What is known of one condition today. */
export interface Verdict {
  readonly condition: Condition
  readonly state: 'yes' | 'no' | 'unknown'
  /** The condition in words, and what is special about it here. */
  readonly why: string
  /** Only an office can tell: an answer more would not help. */
  readonly ask: boolean
  /** What would have to change; `null` unless a no can be changed. */
  readonly fix: string | null
  /** The last day on which it holds, where it holds until a day that is known. */
  readonly last: Day | null
  /** The day from which waiting alone makes it hold. */
  readonly from: Day | null
}

type Part = Partial<Omit<Verdict, 'condition' | 'state'>>
type Case<K extends Condition['kind']> = Extract<Condition, { readonly kind: K }>

/** Facts that change together with the job: where that has to change they are open again. */
const OF_THE_JOB: readonly string[] = ['size', 'sector', 'insurance', 'contractMonths']

/** Does the condition go with the job, and so with a change of job? */
export function isOfTheJob(condition: Condition): boolean {
  return 'fact' in condition && OF_THE_JOB.includes(condition.fact)
}

/** Would the person have to work in another way? */
export function needsOtherWork(verdicts: readonly Verdict[]): boolean {
  return verdicts.some(
    ({ condition, state }) => state === 'no' && condition.kind === 'is' && condition.fact === 'work',
  )
}

/** Judges every condition of a measure. */
export function judge(conditions: readonly Condition[], facts: Facts, today: Day): readonly Verdict[] {
  const verdicts = afterWaiting(
    conditions.map((condition) => verdictOf(condition, facts, today)),
    facts,
  )
  if (!needsOtherWork(verdicts)) return verdicts
  return verdicts.map((verdict) =>
    isOfTheJob(verdict.condition) ? told(verdict.condition, 'unknown') : verdict,
  )
}

/**
 * Where months in business are full only after the time since graduation is over, that time is no last day: the business
 * began within it, and the sources do not say which day counts.
 */
function afterWaiting(verdicts: readonly Verdict[], facts: Facts): readonly Verdict[] {
  const from = verdicts.find(({ condition }) => condition.kind === 'running')?.from
  if (!from || facts.work !== 'founder') return verdicts
  return verdicts.map((verdict) => {
    const { condition, last } = verdict
    const isTooEarly =
      condition.kind === 'within' && condition.at === 'started' && last !== null && last < from
    return isTooEarly ? whichDayCounts(condition) : verdict
  })
}

function whichDayCounts(condition: Condition): Verdict {
  return told(condition, 'unknown', { why: `${condition.words}：按登记那天还是今天算，没查到`, ask: true })
}

/** Yes, no or unknown, with the reason. An unknown day is a span: the answer is unknown where its ends differ. */
export function verdictOf(condition: Condition, facts: Facts, today: Day): Verdict {
  switch (condition.kind) {
    case 'is':
      return choice(condition, facts)
    case 'atLeast': {
      const known = facts[condition.fact]
      if (!known) return told(condition, 'unknown')
      if (known.from >= condition.count) return told(condition, 'yes')
      return told(condition, known.to < condition.count ? 'no' : 'unknown')
    }
    case 'within':
      return condition.of === 'graduated'
        ? sinceGraduation(condition, facts, today)
        : sinceCertificate(condition, facts, today)
    case 'running':
      return running(condition, facts, today)
    case 'group': {
      const { recognised } = facts
      if (!recognised) return told(condition, 'unknown')
      return told(condition, condition.in.some((each) => recognised.includes(each)) ? 'yes' : 'no')
    }
    case 'level': {
      if (facts.level === undefined) return told(condition, 'unknown')
      if (facts.level === 'none') return told(condition, 'no')
      return condition.in.includes(facts.level)
        ? told(condition, 'yes')
        : told(condition, 'no', { fix: null })
    }
    case 'ask':
      return told(condition, 'unknown')
  }
}

function told(condition: Condition, state: Verdict['state'], part: Part = {}): Verdict {
  const asked = state === 'no' && condition.askOthers === true
  return {
    condition,
    state: asked ? 'unknown' : state,
    why: condition.words,
    ask: asked || condition.kind === 'ask',
    fix: state === 'no' && !asked ? (condition.fix ?? null) : null,
    last: null,
    from: null,
    ...part,
  }
}

function choice(condition: Case<'is'>, facts: Facts): Verdict {
  const value = facts[condition.fact]
  if (value === undefined) return told(condition, 'unknown')
  if (condition.in.includes(value)) return told(condition, 'yes')
  const changeable = !condition.fixFrom || condition.fixFrom.includes(value)
  return told(condition, 'no', changeable ? {} : { fix: null })
}

/**
 * The last day of so many months after a day: the corresponding day, or the end of its month (民法典第二百零一条、
 * 第二百零二条). Of a span the earlier end is the safe one.
 */
export function lastDays(since: Between, months: number): Between {
  return { from: addMonthsToDay(since.from, months), to: addMonthsToDay(since.to, months) }
}

function sinceGraduation(condition: Case<'within'>, facts: Facts, today: Day): Verdict {
  const { study, graduated, work } = facts
  if (study === 'student' && condition.orStudent) return told(condition, 'yes')
  if (study === 'student') return told(condition, 'no', { fix: '毕业以后再看' })
  if (study === 'neither') return told(condition, 'no', { fix: null })
  if (!graduated) return told(condition, 'unknown')
  if (study === 'graduate' && graduated.from > today)
    return told(condition, 'no', { fix: '毕业以后再看', from: graduated.to })
  const limit = lastDays(graduated, condition.months)
  if (condition.at === 'joined' && work === 'employee') return by(condition, facts.joined, limit, today)
  if (study === undefined) return told(condition, 'unknown')
  if (today <= limit.from) return told(condition, 'yes', { last: limit.from })
  const earlier = condition.at === 'started' ? work === 'founder' : condition.at === 'joined'
  if (earlier && work === 'founder') return startedEarlier(condition, facts, limit)
  if (today <= limit.to || (condition.at !== 'claim' && work === undefined)) return told(condition, 'unknown')
  return told(condition, 'no', { why: `${condition.words}（到${dayInWords(limit.to)}为止）`, fix: null })
}

/** Of a day that lies before the limit, after it, or that is not known. */
function by(condition: Condition, day: Between | undefined, limit: Between, today: Day): Verdict {
  if (!day) return told(condition, today <= limit.from ? 'yes' : 'unknown')
  if (day.to <= limit.from) return told(condition, 'yes')
  const why = `${condition.words}（到${dayInWords(limit.to)}为止）`
  return day.from > limit.to ? told(condition, 'no', { why, fix: null }) : told(condition, 'unknown')
}

/** The time is over, and the business may have begun within it: the sources do not say which day counts. */
function startedEarlier(condition: Case<'within'>, { started }: Facts, limit: Between): Verdict {
  if (started && started.from > limit.to)
    return told(condition, 'no', { why: `${condition.words}（到${dayInWords(limit.to)}为止）`, fix: null })
  return whichDayCounts(condition)
}

function sinceCertificate(condition: Case<'within'>, { certified, level }: Facts, today: Day): Verdict {
  if (!certified || level === 'none') return told(condition, 'unknown')
  if (certified.from > today)
    return told(condition, 'unknown', { why: `${condition.words}：证书的日子还没到` })
  const limit = lastDays(certified, condition.months)
  if (today <= limit.from) return told(condition, 'yes', { last: limit.from })
  if (today <= limit.to) return told(condition, 'unknown')
  return told(condition, 'no', { why: `${condition.words}（到${dayInWords(limit.to)}为止）` })
}

/** So many months in business are full once the corresponding day is over (民法典第二百零三条). */
function running(condition: Case<'running'>, { work, started }: Facts, today: Day): Verdict {
  if (work !== undefined && work !== 'founder') return told(condition, 'no')
  if (!started) return told(condition, 'unknown')
  const limit = lastDays(started, condition.months)
  const from = addDays(limit.to, 1)
  if (today >= from) return told(condition, 'yes')
  if (today > limit.from) return told(condition, 'unknown')
  return told(condition, 'no', { why: `${condition.words}（${dayInWords(from)}起满）`, from })
}
